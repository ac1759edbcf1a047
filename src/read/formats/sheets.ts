import type { Block, Cell } from '../blocks';
import { repair } from '../characters';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { isCompound, streamNames } from './compound';
import { has } from './docx';
import type { Format } from './types';

const MOST_CELLS = 100_000;
const MOST_MERGES = 20_000;

/** Excel's and WPS's .xlsx. */
export const xlsx: Format = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'et'],
  matches: (bytes) => isZip(bytes) && has(bytes, /^xl\/workbook\.xml$/),
  blocks: async (bytes) => {
    checkParts(new Zip(bytes));
    return sheetBlocks(bytes);
  },
};

/** Excel's older .xls. */
export const xls: Format = {
  id: 'xls',
  extensions: ['xls', 'xlt', 'et'],
  matches: (bytes) =>
    isCompound(bytes) && streamNames(bytes).some((name) => /^(?:Workbook|Book)$/i.test(name)),
  blocks: (bytes) => sheetBlocks(bytes),
};

/** Unpacks every part once within the caps, before a library that has none is handed the file. */
function checkParts(zip: Zip): void {
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const head = zip.text(name)?.slice(0, 2000) ?? '';
    if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new ReadError('unsafe');
  }
}

async function sheetBlocks(bytes: Uint8Array): Promise<Block[]> {
  const { read, utils } = await import('@e965/xlsx');
  let book: ReturnType<typeof read>;
  try {
    book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, sheetStubs: false });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new ReadError(locked ? 'locked' : 'broken');
  }
  const blocks: Block[] = [];
  let [line, cells] = [0, 0];
  for (const sheet of book.SheetNames) {
    const page = book.Sheets[sheet]!;
    const merges = page['!merges'] ?? [];
    if (merges.length > MOST_MERGES) throw new ReadError('too-large', `${merges.length} merges`);
    const range = utils.decode_range(page['!ref'] ?? 'A1:A1');
    const covers = new Map(merges.map((m) => [`${m.s.r},${m.s.c}`, m]));
    const hidden = new Set(merges.flatMap((m) => coveredBy(m)));
    const rows: Cell[][] = [];
    const data = page['!data'] ?? [];
    for (let r = range.s.r; r < Math.min(range.e.r + 1, data.length); r += 1) {
      line += 1;
      const row: Cell[] = [];
      const last = Math.min(range.e.c, 255);
      for (let c = range.s.c; c <= last; c += 1) {
        if (hidden.has(`${r},${c}`)) continue;
        if ((cells += 1) > MOST_CELLS) throw new ReadError('too-large', `${MOST_CELLS} cells`);
        const merge = covers.get(`${r},${c}`);
        const [down, across] = merge ? [merge.e.r - r + 1, merge.e.c - c + 1] : [1, 1];
        const raw = data[r]?.[c];
        row.push({
          text: repair(String(raw?.w ?? raw?.v ?? '')).trim(),
          line,
          ...(down > 1 && { down }),
          ...(across > 1 && { across }),
          place: { sheet, row: r + 1, column: c + 1 },
        });
      }
      rows.push(row);
    }
    if (rows.some((row) => row.some(({ text }) => text !== '')))
      blocks.push({ type: 'table', rows });
  }
  return blocks;
}

interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

function coveredBy({ s, e }: Merge): string[] {
  const places: string[] = [];
  for (let r = s.r; r <= Math.min(e.r, s.r + 5000); r += 1)
    for (let c = s.c; c <= Math.min(e.c, s.c + 255); c += 1)
      if (r !== s.r || c !== s.c) places.push(`${r},${c}`);
  return places;
}
