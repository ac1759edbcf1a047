import type { ViewRecord } from './types';

export const network = {
  id: 'network',
  words: {
    zh: { tab: '网络', command: '看网络', title: () => '分工网络' },
    en: { tab: 'Network', command: 'Show the network', title: () => 'Network of allocations' },
  },
  live: true,
  keyed: true,
} as const satisfies ViewRecord;
