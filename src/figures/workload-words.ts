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
      `参考线＝${q3}＋1.5×${iqr}＝${value}：四分之三的单位不超过 ${q3}，中间一半相差 ${iqr}。`,
    mad: ({ median, mad, value }: Parts) =>
      `参考线＝${median}＋3×1.4826×${mad}＝${value}：中位数 ${median}，各单位与它相差的中位数 ${mad}。`,
    own: ({ value }: Parts) => `参考线（自定）＝${value}。`,
  },
  flat: {
    tukey: '中间一半单位的负荷都一样，画不出参考线。',
    mad: '至少一半单位的负荷正好是中位数，画不出参考线。',
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
      `Line = ${q3} + 1.5 × ${iqr} = ${value}: three quarters of the agencies carry at most ${q3}, the middle half lie within ${iqr}. `,
    mad: ({ median, mad, value }) =>
      `Line = ${median} + 3 × 1.4826 × ${mad} = ${value}: median ${median}, median distance from it ${mad}. `,
    own: ({ value }) => `Line (own) = ${value}. `,
  },
  flat: {
    tukey: 'The middle half of the agencies all carry the same: there is no line. ',
    mad: 'At least half of the agencies carry exactly the median: there is no line. ',
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
