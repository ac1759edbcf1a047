import { words } from '../words/words';

const zh = {
  view: {
    network: '分工网络',
    heatmap: '分工热力图',
    collaboration: '协作',
    workload: '各单位负荷',
    data: '分工表',
  },
  form: {
    matrix: '协作矩阵',
    network: '协作网络',
    pairs: '协作搭配',
    path: '协作路径',
    meeting: '会议名单',
  },
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
  circles: '单位（圆的面积＝分工条数）',
  more: (n: number) => `另有 ${n} 种`,
  none: '没有可画的内容。',
};

const en: typeof zh = {
  view: {
    network: 'Network of allocations',
    heatmap: 'Heatmap of allocations',
    collaboration: 'Collaboration',
    workload: 'Workload of the agencies',
    data: 'Table of allocations',
  },
  form: {
    matrix: 'Collaboration matrix',
    network: 'Collaboration network',
    pairs: 'Pairs',
    path: 'Path',
    meeting: 'Who is called to the meeting',
  },
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
  circles: 'Agencies (area = links)',
  more: (n) => `${n} more`,
  none: 'There is nothing to draw.',
};

/** Words of pictures. */
export const figureWords = words(zh, en);
