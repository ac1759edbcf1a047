import { unbroken, withoutEnd } from './characters';

const CHINESE = '[一二三四五六七八九十百零〇]+';

/** How items are numbered, outermost first; a document uses some of them. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`^(第${CHINESE}[章编部][分]?)[、：:.．\\s]*`),
  new RegExp(`^(第${CHINESE}节)[、：:.．\\s]*`),
  new RegExp(`^(${CHINESE})\\s*[、.．]\\s*`),
  new RegExp(
    `^([（(]\\s*${CHINESE}\\s*[)）]|【\\s*(?:第|[项項]次|任[务務]|事[项項])\\s*(?:${CHINESE}|\\d{1,3})\\s*[项項]?\\s*】)[、.．]?\\s*`,
  ),
  /^(\d{1,4})\s*(?:、|[.．](?!\d{1,2}(?!\d)))\s*/,
  /^(\d{1,2}\.\d{1,2})[.．、\s]\s*/,
  /^([（(]\s*\d{1,3}\s*[)）])[、.．]?\s*/,
  /^(\d{1,2}[)）])\s*/,
  /^([①-⑳⑴-⒇⒈-⒛])[、.．]?\s*/,
];

/** An item's number, how deep that kind of number is, and what follows it. */
export interface Numbered {
  readonly level: number;
  readonly ordinal: string;
  readonly rest: string;
}

/** Reads the number before an item; undefined where there is none. */
export function numbered(text: string): Numbered | undefined {
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(text);
    if (match) {
      const rest = text.slice(match[0].length);
      return rest === '' ? undefined : { level, ordinal: match[1]!.replace(/\s/g, ''), rest };
    }
  }
  return undefined;
}

/** The first sentence of an item: its title, without its full stop and without marks of emphasis. */
export function titleOf(text: string): string {
  const plain = unbroken(text)
    .replace(/\*\*|__/g, '')
    .trim();
  let depth = 0;
  for (const [at, char] of [...plain].entries()) {
    if ('（(〔“《'.includes(char)) depth += 1;
    if ('）)〕”》'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[。！；;]/.test(char) && at > 0) return [...plain].slice(0, at).join('');
  }
  const bare = withoutEnd(plain, '。；;：:，,—-');
  return /[\u4E00-\u9FFF]\.$/.test(bare.slice(-2)) ? bare.slice(0, -1) : bare;
}
