import { words } from './words';

const zh = {
  lead: (agency: string, task: string) => `“${task}”改由${agency}牵头`,
  partyIn: (agency: string, task: string) => `${agency}加入“${task}”`,
  partyOut: (agency: string, task: string) => `${agency}移出“${task}”`,
  balanced: (ceiling: number) => `均衡牵头：每个单位不超过 ${ceiling} 项`,

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

/** What an edit was, as the list of edits says it. */
export const editWords = words(zh, en);
