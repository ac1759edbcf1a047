import type { LineMethod } from '../../view/choices';
import { words } from '../../words/words';
import { fence, joined, short, spread, type Parts, type Piece } from './say';

type Formula = (parts: Parts, value: string | null) => string;

const zh = {
  title: '各单位的负荷',
  controls: '权重与参考线',
  load: '加权负荷 =',
  timesLead: (joint: boolean) => `× 牵头 + 配合${joint ? ' + 共同' : ''}`,
  weight: '权重：一项牵头计作几项配合',
  weightIs: (weight: number) => `一项牵头计作 ${weight} 项配合`,
  lineBy: '参考线',
  methods: { tukey: '按中间一半', mad: '按中位数', own: '自定' } satisfies Record<
    LineMethod,
    string
  >,
  limit: '自定的线',
  formulas: {
    tukey: (p, value) =>
      `四分之三的单位不超过 ${short(p['q3']!)}，中间一半相差 ${short(p['iqr']!)}：${fence(p, value)}`,
    mad: (p, value) =>
      `中位数 ${short(p['median']!)}，各单位与它相差的中位数 ${short(p['mad']!)}：${spread(p, value)}`,
    own: (_parts, value) => `线 = ${value}`,
  } satisfies Record<LineMethod, Formula>,
  flat: {
    tukey: (p: Parts) => `中间一半单位的负荷都是 ${short(p['q3']!)}，这个方法画不出线。`,
    mad: (p: Parts) => `至少一半单位的负荷正好是中位数 ${short(p['median']!)}，这个方法画不出线。`,
    own: () => '',
  } satisfies Record<LineMethod, (parts: Parts) => string>,
  instead: '可改用：',
  methodNotes: {
    tukey: (n: number) =>
      `Q3 + 1.5 × 四分位距：Tukey（1977）箱线图的上界。Q1、Q3 取自全部 ${n} 个单位的负荷，按线性插值（Hyndman–Fan 第 7 种，同表格软件的 QUARTILE.INC）；四分位距 = Q3 − Q1。`,
    mad: (n: number) =>
      `中位数 + 3 × 1.4826 × MAD：中位数取自全部 ${n} 个单位的负荷；MAD 是各单位与中位数之差的中位数，乘 1.4826 后与标准差可比（Hampel，1974），再取 3 倍（Leys 等，2013）。`,
    own: () => '由您给定，不随权重移动：权重越大，负荷越大，线上的单位只会多、不会少。',
  } satisfies Record<LineMethod, (n: number) => string>,
  leadsMost: (names: readonly Piece[], leads: number, all: number, share: string): Piece[] =>
    leads === 0
      ? ['没有单位牵头。']
      : [
          '牵头最多：',
          ...joined(names, '、'),
          `${names.length > 1 ? ' 各' : ''} ${leads} 项，占 ${all} 项牵头的 ${share}。`,
        ],
  loadMost: (names: readonly Piece[], load: string, all: string, share: string): Piece[] => [
    '负荷最高：',
    ...joined(names, '、'),
    `${names.length > 1 ? ' 各' : ''} ${load}，占总负荷 ${all} 的 ${share}。`,
  ],
  aboveCount: (count: number, line: string | null): Piece[] =>
    line === null
      ? []
      : count === 0
        ? [`没有单位在线（${line}）以上。`]
        : [`${count} 个单位在线（${line}）以上`],
  aboveHold: (always: number, count: number, sometimes: number): Piece[] =>
    always === count && sometimes === 0
      ? ['，权重取 1 到 5 都是如此。']
      : [`，其中 ${always} 个在 1 到 5 的每个权重下都在线上。`],
  noneHold: (sometimes: number) =>
    sometimes > 0 ? `换个权重会有 ${sometimes} 个。` : '权重取 1 到 5 都是如此。',
  note: '这里数的是分工表上的名字，不是投入的力气：一项任务可轻可重。负责整个方案的单位本来就会多领任务；在线以上只说明值得当面问一句，不是定论。',
  hidden: (kept: number, all: number, agencies: number) =>
    `筛选以外的已隐藏：以下数字只计筛选之内的 ${kept} 条分工（全部 ${all} 条）和 ${agencies} 个单位。`,
  dimmed: (kept: number, all: number) =>
    `筛选以外的已褪色：以下数字仍计全部 ${all} 条分工，其中筛选之内 ${kept} 条。`,
  legend: '图例',
  leadBar: (weight: number) => `牵头，每项计 ${weight}`,
  supportBar: '配合，每项计 1',
  jointBar: '共同，每项计 1',
  lineBar: '参考线',
  chart: '各单位的负荷，可按列排序',
  columns: {
    rank: '名次',
    agency: '单位',
    bar: '图',
    load: '负荷',
    share: '占比',
    leads: '牵头',
    supports: '配合',
    groups: '分组',
    partners: '伙伴',
    burden: '协调',
  },
  howCounted: '各列怎样数',
  definitions: {
    load: (weight: number, joint: boolean) =>
      `负荷 = ${weight} × 牵头 + 配合${joint ? ' + 共同' : ''}`,
    share: () => '占比 = 负荷 ÷ 所有单位负荷之和',
    rank: () => '名次 = 1 + 负荷更大的单位数，相同者并列',
    leads: () => '牵头、配合 = 在几项任务里以此身份出现',
    groups: () => '分组 = 出现在几个行动或工程里',
    partners: () => '伙伴 = 同在某项任务里的其他单位数，不重复计',
    burden: () => '协调 = 它牵头的各项任务里配合单位数之和，按任务逐项计',
  },
  sortBy: (name: string) => `按${name}排序`,
  inDocumentOrder: '按原文次序排列',
  lineAt: (value: string) => `线 ${value}`,
  offScale: (value: string) => `线 ${value} 在图外 →`,
  by: (value: string) => `高出线 ${value}`,
  barIs: (name: string, leads: number, supports: number, weight: number, load: string) =>
    `${name}：${weight} × ${leads} + ${supports} = ${load}`,
  within: (count: number, all: number) => `筛选之内 ${count} 条，共 ${all} 条`,
  above: '谁在线以上',
  noneAbove: '没有单位在线以上。',
  excess: (load: string, line: string, by: string) => `${load} − ${line} = ${by}`,
  stability: '换个权重还成立吗',
  always: '权重取 1 到 5，始终在线上的有：',
  noneAlways: '没有单位在 1 到 5 的每个权重下都在线上。',
  sometimes: '只在部分权重下：',
  noneSometimes: '没有单位只在部分权重下在线上。',
  atWeights: (ranges: string) => `权重 ${ranges}`,
  noLineAt: (ranges: string) => `权重 ${ranges} 时离散为 0，画不出线，按无人在线上计。`,
  bump: '名次随权重的变化',
  bumpKey: '横轴为权重，纵轴为名次；实心点表示在该权重下位于线以上。竖线是现在的权重。',
  bumpOf: (shown: number) => `图中是曾在线上、被选中或名次最靠前的 ${shown} 个单位。`,
  ranksOf: (name: string, ranks: readonly number[]) =>
    `${name}：权重 1 至 5 的名次 ${ranks.join('、')}`,
  concentration: '有多集中',
  measure: '按',
  measures: { leads: '牵头', supports: '配合', load: '负荷' },
  gini: '集中程度',
  topThree: '前三占比',
  sortChart: (name: string, gini: string) => `${name}的集中程度 ${gini}：按${name}排列上表`,
  selectThree: (name: string, share: string, three: string) =>
    `${name}最多的三个占 ${share}：${three}。点按选中`,
  half: (count: number, name: string, share: string) =>
    `${name}最少的 ${count} 个单位合计占 ${share}。`,
  zeros: (count: number, name: string) => `${count} 个单位一项${name}也没有。`,
  giniNote: (n: number) =>
    `集中程度：0 为各单位一样多，越近 1 越集中；${n} 个单位全部计入，数为 0 的也在内。`,
  giniMethod:
    '集中程度是基尼系数：任意两单位之差的平均 ÷ 两倍均值。图中是洛伦兹曲线：单位由少到多排列，累计占全部的多少。',
  lorenz: '单位由少到多，累计占比',
  lorenzX: '单位，由少到多',
  lorenzY: '累计占比',
  lorenzKey: '曲线离对角线越远，分工越集中。',
  list: '、',
  to: '—',
};

