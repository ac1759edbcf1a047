import { folded } from './characters';
import { roleOf } from './cells';
import { labelOf, type Label } from './labels';
import type { MarkChoice } from './options';

/** What a mark in a cell says of the body that its column is of: a label, or that it takes no part. */
export type Meaning = Label | 'none';
/** What marks stand for, by mark; `rest` for those that it does not name. */
export type Key = ReadonlyMap<string, Meaning>;

/** Under which a key keeps what all other marks stand for: 其余为配合单位. */
const REST = 'rest';

const SIGNS = '√✓✔☑✅●○〇◎⚫⚪▽▼⊕▲△★☆■□◆◇※◯⊙*+';
const SIGN = new RegExp(`^[${SIGNS}]{1,2}$`);
const LETTER = /^[A-Za-z](?:[/、,，][A-Za-z]){0,3}$/;
const COUNT = /^[1-4]$|^[①②③④]$/;
/** Nothing. */
const NONE = /^(?:[-—–/×✗✘]{1,3}|无|否)$/;

/** Whether a cell of a matrix takes part in nothing. */
export const isBlank = (text: string): boolean => text.trim() === '' || NONE.test(text.trim());

/** Whether text is such as stands in the cells of a matrix: a sign, a letter, a role. */
export function isMark(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return SIGN.test(bare) || LETTER.test(bare) || COUNT.test(bare) || wordOf(bare) !== undefined;
}

/** A mark that is a word is its own key: 牵头, ★牵头, √（配合）. */
const wordOf = (bare: string): Label | undefined =>
  bare.length > 10 ? undefined : roleOf(bare.replace(new RegExp(`[（）()${SIGNS}]`, 'g'), ''));

/** Whether a mark says by itself what it stands for. */
export const isWord = (mark: string): boolean => wordOf(mark.replace(/\s/g, '')) !== undefined;

/** What a mark stands for: by the reader, by the document, or by its own word; undefined where none says. */
export function meaningOf(mark: string, key: Key): Meaning | undefined {
  const bare = mark.replace(/\s/g, '');
  const known = [bare, ...bare.split(/[/、,，]/)].flatMap((one) => key.get(one) ?? []);
  return ORDER.find((meaning) => known.includes(meaning)) ?? wordOf(bare) ?? key.get(REST);
}

/** Of several marks in one cell the strongest counts. */
const ORDER: readonly Meaning[] = ['lead', 'responsible', 'support', 'joint', 'none'];

/** The key with what a reader has said of marks. */
export function keyWith(key: Key, choices: Readonly<Record<string, MarkChoice>> = {}): Key {
  return new Map<string, Meaning>([...key, ...Object.entries(choices)]);
}

/** A sign or a letter that is explained, a role, or 其余. */
const TOKENS = new RegExp(
  `([${SIGNS}①②③④])|(?<![A-Za-z\\d])([A-Z1-4])(?![A-Za-z\\d年月日个项]|[.．、]\\D)|((?:总?牵头|主办|主责|主要责任|负责|责任|承办|落实|配合|协办|协助|协同|参与|参加|支持|不涉及|不参与|无关)(?:责任)?(?:单位|部门)?)|(其余|其他|其它)`,
  'g',
);
/** No text that explains marks is longer. */
const LONGEST = 300;

type Token =
  | { readonly is: 'mark'; readonly text: string }
  | { readonly is: 'role'; readonly meaning: Meaning };

/**
 * What texts say of marks, piece by piece: ★为牵头单位，√为配合单位; 牵头单位用★表示; A—牵头;
 * ★、√分别表示牵头、配合. A mark that is explained in two ways is not explained.
 */
export function keyIn(texts: readonly string[]): Key {
  const found = texts
    .filter((text) => text.length > 2 && text.length <= LONGEST)
    .flatMap((text) => pairsIn(folded(text)));
  const told = (mark: string) => new Set(found.flatMap(([of, as]) => (of === mark ? [as] : [])));
  const sure = found.filter(([mark]) => told(mark).size === 1);
  return sure.some(([mark]) => mark !== REST) ? new Map(sure) : new Map();
}

type Pair = readonly [string, Meaning];

function pairsIn(text: string): Pair[] {
  const plain = text
    .replace(/[“”"‘’'「」]/g, '')
    .replace(new RegExp(`[（(]([${SIGNS}①②③④]|[A-Z1-4])[)）]`, 'g'), '$1');
  if (plain.includes('分别')) return inTurn(tokensOf(plain));
  return plain.split(/[，,；;。、\n（()）：:]|\s{2,}/).flatMap((piece, i, all) => {
    // ★：牵头 is cut at its colon.
    const tokens = tokensOf(piece);
    const next = tokens.length === 1 && tokens[0]!.is === 'mark' ? tokensOf(all[i + 1] ?? '') : [];
    const goesOn = next.length === 1 && next[0]!.is === 'role' && plain.includes(`${piece}：`);
    const colon = next.length === 1 && next[0]!.is === 'role' && plain.includes(`${piece}:`);
    return pairs(goesOn || colon ? [...tokens, ...next] : tokens);
  });
}

/** Marks with the roles behind them, or before them where a role comes first. */
function pairs(tokens: readonly Token[]): Pair[] {
  const order = tokens[0]?.is === 'role' ? [...tokens].reverse() : tokens;
  return order.flatMap((token, i): Pair[] => {
    const next = order[i + 1];
    return token.is === 'mark' && next?.is === 'role' ? [[token.text, next.meaning]] : [];
  });
}

/** As many marks as roles, one for the other in turn. */
function inTurn(tokens: readonly Token[]): Pair[] {
  const marks = tokens.flatMap((token) => (token.is === 'mark' ? [token.text] : []));
  const roles = tokens.flatMap((token) => (token.is === 'role' ? [token.meaning] : []));
  return marks.length === roles.length ? marks.map((mark, i): Pair => [mark, roles[i]!]) : [];
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKENS)].flatMap(([, sign, letter, role, rest]): Token[] => {
    if (rest !== undefined) return [{ is: 'mark', text: REST }];
    if (role === undefined) return [{ is: 'mark', text: (sign ?? letter)! }];
    const meaning = /^不|无/.test(role) ? 'none' : (labelOf(role) ?? roleOf(role));
    return meaning ? [{ is: 'role', meaning }] : [];
  });
}
