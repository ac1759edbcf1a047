import type { AgencyKind } from '../../plan/types';
import { common } from '../../words/common';
import { words } from '../../words/words';

const zh = {
  source: (title: string) => `来源：${title}`,
  date: (date: string) => `分工图谱 ${date}`,
  /** names of a slide's objects and layouts */
  title: '标题',
  sentence: '说明',
  sourceName: '来源',
  page: '页码',
  figure: '图',
  legend: '图例',
  table: '分工表',
  cover: '封面',
  step: '一步一页',
  list: (n: number, title: string) => `${n}. ${title}`,
  task: '任务',
  lead: '牵头',
  joint: '共同',
  support: '配合',
  /** who is listed in a column, where the document names no lead */
  jointly: (names: string) => `${names}（共同）`,
  and: '、',
  tasks: '任务',
  circles: '单位（面积＝分工数）',
  /** kinds of agency where there is little room */
  kind: { ...common.zh.kind } satisfies Record<AgencyKind, string>,
  more: (n: number) => `另有 ${n} 项任务。`,
  none: '没有符合筛选的任务。',
};

const en: typeof zh = {
  source: (title) => `Source: ${title}`,
  date: (date) => `Fengong Atlas, ${date}`,
  title: 'Title',
  sentence: 'Sentence',
  sourceName: 'Source',
  page: 'Page',
  figure: 'Figure',
  legend: 'Legend',
  table: 'Table of allocations',
  cover: 'Cover',
  step: 'One step',
  list: (n, title) => `${n}. ${title}`,
  task: 'Task',
  lead: 'Lead',
  joint: 'Joint',
  support: 'Support',
  jointly: (names) => `${names} (joint)`,
  and: ', ',
  tasks: 'Tasks',
  circles: 'Agencies by links',
  kind: {
    party: 'Party',
    government: 'Government',
    mass: 'Mass bodies',
    municipal: 'Municipal',
    other: 'Others',
  },
  more: (n) => `${n} more ${n === 1 ? 'task' : 'tasks'}.`,
  none: 'No task passes the filter.',
};

/** Words of slides. */
export const slideWords = words(zh, en);
