import { walkXml, type Opened } from '../../xml';
import { keyOf, type Look, type Run, type SheetLook } from './types';

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * What an .xlsx tells of its cells beside their values, by the names of its sheets (ECMA-376 part 1,
 * 18).
 *
 * @throws {ReadError} where its XML is unsafe or not sound
 */
export function xlsxLooks(parts: Parts): ReadonlyMap<string, SheetLook> {
  const strings = richStrings(parts);
  const styles = stylesOf(parts);
  const looks = sheetsOf(parts).flatMap(({ name, part }): [string, SheetLook][] => {
    const xml = textOf(parts, part);
    return xml === undefined ? [] : [[name, sheetLook(xml, styles, strings)]];
  });
  return new Map(looks);
}

function textOf(parts: Parts, name: string): string | undefined {
  const key = [...parts.keys()].find((part) => part.toLowerCase() === name.toLowerCase());
  const bytes = key === undefined ? undefined : parts.get(key);
  if (!bytes) return undefined;
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  return new TextDecoder(wide ? 'utf-16' : 'utf-8').decode(bytes);
}

/** Elements of a part as they open, for parts in which only attributes count. */
function elements(parts: Parts, name: string, take: (element: Opened) => void): void {
  const xml = textOf(parts, name);
  if (xml !== undefined) walkXml(xml, { open: take, close: () => {}, text: () => {} });
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(?:0|false|off)$/.test(value);

/** The sheets of a workbook, and their parts. */
function sheetsOf(parts: Parts) {
  const targets = new Map<string, string>();
  elements(parts, 'xl/_rels/workbook.xml.rels', ({ name, attributes }) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  const sheets: { name: string; part: string }[] = [];
  elements(parts, 'xl/workbook.xml', ({ name, attributes }) => {
    const target = name === 'sheet' ? targets.get(attributes['id'] ?? '') : undefined;
    if (target === undefined) return;
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    sheets.push({ name: attributes['name'] ?? '', part });
  });
  return sheets;
}

/** Whether a colour is white: of its own, the first of the theme as it is, or one of the old list. */
const isWhite = ({ rgb, theme, tint, indexed }: Opened['attributes']): boolean =>
  rgb?.toUpperCase().endsWith('FFFFFF') === true ||
  (theme === '0' && (tint === undefined || Number(tint) === 0)) ||
  indexed === '1' ||
  indexed === '9';

/** What the styles of cells say, by their number. */
function stylesOf(parts: Parts): Look[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const whiteFonts: boolean[] = [];
  const fills: boolean[] = [];
  const styles: Look[] = [];
  let inside = '';
  elements(parts, 'xl/styles.xml', ({ name, attributes }) => {
    if (/^(?:fonts|fills|borders|cellXfs|cellStyleXfs|dxfs|cellStyles)$/.test(name)) inside = name;
    if (name === 'numFmt' && inside !== 'dxfs') {
      formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    }
    if (inside === 'fonts' && name === 'font') {
      struckFonts.push(false);
      whiteFonts.push(false);
    }
    if (inside === 'fonts' && name === 'color')
      whiteFonts[whiteFonts.length - 1] = isWhite(attributes);
    if (inside === 'fills' && name === 'fill') fills.push(false);
    if (inside === 'fills' && /^(?:patternFill|gradientFill)$/.test(name)) {
      fills[fills.length - 1] =
        name === 'gradientFill' || (attributes['patternType'] ?? 'none') !== 'none';
    }
    if (inside === 'fills' && name === 'fgColor' && isWhite(attributes))
      fills[fills.length - 1] = false;
    if (inside === 'fonts' && name === 'strike') {
      struckFonts[struckFonts.length - 1] = isOn(attributes['val'] ?? '1');
    }
    if (inside === 'cellXfs' && name === 'xf') {
      const id = Number(attributes['numFmtId'] ?? 0);
      const struck = struckFonts[Number(attributes['fontId'] ?? 0)] === true;
      const white = whiteFonts[Number(attributes['fontId'] ?? 0)] === true;
      const ground = fills[Number(attributes['fillId'] ?? 0)] === true;
      const format = formats.get(id) ?? id;
      styles.push({
        ...(format !== 0 && { format }),
        ...(struck && { struck }),
        ...(white && { white }),
        ...(ground && { ground }),
      });
    }
  });
  return styles;
}

/** Collects the runs of one string, shared or in its cell. */
class Runs {
  #runs: Run[] = [];
  #phonetic = 0;
  #look: Omit<Run, 'text'> = {};
  #text = false;

  open({ name, attributes }: Opened): void {
    if (name === 'rPh') this.#phonetic += 1;
    if (name === 'rPr') this.#look = { struck: false, white: false };
    if (name === 'color') this.#look = { ...this.#look, white: isWhite(attributes) };
    if (name === 'strike') this.#look = { ...this.#look, struck: isOn(attributes['val'] ?? '1') };
    if (name === 'vertAlign') {
      this.#look = { ...this.#look, raised: attributes['val'] === 'superscript' };
    }
    this.#text = name === 't' && this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#text) this.#runs.push({ text, ...this.#look });
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 't') this.#text = false;
    if (name === 'r') this.#look = {};
  }

  /** The runs, where some of them has a look of its own; and begins anew. */
  take(): readonly Run[] | undefined {
    const runs = this.#runs;
    this.#runs = [];
    return runs.some(({ struck, raised }) => struck !== undefined || raised) ? runs : undefined;
  }
}

function richStrings(parts: Parts): ReadonlyMap<number, readonly Run[]> {
  const rich = new Map<number, readonly Run[]>();
  const xml = textOf(parts, 'xl/sharedStrings.xml');
  if (xml === undefined) return rich;
  const runs = new Runs();
  let index = 0;
  walkXml(xml, {
    open: (element) => runs.open(element),
    text: (text) => runs.text(text),
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      const taken = runs.take();
      if (taken) rich.set(index, taken);
      index += 1;
    },
  });
  return rich;
}

