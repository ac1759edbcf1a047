import { words } from '../../words/words';

const zh = {
  title: '所选内容',
  leads: '牵头',
  supports: '配合',
  load: '分工',
  loadFormula: '分工＝牵头项数＋配合项数',
  formula: (share: string, all: number, of: number) =>
    `分工＝牵头项数＋配合项数；占全部分工 ${share}（${all} ÷ ${of} 条）`,
  rank: '分工排名',
  rankFormula: (n: number) => `在 ${n} 个单位中；并列者同名次`,
  tasks: (n: number) => `任务 ${n} 项`,
  partners: (n: number) => `共事单位 ${n} 个`,
  partnersHint: '按共同任务数排列',
  shared: (n: number) => `共同任务 ${n} 项`,
  printed: '原文写法',
  printedAt: (lines: readonly number[]) => `原文第 ${lines.join('、')} 行；已按建议归为同一单位`,
  source: '原文',
  beside: '时限、责任人等',
  noSupport: '没有配合单位',
  noLead: '没有牵头单位',
  agencies: (n: number) => `单位 ${n} 个`,
  selected: (n: number) => `选中 ${n} 项`,
  remove: '移出所选',
  fold: '收起，看清图面',
  unfold: '展开',
  ordinal: (n: string) => `第 ${n} 项`,
};

const en: typeof zh = {
  title: 'Selection',
  leads: 'leads',
  supports: 'supports',
  load: 'links',
  loadFormula: 'links = tasks led + tasks supported',
  formula: (share, all, of) =>
    `links = tasks led + tasks supported; share of all links ${share} (${all} ÷ ${of})`,
  rank: 'rank by links',
  rankFormula: (n) => `among ${n} agencies; equals share a rank`,
  tasks: (n) => `Tasks: ${n}`,
  partners: (n) => `Partners: ${n}`,
  partnersHint: 'by number of shared tasks',
  shared: (n) => `${n} shared ${n === 1 ? 'task' : 'tasks'}`,
  printed: 'Printed forms',
  printedAt: (lines) => `source line ${lines.join(', ')}; taken as one agency, as proposed`,
  source: 'Source',
  beside: 'Deadline, people and more',
  noSupport: 'no supporting agency',
  noLead: 'no lead agency',
  agencies: (n) => `Agencies: ${n}`,
  selected: (n) => `${n} selected`,
  remove: 'Remove from selection',
  fold: 'Fold, to see the picture',
  unfold: 'Unfold',
  ordinal: (n) => `no. ${n}`,
};

export const detailWords = words(zh, en);
