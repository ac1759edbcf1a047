import type { ViewRecord } from './types';

export const data = {
  id: 'data',
  words: {
    zh: { tab: '数据', command: '看数据', title: () => '分工表' },
    en: { tab: 'Data', command: 'Show the data', title: () => 'Table of allocations' },
  },
  table: true,
  edits: true,
} as const satisfies ViewRecord;
