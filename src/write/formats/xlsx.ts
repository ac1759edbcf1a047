import { OFFICE, type Format } from './types';
import { writeWords } from '../words';

export const xlsx: Format = {
  id: 'xlsx',
  kind: 'table',
  type: `${OFFICE}.spreadsheetml.sheet`,
  words: {
    zh: {
      name: 'Excel 工作簿',
      holds: ({ tasks, agencies, links }) =>
        `9 张表：${tasks} 项任务、${links} 条分工、${agencies} 个单位及其指标、热力图、协作矩阵、检查、发现、调整。`,
    },
    en: {
      name: 'Excel workbook',
      holds: ({ tasks, agencies, links }) =>
        `9 sheets: ${tasks} tasks, ${links} links, ${agencies} agencies with their measures, heatmap, collaboration matrix, checks, findings, changes.`,
    },
  },
  content: ({ view }) => [writeWords[view.language].sheets.parties],
  worker: 'xlsx',
};
