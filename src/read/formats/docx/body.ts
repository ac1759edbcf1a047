import type { Block } from '../../blocks';
import { repair } from '../../characters';
import { walkXml, type Opened } from '../../xml';
import { checkCount } from '../caps';
import { blank, mergedDown, withTables, type RowCell } from '../merged';
import type { Numbering } from './numbering';
import type { Style } from './styles';

interface OpenTable {
  readonly rows: RowCell[][];
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  level: number | undefined;
}

/**
 * What is not read: deleted text, properties from before a change, fields' codes, what only older
 * programs see, notes' marks.
 */
const SILENT = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblGridChange',
  'instrText',
  'delText',
  'Fallback',
  'pict',
  'rt',
]);
const OFF = new Set(['0', 'false', 'off']);

/**
 * Blocks of `document.xml`: paragraphs with the numbers of their lists, tables with merged cells.
 * Content controls, insertions and hyperlinks are read through; deletions are left out.
 */
export function bodyBlocks(
  xml: string,
  numbering: Numbering,
  styles: ReadonlyMap<string, Style>,
): Block[] {
  const body = new Body(numbering, styles);
  walkXml(xml, {
    open: (element) => body.open(element),
    close: (name) => body.close(name),
    text: (text) => body.write(text),
  });
  return withTables(body.blocks);
}

class Body {
  readonly blocks: Block[] = [];
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #tables: OpenTable[] = [];
  /** paragraphs may stand inside others (text boxes); the innermost is written to */
  readonly #paragraphs: OpenParagraph[] = [];
  #silent = 0;
  #inText = false;
  /** whether the run that is open is hidden text; null outside runs */
  #vanished: boolean | null = null;
  #line = 0;
  #cells = 0;

  constructor(numbering: Numbering, styles: ReadonlyMap<string, Style>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open({ name, attributes }: Opened): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    const value = attributes['val'];
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    const cell = table?.rows.at(-1)?.at(-1);
    switch (name) {
      case 'p':
        this.#paragraphs.push({
          text: '',
          style: undefined,
          list: undefined,
          listLevel: undefined,
          level: undefined,
        });
        break;
      case 'pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'numId':
        if (paragraph) paragraph.list = value;
        break;
      case 'ilvl':
        if (paragraph) paragraph.listLevel = Number(value);
        break;
      case 'outlineLvl':
        if (paragraph && Number(value) < 6) paragraph.level = Number(value) + 1;
        break;
      case 'r':
        this.#vanished = false;
        break;
      case 'vanish':
        if (this.#vanished !== null) this.#vanished = !OFF.has(value ?? '');
        break;
      case 't':
        this.#inText = this.#vanished !== true;
        break;
      case 'br':
      case 'cr':
        if (paragraph) paragraph.text += '\n';
        break;
      case 'tab':
        if (paragraph && attributes['pos'] === undefined && attributes['val'] === undefined)
          paragraph.text += ' ';
        break;
      case 'noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'tbl':
        this.#tables.push({ rows: [] });
        break;
      case 'tr':
        table?.rows.push([]);
        break;
      case 'gridBefore':
        table?.rows.at(-1)?.push(blank(Number(value), this.#line));
        break;
      case 'tc':
        this.#openCell(table);
        break;
      case 'gridSpan':
        if (cell) cell.across = Math.min(1000, Math.max(1, Number(value) || 1));
        break;
      case 'vMerge':
        if (cell) cell.merge = value === 'restart' ? 'start' : 'more';
        break;
    }
  }

  #openCell(table: OpenTable | undefined): void {
    if (!table) return;
    checkCount('cells', (this.#cells += 1));
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)!.push({ text: '', across: 1, merge: null, line: (this.#line += 1) });
  }

  write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#silent === 0 && this.#inText && paragraph) paragraph.text += text;
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
    if (name === 't') this.#inText = false;
    if (name === 'r') this.#vanished = null;
    if (name === 'p') this.#endParagraph();
    if (name === 'tbl') this.#endTable();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const style = paragraph.style === undefined ? undefined : this.#styles.get(paragraph.style);
    const list = paragraph.list ?? style?.list;
    const number =
      list === undefined || list === '0' || paragraph.text.trim() === ''
        ? ''
        : this.#numbering.next(list, paragraph.listLevel ?? style?.listLevel ?? 0);
    const text = repair(number + paragraph.text).trim();
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) {
      if (text) cell.text += (cell.text ? '\n' : '') + text;
    } else if (text) {
      const level = paragraph.level ?? style?.level;
      const line = (this.#line += 1);
      this.blocks.push({ type: 'paragraph', text, line, ...(level !== undefined && { level }) });
    }
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    const rows = mergedDown(table.rows);
    // A table inside a cell is text of that cell: its rows are the cell's lines.
    if (outer) {
      const lines = rows.map((row) => row.map(({ text }) => text).join(' '));
      outer.text += (outer.text ? '\n' : '') + lines.join('\n');
    } else if (rows.length > 0) this.blocks.push({ type: 'table', rows });
  }
}
