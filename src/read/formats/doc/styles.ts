import { isOn, SPRM, sprmsOf, type Sprm } from './sprms';

/** What a paragraph's properties, and those of its style, say of it. */
export interface Paragraph {
  readonly inTable: boolean;
  readonly rowEnd: boolean;
  /** end of a row of a table inside a cell */
  readonly innerRowEnd: boolean;
  /** rank as a heading, from 1 */
  readonly level?: number;
  /** number of its list; 0 for none */
  readonly list: number;
  readonly listLevel: number;
}

const PLAIN: Paragraph = {
  inTable: false,
  rowEnd: false,
  innerRowEnd: false,
  list: 0,
  listLevel: 0,
};

/** What a list of properties changes. */
const CHANGES: Readonly<Record<number, (sprm: Sprm) => Partial<Paragraph>>> = {
  [SPRM.inTable]: (sprm) => ({ inTable: isOn(sprm) }),
  [SPRM.rowEnd]: (sprm) => ({ rowEnd: isOn(sprm) }),
  [SPRM.innerRowEnd]: (sprm) => ({ innerRowEnd: isOn(sprm) }),
  [SPRM.outline]: ({ operand }) =>
    operand.getUint8(0) < 6 ? { level: operand.getUint8(0) + 1 } : {},
  [SPRM.list]: ({ operand }) => ({ list: Math.max(0, operand.getInt16(0, true)) }),
  [SPRM.listLevel]: ({ operand }) => ({ listLevel: operand.getUint8(0) }),
};

export const changed = (before: Paragraph, sprms: readonly Sprm[]): Paragraph =>
  sprms.reduce((now, sprm) => ({ ...now, ...CHANGES[sprm.code]?.(sprm) }), before);

interface Style {
  readonly base: number;
  readonly sprms: readonly Sprm[];
}

const NO_STYLE = 0xfff;
const PARAGRAPH = 1;
const DEEPEST = 20;

/**
 * What each paragraph style of a style sheet says, by its number, with what it takes over from the one
 * it is based on ([MS-DOC] 2.9.271, STSH; 2.9.258, STD). Styles 1 to 9 are the headings.
 */
export function stylesOf(sheet: DataView): (style: number) => Paragraph {
  const own = paragraphStyles(sheet);
  const known = new Map<number, Paragraph>();
  const find = (style: number, depth: number): Paragraph => {
    const { base, sprms } = own.get(style) ?? { base: NO_STYLE, sprms: [] };
    const heading = style >= 1 && style <= 6 ? { level: style } : {};
    const before = base === NO_STYLE || depth > DEEPEST ? PLAIN : find(base, depth + 1);
    return changed({ ...before, ...heading }, sprms);
  };
  return (style) => {
    const found = known.get(style) ?? find(style, 0);
    known.set(style, found);
    return found;
  };
}

function paragraphStyles(sheet: DataView): Map<number, Style> {
  const styles = new Map<number, Style>();
  if (sheet.byteLength < 6) return styles;
  const count = sheet.getUint16(2, true);
  const head = sheet.getUint16(4, true);
  let at = 2 + sheet.getUint16(0, true);
  for (let style = 0; style < count && at + 2 <= sheet.byteLength; style += 1) {
    const size = sheet.getUint16(at, true);
    const found = size >= head + 2 ? styleAt(sheet, at + 2, head) : undefined;
    if (found) styles.set(style, found);
    at += 2 + size + (size % 2);
  }
  return styles;
}

function styleAt(sheet: DataView, at: number, head: number): Style | undefined {
  const kind = sheet.getUint16(at + 2, true);
  if ((kind & 15) !== PARAGRAPH) return undefined;
  // Behind the head stand the name with its length and a final zero, then the properties.
  const from = at + head + 2 * sheet.getUint16(at + head, true) + 4;
  const size = sheet.getUint16(from, true);
  const list = new Uint8Array(sheet.buffer, sheet.byteOffset + from + 2, size);
  return { base: kind >> 4, sprms: sprmsOf(list.subarray(2)) };
}
