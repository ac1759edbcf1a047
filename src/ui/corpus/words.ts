import type { Form } from '../../app/corpus/orders';
import type { StorageFault } from '../../app/storage';
import type { PlanFileErrorCode } from '../../plan/file';
import { words } from '../../words/words';

const zh = {
  sum: (plans: number, tasks: number, agencies: number, bodies: number) =>
    `${plans} 份计划，${tasks} 项任务；${agencies} 个单位，按名称归为 ${bodies} 个`,
  reading: '正在读取各份计划…',
  indexing: (done: number, all: number) => `正在为计划编索引：${done}／${all}`,
  close: '回到本计划',
  excel: '导出 Excel',
  csv: '导出 CSV',
  exportHelp: '各表按眼下的条件；“单位与写法”是全部',
  find: '查单位、任务（可用拼音）',
  findHint: '单位或任务，如 教育局、jyj',
  inTitles: (query: string, tasks: number) => `标题里有“${query}”的任务：${tasks} 项`,
  hit: (plans: number, tasks: number) => `${plans} 份计划，${tasks} 项任务`,
  via: (name: string) => `写作“${name}”`,
  nothingFound: '没有这样的单位或任务。',
  function: '职能',
  anyFunction: '任何职能',
  role: '角色',
  anyRole: '任何角色',
  due: '时限',
  anyDue: '不论时限',
  from: '截止日从',
  until: '到',
  counted: (name: string, count: number) => `${name}（${count}）`,
  chips: '已选条件',
  titleHolds: (text: string) => `标题有“${text}”`,
  and: (name: string) => `同时有 ${name}`,
  remove: (what: string) => `去掉条件：${what}`,
  clear: '清除条件',
  forms: {
    tasks: '任务',
    bodies: '单位',
    plans: '各计划',
    functions: '计划 × 职能',
    together: '职能搭配',
  } satisfies Record<Form, string>,
  /** the tab of an agency that is asked for */
  sheetOf: (label: string) => `${label}的单位表`,
  formsLabel: '怎么看',
  tally: (tasks: number, plans: number) => `${tasks} 项任务，在 ${plans} 份计划里`,
  roles: (leads: number, supports: number, joint: number) =>
    `牵头 ${leads}，配合 ${supports}${joint > 0 ? `，共同承担 ${joint}` : ''}`,
  more: (shown: number, all: number) => `再列一些（已列 ${shown}，共 ${all}）`,
  order: '排列按',
  none: '没有符合条件的任务。',
  emptyLibrary: '计划库里还没有别的计划。导入几份（可一次选多个文件），就能在这里一起查。',
  notKeeping: '正在不留存：计划库不读，这里只有打开的计划和为对照而打开的文件。',
  fault: {
    missing: '这个浏览器没有可用的存储，计划库读不出来，这里只有打开的计划。',
    blocked: '浏览器不允许本页读存储，计划库读不出来，这里只有打开的计划。',
    full: '浏览器的存储空间满了，计划库读不出来。',
    silent: '浏览器的存储一直没有回应，计划库读不出来，这里只有打开的计划。',
    failed: '浏览器的存储出错，计划库读不出来，这里只有打开的计划。',
  } satisfies Record<StorageFault, string>,
  unread: (count: number, names: readonly string[]) =>
    `${count} 份计划读不出来，没有计入：${names.join('、')}`,
  unreadWhy: {
    missing: '内容不在了',
    'not-json': '内容已损坏',
    'not-a-plan': '不是计划',
    'newer-version': '是新版程序存的',
    'wrong-shape': '内容已损坏',
    'broken-reference': '内容已损坏',
    'reserved-id': '内容已损坏',
  } satisfies Record<PlanFileErrorCode, string>,
  named: (name: string, why: string) => `《${name}》（${why}）`,
  openTask: (title: string, plan: string) => `在《${plan}》里看：${title}`,
  openPlan: '打开',
  openThis: (plan: string) => `打开《${plan}》`,
  noLead: '未写牵头',
  sheet: (label: string) => `${label}：各计划里的任务`,
  namesTitle: (label: string, names: number) => `归为“${label}”的 ${names} 种写法和依据`,
  namesRule:
    '只凭名称归并：同名、去掉地区或级别后相同、机构名称表里的简称与旧称；只是长得像的不归并。',
  inPlans: (plans: number) => `${plans} 份计划`,
  others: (count: number) => `另有 ${count} 种写法`,
  partners: '一起做事最多的单位',
  partner: (plans: number, tasks: number) => `${plans} 份，${tasks} 项`,
  asNamed: (names: readonly string[]) => `写作 ${names.join('、')}`,
  tasksOf: { lead: '牵头', support: '配合', joint: '共同承担' },
  bodiesHelp: '同一单位在各份计划里的不同写法归在一起；点名称看它在全部计划里的任务和归并依据。',
  spellings: '写法',
  plansHelp: '点计划名称，只看这份计划的任务。',
  onlyFound: '只计符合条件的任务。',
  leaders: '牵头最多的单位',
  andOthers: (n: number) => `等 ${n} 个单位`,
  functionsHelp:
    '单位按名称里的字归入职能（一个单位只归一类，取先列的一类），认不出的归“其他”，一个不落。每格是分工数，左上角是其中的牵头数；颜色按占该计划全部分工的份额。点一格看任务；方向键移动。',
  cell: (plan: string, name: string, all: number, leads: number, share: string) =>
    `${plan}，${name}：分工 ${all}，其中牵头 ${leads}，占 ${share}`,
  functionsGrid: '各计划里各职能的分工',
  pairsHelp:
    '两类职能同在一项任务里，就算搭配一次；按同在的计划数排列，不是两两相加。点一对看任务。',
  pair: (plans: number, tasks: number) => `${plans} 份计划，${tasks} 项任务`,
  led: (a: string, forth: number, b: string, back: number) => `${a}牵头 ${forth}，${b}牵头 ${back}`,
  picture: '职能搭配图',
  pictureHelp:
    '圆是职能，面积按任务数；线是同在的计划数。按方向键在圆之间移动，按回车只看这类职能的任务。',
  drawn: (shown: number, all: number) =>
    `圆的面积按任务数，线的粗细按同在的计划数；画出最强的 ${shown} 对，共 ${all} 对`,
  node: (name: string, tasks: number, joined: number) =>
    `${name}，${tasks} 项任务，与 ${joined} 类职能搭配`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '看全图',
  making: '正在生成文件…',
};

