import { ReadError } from '../../error';
import { Compound } from '../compound';
import { recordsOf } from './xls-records';

/** Records with a formula, and where in them its size stands, with the size that says that there is none. */
const FORMULAS: ReadonlyMap<number, { readonly at: number; readonly none: number }> = new Map([
  [0x06, { at: 20, none: 0xffff }],
  [0x221, { at: 12, none: 0xffff }],
  [0x4bc, { at: 8, none: 0 }],
  [0x18, { at: 4, none: 0 }],
]);
/** Records with a text, and how long they are at least: fonts, formats, sheets, cells, results. */
const TEXTS: ReadonlyMap<number, number> = new Map([
  [0x31, 15],
  [0x41e, 3],
  [0x85, 7],
  [0x204, 8],
  [0xd6, 8],
  [0x207, 2],
]);
const BOF = 0x809;
const FILE_PASS = 0x2f;
/** Records of workbooks before Excel 5.0, which stand in no later one; 0 pads a stream. */
const OLDER = new Set([
  1, 2, 3, 4, 5, 7, 8, 9, 0x0b, 0x1e, 0x21, 0x206, 0x209, 0x218, 0x406, 0x409,
]);
/** What a beginning says that it is, where it is older. */
const OLDER_VERSIONS = new Set([0x02, 0x07, 0x200, 0x300, 0x400]);

/**
 * An .xls of Excel 5.0 or later without its formulas, which are of no use here: the library takes them
 * apart all the same, and one that is damaged without end.
 *
 * @throws {ReadError} `broken` where a record is cut short that the library would read on for ever, or
 *   stands there as no such file has it
 */
export function withoutFormulas(bytes: Uint8Array): Uint8Array {
  const file = new Compound(bytes);
  const stream = (file.read('Workbook') ?? file.read('Book'))?.slice();
  if (!stream) return bytes;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records = [...recordsOf(view)];
  if (records[0]?.type !== BOF || records.some(({ type }) => type === FILE_PASS)) return bytes;
  for (const { type, at, size } of records) {
    const older = type === BOF && size >= 2 && OLDER_VERSIONS.has(view.getUint16(at, true));
    const formula = FORMULAS.get(type);
    const shortest = formula ? formula.at + 2 : (TEXTS.get(type) ?? 0);
    if (older || OLDER.has(type) || size < shortest) throw new ReadError('broken', 'xls');
    if (formula) view.setUint16(at + formula.at, formula.none, true);
  }
  return stream;
}
