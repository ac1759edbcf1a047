import { glossary } from './glossary';
import { words } from './words';

const zh = {
  product: '分工图谱',
  agency: '单位',
  task: '任务',
  group: '分组',
  link: '分工',
  role: glossary.zh.role,
  kind: glossary.zh.kind,
  field: glossary.zh.field,
  collective: '集体（不是单个单位）',
  part: glossary.zh.part,
  measure: { all: '合计', lead: '牵头', support: '配合', weighted: '加权' },
  close: '关闭',
  /** things said in one breath */
  list: (...parts: string[]) => parts.filter(Boolean).join('，'),
  /** sentences, one after the other */
  prose: (...sentences: string[]) => sentences.filter(Boolean).join(''),
  /** behind a label */
  colon: '：',
  aside: (text: string | number) => `（${text}）`,
  counts: (tasks: number, agencies: number, links: number) =>
    `${tasks} 项任务、${agencies} 个单位、${links} 条分工`,
  line: (line: number) => (line > 0 ? `原文第 ${line} 行` : '原文没有，后加的'),
  printedAs: (raw: string) => `原文写作“${raw}”`,
  scenario: (name: string) => `方案：${name}`,
  /** a plan's title, and the scenario that it is shown in */
  titled: (title: string, scenario = '') =>
    scenario ? `${title}（按方案“${scenario}”调整，不是原文）` : title,
};

const en: typeof zh = {
  product: 'Fengong Atlas',
  agency: 'agency',
  task: 'task',
  group: 'group',
  link: 'link',
  role: glossary.en.role,
  kind: glossary.en.kind,
  field: glossary.en.field,
  collective: 'Collectives (no single agency)',
  part: glossary.en.part,
  measure: { all: 'all', lead: 'lead', support: 'support', weighted: 'weighted' },
  close: 'Close',
  list: (...parts) => parts.filter(Boolean).join(', '),
  prose: (...sentences) => sentences.filter(Boolean).join(' '),
  colon: ': ',
  aside: (text) => ` (${text})`,
  counts: (tasks, agencies, links) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}, ${links} ${links === 1 ? 'link' : 'links'}`,
  line: (line) => (line > 0 ? `source line ${line}` : 'not in the source, added'),
  printedAs: (raw) => `printed as “${raw}”`,
  scenario: (name) => `Scenario: ${name}`,
  titled: (title, scenario = '') =>
    scenario ? `${title} (changed as in the scenario “${scenario}”, not the source)` : title,
};

/** Words that every view uses. */
export const common = words(zh, en);
