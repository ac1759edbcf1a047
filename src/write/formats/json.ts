import { json as writer } from '../json';
import type { Format } from './types';

export const json: Format = {
  id: 'json',
  kind: 'data',
  type: 'application/json',
  words: {
    zh: {
      name: '计划文件（JSON）',
      holds: ({ tasks, agencies }) =>
        `整个计划：${tasks} 项任务、${agencies} 个单位、图上的位置和演示；可再打开。`,
    },
    en: {
      name: 'Plan file (JSON)',
      holds: ({ tasks, agencies }) =>
        `The whole plan: ${tasks} tasks, ${agencies} agencies, their places and the stories; it can be opened again.`,
    },
  },
  whole: true,
  content: () => [],
  writer,
};
