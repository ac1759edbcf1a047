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
const BOF = 0x809;
const FILE_PASS = 0x2f;
/** Beginnings, formulas and names of workbooks before Excel 5.0, which stand in no later one. */
const OLDER = new Set([0x09, 0x209, 0x409, 0x21, 0x206, 0x406, 0x218]);
/** What a beginning says that it is, where it is older. */
const OLDER_VERSIONS = new Set([0x02, 0x07, 0x200, 0x300, 0x400]);

/**
 * An .xls of Excel 5.0 or later without its formulas, which are of no use here: the library takes them
 * apart all the same, and one that is damaged without end.
 *
 * @throws {ReadError} `broken` where a formula is cut short, or stands there as no such file has it
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
    if (older || OLDER.has(type)) throw new ReadError('broken', 'xls');
    const formula = FORMULAS.get(type);
    if (!formula) continue;
    if (size < formula.at + 2) throw new ReadError('broken', 'xls');
    view.setUint16(at + formula.at, formula.none, true);
  }
  return stream;
}
