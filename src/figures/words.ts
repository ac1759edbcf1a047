import { words } from '../words/words';

const zh = {
  source: (title: string) => `来源：《${title}》`,
  date: (date: string) => `制图：分工图谱 ${date}`,
  filtered: (what: string) => `筛选：${what}`,
  selected: (what: string) => `突出：${what}`,
  atLeast: (n: number) => `分工不少于 ${n} 条`,
  named: (text: string) => `名称含“${text}”`,
  others: (names: string, n: number) => `${names}等 ${n} 个`,
  and: '、',
  also: '；',
  lines: '分工',
  tasks: '任务',
  folded: {
    group: (most: number) => `按组画，线宽＝分工条数，至多画 ${most} 束`,
    head: (most: number) => `任务按居首的单位收在其旁，线宽＝分工条数，至多画 ${most} 束`,
  },
  circles: '单位（圆的面积＝分工条数）',
  more: (n: number) => `另有 ${n} 种`,
  none: '没有可画的内容。',
};

const en: typeof zh = {
  source: (title) => `Source: ${title}`,
  date: (date) => `Fengong Atlas, ${date}`,
  filtered: (what) => `Filter: ${what}`,
  selected: (what) => `In focus: ${what}`,
  atLeast: (n) => `at least ${n} links`,
  named: (text) => `named “${text}”`,
  others: (names, n) => `${names} and others, ${n} in all`,
  and: ', ',
  also: '; ',
  lines: 'Links',
  tasks: 'Tasks',
  folded: {
    group: (most) => `by group, width = number of links, at most ${most} lines`,
    head: (most) =>
      `tasks beside the agency at their head, width = number of links, at most ${most} lines`,
  },
  circles: 'Agencies (area = links)',
  more: (n) => `${n} more`,
  none: 'There is nothing to draw.',
};

/** Words of pictures. */
export const figureWords = words(zh, en);
