/**
 * What characters of symbol fonts look like, by font; their codes stand in U+F000 to U+F0FF or below
 * 256. Those that are used as marks in tables.
 */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x28: '☎',
    0x2a: '✉',
    0x46: '☞',
    0x4a: '☺',
    0x4c: '☹',
    0x6c: '●',
    0x6d: '❍',
    0x6e: '■',
    0x6f: '□',
    0x70: '□',
    0x71: '□',
    0x72: '□',
    0x73: '◆',
    0x74: '◆',
    0x75: '◆',
    0x76: '❖',
    0x77: '◆',
    0x80: '⓪',
    ...row(0x81, '①②③④⑤⑥⑦⑧⑨⑩'),
    0x8b: '⓿',
    ...row(0x8c, '❶❷❸❹❺❻❼❽❾❿'),
    0x9e: '·',
    0x9f: '●',
    0xa1: '○',
    0xa2: '○',
    0xa3: '○',
    0xa4: '◎',
    0xa6: '○',
    0xa7: '■',
    0xa8: '□',
    0xaa: '✦',
    0xab: '★',
    0xac: '✶',
    0xad: '✴',
    0xae: '✹',
    0xb2: '☆',
    0xb5: '☆',
    0xb6: '☆',
    0xd8: '➢',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': {
    0x4f: '×',
    0x50: '√',
    0x51: '☒',
    0x52: '☑',
    0x53: '☒',
    0x54: '☒',
    0x69: '⓪',
    ...row(0x6a, '①②③④⑤⑥⑦⑧⑨⑩'),
    0x75: '⓿',
    ...row(0x76, '❶❷❸❹❺❻❼❽❾❿'),
    0x97: '●',
    0x98: '●',
    0x99: '○',
    0xa1: '■',
    0xa2: '■',
    0xa3: '□',
    0xa4: '□',
    0xae: '◆',
    0xaf: '◇',
    0xc5: '▲',
    0xc6: '△',
    0xe6: '★',
    0xe7: '☆',
    0xea: '★',
  },
  'wingdings 3': {
    0x70: '▲',
    0x71: '▼',
    0x72: '△',
    0x73: '▽',
    0x75: '▶',
    0x76: '▷',
    0x7d: '▶',
    0x22: '→',
  },
  webdings: { 0x61: '√', 0x63: '□', 0x67: '■', 0x6e: '●', 0x72: '×' },
  symbol: {
    0x2a: '*',
    0x2d: '-',
    0xa3: '≤',
    0xa8: '♦',
    0xae: '→',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '·',
    0xd6: '√',
    0xde: '⇒',
    0xe0: '◊',
  },
};

function row(first: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, i) => [first + i, sign]));
}

/** Whether a font's codes are no characters of any script. */
export const isSymbolFont = (font: string): boolean => Object.hasOwn(SYMBOLS, nameOf(font));

/**
 * What a symbol looks like.
 *
 * @param code the character's, in the private area or without it
 * @returns undefined where it is not known
 */
export function symbolOf(font: string, code: number): string | undefined {
  const own = isSymbolFont(font) ? SYMBOLS[nameOf(font)] : undefined;
  if (own) return own[code & 0xff];
  // Other fonts are named for characters that they show as they are.
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return code >= 0x20 && code <= 0xffff && !isPrivate ? String.fromCharCode(code) : undefined;
}

const nameOf = (font: string): string => font.trim().toLowerCase();
