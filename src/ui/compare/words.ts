import type { TaskFate } from '../../analyse/difference';
import type { NumberName } from '../../analyse/numbers';
import type { Fate } from '../../analyse/united';
import type { Form, Side, SourceKind } from '../../app/comparing.svelte';
import type { Role } from '../../plan/types';
import { numberWords } from '../../words/numbers';
import { words } from '../../words/words';

type Formulas = Readonly<Record<NumberName, (weight: string) => string>>;

/** How numbers are counted, each with how their difference is. */
const differing = (formulas: Formulas, difference: string): Formulas =>
  Object.fromEntries(
    Object.entries(formulas).map(([name, said]) => [name, (w: string) => said(w) + difference]),
  ) as unknown as Formulas;

const zh = {
  title: '对照',
  everything: '全部计划…',
  close: '回到计划',
  sides: { a: '前（甲）', b: '后（乙）' } satisfies Record<Side, string>,
  short: { a: '甲', b: '乙' } satisfies Record<Side, string>,
  kinds: {
    open: '打开的计划',
    scenario: '方案',
    kept: '计划库',
    example: '随程序附带的示例',
    file: '文件',
  } satisfies Record<SourceKind, string>,
  source: (kind: string, name: string) => (name ? `${kind}：${name}` : kind),
  choose: '选一份计划…',
  swap: '甲乙互换',
  openFile: '打开文件来对照…',
  openFileHelp: '只用来对照：打开着的计划不变，文件内容不离开本机',
  reading: '正在读取…',
  refused: (name: string, why: string) => `“${name}”没能读入：${why}`,
  unkept: '浏览器的存储现在读不出来，请稍后再试，或改为打开文件。',
  chooseSecond: '再选一份计划来对照',
  secondMay: '另一年份、另一地区的计划，或原计划的一个方案；也可以直接打开文件，打开着的计划不变。',
  forms: {
    tasks: '任务',
    loads: '单位',
    heatmap: '热力图',
    network: '网络',
    matches: '配对',
  } satisfies Record<Form, string>,
  formsLabel: '看什么',

  sentence: (left: number, came: number, changed: number, stayed: number) =>
    left + came + changed === 0
      ? `${stayed} 项任务全部相同。`
      : `甲有而乙没有 ${left} 项任务，乙新增 ${came} 项；两份都有的 ${changed + stayed} 项里，${changed} 项有改动，${stayed} 项未变。`,
  matchedBy: (pairs: number, similar: number, hand: number) =>
    `${pairs} 对任务由标题、分组和次序配成${similar > 0 ? `，其中 ${similar} 对凭相似` : ''}${hand > 0 ? `，${hand} 对由您指定` : ''}。`,
  review: '查看配对依据',
  numbers: numberWords.zh.numbers,
  method: numberWords.zh.method,
  formulas: differing(numberWords.zh.formulas, '；差 = 乙 − 甲'),
  howCounted: '这些数怎样数',
  by: '差',

  fates: { left: '未再出现', came: '新增', changed: '有改动', stayed: '未变' } satisfies Record<
    TaskFate,
    string
  >,
  signs: { left: '−', came: '+', changed: '±', stayed: '=' } satisfies Record<TaskFate, string>,
  linkFates: {
    left: '退出',
    came: '加入',
    turned: '换角色',
    stayed: '未变',
  } satisfies Record<Fate, string>,
  agencyFates: { left: '只在甲', came: '只在乙', turned: '', stayed: '' } satisfies Record<
    Fate,
    string
  >,
  show: '只看',
  all: '全部',
  text: '名称含',
  who: '单位',
  anyone: '全部单位',
  shown: (n: number, of: number) => (n === of ? `${of} 项` : `${of} 项中的 ${n} 项`),
  nothing: '没有符合的任务。',
  task: '任务',
  group: '分组',
  what: '变化',
  details: '具体',
  agency: '单位',
  reworded: (before: string, after: string) => `两份的标题：甲“${before}”，乙“${after}”`,
  formerTitle: '甲的标题',
  moved: (before: string, after: string) => `分组：${before} → ${after}`,
  deadline: (before: readonly string[], after: readonly string[]) =>
    `完成时限：${before.join('、') || '未写'} → ${after.join('、') || '未写'}`,
  deadlinesOf: (side: string) => `只有${side}写了完成时限，时限不逐项比较。`,
  inGroup: (name: string) => `分组：${name}`,
  list: (parts: readonly string[]) => parts.join('；'),
  changes: {
    lead: (from: string, to: string) =>
      from && to ? `牵头：${from} → ${to}` : to ? `牵头：新增${to}` : `牵头：${from}不再牵头`,
    added: (_from: string, to: string) => `新加入：${to}`,
    removed: (from: string) => `退出：${from}`,
    role: (_from: string, to: string) => `改角色：${to}`,
  },
  parties: {
    lead: (names: string) => `牵头：${names}`,
    support: (names: string) => `配合：${names}`,
    joint: (names: string) => `共同：${names}`,
  } satisfies Record<Role, (names: string) => string>,
  download: '导出 CSV',
  file: '对照',

  loadsTitle: '各单位前后的负荷',
  loadFormula: (w: string) =>
    `负荷 = ${w} × 牵头 + 配合 + 共同；空心点为甲，实心点为乙。点单位看它的任务。`,
  only: '只看有差别的',
  leads: '牵头',
  supports: '配合',
  load: '负荷',
  chart: '图',
  dumbbell: (name: string, before: string, after: string, by: string) =>
    `${name}：甲 ${before}，乙 ${after}，差 ${by}`,
  absent: '无',
};

