import { words } from '../../words/words';

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
  source: (title: string) => `来源：${title}`,
  date: (date: string) => `制图：分工图谱 ${date}`,
  scenario: (name: string) => `方案：${name}`,
  filtered: (what: string) => `筛选：${what}`,
  selected: (what: string) => `突出：${what}`,
  atLeast: (n: number) => `分工不少于 ${n} 条`,
  named: (text: string) => `名称含“${text}”`,
  others: (names: string, n: number) => `${names}等 ${n} 个`,
  circle: '圆的面积＝分工条数',
  formula: (weight: string, joint: boolean) =>
    `负荷＝${weight}×牵头＋配合${joint ? '＋共同' : ''}。只计分工，不计工作量。`,
  bars: { leads: '牵头', supports: '配合', joint: '共同' },
  weighted: (weight: string) => `牵头（1 项计 ${weight}）`,
  line: (value: string) => `参考线 ${value}`,
  above: (by: string) => `＋${by}`,
  rest: (n: number, load: string) => `其余 ${n} 个单位，负荷合计 ${load}`,
  none: '没有可画的内容。',
};

const en: typeof zh = {
  view: {
    network: 'Network of allocations',
    heatmap: 'Heatmap of allocations',
    collaboration: 'Collaboration',
    workload: 'Workload of agencies',
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
  scenario: (name) => `Scenario: ${name}`,
  filtered: (what) => `Filter: ${what}`,
  selected: (what) => `In focus: ${what}`,
  atLeast: (n) => `at least ${n} links`,
  named: (text) => `named “${text}”`,
  others: (names, n) => `${names} and others, ${n} in all`,
  circle: 'area of a circle = number of links',
  formula: (weight, joint) =>
    `Load = ${weight} × leads + supports${joint ? ' + joint' : ''}. Counts allocation, not effort.`,
  bars: { leads: 'lead', supports: 'support', joint: 'joint' },
  weighted: (weight) => `lead (1 counts ${weight})`,
  line: (value) => `line ${value}`,
  above: (by) => `+${by}`,
  rest: (n, load) => `${n} more agencies, load ${load} in all`,
  none: 'There is nothing to draw.',
};

/** Words of pictures. */
export const figureWords = words(zh, en);