const en: typeof zh = {
  title: 'Workload of the agencies',
  controls: 'Weight and line',
  load: 'Load =',
  timesLead: (joint) => `× leads + supports${joint ? ' + joint' : ''}`,
  weight: 'Weight: how many supports one lead counts for',
  weightIs: (weight) => `one lead counts as ${weight} ${weight === 1 ? 'support' : 'supports'}`,
  lineBy: 'Line',
  methods: { tukey: 'Middle half', mad: 'Median', own: 'My own' },
  limit: 'Your own line',
  formulas: {
    tukey: (p, value) =>
      `three quarters of the agencies carry at most ${short(p['q3']!)}, the middle half lie within ${short(p['iqr']!)}: ${fence(p, value)}`,
    mad: (p, value) =>
      `median ${short(p['median']!)}, median distance from it ${short(p['mad']!)}: ${spread(p, value)}`,
    own: (_parts, value) => `line = ${value}`,
  },
  flat: {
    tukey: (p) =>
      `The middle half of the agencies all carry ${short(p['q3']!)}: this method gives no line.`,
    mad: (p) =>
      `At least half of the agencies carry exactly the median, ${short(p['median']!)}: this method gives no line.`,
    own: () => '',
  },
  instead: 'Use instead:',
  methodNotes: {
    tukey: (n) =>
      `Q3 + 1.5 × IQR: the upper fence of the box plot (Tukey, 1977). Q1 and Q3 are taken from the loads of all ${n} agencies by linear interpolation (definition 7 of Hyndman and Fan, as QUARTILE.INC in spreadsheets); IQR = Q3 − Q1.`,
    mad: (n) =>
      `Median + 3 × 1.4826 × MAD: the median is that of the loads of all ${n} agencies; MAD is the median distance from it, made comparable with a standard deviation by 1.4826 (Hampel, 1974) and taken 3 times (Leys et al., 2013).`,
    own: () =>
      'Set by you, and it stays when the weight moves: a greater weight means greater loads, so that more agencies can be above the line, never fewer.',
  },
  leadsMost: (names, leads, all, share) =>
    leads === 0
      ? ['No agency leads. ']
      : [
          'Leads most: ',
          ...joined(names, ', '),
          ` with ${leads}${names.length > 1 ? ' each' : ''}, ${share} of ${all} leads. `,
        ],
  loadMost: (names, load, all, share) => [
    'Greatest load: ',
    ...joined(names, ', '),
    ` with ${load}${names.length > 1 ? ' each' : ''}, ${share} of ${all}. `,
  ],
  aboveCount: (count, line) =>
    line === null
      ? []
      : count === 0
        ? [`No agency is above the line (${line}). `]
        : [`${count} ${count === 1 ? 'agency is' : 'agencies are'} above the line (${line})`],
  aboveHold: (always, count, sometimes) =>
    always === count && sometimes === 0
      ? [', and so at every weight from 1 to 5.']
      : [`, ${always} of them at every weight from 1 to 5.`],
  noneHold: (sometimes) =>
    sometimes > 0
      ? `At other weights ${sometimes} would be.`
      : 'The same holds at every weight from 1 to 5.',
  note: 'This counts names in a table, not effort: one task may be light and another heavy. An agency in charge of a plan is expected to lead much of it; being above the line is a reason to ask, not a verdict.',
  hidden: (kept, all, agencies) =>
    `What the filter leaves out is hidden: the figures below count the ${kept} links kept (of ${all}) and ${agencies} agencies only.`,
  dimmed: (kept, all) =>
    `What the filter leaves out is faded: the figures below still count all ${all} links, ${kept} of them within the filter.`,
  legend: 'Legend',
  leadBar: (weight) => `lead, each counts ${weight}`,
  supportBar: 'support, each counts 1',
  jointBar: 'joint, each counts 1',
  lineBar: 'line',
  chart: 'Workload of the agencies, sortable by column',
  columns: {
    rank: 'Rank',
    agency: 'Agency',
    bar: 'Chart',
    load: 'Load',
    share: 'Share',
    leads: 'Leads',
    supports: 'Supports',
    groups: 'Groups',
    partners: 'Partners',
    burden: 'Burden',
  },
  howCounted: 'How the columns are counted',
  definitions: {
    load: (weight, joint) => `load = ${weight} × leads + supports${joint ? ' + joint' : ''}`,
    share: () => 'share = load ÷ sum of the loads of all agencies',
    rank: () => 'rank = 1 + number of agencies with a greater load; equals share a rank',
    leads: () => 'leads, supports = tasks in which it is named as such',
    groups: () => 'groups = actions and projects in which it is named',
    partners: () => 'partners = distinct other agencies with which it shares a task',
    burden: () =>
      'burden = coordination burden: supporters over all tasks it leads, each task counted for itself',
  },
  sortBy: (name) => `Sort by ${name.toLowerCase()}`,
  inDocumentOrder: 'Sort as in the document',
  lineAt: (value) => `line ${value}`,
  offScale: (value) => `line ${value} is off the chart →`,
  by: (value) => `${value} above the line`,
  barIs: (name, leads, supports, weight, load) =>
    `${name}: ${weight} × ${leads} + ${supports} = ${load}`,
  within: (count, all) => `${count} of ${all} links within the filter`,
  above: 'Who is above the line',
  noneAbove: 'No agency is above the line.',
  excess: (load, line, by) => `${load} − ${line} = ${by}`,
  stability: 'Does it hold at other weights?',
  always: 'Above the line at every weight from 1 to 5: ',
  noneAlways: 'No agency is above the line at every weight from 1 to 5.',
  sometimes: 'Only at some weights:',
  noneSometimes: 'No agency is above it at some weights only.',
  atWeights: (ranges) => `weight ${ranges}`,
  noLineAt: (ranges) =>
    `At weight ${ranges} the spread is 0 and there is no line: nobody counts as above it.`,
  bump: 'Rank against weight',
  bumpKey:
    'Weight across, rank down; a solid point is above the line at that weight. The upright line is the weight as it is now.',
  bumpOf: (shown) =>
    `Shown: the ${shown} agencies that are above the line at some weight, selected, or of the highest ranks.`,
  ranksOf: (name, ranks) => `${name}: ranks at weights 1 to 5: ${ranks.join(', ')}`,
  concentration: 'How concentrated it is',
  measure: 'By',
  measures: { leads: 'Leads', supports: 'Supports', load: 'Load' },
  gini: 'Concentration',
  topThree: 'Top three',
  sortChart: (name, gini) => `${name}: concentration ${gini}. Sorts the chart by it`,
  selectThree: (name, share, three) =>
    `${name}: the top three have ${share}: ${three}. Selects them`,
  half: (count, name, share) =>
    `The ${count} agencies with the least ${name.toLowerCase()} have ${share} of it together.`,
  zeros: (count, name) =>
    `${count} ${count === 1 ? 'agency has' : 'agencies have'} no ${name.toLowerCase()}.`,
  giniNote: (n) =>
    `Concentration: 0 when all have the same, near 1 when few have all. All ${n} agencies count, those with 0 included.`,
  giniMethod:
    'Concentration is the Gini coefficient: the mean difference between any two agencies ÷ twice the mean. The picture is of Lorenz curves: agencies with the least first, and what share of the whole they have together.',
  lorenz: 'Share of the whole, agencies with the least first',
  lorenzX: 'agencies, least first',
  lorenzY: 'share so far',
  lorenzKey: 'The further a curve is from the diagonal, the more concentrated.',
  list: ', ',
  to: '–',
};

/** The workload view's words. */
export const workloadWords = words(zh, en);
