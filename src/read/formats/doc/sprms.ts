/** One property of a paragraph, of characters or of a row ([MS-DOC] 2.2.5, Sprm). */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** Properties that are read, by their codes ([MS-DOC] 2.6). */
export const SPRM = {
  deleted: 0x0800,
  struck: 0x0837,
  doublyStruck: 0x2a53,
  hidden: 0x083c,
  raised: 0x2a48,
  style: 0x4a30,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerRowEnd: 0x244c,
  outline: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  huge: 0x6646,
  hugeOld: 0x6645,
  row: 0xd608,
  mergedDown: 0xd62b,
  mergedAcross: 0x5624,
} as const;

/** Bytes of an operand by the three highest bits of its code; 0: the operand begins with its size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABS = 0xc615;

/** The properties in a list of them, in order; the rest of a list that is cut short is left out. */
export function sprmsOf(list: Uint8Array): Sprm[] {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= list.length) {
    const code = view.getUint16(at, true);
    at += 2;
    const fixed = SIZES[code >> 13]!;
    let size: number = fixed;
    if (fixed === 0) {
      // The row's own definition has a size of two bytes, of which it counts one.
      const wide = code === SPRM.row;
      if (at + 2 > list.length || (code === TABS && list[at] === 255)) break;
      size = wide ? view.getUint16(at, true) - 1 : list[at]!;
      at += wide ? 2 : 1;
    }
    if (size < 0 || at + size > list.length) break;
    sprms.push({ code, operand: new DataView(list.buffer, list.byteOffset + at, size) });
    at += size;
  }
  return sprms;
}

/** A switch that is on. */
export const isOn = ({ operand }: Sprm): boolean => operand.getUint8(0) === 1;

/** A switch in a list over a style ([MS-DOC] 2.9.327, ToggleOperand): it may stand as the style has it, or against it. */
export function toggled({ operand }: Sprm, style: boolean): boolean {
  const value = operand.getUint8(0);
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value === 1;
}
