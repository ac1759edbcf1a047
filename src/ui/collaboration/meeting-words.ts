import { words } from '../../words/words';

const zh = {
  agenda: '议题：选分组或任务',
  chosen: (n: number) => `议题 ${n} 项`,
  none: '清空',
  tasksIn: (group: string, chosen: number, all: number) =>
    `${group}：${all} 项任务，已选 ${chosen} 项`,
  pickAgenda: '勾选分组或任务，这里列出应到单位。',
  attendance: (n: number) => `应到单位 ${n} 个`,
  leading: (n: number) => `牵头单位 ${n} 个`,
  onces: (n: number) => `只为一项议题到会的 ${n} 个`,
  once: '仅一项',
  onceHelp: '只为一项议题到会：可考虑错开时间，或只在那一项时到场',
  items: '议题数',
  agendaItems: '涉及议题',
  yes: '是',
  copyText: '复制文字',
  copyTable: '复制表格',
  download: '下载 CSV',
  copied: '已复制。',
  copyByHand: '浏览器不让自动复制。内容已选中，请按 Ctrl+C。',
  file: '参会名单',
  readMeeting: '名单＝所选议题点到的全部单位；先列牵头多的，再列议题多的，最后按原文次序。',
  line: (name: string, roles: string, once: string) => `${name}：${roles}${once}`,
  agency: '单位',
  task: (n: number) => `${n} 项`,
};

const en: typeof zh = {
  agenda: 'Agenda: choose groups or tasks',
  chosen: (n) => `${n} ${n === 1 ? 'item' : 'items'} on the agenda`,
  none: 'Clear',
  tasksIn: (group, chosen, all) =>
    `${group}: ${all} ${all === 1 ? 'task' : 'tasks'}, ${chosen} chosen`,
  pickAgenda: 'Tick groups or tasks; who has to be in the room is listed here.',
  attendance: (n) => `${n} ${n === 1 ? 'agency' : 'agencies'} in the room`,
  leading: (n) => `${n} leading`,
  onces: (n) => `${n} for one item only`,
  once: 'one item only',
  onceHelp: 'Attends for one item only: could come for that item alone, or at another time',
  items: 'Items',
  agendaItems: 'Which items',
  yes: 'yes',
  copyText: 'Copy as text',
  copyTable: 'Copy as table',
  download: 'Download CSV',
  copied: 'Copied.',
  copyByHand: 'The browser does not let this page copy. The text is selected: press Ctrl+C.',
  file: 'attendance',
  readMeeting:
    'The list is every agency that the chosen items name: most leads first, then most items, then document order.',
  line: (name, roles, once) => `${name}: ${roles}${once}`,
  agency: 'Agency',
  task: (n) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
};

/** Words of the meeting's agenda and attendance list. */
export const meetingWords = words(zh, en);
