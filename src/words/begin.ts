import { words } from './words';

const zh = { part: '主要任务', group: '未分组' };

const en: typeof zh = { part: 'Main tasks', group: 'Ungrouped' };

/** What the one part and the one group of a plan begun from nothing are called at first. */
export const beginWords = words(zh, en);
