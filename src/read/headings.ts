import { unbroken, withoutEnd } from './characters';

const CHINESE = '[一二三四五六七八九十百零〇]+';

/** 壹贰叁: as numbers are written out. */
const WRITTEN = '[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}';
const STEM = '[甲乙丙丁戊己庚辛壬癸]';

/** How items are numbered and how deep that is, outermost first; a document uses some of them. */
const LEVELS: readonly (readonly [number, RegExp])[] = [
  [0, new RegExp(`^(第${CHINESE}[章编部][分]?)[、：:.．\\s]*`)],
  [1, new RegExp(`^(第${CHINESE}节)[、：:.．\\s]*`)],
  [1.5, new RegExp(`^(${WRITTEN})\\s*[、.．]\\s*`)],
  [2, new RegExp(`^(${CHINESE})\\s*[、.．]\\s*`)],
  [2.5, new RegExp(`^(${STEM})\\s*[、.．]\\s*(?!${STEM})`)],
  [
    3,
    new RegExp(
      `^([（(]\\s*${CHINESE}\\s*[)）]|【\\s*(?:第|[项項]次|任[务務]|事[项項])\\s*(?:${CHINESE}|\\d{1,3})\\s*[项項]?\\s*】)[、.．]?\\s*`,
    ),
  ],
  [3.5, new RegExp(`^([（(]\\s*(?:${STEM}|${WRITTEN})\\s*[)）])[、.．]?\\s*`)],
  [
    3.5,
    new RegExp(
      `^((?:[问問][题題]|任[务務]|事[项項]|[项項]目|建[议議]|[议議]案|提案|[隐隱]患)\\s*(?:${CHINESE}|\\d{1,3})|第\\s*\\d{1,4}\\s*[号號](?:提案|建[议議]|[议議]案)?)\\s*(?:[：:、]|[.．](?!\\d))\\s*`,
    ),
  ],
  [4, /^(\d{1,4})\s*(?:、|[.．](?!\d{1,2}(?!\d)))\s*/],
  [5, /^(\d{1,2}\.\d{1,2})[.．、\s]\s*/],
  [6, /^([（(]\s*\d{1,3}\s*[)）])[、.．]?\s*/],
  [7, /^(\d{1,2}[)）])\s*/],
  [8, /^([①-⑳⑴-⒇⒈-⒛])[、.．]?\s*/],
];

/** 【一、夯实基础】: a bracket around a whole heading. */
const FRAMED = /^(?:【([^【】]{2,60})】|〔([^〔〕]{2,60})〕|〖([^〖〗]{2,60})〗)$/;

/** An item's number, how deep that kind of number is, and what follows it. */
export interface Numbered {
  readonly level: number;
  readonly ordinal: string;
  readonly rest: string;
}

/** Reads the number before an item; undefined where there is none. */
export function numbered(text: string): Numbered | undefined {
  const framed = FRAMED.exec(text.trim());
  if (framed) return numbered(framed[1] ?? framed[2] ?? framed[3]!);
  for (const [level, pattern] of LEVELS) {
    const match = pattern.exec(text);
    if (match) {
      const rest = text.slice(match[0].length);
      return rest === '' ? undefined : { level, ordinal: match[1]!.replace(/\s/g, ''), rest };
    }
  }
  return undefined;
}

/** The first sentence of an item: its title, without its full stop and without marks of emphasis. */
export const titleOf = (text: string): string => titleAndRest(text).title;

/** An item's title, and the text behind its sentence; 甲；乙 is one sentence of two clauses. */
export function titleAndRest(text: string): { readonly title: string; readonly rest: string } {
  const plain = unbroken(text)
    .replace(/\*\*|__/g, '')
    .trim();
  let depth = 0;
  const chars = [...plain];
  for (const [at, char] of chars.entries()) {
    if ('（(〔“《'.includes(char)) depth += 1;
    if ('）)〕”》'.includes(char)) depth = Math.max(0, depth - 1);
    const stops = /[。！]/.test(char) || isStop(chars, at);
    if (depth === 0 && stops && at > 0)
      return {
        title: chars.slice(0, at).join(''),
        rest: chars
          .slice(at + 1)
          .join('')
          .trim(),
      };
  }
  const bare = withoutEnd(plain, '。；;：:，,—-');
  const stopped = /[\u4E00-\u9FFF]\.$/.test(bare.slice(-2));
  return { title: stopped ? bare.slice(0, -1) : bare, rest: '' };
}

/** A half-width dot between Chinese characters is a full stop. */
const isStop = (chars: readonly string[], at: number): boolean =>
  chars[at] === '.' &&
  /[\u4E00-\u9FFF]/.test(chars[at - 1] ?? '') &&
  /[\u4E00-\u9FFF]/.test(chars.slice(at + 1, at + 4).find((char) => char.trim() !== '') ?? '');
