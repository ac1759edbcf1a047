import type { ViewRecord } from './types';

export const workload = {
  id: 'workload',
  words: {
    zh: { tab: '负荷', command: '看负荷', title: () => '各单位负荷' },
    en: { tab: 'Workload', command: 'Show workloads', title: () => 'Workload of the agencies' },
  },
} as const satisfies ViewRecord;
