import type { Totals } from '../../view/totals';
import { words } from '../../words/words';

const quoted = (name: string) => `“${name}”`;

const zh = {
  summary: ({ tasks, agencies, leads, others, most }: Totals) =>
    `${tasks} 项任务与 ${agencies} 个单位，由 ${leads} 条牵头线和 ${others} 条配合或共同的线相连。${
      most.leads > 0
        ? `牵头最多的是${most.agencies.slice(0, 3).join('、')}${most.agencies.length > 3 ? `等 ${most.agencies.length} 个单位` : ''}（${most.agencies.length > 1 ? '各 ' : ''}${most.leads} 项）。`
        : ''
    }同样的内容见“数据”页的表格。`,
};

const en: typeof zh = {
  summary: ({ tasks, agencies, leads, others, most }) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} and ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}, joined by ${leads} lead and ${others} support or joint links. ${
      most.leads > 0
        ? `Most are led by ${most.agencies.slice(0, 3).map(quoted).join(', ')}${most.agencies.length > 3 ? ` and ${most.agencies.length - 3} more` : ''}: ${most.leads}${most.agencies.length > 1 ? ' each' : ''}. `
        : ''
    }The Data tab holds the same as a table.`,
};

export const summaryWords = words(zh, en);