const en: typeof zh = {
  title: 'Compare',
  everything: 'All plans…',
  close: 'Back to the plan',
  sides: { a: 'Before (A)', b: 'After (B)' },
  short: { a: 'A', b: 'B' },
  kinds: {
    open: 'Open plan',
    scenario: 'Scenario',
    kept: 'Library',
    example: 'Example that came with the program',
    file: 'File',
  },
  source: (kind, name) => (name ? `${kind}: ${name}` : kind),
  choose: 'Choose a plan…',
  swap: 'Swap A and B',
  openFile: 'Open a file to compare…',
  openFileHelp: 'Only to compare: the open plan stays, and the file does not leave this machine',
  reading: 'Reading…',
  refused: (name, why) => `“${name}” could not be read: ${why}`,
  unkept: 'the browser’s storage cannot be read now; try later, or open a file instead.',
  chooseSecond: 'Choose a second plan to compare with',
  secondMay:
    'A plan of another year or district, or a scenario of this one; or open a file, and the open plan stays.',
  forms: {
    tasks: 'Tasks',
    loads: 'Agencies',
    heatmap: 'Heatmap',
    network: 'Network',
    matches: 'Matches',
  },
  formsLabel: 'What to see',

  sentence: (left, came, changed, stayed) =>
    left + came + changed === 0
      ? `All ${stayed} tasks are the same.`
      : `${left} ${left === 1 ? 'task' : 'tasks'} of A left, ${came} came with B; of the ${changed + stayed} in both, ${changed} changed and ${stayed} stayed.`,
  matchedBy: (pairs, similar, hand) =>
    `${pairs} pairs of tasks by title, group and order${similar > 0 ? `, ${similar} of them by likeness` : ''}${hand > 0 ? `, ${hand} by you` : ''}.`,
  review: 'Review the matches',
  numbers: numberWords.en.numbers,
  method: numberWords.en.method,
  formulas: differing(numberWords.en.formulas, '; difference = B − A'),
  howCounted: 'How these are counted',
  by: 'Diff.',

  fates: { left: 'left', came: 'new', changed: 'changed', stayed: 'same' },
  signs: { left: '−', came: '+', changed: '±', stayed: '=' },
  linkFates: { left: 'left', came: 'joined', turned: 'other role', stayed: 'same' },
  agencyFates: { left: 'only in A', came: 'only in B', turned: '', stayed: '' },
  show: 'Show',
  all: 'all',
  text: 'Name contains',
  who: 'Agency',
  anyone: 'all agencies',
  shown: (n, of) => (n === of ? `${of} tasks` : `${n} of ${of} tasks`),
  nothing: 'No task fits.',
  task: 'Task',
  group: 'Group',
  what: 'Fate',
  details: 'What differs',
  agency: 'Agency',
  reworded: (before, after) => `titles: A “${before}”, B “${after}”`,
  formerTitle: 'Title in A',
  moved: (before, after) => `group: ${before} → ${after}`,
  deadline: (before, after) =>
    `deadline: ${before.join(', ') || 'none'} → ${after.join(', ') || 'none'}`,
  deadlinesOf: (side) => `Only ${side} states deadlines, so they are not compared task by task.`,
  inGroup: (name) => `group: ${name}`,
  list: (parts) => parts.join('; '),
  changes: {
    lead: (from, to) =>
      from && to ? `lead: ${from} → ${to}` : to ? `lead: ${to} too` : `lead: no longer ${from}`,
    added: (_from, to) => `joins: ${to}`,
    removed: (from) => `leaves: ${from}`,
    role: (_from, to) => `other role: ${to}`,
  },
  parties: {
    lead: (names) => `lead: ${names}`,
    support: (names) => `support: ${names}`,
    joint: (names) => `joint: ${names}`,
  },
  download: 'Export CSV',
  file: 'comparison',

  loadsTitle: 'Load of each agency before and after',
  loadFormula: (w) =>
    `Load = ${w} × leads + supports + joint; hollow point A, solid point B. An agency leads to its tasks.`,
  only: 'Only those that differ',
  leads: 'Leads',
  supports: 'Supports',
  load: 'Load',
  chart: 'Chart',
  dumbbell: (name, before, after, by) => `${name}: A ${before}, B ${after}, difference ${by}`,
  absent: 'none',
};

/** Words for two plans side by side. */
export const compareWords = words(zh, en);
export type CompareWords = typeof zh;
