import type { NameProof, Sort, TitleEvidence } from '../../analyse/match';
import { words } from '../../words/words';

const zh = {
  sorts: { tasks: '任务', agencies: '单位', groups: '分组' } satisfies Record<Sort, string>,
  sortLabel: '配对的是',
  count: (pairs: number, a: number, b: number) => `配成 ${pairs} 对；只在甲 ${a}，只在乙 ${b}`,
  titleRule: (w: readonly string[], least: string) =>
    `标题相同的先配；其余按 得分 = ${w[0]} × 标题相似度 + ${w[1]} × 同组 + ${w[2]} × 次序相近 配对，不低于 ${least} 才算，一对一，得分高的先配。相似度数相邻两字的重合（Dice 系数）。`,
  groupRule: '分组本身没有上一级可比，“同组”一项计 0。',
  nameRule:
    '单位只凭名称本身：同名、原文的其他写法或第二块牌子、去掉地区后相同、机构名称表里的简称与旧称、各为本级而去掉级别后相同。只是长得像，从不自动配对。',
  undoable: '不对就拆开；没配上的可以手工指定。这些决定只用于对照，不改动计划。',
  a: '甲',
  b: '乙',
  evidence: '依据',
  action: '操作',
  by: {
    title: '标题相同',
    wording: '只差标点、空格或年份',
    similar: '标题相似',
    hand: '由您指定',
  } satisfies Record<TitleEvidence['by'], string>,
  similar: (likeness: string, score: string, least: string) =>
    `标题相似 ${likeness}，得分 ${score} ≥ ${least}`,
  place: { same: '同组同位', group: '同组', other: '不同组' },
  proofs: {
    name: () => '同名',
    printed: (shared: string) => `写法或牌子相同：${shared}`,
    prefix: (shared: string) => `去掉地区后相同：${shared}`,
    form: (shared: string) => `机构名称表：同一机构的全称与简称（${shared}）`,
    former: (shared: string) => `机构名称表：改革前后的名称（${shared}）`,
    level: (shared: string) => `去掉级别后相同：${shared}`,
  } satisfies Record<NameProof, (shared: string) => string>,
  unlink: '拆开',
  unlinkThese: (a: string, b: string) => `拆开：${a}与${b}`,
  apart: '您拆开的',
  restore: '恢复',
  restoreThese: (a: string, b: string) => `恢复：${a}与${b}`,
  onlyA: '只在甲',
  onlyB: '只在乙',
  link: (name: string) => `为“${name}”指定乙里的同一项`,
  linkTo: '指定为…',
  none: '没有。',
  list: (parts: readonly string[]) => parts.join('；'),
};

const en: typeof zh = {
  sorts: { tasks: 'Tasks', agencies: 'Agencies', groups: 'Groups' },
  sortLabel: 'Matches of',
  count: (pairs, a, b) => `${pairs} pairs; only in A ${a}, only in B ${b}`,
  titleRule: (w, least) =>
    `The same titles first; of the rest, score = ${w[0]} × likeness of titles + ${w[1]} × same group + ${w[2]} × nearness in order. At least ${least} is taken, one to one, the best first. Likeness counts shared pairs of neighbouring characters (Dice).`,
  groupRule: 'Groups stand in nothing to compare, so “same group” counts 0.',
  nameRule:
    'Agencies match by name alone: the same name; another printed form or second name-plate; the same without the district; a short or former name in the table of names; the same without the level, where each is at its own plan’s level. Merely looking alike never matches.',
  undoable:
    'Part what does not belong together; link by hand what was not found. This serves the comparison alone and changes no plan.',
  a: 'A',
  b: 'B',
  evidence: 'Evidence',
  action: 'Action',
  by: {
    title: 'same title',
    wording: 'but for marks, spaces or years',
    similar: 'similar titles',
    hand: 'by you',
  },
  similar: (likeness, score, least) => `titles ${likeness} alike, score ${score} ≥ ${least}`,
  place: { same: 'same group and place', group: 'same group', other: 'another group' },
  proofs: {
    name: () => 'same name',
    printed: (shared) => `a printed form or name-plate in common: ${shared}`,
    prefix: (shared) => `same without the district: ${shared}`,
    form: (shared) => `table of names: long and short form (${shared})`,
    former: (shared) => `table of names: before and after a reform (${shared})`,
    level: (shared) => `same without the level: ${shared}`,
  },
  unlink: 'Part',
  unlinkThese: (a, b) => `Part ${a} and ${b}`,
  apart: 'Parted by you',
  restore: 'Restore',
  restoreThese: (a, b) => `Restore ${a} and ${b}`,
  onlyA: 'Only in A',
  onlyB: 'Only in B',
  link: (name) => `Link “${name}” to one of B`,
  linkTo: 'Link to…',
  none: 'None.',
  list: (parts) => parts.join('; '),
};

/** Words for reviewing what is one in two plans. */
export const matchWords = words(zh, en);
export type MatchWords = typeof zh;
