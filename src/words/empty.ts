import { words } from './words';

const zh = {
  filtered: '没有符合筛选条件的内容',
  filteredNext: '上方列着所用的条件，点一个就去掉一个；也可以全部清除。',
  clear: '清除全部筛选',
  blank: '这份计划还没有任务',
  blankNext: '一项一项写，或导入一份任务分工表。',
  write: '开始写任务',
  bring: '导入或粘贴…',
  unlinked: '这份计划的任务还没有单位',
  unlinkedNext: '写明谁牵头、谁配合，这里就有图和数字。',
  assign: '编辑计划',
};

const en: typeof zh = {
  filtered: 'Nothing fits the filter',
  filteredNext: 'What is filtered by stands above; press one to remove it, or clear all.',
  clear: 'Clear all filters',
  blank: 'This plan has no tasks yet',
  blankNext: 'Write them one by one, or import a table of tasks.',
  write: 'Write tasks',
  bring: 'Import or paste…',
  unlinked: 'The tasks of this plan have no agencies yet',
  unlinkedNext: 'Say who leads and who supports, and there are pictures and figures here.',
  assign: 'Edit the plan',
};

/** What is said where there is nothing to show, and what to do next. */
export const emptyWords = words(zh, en);
