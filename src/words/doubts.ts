import type { Problem } from '../plan/types';
import { words, type Words } from './words';

type Params = Problem['params'];

const zh = {
  title: {
    'perhaps-several': '或是几个单位',
    'named-twice': '同一项里出现两次',
    'unread-sign': '名称旁的记号没有说明',
    'few-read': '多数条目没有读出单位',
    'items-within': '几条合为一项任务',
    'text-unread': '有一行没有读入',
    'rule-adds': '按文件的规则加了单位',
    'rule-leads': '按文件的规则定了牵头',
  },
  problem: {
    'perhaps-several': ({ name, parts }: Params) =>
      `“${name}”可能是几个单位（${parts}），也可能是一个单位的名称，没有拆开；请对照原文，是几个就在数据里分开。`,
    'named-twice': ({ name, other, task }: Params) =>
      name === other
        ? `任务“${task}”里“${name}”出现不止一次；请对照原文，多写的在数据里删去，或改成另一个单位。`
        : `任务“${task}”里的“${name}”和“${other}”疑为同一单位；请对照原文，重复的在数据里删去。`,
    'unread-sign': ({ signs, names }: Params) =>
      `${names}等名称旁有记号（${signs}），文件没有说它表示牵头，记号没有计入名称，也没有据此定牵头；请对照原文。`,
    'items-within': ({ tasks, count, items }: Params) =>
      `${tasks}${Number(count) > 1 ? `等 ${count} 项任务` : '这项任务'}下面共有 ${items} 条没有另写单位，看作它的内容，没有各立任务；若各是一项任务，请在数据里添上。`,
    'few-read': ({ read, items, section }: Params) =>
      `${section ? `“${section}”下` : ''}同级的 ${items} 条里，只有 ${read} 条读出了单位；其余可能没有写，也可能写法没有认出来，请对照原文。`,
    'text-unread': ({ text }: Params) =>
      `这里写到单位要做的事，没有读成任务：“${text}”；请对照原文，是任务就在数据里补上。`,
    'rule-adds': ({ names, tasks }: Params) =>
      `文件只在这里写明一次，其后各项都有“${names}”；据此给 ${tasks} 项任务加上了，请核对。`,
    'rule-leads': ({ tasks }: Params) =>
      `文件在这里写明，没有牵头单位的任务由谁牵头；据此定了 ${tasks} 项任务的牵头，请核对。`,
  },
};

const en: typeof zh = {
  title: {
    'perhaps-several': 'Perhaps several agencies',
    'named-twice': 'Twice in one task',
    'unread-sign': 'A sign beside names is not explained',
    'few-read': 'Most items name nobody that was read',
    'items-within': 'Several items are one task',
    'text-unread': 'A line was not read',
    'rule-adds': 'Agencies added by a rule of the document',
    'rule-leads': 'Leads set by a rule of the document',
  },
  problem: {
    'perhaps-several': ({ name, parts }) =>
      `“${name}” may be several agencies (${parts}) or the name of one; it was left whole. Compare with the source, and part it in Data if it is several.`,
    'named-twice': ({ name, other, task }) =>
      name === other
        ? `The task “${task}” names “${name}” more than once. Compare with the source; take out what is too much in Data, or change it to another agency.`
        : `“${name}” and “${other}” in the task “${task}” look like one agency. Compare with the source, and take out the repeated one in Data.`,
    'unread-sign': ({ signs, names }) =>
      `Names such as ${names} bear a sign (${signs}), and the document does not say that it marks leads; it is no part of the name, and nobody was made lead by it. Compare with the source.`,
    'items-within': ({ tasks, count, items }) =>
      `Beneath ${tasks}${Number(count) > 1 ? ` and others (${count} tasks)` : ''} stand ${items} items that name nobody; they were taken for what it is about, not for tasks. If each is a task, add them in Data.`,
    'few-read': ({ read, items, section }) =>
      `Of ${items} items of one rank${section ? ` under “${section}”` : ''} only ${read} name anyone that was read. The others may name nobody, or in words that were not recognised; compare with the source.`,
    'text-unread': ({ text }) =>
      `This says what agencies are to do, and became no task: “${text}”. Compare with the source, and add it in Data if it is one.`,
    'rule-adds': ({ names, tasks }) =>
      `The document says here, once for all that follows, that “${names}” takes part; it was added to ${tasks} task${tasks === '1' ? '' : 's'}. Check that this is meant.`,
    'rule-leads': ({ tasks }) =>
      `The document says here who leads where no lead is stated; the lead of ${tasks} task${tasks === '1' ? '' : 's'} was set by it. Check that this is meant.`,
  },
};

/** Words for doubts about names and items that a reader of the document has to settle. */
export const doubtWords: Words<typeof zh> = words(zh, en);
