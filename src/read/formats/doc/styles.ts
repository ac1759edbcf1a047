import { lookedOver, PLAIN_LOOK, type Look, type LookOf } from './looks';
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
  /** of paragraphs, and of their text or of characters */
  readonly sprms: readonly Sprm[];
  readonly characters: readonly Sprm[];
}

/** The styles of a document, by number. */
export interface Styles {
  readonly paragraph: (style: number) => Paragraph;
  /** how text of a style of paragraphs or of characters looks */
  readonly look: LookOf;
}

const NO_STYLE = 0xfff;
const [PARAGRAPH, CHARACTER] = [1, 2];
const NO_PROPERTIES: Style = { base: NO_STYLE, sprms: [], characters: [] };
const DEEPEST = 20;

/**
 * What each style of a style sheet says, by its number, with what it takes over from the one it is based
 * on ([MS-DOC] 2.9.271, STSH; 2.9.258, STD). Styles 1 to 9 are the headings.
 */
export function stylesOf(sheet: DataView): Styles {
  const own = stylesIn(sheet);
  const paragraph = inherited<Paragraph>(own, PLAIN, (before, { sprms }, style) =>
    changed({ ...before, ...(style >= 1 && style <= 6 && { level: style }) }, sprms),
  );
  const look = inherited<Look>(own, PLAIN_LOOK, (before, { characters }) =>
    lookedOver(before, characters),
  );
  return { paragraph, look };
}

/** What styles say one over the other, found once for each. */
function inherited<T>(
  own: ReadonlyMap<number, Style>,
  plain: T,
  over: (before: T, style: Style, number: number) => T,
): (style: number) => T {
  const known = new Map<number, T>();
  const find = (style: number, depth: number): T => {
    const found = own.get(style) ?? NO_PROPERTIES;
    const { base } = found;
    const before = base === NO_STYLE || depth > DEEPEST ? plain : find(base, depth + 1);
    return over(before, found, style);
  };
  return (style) => {
    const found = known.get(style) ?? find(style, 0);
    known.set(style, found);
    return found;
  };
}

function stylesIn(sheet: DataView): Map<number, Style> {
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
  // Behind the head stand the name with its length and a final zero, then lists of properties.
  const from = at + head + 2 * sheet.getUint16(at + head, true) + 4;
  const [first, second] = listsAt(sheet, from);
  const base = kind >> 4;
  if ((kind & 15) === CHARACTER) return { base, sprms: [], characters: sprmsOf(first) };
  if ((kind & 15) !== PARAGRAPH) return undefined;
  return { base, sprms: sprmsOf(first.subarray(2)), characters: sprmsOf(second) };
}

/** Two lists one behind the other, each with its size in front, at even places. */
function listsAt(sheet: DataView, from: number): [Uint8Array, Uint8Array] {
  const listAt = (at: number) => {
    if (at + 2 > sheet.byteLength) return new Uint8Array();
    const size = Math.min(sheet.getUint16(at, true), sheet.byteLength - at - 2);
    return new Uint8Array(sheet.buffer, sheet.byteOffset + at + 2, size);
  };
  const first = listAt(from);
  return [first, listAt(from + 2 + first.length + (first.length % 2))];
}
