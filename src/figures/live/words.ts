import { words } from '../../words/words';

const zh = {
  pinned: '已固定',
  agency: (name: string, kind: string, leads: number, supports: number) =>
    `${name}，${kind}，牵头 ${leads} 项，配合 ${supports} 项`,
  task: (title: string, group: string, lead: string, supports: number) =>
    `任务：${title}，${group}，牵头 ${lead || '无'}，配合 ${supports} 个单位`,
  square: (title: string, tasks: number, opens: boolean) =>
    `${title}，收着 ${tasks} 项任务${opens ? '，选中即展开' : ''}`,
};

const en: typeof zh = {
  pinned: 'pinned',
  agency: (name, kind, leads, supports) => `${name}, ${kind}, leads ${leads}, supports ${supports}`,
  task: (title, group, lead, supports) =>
    `Task: ${title}, ${group}, lead ${lead || 'none'}, ${supports} supporting`,
  square: (title, tasks, opens) =>
    `${title}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'} folded${opens ? ', select to open' : ''}`,
};

/** What nodes of the network are called for those who do not see them. */
export const nodeWords = words(zh, en);
