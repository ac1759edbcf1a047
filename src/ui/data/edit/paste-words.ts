import { words } from '../../../words/words';

const zh = {
  title: '粘贴多行',
  open: '粘贴多行…',
  openHint: '从 Excel、WPS 或 Word 复制几行，粘贴成任务；也可以直接在单元格里粘贴',
  zone: '在这里粘贴（Ctrl V）',
  zoneHint:
    '在 Excel、WPS 表格或 Word 的表里选中几行复制，再到这里粘贴。要加什么会先列出来，确认后才写入。',
  none: '粘贴的内容里没有表格的行。请从表格里选中几行再复制。',
  reading: '正在读…',
  way: '怎样放进来',
  add: '添加为新任务',
  fill: (n: number) => `填入已有的任务（${n} 项）`,
  fillHint: '空格不覆盖原有内容。',
  toGroup: '加到分组',
  after: (task: string) => `排在“${task}”之后`,
  atEnd: '排在末尾',
  column: (head: string, n: number) => `第 ${n} 列${head ? `“${head}”` : ''}`,
  columns: '各列是什么',
  row: '行',
  taken: (n: number) => `将写入 ${n} 行：`,
  nothing: '没有可写入的行。请在上面改一下各列是什么。',
  left: (n: number) => `读出但不写入 ${n} 行（没有任务名称，或没有对应的任务）：`,
  unread: (n: number) => `没有读出 ${n} 行：`,
  line: (n: number) => `第 ${n} 行`,
  doubts: '请核对：',
  groups: (titles: string) => `原来的分组（${titles}）不带入，任务都加到所选的分组。`,
  noGroup: '计划里还没有分组，先添加一个分组再粘贴任务。',
  confirmAdd: (n: number) => `添加 ${n} 项任务`,
  confirmFill: (n: number) => `填入 ${n} 行`,
  cancel: '取消',
};

const en: typeof zh = {
  title: 'Paste rows',
  open: 'Paste rows…',
  openHint:
    'Copy rows in Excel, WPS or Word and paste them as tasks; pasting into a cell does the same',
  zone: 'Paste here (Ctrl V)',
  zoneHint:
    'Copy some rows of a table in Excel, WPS or Word, and paste them here. What will be added is listed first, and nothing is written before you confirm it.',
  none: 'There are no rows of a table in what was pasted. Select some rows of a table and copy them again.',
  reading: 'Reading…',
  way: 'How they come in',
  add: 'As new tasks',
  fill: (n) => `Into the tasks there are (${n})`,
  fillHint: 'An empty cell leaves what is there.',
  toGroup: 'Into the group',
  after: (task) => `after “${task}”`,
  atEnd: 'at the end',
  column: (head, n) => `Column ${n}${head ? ` “${head}”` : ''}`,
  columns: 'What the columns hold',
  row: 'Row',
  taken: (n) => `${n} ${n === 1 ? 'row' : 'rows'} will be written:`,
  nothing: 'No row can be written. Say above what the columns hold.',
  left: (n) =>
    `Read, but not written: ${n} ${n === 1 ? 'row' : 'rows'} (no title, or no task for it):`,
  unread: (n) => `Not read: ${n} ${n === 1 ? 'row' : 'rows'}:`,
  line: (n) => `row ${n}`,
  doubts: 'Please check:',
  groups: (titles) =>
    `The groups they stood in (${titles}) do not come along; all tasks go into the chosen group.`,
  noGroup: 'The plan has no group yet; add one before pasting tasks.',
  confirmAdd: (n) => `Add ${n} ${n === 1 ? 'task' : 'tasks'}`,
  confirmFill: (n) => `Fill ${n} ${n === 1 ? 'row' : 'rows'}`,
  cancel: 'Cancel',
};

/** Words of pasting rows into the plan. */
export const pasteWords = words(zh, en);
