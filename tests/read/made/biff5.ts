import { CFB } from '@e965/xlsx';
import { encode } from '../encodings';

/** How a font, a row or a column of an old workbook looks. */
interface Font {
  readonly struck?: boolean;
}

/** A cell: its text, the font of its style, and from which byte on other fonts hold. */
export interface OldCell {
  readonly text: string;
  readonly font?: number;
  readonly runs?: readonly (readonly [from: number, font: number])[];
}

export interface OldSheet {
  readonly name: string;
  readonly rows: readonly (readonly (OldCell | string)[])[];
  /** rows that say a height, in twentieths of a point, or that they are hidden */
  readonly heights?: Readonly<
    Record<number, { readonly height?: number; readonly hidden?: boolean }>
  >;
  /** rows that say nothing are of no height */
  readonly restHidden?: boolean;
  /** columns that say a width, in 256ths of a character, or that they are hidden */
  readonly widths?: Readonly<
    Record<number, { readonly width?: number; readonly hidden?: boolean }>
  >;
  /** of columns that say nothing, in characters */
  readonly width?: number;
}

const short = (value: number): number[] => [value & 255, (value >> 8) & 255];
const record = (type: number, data: readonly number[]): number[] => [
  ...short(type),
  ...short(data.length),
  ...data,
];
const gbk = (text: string): number[] => [...encode(text, 'gb18030')];

/** A workbook of Excel 5.0 and 95, whose text is in bytes of GBK; fonts count from 0, without a fourth. */
export function biff5(sheets: readonly OldSheet[], fonts: readonly Font[] = [{}]): Uint8Array {
  const bodies = sheets.map(sheetOf);
  const head = [
    ...record(0x809, [...short(0x500), ...short(5), ...short(0), ...short(0)]),
    ...record(0x42, short(936)),
    ...fonts.flatMap(({ struck }) =>
      record(0x31, [
        ...short(200),
        ...short(struck ? 8 : 0),
        ...short(0x7fff),
        ...short(400),
        ...[0, 0, 0, 0, 134, 0],
        ...[4, ...gbk('宋体')],
      ]),
    ),
    ...fonts.flatMap((_, i) =>
      record(0xe0, [...short(i < 4 ? i : i + 1), ...short(0), ...Array<number>(12).fill(0)]),
    ),
  ];
  const bounds = (offsets: readonly number[]) =>
    sheets.flatMap(({ name }, i) => {
      const bytes = gbk(name);
      const at = offsets[i]!;
      return record(0x85, [...short(at), ...short(at >> 16), 0, 0, bytes.length, ...bytes]);
    });
  const eof = record(0x0a, []);
  let at = head.length + bounds(sheets.map(() => 0)).length + eof.length;
  const offsets = bodies.map((body) => {
    const here = at;
    at += body.length;
    return here;
  });
  const stream = Uint8Array.from([...head, ...bounds(offsets), ...eof, ...bodies.flat()]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Book', stream as never);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

function sheetOf({ rows, heights = {}, restHidden, widths = {}, width }: OldSheet): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return [
    ...record(0x809, [...short(0x500), ...short(0x10), ...short(0), ...short(0)]),
    ...record(0x225, [...short(restHidden ? 2 : 0), ...short(255)]),
    ...(width === undefined ? [] : record(0x55, short(width))),
    ...Object.entries(widths).flatMap(([column, { width: own = 2048, hidden }]) =>
      record(0x7d, [
        ...short(+column),
        ...short(+column),
        ...short(own),
        0,
        0,
        hidden ? 1 : 0,
        0,
        0,
      ]),
    ),
    ...record(0x200, [0, 0, ...short(rows.length), 0, 0, ...short(columns), 0, 0]),
    ...Object.entries(heights).flatMap(([row, { height = 255, hidden }]) =>
      record(0x208, [
        ...short(+row),
        ...[0, 0, ...short(columns)],
        ...short(height),
        ...[0, 0, 0, 0],
        ...[hidden ? 0x20 : 0, 1, 0, 0],
      ]),
    ),
    ...rows.flatMap((row, r) => row.flatMap((cell, c) => cellOf(r, c, cell))),
    ...record(0x0a, []),
  ];
}

function cellOf(row: number, column: number, cell: OldCell | string): number[] {
  const { text, font = 0, runs } = typeof cell === 'string' ? { text: cell } : (cell as OldCell);
  const bytes = gbk(text);
  const data = [...short(row), ...short(column), ...short(font), ...short(bytes.length), ...bytes];
  if (!runs) return record(0x204, data);
  return record(0xd6, [...data, runs.length, ...runs.flat()]);
}
