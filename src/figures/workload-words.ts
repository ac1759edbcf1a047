import { words } from '../words/words';

/** The terms of a line's formula; a figure as it is written. */
type Parts = Readonly<Record<string, string>>;

const zh = {
  /** a lead's bar, and what one counts */
  leads: (weight: string) => `牵头（1 项计 ${weight}）`,
  supports: '配合（1 项计 1）',
  joint: '共同（1 项计 1）',
  inside: '条内数字＝项数',
  lineAt: (value: string) => `参考线 ${value}`,
  offScale: (value: string) => `参考线 ${value} 在图外 →`,
  above: (by: string) => `高出 ${by}`,
  rest: (n: number) => `其余 ${n} 个单位`,
  sum: (load: string) => `合计 ${load}`,
  load: (weight: string, joint: boolean) =>
    `负荷＝${weight}×牵头＋配合${joint ? '＋共同' : ''}，数的是分工数量，不是工作量。`,
  line: {
    tukey: ({ q3, iqr, value }: Parts) =>
      `参考线（四分位法）＝Q3＋1.5×四分位距＝${q3}＋1.5×${iqr}＝${value}。`,
    mad: ({ median, mad, value }: Parts) =>
      `参考线（中位数法）＝中位数＋3×1.4826×MAD＝${median}＋3×1.4826×${mad}＝${value}。`,
    own: ({ value }: Parts) => `参考线（自定）＝${value}。`,
  },
  flat: {
    tukey: '四分位距为 0，四分位法画不出参考线。',
    mad: 'MAD 为 0，中位数法画不出参考线。',
    own: '',
  },
  who: (names: string) => `在线以上：${names}。`,
  nobody: '没有单位在线以上。',
  excess: (name: string, by: string) => `${name}（高出 ${by}）`,
  hidden: (kept: number, all: number) => `只计筛选之内的 ${kept} 条分工（全部 ${all} 条）。`,
  faded: (all: number) => `筛选以外的单位已淡化，数字仍计全部 ${all} 条分工。`,
};

const en: typeof zh = {
  leads: (weight) => `lead (each counts ${weight})`,
  supports: 'support (each counts 1)',
  joint: 'joint (each counts 1)',
  inside: 'numbers inside: tasks',
  lineAt: (value) => `line ${value}`,
  offScale: (value) => `line ${value} is off the chart →`,
  above: (by) => `${by} above`,
  rest: (n) => `${n} more agencies`,
  sum: (load) => `${load} in all`,
  load: (weight, joint) =>
    `Load = ${weight} × leads + supports${joint ? ' + joint' : ''}: it counts allocation, not effort. `,
  line: {
    tukey: ({ q3, iqr, value }) =>
      `Line (Tukey) = Q3 + 1.5 × IQR = ${q3} + 1.5 × ${iqr} = ${value}. `,
    mad: ({ median, mad, value }) =>
      `Line (median) = median + 3 × 1.4826 × MAD = ${median} + 3 × 1.4826 × ${mad} = ${value}. `,
    own: ({ value }) => `Line (own) = ${value}. `,
  },
  flat: {
    tukey: 'The interquartile range is 0: Tukey’s method gives no line. ',
    mad: 'The MAD is 0: the median method gives no line. ',
    own: '',
  },
  who: (names) => `Above the line: ${names}. `,
  nobody: 'No agency is above the line. ',
  excess: (name, by) => `${name} (+${by})`,
  hidden: (kept, all) => `Counts only the ${kept} of ${all} links within the filter. `,
  faded: (all) =>
    `Agencies outside the filter are faded; the figures still count all ${all} links. `,
};

/** Words of the workload's picture. */
export const workloadWords = words(zh, en);
