import type { Language } from '../view/choices';
import { VIEWS, type Tab } from '../view/views';
import { words } from './words';

const zh = {
  search: '查找单位、任务、分组',
  palette: '找一个命令',
  help: '按键和手势',
  tour: '四步导览',
  compare: '对照两份计划',
  corpus: '全部计划',
  findings: '发现：要点和数字',
  scenario: '调整：试改分工',
  balance: '均衡牵头：算出一个方案',
  story: '演示：编排步骤',
  import: '打开或粘贴计划',
  export: '导出',
  library: '计划库',
  editPlan: '编辑计划',
  newPlan: '新建空白计划',
  undo: '撤销',
  redo: '重做',
  share: '复制链接',
  print: '打印眼前的画面',
  filters: '打开或收起筛选',
  clearFilter: '清除全部筛选条件',
  deselect: '取消选中',
  language: '换成英文（English）',
  light: '浅色',
  dark: '深色',
  auto: '明暗跟随系统',
  escape: '退回一步',

  next: '下一步',
  previous: '上一步',
  first: '第一步',
  last: '最后一步',
  again: '回到本步',
  overview: '全部步骤',
  black: '黑屏',
  white: '白屏',
  presenter: '讲者窗口',
  narrow: '筛选',
  enter: '到所输入的那一步；没有输入时下一步',
  back: '上一步（与回车一起可以关掉）',
  end: '退回一步，直到结束演示',
};

const en: typeof zh = {
  search: 'Search agencies, tasks, groups',
  palette: 'Find a command',
  help: 'Keys and gestures',
  tour: 'Tour in four steps',
  compare: 'Compare two plans',
  corpus: 'All plans',
  findings: 'Findings: key points and figures',
  scenario: 'What if: try other allocations',
  balance: 'Balance leads: work out a proposal',
  story: 'Present: arrange the steps',
  import: 'Open or paste a plan',
  export: 'Export',
  library: 'Library of plans',
  editPlan: 'Edit the plan',
  newPlan: 'New blank plan',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Copy link',
  print: 'Print what is shown',
  filters: 'Open or close the filters',
  clearFilter: 'Clear all filters',
  deselect: 'Clear the selection',
  language: 'Switch to Chinese (中文)',
  light: 'Light theme',
  dark: 'Dark theme',
  auto: 'Theme of the system',
  escape: 'One step back',

  next: 'Next step',
  previous: 'Previous step',
  first: 'First step',
  last: 'Last step',
  again: 'Back to this step',
  overview: 'All steps',
  black: 'Black screen',
  white: 'White screen',
  presenter: 'Presenter window',
  narrow: 'Filters',
  enter: 'Go to the step that was typed, else to the next',
  back: 'Previous step (with Enter, can be switched off)',
  end: 'One step back, at last out of the presentation',
};

/** Each view names the command that shows it. */
const views = (language: Language) =>
  Object.fromEntries(VIEWS.map(({ id, words: said }) => [id, said[language].command])) as Readonly<
    Record<Tab, string>
  >;

/** What every command is called, where it is looked for or listed. */
export const commandWords = words({ ...zh, ...views('zh') }, { ...en, ...views('en') });

const signs = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** Keys whose names are not what is printed on them. */
export const keyNames = words(
  { ...signs, ' ': '空格', Enter: '回车' },
  { ...signs, ' ': 'Space', Enter: 'Enter' },
);

export type CommandId = keyof typeof zh | Tab;
