import { words } from '../../words/words';

const zh = {
  source: (title: string) => `来源：${title}`,
  date: (date: string) => `分工图谱 ${date}`,
  scenario: (name: string) => `方案：${name}`,
  task: '任务',
  lead: '牵头',
  support: '配合',
  joint: '共同',
  more: (n: number) => `另有 ${n} 项任务。`,
};

const en: typeof zh = {
  source: (title) => `Source: ${title}`,
  date: (date) => `Fengong Atlas, ${date}`,
  scenario: (name) => `Scenario: ${name}`,
  task: 'Task',
  lead: 'Lead',
  support: 'Support',
  joint: 'Joint',
  more: (n) => `${n} more tasks.`,
};

/** Words of slides. */
export const slideWords = words(zh, en);
