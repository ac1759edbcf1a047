import { glossary } from '../words/glossary';
import { words } from '../words/words';

const zh = {
  total: '合计',
  none: '筛选之后没有可画的内容。',
  rest: (n: number, sum: string) => `另有 ${n} 个单位，合计 ${sum}。`,
  moreGroups: (n: number) => `另有 ${n} 组没有列出。`,
  measure: (measure: string, weight: string, weighted: boolean) =>
    `格内数字为${measure}${weighted ? `（${weight}×牵头＋配合）` : ''}条数，越浓越多。`,
  corner: '左上角＝有牵头。',
  relation: {
    directed: '行牵头、列配合的任务数。',
    support: '两单位都配合的任务数。',
    shared: '两单位共同参与的任务数。',
  },
  /** as `relation`, of two named one after the other */
  ordered: '前者牵头、后者配合的任务数。',
  thick: {
    directed: '箭头由牵头指向配合；线越粗，任务越多。',
    support: '线＝都配合的任务；越粗越多。',
    shared: '线＝共同的任务；越粗越多。',
  },
  least: (n: number, shown: number, all: number) =>
    `只画 ${n} 项及以上：${all} 对中的 ${shown} 对。`,
  circle: '圆的面积＝分工条数。',
  community: (n: string) => `${glossary.zh.community} ${n}`,
  outline: '外框＝共同任务多的圈子，仅供参考。',
  morePairs: (n: number) => `另有 ${n} 对。`,
  tasks: (n: number) => `${n} 项`,
  noPath: '先选两个单位，才有它们之间的路径。',
  unreached: '这两个单位之间没有任务相连的路径。',
  noMeeting: '还没有选定要开会的任务。',
  meeting: (tasks: number, agencies: number) => `${tasks} 项任务，请 ${agencies} 个单位到会。`,
  moreAgencies: (n: number) => `另有 ${n} 个单位。`,
};

const en: typeof zh = {
  total: 'Total',
  none: 'The filter leaves nothing to draw.',
  rest: (n, sum) => `${n} more agencies, ${sum} in all.`,
  moreGroups: (n) => `${n} more groups are not shown.`,
  measure: (measure, weight, weighted) =>
    `Numbers are links (${measure}${weighted ? `, ${weight} × leads + supports` : ''}); a stronger colour is more.`,
  corner: 'Corner: leads.',
  relation: {
    directed: 'Tasks that the row leads and the column supports.',
    support: 'Tasks that both support.',
    shared: 'Tasks that both take part in.',
  },
  ordered: 'Tasks that the first leads and the second supports.',
  thick: {
    directed: 'Arrows point from lead to support; wider for more tasks.',
    support: 'Lines: tasks that both support; wider for more.',
    shared: 'Lines: shared tasks; wider for more.',
  },
  least: (n, shown, all) => `Pairs with at least ${n} tasks: ${shown} of ${all}.`,
  circle: 'Area of a circle = number of links.',
  community: (n) => `Community ${n}`,
  outline: 'Outlines: communities by shared tasks, a hint only.',
  morePairs: (n) => `${n} more pairs.`,
  tasks: (n) => `${n}`,
  noPath: 'Choose two agencies to see the path between them.',
  unreached: 'No path of shared tasks joins these two agencies.',
  noMeeting: 'No task has been chosen for a meeting.',
  meeting: (tasks, agencies) => `${tasks} tasks call ${agencies} agencies.`,
  moreAgencies: (n) => `${n} more agencies.`,
};

/** Words of the pictures of tables and of collaboration. */
export const tableWords = words(zh, en);