const en: typeof zh = {
  sum: (plans, tasks, agencies, bodies) =>
    `${plans} ${plans === 1 ? 'plan' : 'plans'}, ${tasks} tasks; ${agencies} agency entries are ${bodies} agencies by name`,
  reading: 'Reading the plans…',
  indexing: (done, all) => `Indexing plans: ${done} of ${all}`,
  close: 'Back to this plan',
  excel: 'Export Excel',
  csv: 'Export CSV',
  exportHelp: 'Every sheet as narrowed now; “Agencies and names” in full',
  find: 'Find agencies and tasks (pinyin works)',
  findHint: 'An agency or a task, as 教育局, jyj',
  inTitles: (query, tasks) => `Tasks with “${query}” in the title: ${tasks}`,
  hit: (plans, tasks) => `${plans} ${plans === 1 ? 'plan' : 'plans'}, ${tasks} tasks`,
  via: (name) => `named “${name}”`,
  nothingFound: 'No such agency or task.',
  function: 'Function',
  anyFunction: 'any',
  role: 'Role',
  anyRole: 'any',
  due: 'Deadline',
  anyDue: 'any or none',
  from: 'Due from',
  until: 'to',
  counted: (name, count) => `${name} (${count})`,
  chips: 'Narrowed by',
  titleHolds: (text) => `title has “${text}”`,
  and: (name) => `together with ${name}`,
  remove: (what) => `Remove: ${what}`,
  clear: 'Clear all',
  forms: {
    tasks: 'Tasks',
    bodies: 'Agencies',
    plans: 'Plans',
    functions: 'Plans × functions',
    together: 'Functions together',
  },
  sheetOf: (label) => `Sheet of ${label}`,
  formsLabel: 'How to look at them',
  tally: (tasks, plans) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} in ${plans} ${plans === 1 ? 'plan' : 'plans'}`,
  roles: (leads, supports, joint) =>
    `leads ${leads}, supports ${supports}${joint > 0 ? `, joint ${joint}` : ''}`,
  more: (shown, all) => `Show more (${shown} of ${all} shown)`,
  order: 'In order of',
  none: 'No task meets this.',
  emptyLibrary:
    'The library holds no other plan yet. Import some (several files at once), and search them here together.',
  notKeeping:
    'Nothing is kept: the library is not read; here are only the open plan and files opened to compare.',
  fault: {
    missing: 'This browser has no storage: the library cannot be read; only the open plan is here.',
    blocked:
      'The browser does not let this page read its storage: the library cannot be read; only the open plan is here.',
    full: 'The browser’s storage is full: the library cannot be read.',
    silent:
      'The browser’s storage does not answer: the library cannot be read; only the open plan is here.',
    failed: 'The browser’s storage failed: the library cannot be read; only the open plan is here.',
  },
  unread: (count, names) =>
    `${count} ${count === 1 ? 'plan' : 'plans'} cannot be read and ${count === 1 ? 'is' : 'are'} not counted: ${names.join(', ')}`,
  unreadWhy: {
    missing: 'its content is gone',
    'not-json': 'damaged',
    'not-a-plan': 'no plan',
    'newer-version': 'saved by a newer version',
    'wrong-shape': 'damaged',
    'broken-reference': 'damaged',
    'reserved-id': 'damaged',
  },
  named: (name, why) => `“${name}” (${why})`,
  openTask: (title, plan) => `See in “${plan}”: ${title}`,
  openPlan: 'Open',
  openThis: (plan) => `Open “${plan}”`,
  noLead: 'no lead stated',
  sheet: (label) => `${label}: its tasks in every plan`,
  namesTitle: (label, names) =>
    `${names} ${names === 1 ? 'name' : 'names'} taken for “${label}”, with the evidence`,
  namesRule:
    'By names alone: the same name, the same without district or level, a short or former name in the table of names. What merely looks alike is kept apart.',
  inPlans: (plans) => `${plans} ${plans === 1 ? 'plan' : 'plans'}`,
  others: (count) => `${count} more ${count === 1 ? 'name' : 'names'}`,
  partners: 'Most often together with',
  partner: (plans, tasks) => `${plans} plans, ${tasks} tasks`,
  asNamed: (names) => `as ${names.join(', ')}`,
  tasksOf: { lead: 'Leads', support: 'Supports', joint: 'Joint' },
  bodiesHelp:
    'One agency under its different names in all plans. A name shows its tasks in every plan, and by what its names were matched.',
  spellings: 'Names',
  onlyFound: 'Only tasks that meet the conditions are counted.',
  plansHelp: 'A plan’s name narrows everything to its tasks.',
  leaders: 'Who leads most',
  andOthers: (n) => `and others, ${n} in all`,
  functionsHelp:
    'Agencies go to a function by the characters of their names (each to one, the first that fits); those that none fits are under “Other”, none is dropped. A cell counts links, its corner the leads among them; the colour is the share of all links of that plan. A cell shows its tasks; arrows move.',
  cell: (plan, name, all, leads, share) =>
    `${plan}, ${name}: ${all} links, ${leads} leads, ${share}`,
  functionsGrid: 'Links of each function in each plan',
  pairsHelp:
    'Two functions are together where one task names both; ordered by the plans in which they are. A pair shows its tasks.',
  pair: (plans, tasks) => `${plans} ${plans === 1 ? 'plan' : 'plans'}, ${tasks} tasks`,
  led: (a, forth, b, back) => `${a} leads ${forth}, ${b} leads ${back}`,
  picture: 'Which functions are together',
  pictureHelp:
    'Circles are functions, their area the tasks; lines are the plans in which two are together. Arrows move between circles, Enter shows a function’s tasks.',
  drawn: (shown, all) =>
    `Areas count tasks, widths of lines the plans together; the strongest ${shown} of ${all} pairs are drawn`,
  node: (name, tasks, joined) => `${name}, ${tasks} tasks, together with ${joined} functions`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Whole picture',
  making: 'Making the file…',
};

/** Words of all plans as one. */
export const acrossWords = words(zh, en);
