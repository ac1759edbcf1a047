import { Compound } from '../compound';
import { inCodePage } from './code-pages';
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
  restOfRows: 0x225,
  restOfColumns: 0x55,
  standardWidth: 0x99,
  codePage: 0x42,
  labelSst: 0xfd,
  richString: 0xd6,
  mulRk: 0xbd,
  palette: 0x92,
  conditional: 0x1b0,
  conditional12: 0x879,
} as const;
/** Cells of one value: their place, then their style. */
const CELLS = new Set<number>([KIND.labelSst, KIND.richString, 0x204, 0x203, 0x27e, 0x06, 0x205]);
/** Excel 97 and later; Excel 5.0 and 95 have text in the bytes of a code page, and none that is shared. */
const [BIFF8, BIFF5] = [0x600, 0x500];

/** How text in a font looks. */
type Font = Pick<Run, 'struck' | 'raised' | 'white'>;

/** A string, and from where in it which font holds. */
interface RichText {
  readonly text: string;
  readonly fonts: readonly { readonly from: number; readonly font: number }[];
}

/** What is told of all the cells of a workbook. */
interface Shared {
  readonly view: DataView;
  readonly fonts: readonly Font[];
  readonly styles: readonly Look[];
  readonly strings: readonly (readonly Run[] | undefined)[];
  /** text out of bytes, where each is no character */
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * What an .xls of Excel 5.0 or later tells of its cells beside their values, by the names of its sheets.
 *
 * @throws {ReadError | RangeError} where it is damaged
 */
export function xlsLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLook> {
  const file = new Compound(bytes);
  const stream = file.read('Workbook') ?? file.read('Book');
  const none = new Map<string, SheetLook>();
  if (!stream) return none;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records = [...recordsOf(view)];
  const [first] = records;
  const version = first?.type === KIND.bof && first.size >= 2 ? view.getUint16(first.at, true) : 0;
  if (version !== BIFF8 && version !== BIFF5) return none;
  // Behind a password nothing can be told; the workbook is refused as it is opened.
  if (records.some(({ type }) => type === KIND.filePass)) return none;
  const isWhite = whitesIn(view, records);
  const fonts = records
    .filter(({ type }) => type === KIND.font)
    .map((one) => fontIn(view, one, isWhite));
  const page = records.find(({ type, size }) => type === KIND.codePage && size >= 2);
  const shared: Shared = {
    view,
    fonts,
    styles: stylesIn(view, records, { fonts, isWhite, wide: version === BIFF8 }),
    strings: stringsIn(view, records).map((rich) => runsOf(rich, fonts)),
    decode: (text) => inCodePage(page ? view.getUint16(page.at, true) : 0, text),
  };
  const looks = sheetLooks(shared, records);
  const names = records
    .filter(({ type }) => type === KIND.boundSheet)
    .map((record) => nameOf(shared, record, version));
  return new Map(
    names.flatMap(({ name, from }): [string, SheetLook][] => {
      const look = looks.get(from);
      return look ? [[name, look]] : [];
    }),
  );
}

type IsWhite = (index: number) => boolean;

/** Which colours are white, by their numbers ([MS-XLS] 2.5.161): a palette may give others of its own. */
function whitesIn(view: DataView, records: readonly BiffRecord[]): IsWhite {
  const own = records.find(({ type, size }) => type === KIND.palette && size >= 2);
  const count = own ? Math.min(view.getUint16(own.at, true), Math.floor((own.size - 2) / 4)) : 0;
  return (index) => {
    if (own && index >= 8 && index < 8 + count)
      return (view.getUint32(own.at + 2 + (index - 8) * 4, true) & 0xffffff) === 0xffffff;
    return index === 1 || index === 9 || index === 65;
  };
}

/** Whether a style's pattern gives cells a ground other than white ([MS-XLS] 2.4.353, and before 97). */
function groundIn(view: DataView, at: number, { isWhite, wide }: Styling): boolean {
  const pattern = wide
    ? view.getUint32(at + 14, true) >>> 26
    : (view.getUint32(at + 8, true) >>> 16) & 63;
  const front = view.getUint16(at + (wide ? 18 : 8), true) & 127;
  return pattern !== 0 && !(pattern === SOLID && isWhite(front));
}

const SOLID = 1;

interface Styling {
  readonly fonts: readonly Font[];
  readonly isWhite: IsWhite;
  /** as Excel 97 and later write them */
  readonly wide: boolean;
}

function fontIn(view: DataView, { at }: BiffRecord, isWhite: IsWhite): Font {
  return {
    white: isWhite(view.getUint16(at + 4, true)),
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
  styling: Styling,
): readonly Look[] {
  // Rules of colours may give cells a ground.
  const ruled = records.some(
    ({ type }) => type === KIND.conditional || type === KIND.conditional12,
  );
  const own = new Set(
    records.filter(({ type }) => type === KIND.format).map(({ at }) => view.getUint16(at, true)),
  );
  return records
    .filter(({ type, size }) => type === KIND.xf && size >= (styling.wide ? 20 : 16))
    .map(({ at }): Look => {
      const { struck, white } = fontAt(styling.fonts, view.getUint16(at, true));
      const ground = ruled || groundIn(view, at, styling);
      const id = view.getUint16(at + 2, true);
      // The library knows those that the file spells out, and those that are the same everywhere.
      const format = own.has(id) || builtIn(id) === id ? undefined : id;
      return {
        ...(struck && { struck }),
        ...(white && { white }),
        ...(ground && { ground }),
        ...(format !== undefined && { format }),
      };
    });
}

/** The name of a sheet, and where the sheet begins. */
function nameOf({ view, decode }: Shared, record: BiffRecord, version: number) {
  const from = view.getUint32(record.at, true);
  const reader = new Joined(view, [record]);
  reader.skip(6);
  const count = reader.byte();
  if (version === BIFF8) return { from, name: reader.text(count, (reader.byte() & 1) === 1) };
  return { from, name: decode(bytesAt(view, record.at + 7, count)) };
}

const bytesAt = (view: DataView, at: number, count: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + at, count);

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

/** A sheet while what is told of it is taken in. */
interface OpenLook {
  readonly cells: Map<number, Look>;
  readonly rowHeights: Map<number, number>;
  rowHeight?: number;
  columnWidth?: number;
}

/** What is told of each sheet, by the place where it begins; charts stand inside sheets. */
function sheetLooks(
  shared: Shared,
  records: readonly BiffRecord[],
): ReadonlyMap<number, SheetLook> {
  const { view } = shared;
  const looks = new Map<number, SheetLook>();
  let open: OpenLook = { cells: new Map(), rowHeights: new Map() };
  let depth = 0;
  for (const record of records) {
    const { type, at, size } = record;
    if (type === KIND.bof && (depth += 1) === 1) {
      open = { cells: new Map(), rowHeights: new Map() };
      looks.set(at - 4, open);
    }
    if (type === KIND.eof) depth -= 1;
    if (depth !== 1) continue;
    if (type === KIND.restOfRows && size >= 4 && isHiddenRest(view, at)) open.rowHeight = 0;
    if (type === KIND.restOfColumns && size >= 2 && view.getUint16(at, true) === 0)
      open.columnWidth = 0;
    // Said in finer units, it holds instead.
    if (type === KIND.standardWidth && size >= 2) open.columnWidth = view.getUint16(at, true);
    if (size < 6) continue;
    if (type === KIND.row && size >= 8 && !(view.getUint16(at + 6, true) & 0x8000))
      open.rowHeights.set(view.getUint16(at, true), view.getUint16(at + 6, true));
    for (const { row, column, style, runs } of cellsIn(shared, record)) {
      const look = lookOf(shared.styles[style], runs);
      if (look) open.cells.set(keyOf(row, column), look);
    }
  }
  return looks;
}

/** Of rows that say nothing themselves: whether they are hidden, or of no height. */
const isHiddenRest = (view: DataView, at: number): boolean =>
  (view.getUint16(at, true) & 2) !== 0 || view.getUint16(at + 2, true) === 0;

/** The cells of a record: their places, styles, and the pieces of what stands in them, where it has some. */
function cellsIn(shared: Shared, record: BiffRecord) {
  const { view, strings } = shared;
  const { type, at, size } = record;
  const short = (from: number) => view.getUint16(at + from, true);
  if (type === KIND.mulRk)
    return Array.from({ length: Math.floor((size - 6) / 6) }, (_, i) => ({
      row: short(0),
      column: short(2) + i,
      style: short(4 + i * 6),
      runs: undefined,
    }));
  if (!CELLS.has(type)) return [];
  const string =
    type === KIND.labelSst && size >= 10 ? strings[view.getUint32(at + 6, true)] : undefined;
  const runs = type === KIND.richString ? richRuns(shared, record) : string;
  return [{ row: short(0), column: short(2), style: short(4), runs }];
}

/** The pieces of a string that stands in its cell, and whose fonts change at bytes ([MS-XLS] before 97). */
function richRuns({ view, fonts, decode }: Shared, { at, size }: BiffRecord) {
  const count = view.getUint16(at + 6, true);
  const end = at + 8 + count;
  if (size < 9 + count) return undefined;
  const changes = Array.from({ length: view.getUint8(end) }, (_, i) => ({
    from: view.getUint8(end + 1 + i * 2),
    font: view.getUint8(end + 2 + i * 2),
  }));
  const piece = (from: number, to = count) =>
    decode(bytesAt(view, at + 8 + from, Math.max(0, to - from)));
  const runs: Run[] = [{ text: piece(0, changes[0]?.from) }];
  changes.forEach(({ from, font }, i) =>
    runs.push({ text: piece(from, changes[i + 1]?.from), ...fontAt(fonts, font) }),
  );
  return runs.filter((run) => run.text !== '');
}

function lookOf(style: Look = {}, runs?: readonly Run[]): Look | undefined {
  const own = style.struck ?? style.white;
  const rich = runs?.some(({ struck, raised, white }) => own || struck || raised || white) && runs;
  if (!own && style.format === undefined && !rich) return undefined;
  return { ...style, ...(rich && { runs: rich }) };
}
