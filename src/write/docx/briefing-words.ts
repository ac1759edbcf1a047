import type { Ask } from '../../words/story/types';
import { words } from '../../words/words';

const NUMERALS = '〇一二三四五六七八九十';

const zh = {
  briefing: '分工情况简报',
  scenario: (name: string) => `本文按方案“${name}”，不是原文。`,
  basis:
    '本文由分工表逐条计出，每一句后面写明算法。只计分工，不计工作量：分工多少不等于工作轻重，更不是评价。',
  topic: {
    whole: '总体情况',
    groups: '各组的参与',
    load: '牵头与负荷',
    together: '协作',
    change: '可以怎样调整',
  },
  numbered: (n: number, title: string) => `${NUMERALS[n] ?? n}、${title}`,
  lettered: (n: number, title: string) => `（${NUMERALS[n] ?? n}）${title}`,
  how: (formula: string) => `算法：${formula}`,
  caption: (n: number, name: string) => `图 ${n}\u3000${name}`,
  pictures: {
    network: '分工网络：单位和任务',
    heatmap: '单位×分组的分工条数',
    workload: '各单位负荷',
    collaboration: '协作网络：共同任务',
  },
  moves: (changes: number, ceiling: number) =>
    `各单位牵头不超过 ${ceiling} 项时，改动最少的一种做法（${changes} 处），只供讨论：`,
  move: { number: '序号', task: '任务', from: '现在牵头', to: '改由' },
  loads: '各单位分工',
  load: { agency: '单位', all: '合计', weighted: '负荷', share: '占比', total: '全部' },
  loadHow: (weight: number, joint: boolean) =>
    `合计＝牵头＋配合${joint ? '＋共同' : ''}；负荷＝${weight}×牵头＋配合${joint ? '＋共同' : ''}；占比＝本单位负荷÷全部负荷。按负荷排列。`,
  decisions: '需要核对的事项',
  decide: '需要决定',
  inform: '供参考',
  nothing: '按规则核对，没有必须决定的事项。',
  clear: '按规则核对，没有发现。',
  accepted: '本文已照此计算。',
  decision: { number: '序号', what: '事项', where: '原文行' },
  asks: '请会议议定',
  ask: {
    'no-lead': (n: number) => `${n} 项没有写明牵头的任务由谁牵头。`,
    line: (n: number) => `负荷高于参考线的 ${n} 个单位是否需要支持。`,
    leads: (n: number) => `${n} 项任务的牵头是否调整。`,
    'no-support': (n: number) => `${n} 项没有配合单位的任务是否增加配合单位。`,
  } satisfies Record<Ask['about'], (n: number) => string>,
  confirm: '各单位核对本单位的牵头和配合任务，有出入的当场提出。',
  item: (n: number, text: string) => `${n}．${text}`,
};

const en: typeof zh = {
  briefing: 'Briefing on allocations',
  scenario: (name) => `This paper follows the scenario “${name}”, not the source.`,
  basis:
    'Everything here is counted from the rows of the table, and each sentence says how. It counts allocation, not effort: being named often is neither a burden measured nor a judgement.',
  topic: {
    whole: 'The whole',
    groups: 'Who takes part in which group',
    load: 'Leads and load',
    together: 'Collaboration',
    change: 'What could be changed',
  },
  numbered: (n, title) => `${n}. ${title}`,
  lettered: (n, title) => `${String.fromCharCode(96 + n)}) ${title}`,
  how: (formula) => `How: ${formula}`,
  caption: (n, name) => `Figure ${n}. ${name}`,
  pictures: {
    network: 'The network of agencies and tasks',
    heatmap: 'Links by agency and group',
    workload: 'Load of the agencies',
    collaboration: 'Collaboration: shared tasks',
  },
  moves: (changes, ceiling) =>
    `The fewest changes (${changes}) after which nobody leads more than ${ceiling} tasks, for discussion only:`,
  move: { number: 'No.', task: 'Task', from: 'Lead now', to: 'Lead then' },
  loads: 'The agencies',
  load: { agency: 'Agency', all: 'All', weighted: 'Load', share: 'Share', total: 'Total' },
  loadHow: (weight, joint) =>
    `All = leads + supports${joint ? ' + joint' : ''}; load = ${weight} × leads + supports${joint ? ' + joint' : ''}; share = load ÷ load of all. In order of load.`,
  decisions: 'To be checked',
  decide: 'For decision',
  inform: 'For information',
  nothing: 'Held against the rules, nothing has to be decided.',
  clear: 'Held against the rules, nothing was found.',
  accepted: 'This paper counts it so.',
  decision: { number: 'No.', what: 'What was found', where: 'Line' },
  asks: 'What the meeting is asked',
  ask: {
    'no-lead': (n) => `Who leads the tasks without a stated lead (${n})?`,
    line: (n) => `Do the agencies above the line need support (${n})?`,
    leads: (n) => `Should the lead of some tasks change (${n})?`,
    'no-support': (n) => `Should tasks without support get some (${n})?`,
  },
  confirm: 'Each agency checks the tasks that it leads and supports, and says what is wrong.',
  item: (n, text) => `${n}. ${text}`,
};

/** Words of the briefing. */
export const briefingWords = words(zh, en);
