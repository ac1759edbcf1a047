import type { Problem } from '../plan/types';

type Params = Problem['params'];

/** What a column was taken for whose head does not say it. */
const TAKEN: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: {
    task: '表头没有写明是什么，按格里的内容当作任务',
    responsible: '表头没有写明是什么，按格里的内容当作责任单位',
    both: '表头既写牵头又写配合，格里没有分开的单位记作“未写明牵头”',
    other: '表头没有写明是什么，格里是单位，没有计入分工，作为其他内容保留',
  },
  en: {
    task: 'its head does not say what it holds; by its content it was taken for the tasks',
    responsible:
      'its head does not say what it holds; by its content it was taken for the responsible agencies',
    both: 'its head names leads and supports at once; agencies whose cell does not say who is who were kept without a lead',
    other:
      'its head does not say what it holds; it names agencies, which were not counted as parties but kept as other content',
  },
};

const zh = {
  title: {
    'row-without-task': '这一行没有任务',
    'unread-table': '有一张表没有读',
    'guessed-column': '按内容认出的列',
    'ordinal-dates': '序号成了日期',
    'matrix-key': '格里的记号没有说明',
    'same-as-above': '“同上”照抄了上面',
    'names-unsure': '分不清是哪一列的单位',
    'row-left-out': '合计、注释行没有当作任务',
  },
  problem: {
    'row-without-task': ({ names, task }: Params) =>
      task
        ? `这一行只有单位（${names}），没有任务，记在上一项“${task}”名下；请核对。`
        : `这一行只有单位（${names}），没有任务，没有读；请核对。`,
    'unread-table': ({ table }: Params) =>
      `第 ${table} 张表里有单位名称，但表头看不出任务和牵头（责任）单位，没有读；请在导入时指定各列的内容。`,
    'guessed-column': ({ table, column, head, as }: Params) =>
      `第 ${table} 张表第 ${column} 列“${head}”，${TAKEN.zh[as!]}；请核对，不对就在导入时指定这一列。`,
    'ordinal-dates': ({ text, count }: Params) =>
      `序号里有 ${count} 个日期（如“${text}”），多半是表格软件把 1-1 这样的序号改成了日期；序号照所见保留，请对照原文，在数据里改正。`,
    'matrix-key': ({ table, marks }: Params) =>
      `第 ${table} 张表的格里有记号 ${marks}，文中没有说明代表什么，有记号的单位都记作“未写明牵头”；请对照原文，说明这些记号是牵头还是配合，或在数据里改。`,
    'same-as-above': ({ text, names }: Params) =>
      names
        ? `这里写着“${text}”，照上面记作：${names}；请核对是否如此。`
        : `这里写着“${text}”，上面没有可抄的，或指的是别处，没有读；请对照原文，在数据里补上。`,
    'names-unsure': ({ names, task }: Params) =>
      `任务“${task}”的单位一行一个，没有标记分开牵头和配合两列，分列是猜的：${names}；请对照原文核对。`,
    'row-left-out': ({ text }: Params) =>
      `这一行像是合计或说明，没有当作任务：“${text}”；若是任务，请在数据里补上。`,
  },
};

const en: typeof zh = {
  title: {
    'row-without-task': 'A row without a task',
    'unread-table': 'A table was not read',
    'guessed-column': 'A column told by its content',
    'ordinal-dates': 'Numbers that became dates',
    'matrix-key': 'Marks that nothing explains',
    'same-as-above': '“As above” was copied',
    'names-unsure': 'Unsure which column names belong to',
    'row-left-out': 'Totals and notes are no tasks',
  },
  problem: {
    'row-without-task': ({ names, task }) =>
      task
        ? `This row names agencies (${names}) and no task; they were added to the task above, “${task}”. Please check.`
        : `This row names agencies (${names}) and no task, and was not read. Please check.`,
    'unread-table': ({ table }) =>
      `Table ${table} names agencies, but its head does not tell tasks and lead (responsible) agencies; it was not read. Say what its columns hold when importing.`,
    'guessed-column': ({ table, column, head, as }) =>
      `Table ${table}, column ${column} “${head}”: ${TAKEN.en[as!]}. Check it, and say in the import what the column holds if that is wrong.`,
    'ordinal-dates': ({ text, count }) =>
      `${count === '1' ? 'One number is a date' : `${count} numbers are dates`} (“${text}”): a spreadsheet most likely made them of numbers such as 1-1. They are kept as shown; compare with the source and mend them in Data.`,
    'matrix-key': ({ table, marks }) =>
      `Table ${table} has the marks ${marks} in its cells, and nothing says what they stand for. Agencies with such a mark are kept without a lead. Compare with the source and say which marks lead or support, or mend it in Data.`,
    'same-as-above': ({ text, names }) =>
      names
        ? `“${text}” stands here and was read as what stands above: ${names}. Check that this is meant.`
        : `Here stands “${text}”, but there is nothing above it to copy, or it points elsewhere; nothing was read. Compare with the source and add what is meant in Data.`,
    'names-unsure': ({ names, task }) =>
      `The agencies of “${task}” stand one a line, and nothing parts the columns of leads and supports; where one ends was guessed: ${names}. Compare with the source.`,
    'row-left-out': ({ text }) =>
      `This row looks like a total or a note and was not taken for a task: “${text}”. If it is a task, add it in Data.`,
  },
};

/** Words for what is doubtful in the columns, cells and rows of a table. */
export const tableProblems = { zh, en };
