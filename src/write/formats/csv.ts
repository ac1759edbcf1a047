import { csvTable as writer } from '../csv';
import type { Format } from './types';
import { writeWords } from '../words';

export const csv: Format = {
  id: 'csv',
  kind: 'table',
  type: 'text/csv',
  words: {
    zh: {
      name: 'CSV 表',
      holds: ({ links }) => `一张表，每条分工一行，共 ${links} 条；可再导入。`,
    },
    en: {
      name: 'CSV table',
      holds: ({ links }) =>
        `One table, one row for each of ${links} links; it can be imported again.`,
    },
  },
  content: ({ view }) => [writeWords[view.language].sheets.parties],
  writer,
};