/** What is open of a cell. */
interface OpenCell {
  readonly key: number;
  readonly style: Look | undefined;
  readonly type: string | undefined;
  value: string | undefined;
  formula: string | undefined;
}

function sheetLook(
  xml: string,
  styles: readonly Look[],
  strings: ReadonlyMap<number, readonly Run[]>,
): SheetLook {
  const cells = new Map<number, Look>();
  const runs = new Runs();
  let sizes: Pick<SheetLook, 'rowHeight' | 'columnWidth'> = {};
  let cell: OpenCell | undefined;
  // Rules of colours and the styles of tables may give cells a ground.
  const grounds = /<(?:\w+:)?(?:conditionalFormatting|tablePart)\b/.test(xml);
  let [row, column, into] = [-1, -1, ''];
  walkXml(xml, {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'sheetFormatPr') sizes = sizesOf(attributes);
      if (name === 'row')
        [row, column] = [attributes['r'] ? Number(attributes['r']) - 1 : row + 1, -1];
      if (name === 'c') {
        column = attributes['r'] ? columnIn(attributes['r']) : column + 1;
        const own = styles[Number(attributes['s'] ?? -1)];
        const style = grounds ? { ...own, ground: true } : own;
        const type = attributes['t'];
        cell = { key: keyOf(row, column), style, type, value: undefined, formula: undefined };
      }
      if (!cell) return;
      into = name;
      if (name === 'v') cell.value = '';
      if (name === 'f') cell.formula = '';
      runs.open(element);
    },
    text: (text) => {
      if (!cell) return;
      if (into === 'v') cell.value += text;
      else if (into === 'f') cell.formula += text;
      else runs.text(text);
    },
    close: (name) => {
      into = '';
      runs.close(name);
      if (name !== 'c' || !cell) return;
      const rich = cell.type === 's' ? strings.get(Number(cell.value)) : runs.take();
      const look = lookOf(cell, rich);
      if (look) cells.set(cell.key, look);
      cell = undefined;
    },
  });
  return { cells, ...sizes };
}

function sizesOf({ defaultRowHeight: height, defaultColWidth: width }: Opened['attributes']) {
  return {
    ...(height !== undefined && { rowHeight: Number(height) }),
    ...(width !== undefined && { columnWidth: Number(width) }),
  };
}

function lookOf(cell: OpenCell, runs: readonly Run[] | undefined): Look | undefined {
  // A result that is an empty text stands there as such; a missing one does not stand there.
  const hasValue = cell.value !== undefined && (cell.value !== '' || cell.type === 'str');
  const formula = cell.formula !== undefined && !hasValue ? `=${cell.formula}` : undefined;
  if (!cell.style && !runs && formula === undefined) return undefined;
  return { ...cell.style, ...(runs && { runs }), ...(formula !== undefined && { formula }) };
}

/** The column of a cell's name, from 0: D3 is 3. */
function columnIn(name: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(name)?.[0].toUpperCase() ?? 'A') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
