import { folded } from './characters';
import { isField, isParties, type Column } from './columns';
import { namesBodies, columnOf } from './headwords';

/** What a column holds, as far as stray cells need it to find their way: also bodies that look on (评分部门). */
export type Kind = Column | 'bodies';

/** What a column's head says, as a kind. */
export function kindOf(head: string): Kind {
  const column = columnOf(head);
  return isField(column) && namesBodies(head) ? 'bodies' : column;
}

export const isNames = (kind: Kind): boolean => kind !== 'bodies' && isParties(kind);

/** Words that begin the name of a column, and those that end one. */
const BEGINS =
  /^(?:序|牵头|主要|主体|责任|主要责任|牵头责任|牵头负责|配合|配合责任|协同|协同责任|协同配合|协办|协助|主办|主责|承办|参与|参加|分管|分管(?:县|市|区)|完成|办结|时间|进度|重点|工作|目标|具体|包抓|包联|联系|考核|评分|监督|县|市|区|县政府|市政府|区政府)$/;
const ENDS =
  /^(?:号|(?:牵头)?(?:责任)?(?:单位|部门|主体|领导)|(?:分管)?(?:县|市|区)?领导|责任人|负责人|时限|期限|节点|时间|任务|工作任务|事项|工作事项|措施|举措|内容|目标|安排|要求)$/;

/**
 * The heads that words make: a head that a break or a blank has cut is put together again (责任 单位).
 *
 * @returns each head with how many of the words it took
 */
export function headsIn(words: readonly string[]): { head: string; words: number }[] {
  const heads: { head: string; words: number }[] = [];
  for (let at = 0; at < words.length;) {
    const bare = words.slice(at, at + 2).map((word) => folded(word).replace(/\s/g, ''));
    const broken = bare.length === 2 && BEGINS.test(bare[0]!) && ENDS.test(bare[1]!);
    const taken = broken ? 2 : 1;
    heads.push({ head: words.slice(at, at + taken).join(''), words: taken });
    at += taken;
  }
  return heads;
}
