import type { ColumnOrder, Measure, RowOrder } from '../../view/choices';
import { words } from '../../words/words';

const zh = {
  title: '单位与分组热力图',
  measure: '指标',
  measures: { all: '合计', lead: '牵头', support: '配合', weighted: '加权' } satisfies Record<
    Measure,
    string
  >,
  formulas: {
    all: (joint: boolean) => `合计 = 牵头 + 配合${joint ? ' + 共同' : ''}`,
    lead: () => '只数牵头',
    support: () => '只数配合',
    weighted: (joint: boolean) => `加权 = 权重 × 牵头 + 配合${joint ? ' + 共同' : ''}`,
  } satisfies Record<Measure, (joint: boolean) => string>,
  weighted: '加权 =',
  timesLead: (joint: boolean) => `× 牵头 + 配合${joint ? ' + 共同' : ''}`,
  weight: '一项牵头抵几项配合',
  lighter: '减小权重',
  heavier: '加大权重',
  rows: '行序',
  columns: '列序',
  rowOrders: {
    load: '按数量',
    document: '按原文',
    name: '按拼音',
    kind: '按类别',
    seriated: '按相似',
  } satisfies Record<RowOrder, string>,
  columnOrders: {
    document: '按原文',
    load: '按数量',
    name: '按拼音',
    seriated: '按相似',
  } satisfies Record<ColumnOrder, string>,
  corner: '单位',
  total: '合计',
  legend: '图例',
  scale: (max: string) => `颜色从 0 到 ${max}`,
  tab: '角标为牵头',
  leadBar: '牵头',
  supportBar: '配合',
  jointBar: '共同',
  cell: (agency: string, group: string) => `${agency} × ${group}`,
  counts: (leads: number, supports: number, joint: number) =>
    `牵头 ${leads}，配合 ${supports}${joint > 0 ? `，共同 ${joint}` : ''}`,
  value: (name: string, value: string) => `，${name} ${value}`,
  within: (count: number) => `；筛选之内 ${count} 条`,
  was: (counts: string) => `；原计划${counts}`,
  compared: (name: string) =>
    `${name}与原计划对照：+1 为多一条，−1 为少一条；条数不变而牵头有变时写“牵+1”“牵−1”。`,
  leadsBy: (n: string) => `牵${n}`,
  named: (name: string, counts: string) => `${name}：${counts}`,
  reading: '怎样读这张图',
  read: (agencies: number, groups: number, links: number) =>
    `${agencies} 个单位、${groups} 个分组、${links} 条分工。格中数字是该单位在该组的分工条数，颜色越浓越多；左上角的实心角标是其中牵头的条数。`,
  readMeasure: {
    all: '',
    lead: '现在格中只数牵头，角标与数字相同。',
    support: '现在格中只数配合；角标仍标出牵头。',
    weighted: '现在格中是加权值。',
  } satisfies Record<Measure, string>,
  stop: '。',
  allocation: '数的是分工条数，不是工作量。',
  hidden: (kept: number, all: number) =>
    `筛选以外的已隐藏，数字只计筛选之内的 ${kept} 条（全部 ${all} 条）。`,
  dimmed: (kept: number, all: number) =>
    `筛选以外的已褪色，数字仍计全部 ${all} 条，其中筛选之内 ${kept} 条。`,
  seriated: (axes: string, before: number, after: number) =>
    `${axes}按相似排列：键能算法（McCormick、Schweitzer、White，1972），再作局部改进（2-opt、Or-opt），让名单相近的彼此相邻，成块可见。相邻格乘积之和（效能值 ME）由原文顺序的 ${before} 升到 ${after}。按全部分工的条数计算，筛选和指标不改变次序。`,
  axes: { both: '行与列', rows: '行', columns: '列' },
};

const en: typeof zh = {
  title: 'Heatmap of agencies and groups',
  measure: 'Measure',
  measures: { all: 'All', lead: 'Lead', support: 'Support', weighted: 'Weighted' },
  formulas: {
    all: (joint) => `all = leads + supports${joint ? ' + joint' : ''}`,
    lead: () => 'leads only',
    support: () => 'supports only',
    weighted: (joint) => `weighted = weight × leads + supports${joint ? ' + joint' : ''}`,
  },
  weighted: 'Weighted =',
  timesLead: (joint) => `× leads + supports${joint ? ' + joint' : ''}`,
  weight: 'How many supports one lead counts for',
  lighter: 'Lower the weight',
  heavier: 'Raise the weight',
  rows: 'Rows',
  columns: 'Columns',
  rowOrders: {
    load: 'by number',
    document: 'as in document',
    name: 'by name (pinyin)',
    kind: 'by kind',
    seriated: 'by likeness',
  },
  columnOrders: {
    document: 'as in document',
    load: 'by number',
    name: 'by name (pinyin)',
    seriated: 'by likeness',
  },
  corner: 'Agency',
  total: 'Total',
  legend: 'Legend',
  scale: (max) => `colour from 0 to ${max}`,
  tab: 'corner: leads',
  leadBar: 'lead',
  supportBar: 'support',
  jointBar: 'joint',
  cell: (agency, group) => `${agency} × ${group}`,
  counts: (leads, supports, joint) =>
    `lead ${leads}, support ${supports}${joint > 0 ? `, joint ${joint}` : ''}`,
  value: (name, value) => `, ${name} ${value}`,
  within: (count) => `; ${count} within the filter`,
  was: (counts) => `; in the original ${counts}`,
  compared: (name) =>
    `${name} beside the original: +1 is one link more, −1 one less; L+1 or L−1 where only the leads differ.`,
  leadsBy: (n) => `L${n}`,
  named: (name, counts) => `${name}: ${counts}`,
  reading: 'How to read it',
  read: (agencies, groups, links) =>
    `${agencies} agencies, ${groups} groups, ${links} links. The number in a cell says how often the agency is named in the group; the stronger the colour, the more. The solid corner says how many of these are leads.`,
  readMeasure: {
    all: '',
    lead: 'Cells now count leads only, so that corner and number agree.',
    support: 'Cells now count supports only; the corner still marks leads.',
    weighted: 'Cells now show the weighted sum.',
  },
  stop: '. ',
  allocation: 'This counts assignments, not effort.',
  hidden: (kept, all) =>
    `What the filter leaves out is hidden: the figures count the ${kept} links kept (of ${all}).`,
  dimmed: (kept, all) =>
    `What the filter leaves out is faded: the figures still count all ${all} links, ${kept} of them within the filter.`,
  seriated: (axes, before, after) =>
    `${axes} by likeness: bond energy algorithm (McCormick, Schweitzer, White, 1972) with local improvement (2-opt, Or-opt), so that those named alike stand together and blocks show. The sum of products of neighbouring cells (measure of effectiveness, ME) rises from ${before} in document order to ${after}. Computed from all links; neither filter nor measure changes the order.`,
  axes: { both: 'Rows and columns', rows: 'Rows', columns: 'Columns' },
};

/** The heatmap's words. */
export const heatmapWords = words(zh, en);
