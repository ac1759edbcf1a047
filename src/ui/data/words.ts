import type { Sort } from '../../view/choices';
import { common } from '../../words/common';
import { glossary } from '../../words/glossary';
import { words } from '../../words/words';

const { zh: commonZh, en: commonEn } = common;

const zh = {
  title: '任务分工表',
  jump: '跳到单位或任务…',
  caption: '每行一项任务，列出牵头和配合单位。点表头排序；点单位、任务、分组即选中，各视图同步。',
  column: {
    document: '序号',
    group: '分组',
    task: '任务',
    lead: glossary.zh.party.lead,
    support: glossary.zh.party.support,
    deadline: common.zh.field.deadline,
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
};

const en: typeof zh = {
  title: 'Who does what',
  jump: 'Go to an agency or a task…',
  caption:
    'One task a row, with its lead and support agencies. Sort by the headings; click an agency, a task or a group to select it in every view.',
  column: {
    document: 'No.',
    group: 'Group',
    task: 'Task',
    lead: glossary.en.party.lead,
    support: glossary.en.party.support,
    deadline: common.en.field.deadline,
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
};

/** Words of the table. */
export const dataWords = words(zh, en);
