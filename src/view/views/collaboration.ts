import type { CollaborationForm } from '../choices';
import type { ViewRecord } from './types';

type Titles = Readonly<Record<CollaborationForm, string>>;

const zh: Titles = {
  matrix: '协作矩阵',
  network: '协作网络',
  pairs: '协作搭配',
  path: '协作路径',
  meeting: '会议名单',
};

const en: Titles = {
  matrix: 'Collaboration matrix',
  network: 'Collaboration network',
  pairs: 'Pairs',
  path: 'Path',
  meeting: 'Who is called to the meeting',
};

export const collaboration = {
  id: 'collaboration',
  words: {
    zh: { tab: '协作', command: '看协作', title: ({ form }) => zh[form] },
    en: { tab: 'Collaboration', command: 'Show collaboration', title: ({ form }) => en[form] },
  },
  measured: ({ form, matrixOrder }) =>
    form === 'network' || (form === 'matrix' && matrixOrder === 'community'),
} as const satisfies ViewRecord;
