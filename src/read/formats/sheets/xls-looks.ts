import { Compound } from '../compound';
import { builtIn } from './shown';
import { keyOf, type Look, type Run, type SheetLook } from './types';
import { CONTINUE, Joined, recordsOf, type BiffRecord } from './xls-records';

/** Kinds of records ([MS-XLS] 2.3). */
const KIND = {
  bof: 0x809,
  eof: 0x0a,
  boundSheet: 0x85,
  filePass: 0x2f,
  font: 0x31,
  format: 0x41e,
  xf: 0xe0,
  sst: 0xfc,
  row: 0x208,
  labelSst: 0xfd,
  mulRk: 0xbd,
} as const;
/** Cells of one value: their place, then their style. */
const CELLS = new Set<number>([KIND.labelSst, 0x204, 0x203, 0x27e, 0x06, 0x205]);
const BIFF8 = 0x600;

/** How text in a font looks. */
type Font = Pick<Run, 'struck' | 'raised'>;

/** A string, and from where in it which font holds. */
interface RichText {
  readonly text: string;
  readonly fonts: readonly { readonly from: number; readonly font: number }[];
}

/**
 * What an .xls of Excel 97 or later tells of its cells beside their values, by the names of its sheets.
 *
 * @throws {ReadError | RangeError} where it is damaged
 */
export function xlsLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLook> {
  const stream = new Compound(bytes).read('Workbook');
  const none = new Map<string, SheetLook>();
  if (!stream) return none;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records = [...recordsOf(view)];
  const [first] = records;
  if (first?.type !== KIND.bof || view.getUint16(first.at, true) !== BIFF8) return none;
  // Behind a password nothing can be told; the workbook is refused as it is opened.
  if (records.some(({ type }) => type === KIND.filePass)) return none;
  const fonts = records.filter(({ type }) => type === KIND.font).map((one) => fontIn(view, one));
  const styles = stylesIn(view, records, fonts);
  const strings = stringsIn(view, records).map((rich) => runsOf(rich, fonts));
  const looks = sheetLooks(view, records, styles, strings);
  return new Map(
    sheetsIn(view, records).flatMap(({ name, from }): [string, SheetLook][] => {
      const look = looks.get(from);
      return look ? [[name, look]] : [];
    }),
  );
}

function fontIn(view: DataView, { at }: BiffRecord): Font {
  return {
    struck: (view.getUint16(at + 2, true) & 0x08) !== 0,
    raised: view.getUint16(at + 8, true) === 1,
  };
}

/** There is no font 4: those behind it count one too high. */
const fontAt = (fonts: readonly Font[], index: number): Font =>
  fonts[index > 4 ? index - 1 : index] ?? {};

function stylesIn(
  view: DataView,
  records: readonly BiffRecord[],
  fonts: readonly Font[],
): readonly Look[] {
  const own = new Set(
    records.filter(({ type }) => type === KIND.format).map(({ at }) => view.getUint16(at, true)),
  );
  return records
    .filter(({ type }) => type === KIND.xf)
    .map(({ at }): Look => {
      const { struck } = fontAt(fonts, view.getUint16(at, true));
      const id = view.getUint16(at + 2, true);
      // The library knows those that the file spells out, and those that are the same everywhere.
      const format = own.has(id) || builtIn(id) === id ? undefined : id;
      return { ...(struck && { struck }), ...(format !== undefined && { format }) };
    });
}

function sheetsIn(view: DataView, records: readonly BiffRecord[]) {
  return records
    .filter(({ type }) => type === KIND.boundSheet)
    .map((record) => {
      const reader = new Joined(view, [record]);
      reader.skip(6);
      const count = reader.byte();
      return {
        name: reader.text(count, (reader.byte() & 1) === 1),
        from: view.getUint32(record.at, true),
      };
    });
}

/** The table of shared strings, which goes on in as many records as it needs. */
function stringsIn(view: DataView, records: readonly BiffRecord[]): RichText[] {
  const begin = records.findIndex(({ type }) => type === KIND.sst);
  if (begin < 0) return [];
  let end = begin + 1;
  while (records[end]?.type === CONTINUE) end += 1;
  const reader = new Joined(view, records.slice(begin, end));
  reader.skip(8);
  const strings: RichText[] = [];
  while (!reader.ended) strings.push(stringIn(reader));
  return strings;
}

function stringIn(reader: Joined): RichText {
  const count = reader.short();
  const flags = reader.byte();
  const runs = flags & 0x08 ? reader.short() : 0;
  const beside = flags & 0x04 ? reader.short() + reader.short() * 0x10000 : 0;
  const text = reader.text(count, (flags & 1) === 1);
  const fonts = Array.from({ length: runs }, () => ({
    from: reader.short(),
    font: reader.short(),
  }));
  reader.skip(beside);
  return { text, fonts };
}

/** Pieces of a string, where some of them has a look of its own; ahead of the first it looks as its cell. */
function runsOf({ text, fonts: changes }: RichText, fonts: readonly Font[]) {
  if (changes.length === 0) return undefined;
  const runs: Run[] = [{ text: text.slice(0, changes[0]!.from) }];
  changes.forEach(({ from, font }, i) =>
    runs.push({ text: text.slice(from, changes[i + 1]?.from), ...fontAt(fonts, font) }),
  );
  return runs.filter((run) => run.text !== '');
}

/** What is told of each sheet, by the place where it begins; charts stand inside sheets. */
function sheetLooks(
  view: DataView,
  records: readonly BiffRecord[],
  styles: readonly Look[],
  strings: readonly (readonly Run[] | undefined)[],
): ReadonlyMap<number, SheetLook> {
  const looks = new Map<number, SheetLook>();
  let open = { cells: new Map<number, Look>(), flatRows: new Set<number>() };
  let depth = 0;
  for (const record of records) {
    const { type, at, size } = record;
    if (type === KIND.bof && (depth += 1) === 1) {
      open = { cells: new Map(), flatRows: new Set() };
      looks.set(at - 4, open);
    }
    if (type === KIND.eof) depth -= 1;
    if (depth !== 1 || size < 6) continue;
    if (type === KIND.row && isFlat(view, record)) open.flatRows.add(view.getUint16(at, true));
    for (const { row, column, style, string } of cellsIn(view, record)) {
      const look = lookOf(styles[style], string === undefined ? undefined : strings[string]);
      if (look) open.cells.set(keyOf(row, column), look);
    }
  }
  return looks;
}

const isFlat = (view: DataView, { at, size }: BiffRecord): boolean =>
  size >= 8 && view.getUint16(at + 6, true) === 0;

/** The cells of a record: their places, styles, and which shared string stands in them. */
function cellsIn(view: DataView, { type, at, size }: BiffRecord) {
  const short = (from: number) => view.getUint16(at + from, true);
  if (type === KIND.mulRk)
    return Array.from({ length: Math.floor((size - 6) / 6) }, (_, i) => ({
      row: short(0),
      column: short(2) + i,
      style: short(4 + i * 6),
      string: undefined,
    }));
  if (!CELLS.has(type)) return [];
  const string = type === KIND.labelSst && size >= 10 ? view.getUint32(at + 6, true) : undefined;
  return [{ row: short(0), column: short(2), style: short(4), string }];
}

function lookOf(style: Look = {}, runs?: readonly Run[]): Look | undefined {
  const rich = runs?.some(({ struck, raised }) => style.struck || struck || raised) && runs;
  if (!style.struck && style.format === undefined && !rich) return undefined;
  return { ...style, ...(rich && { runs: rich }) };
}
