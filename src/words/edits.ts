import type { AgencyKind, Role } from '../plan/types';
import { common } from './common';
import { words } from './words';

const zh = {
  lead: (agency: string, task: string) => `“${task}”改由${agency}牵头`,
  partyIn: (agency: string, task: string) => `${agency}加入“${task}”`,
  partyOut: (agency: string, task: string) => `${agency}移出“${task}”`,
  balanced: (ceiling: number) => `均衡牵头：每个单位不超过 ${ceiling} 项`,

  role: (agency: string, task: string, role: Role) =>
    `“${task}”：${agency}改为${common.zh.role[role]}`,
  partyMoved: (agency: string, task: string) => `“${task}”：${agency}换位置`,
  partyReplaced: (from: string, to: string) => `${from}换成${to}`,
  collective: (agency: string, is: boolean) => `${agency}${is ? '' : '不'}是集体称谓`,

  planTitled: (title: string) => `计划改名为“${title}”`,
  drawnAnew: '重新排图',
  taskAdded: '添加任务',
  taskTitled: (title: string) => `任务改为“${title}”`,
  taskNumbered: (title: string, ordinal: string) => `“${title}”序号改为 ${ordinal || '空'}`,
  tasksMoved: (what: string) => `移动${what}`,
  tasksRemoved: (what: string) => `删除${what}`,
  renumbered: (group: string) => `“${group}”重编序号`,
  tasks: (n: number, title: string) => (n === 1 ? `任务“${title}”` : ` ${n} 项任务`),
  groupAdded: '添加分组',
  groupTitled: (title: string) => `分组改为“${title}”`,
  groupNumbered: (title: string, ordinal: string) => `“${title}”序号改为 ${ordinal || '空'}`,
  groupMoved: (title: string) => `移动分组“${title}”`,
  groupRemoved: (title: string) => `删除分组“${title}”`,
  partAdded: '添加部分',
  partChanged: (title: string) => `修改部分“${title}”`,
  partMoved: (title: string) => `移动部分“${title}”`,
  partRemoved: (title: string) => `删除部分“${title}”`,
  agencyAdded: (name: string) => `添加单位${name}`,
  agencyNamed: (from: string, to: string) => `${from}改名为${to}`,
  agencyKind: (what: string, kind: AgencyKind) => `${what}的类别改为${common.zh.kind[kind]}`,
  agencyAliases: (name: string) => `${name}的别名`,
  agencies: (n: number, name: string) => (n === 1 ? name : ` ${n} 个单位`),
  merged: (from: string, into: string) => `${from}并入${into}`,
  split: (name: string, from: string) => `${name}从${from}拆出`,
  agenciesRemoved: (what: string) => `删除单位${what}`,

  stepAdded: (title: string) => `演示：添加“${title}”`,
  stepMoved: (title: string) => `演示：移动“${title}”`,
  stepCopied: (title: string) => `演示：复制“${title}”`,
  stepRemoved: (title: string) => `演示：删除“${title}”`,
  stepChanged: (title: string) => `演示：改写“${title}”`,
  stepReplaced: (title: string) => `演示：“${title}”换画面`,
  storyAdded: '演示：新建故事',
  storyCopied: (name: string) => `演示：复制故事“${name}”`,
  storyRenamed: (name: string) => `演示：故事改名为“${name}”`,
  storyRemoved: (name: string) => `演示：删除故事“${name}”`,
};

const en: typeof zh = {
  lead: (agency, task) => `${agency} leads “${task}”`,
  partyIn: (agency, task) => `${agency} joins “${task}”`,
  partyOut: (agency, task) => `${agency} leaves “${task}”`,
  balanced: (ceiling) => `Leads rebalanced: at most ${ceiling} each`,

  role: (agency, task, role) => `“${task}”: ${agency} becomes ${common.en.role[role]}`,
  partyMoved: (agency, task) => `“${task}”: ${agency} moved`,
  partyReplaced: (from, to) => `${from} replaced by ${to}`,
  collective: (agency, is) => `${agency} is ${is ? '' : 'not '}a collective`,

  planTitled: (title) => `Plan retitled “${title}”`,
  drawnAnew: 'Picture laid out anew',
  taskAdded: 'Task added',
  taskTitled: (title) => `Task changed to “${title}”`,
  taskNumbered: (title, ordinal) => `“${title}” numbered ${ordinal || 'nothing'}`,
  tasksMoved: (what) => `${what} moved`,
  tasksRemoved: (what) => `${what} deleted`,
  renumbered: (group) => `“${group}” numbered anew`,
  tasks: (n, title) => (n === 1 ? `Task “${title}”` : `${n} tasks`),
  groupAdded: 'Group added',
  groupTitled: (title) => `Group changed to “${title}”`,
  groupNumbered: (title, ordinal) => `“${title}” numbered ${ordinal || 'nothing'}`,
  groupMoved: (title) => `Group “${title}” moved`,
  groupRemoved: (title) => `Group “${title}” deleted`,
  partAdded: 'Part added',
  partChanged: (title) => `Part “${title}” changed`,
  partMoved: (title) => `Part “${title}” moved`,
  partRemoved: (title) => `Part “${title}” deleted`,
  agencyAdded: (name) => `Agency ${name} added`,
  agencyNamed: (from, to) => `${from} renamed ${to}`,
  agencyKind: (what, kind) => `${what}: kind is now “${common.en.kind[kind]}”`,
  agencyAliases: (name) => `Other names of ${name}`,
  agencies: (n, name) => (n === 1 ? name : `${n} agencies`),
  merged: (from, into) => `${from} merged into ${into}`,
  split: (name, from) => `${name} split from ${from}`,
  agenciesRemoved: (what) => `${what} deleted`,

  stepAdded: (title) => `Story: “${title}” added`,
  stepMoved: (title) => `Story: “${title}” moved`,
  stepCopied: (title) => `Story: “${title}” duplicated`,
  stepRemoved: (title) => `Story: “${title}” deleted`,
  stepChanged: (title) => `Story: “${title}” rewritten`,
  stepReplaced: (title) => `Story: another view for “${title}”`,
  storyAdded: 'Story: a new one',
  storyCopied: (name) => `Story “${name}” duplicated`,
  storyRenamed: (name) => `Story renamed to “${name}”`,
  storyRemoved: (name) => `Story “${name}” deleted`,
};

export type EditWords = typeof zh;

/** What an edit was, as the list of edits says it. */
export const editWords = words(zh, en);
