import type { ViewRecord } from './types';

export const heatmap = {
  id: 'heatmap',
  words: {
    zh: { tab: '热力图', command: '看热力图', title: () => '分工热力图' },
    en: { tab: 'Heatmap', command: 'Show the heatmap', title: () => 'Heatmap of allocations' },
  },
} as const satisfies ViewRecord;
