import type { Problem } from '../../plan/types';
import type { Sort } from '../../view/view';
import { common } from '../../words/common';
import { words } from '../../words/words';

const { zh: commonZh, en: commonEn } = common;

const zh = {
  title: '任务分工表',
  caption: '每行一项任务，列出牵头和配合单位。点表头排序；点单位、任务、分组即选中，各视图同步。',
  nothing: '没有符合筛选条件的任务。',
  column: {
    document: '序号',
    group: '分组',
    task: '任务',
    lead: '牵头单位',
    support: '配合单位',
    count: '单位数',
    line: '原文行',
  } satisfies Record<Sort['by'] | 'line', string>,
  sortBy: '排序',
  noSupport: '无配合单位',
  noLead: '未写明牵头单位',
  joint: '共同',
  /** `more`: others are listed before it */
  hidden: (count: number, more: boolean) => `${more ? '另有 ' : ''}${count} 个未列`,
  outside: '不在筛选之内',
  of: (kept: number, all: number) => `${all} 个中留下 ${kept} 个`,
  line: commonZh.line,
  printedAs: commonZh.printedAs,
  problems: '名称与问题',
  problemsNone: '没有存疑之处。',
  problemsIntro: (count: number) =>
    `原文有 ${count} 处存疑。下面写明原样、位置和处理办法；统计与各视图都按处理后的名称计。`,
  problem: {
    'stray-character': '名称末尾多出一字',
    'second-nameplate': '略去挂牌名称',
    'no-lead': '未写明牵头单位',
    'row-width': '行内格数不符',
    hidden: '隐藏的行列没有读',
  } satisfies Record<Problem['code'], string>,
  standsFor: '记作',
  accepted: '已采用',
  proposed: '待定',
  noProposal: '请核对原文',
};

const en: typeof zh = {
  title: 'Who does what',
  caption:
    'One task a row, with its lead and support agencies. Sort by the headings; click an agency, a task or a group to select it in every view.',
  nothing: 'No task matches the filter.',
  column: {
    document: 'No.',
    group: 'Group',
    task: 'Task',
    lead: 'Lead',
    support: 'Support',
    count: 'Parties',
    line: 'Line',
  },
  sortBy: 'Sort by',
  noSupport: 'no support agency',
  noLead: 'no lead stated',
  joint: 'joint',
  hidden: (count, more) => `${count} ${more ? 'more ' : ''}not listed`,
  outside: 'outside the filter',
  of: (kept, all) => `${kept} of ${all} kept`,
  line: commonEn.line,
  printedAs: commonEn.printedAs,
  problems: 'Doubtful names',
  problemsNone: 'Nothing is in doubt.',
  problemsIntro: (count) =>
    `${count} ${count === 1 ? 'place' : 'places'} in the source ${count === 1 ? 'is' : 'are'} in doubt. What was printed, where, and what was done about it; every figure and view counts the name as settled here.`,
  problem: {
    'stray-character': 'A stray character at the end',
    'second-nameplate': 'Second name-plate left out',
    'no-lead': 'No lead stated',
    'row-width': 'Cells do not match the columns',
    hidden: 'Hidden rows or columns not read',
  },
  standsFor: 'counted as',
  accepted: 'accepted',
  proposed: 'open',
  noProposal: 'check the source',
};

/** Words of the table and of the list of problems. */
export const dataWords = words(zh, en);
