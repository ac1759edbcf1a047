import { isField, isTaskTable, type Column } from '../columns';
import { columnOf, isBeside } from '../headwords';
import { numbered } from '../headings';
import { headsIn } from '../kinds';

/** The names of a task table's columns, and how many words of a text they are. */
export interface Heads {
  readonly heads: readonly string[];
  readonly words: number;
}

/** No head has more columns. */
export const WIDEST = 16;
/** No name of a column is longer. */
const LONGEST = 18;
const COUNT = /^[（(]?\d{1,4}[)）]?[.．、]?$/;

/** Whether a word may name a column at all. */
export const mayBeHead = (word: string): boolean => {
  const bare = word.replace(/\s/g, '');
  if (bare === '' || bare.length > LONGEST || /[。：:，]/.test(bare)) return false;
  return !COUNT.test(bare) && !isItem(bare);
};

/** 1-10月推进情况 begins with no item's number. */
const isItem = (text: string): boolean =>
  numbered(text) !== undefined && !/^\d{1,2}\s?[-—–~至]/.test(text);

/** The columns that the first words of a text name, if they do. */
export function headsAt(words: readonly string[]): Heads | undefined {
  const end = words.findIndex((word) => !mayBeHead(word));
  const made = headsIn(words.slice(0, end < 0 ? words.length : end));
  const counted = columnOf(made[0]?.head ?? '') === 'number';
  const heads: string[] = [];
  const columns: Column[] = [];
  let taken = 0;
  for (const { head, words: own } of made) {
    const column = columnOf(head);
    // What stands before a column of numbers is the table's title.
    if (column === 'number' && columns.length > 0) return undefined;
    if (isField(column) && columns.length === 0) return undefined;
    // Behind the last known column of an uncounted table its rows begin.
    if (isField(column) && !counted && isTaskTable(columns) && !isBeside(head)) break;
    heads.push(head);
    columns.push(column);
    taken += own;
  }
  if (!isTaskTable(columns) || columns.length > WIDEST) return undefined;
  return { heads: spanned(heads), words: taken };
}

/** 责任分工 over 牵头单位 and 配合单位 names no column of its own. */
export function spanned(heads: readonly string[]): string[] {
  const over = heads.findIndex((head) => /^(?:责任|职责|任务)分工$|^责任单位$/.test(head));
  const labels = heads.flatMap((head, c) => (/^(?:lead|support)$/.test(columnOf(head)) ? [c] : []));
  const [first] = labels;
  if (over < 0 || labels.length < 2 || first === undefined || first < over) return [...heads];
  if (!/分工$/.test(heads[over]!) && first === over + 1) return [...heads];
  const own = labels.map((c) => heads[c]!);
  return heads
    .filter((_, c) => !labels.includes(c))
    .flatMap((head) => (head === heads[over] ? own : [head]));
}

/** What ends a page behind its last table. */
const FRAME =
  /^(?:分享到|扫一扫|打印|关闭|【|上一[篇条]|下一[篇条]|相关(?:文章|链接|阅读)|主办[：:]|主办单位[：:]|版权|联系(?:电话|我们|人[：:])|网站|(?:信息)?来源[：:]|信息来源|责任编辑|编辑[：:]|索引号|发布机构|监督方式|附件下载|注[:：]|备注[:：]|说明[:：])/;

/** Whether text is of a page's frame, or a note under a table. */
export const endsTable = (text: string): boolean => FRAME.test(text.trim());

/** Whether text is the title of a table. */
export const isTableTitle = (text: string): boolean =>
  /^附\s*件|(?:表|清单|方案|分工|分解)$/.test(text.trim()) && text.trim().length <= 60;
