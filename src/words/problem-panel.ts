import type { Standing } from '../plan/edit/proposals';
import { words } from './words';

const zh = {
  heading: '名称与问题',
  none: '没有存疑之处。',
  intro: (count: number) =>
    `原文有 ${count} 处存疑。下面写明原样、位置、依据和建议；不采纳就不改，采纳了也可随时收回。统计与各视图都按这里的结果计。`,
  accept: '采纳',
  /** followed by the name */
  countAs: '记作',
  splitInto: '分作',
  firstLead: '第一位牵头，其余配合',
  led: (tasks: number) => `${tasks} 项任务以第一位为牵头，其余为配合`,
  change: '改为…',
  dismiss: '不改',
  checked: '已核对',
  takeBack: '收回',
  reopen: '重新考虑',
  acceptKind: (count: number) => `采纳这一类（${count}）`,
  dismissKind: (count: number) => `这一类都不改（${count}）`,
  /** which one, for those who do not see where the button stands */
  about: (verb: string, name: string) => `${verb}：${name}`,
  answer: '记作哪个单位',
  answerHint: '选一个单位，或写一个新名称',
  confirm: '确定',
  cancel: '取消',
  state: {
    open: '待定',
    accepted: '已采纳',
    dismissed: '不改',
    settled: '已另行处理',
  } satisfies Record<Standing, string>,
  noProposal: '请核对原文',
  and: '、',
};

const en: typeof zh = {
  heading: 'Doubtful names and problems',
  none: 'Nothing is in doubt.',
  intro: (count) =>
    `${count} ${count === 1 ? 'place' : 'places'} in the source ${count === 1 ? 'is' : 'are'} in doubt. What was printed, where, on what evidence, and what is proposed; nothing changes unless you accept it, and you can take it back at any time. Every figure and view counts as settled here.`,
  accept: 'Accept',
  countAs: 'counted as',
  splitInto: 'parted into',
  firstLead: 'the first leads, the others support',
  led: (tasks) =>
    tasks === 1
      ? 'in 1 task the first leads and the others support'
      : `in ${tasks} tasks the first leads and the others support`,
  change: 'Change to…',
  dismiss: 'Leave as printed',
  checked: 'Checked',
  takeBack: 'Take back',
  reopen: 'Reconsider',
  acceptKind: (count) => `Accept all of this kind (${count})`,
  dismissKind: (count) => `Leave all of this kind (${count})`,
  about: (verb, name) => `${verb}: ${name}`,
  answer: 'Which agency is it',
  answerHint: 'choose an agency, or write a new name',
  confirm: 'OK',
  cancel: 'Cancel',
  state: {
    open: 'open',
    accepted: 'accepted',
    dismissed: 'left as printed',
    settled: 'settled otherwise',
  },
  noProposal: 'check the source',
  and: ', ',
};

/** Words of the list of problems. */
export const problemPanelWords = words(zh, en);

const editsZh = {
  accept: (name: string) => `采纳对“${name}”的建议`,
  answer: (name: string, to: string) => `“${name}”记作“${to}”`,
  takeBack: (name: string) => `收回对“${name}”的处理`,
  dismiss: (name: string) => `“${name}”不改`,
  reopen: (name: string) => `重新考虑“${name}”`,
  acceptKind: (title: string, count: number) => `采纳“${title}”${count} 处`,
  dismissKind: (title: string, count: number) => `“${title}”${count} 处不改`,
};

const editsEn: typeof editsZh = {
  accept: (name) => `What is proposed for “${name}” accepted`,
  answer: (name, to) => `“${name}” counted as “${to}”`,
  takeBack: (name) => `Answer for “${name}” taken back`,
  dismiss: (name) => `“${name}” left as printed`,
  reopen: (name) => `“${name}” reconsidered`,
  acceptKind: (title, count) => `${count} of “${title}” accepted`,
  dismissKind: (title, count) => `${count} of “${title}” left as printed`,
};

/** What was done about problems, as the list of edits says it. */
export const problemEditWords = words(editsZh, editsEn);
