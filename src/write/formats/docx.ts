import { indexPlan } from '../../plan/links';
import type { Job } from '../types';
import { writeWords } from '../words';
import { OFFICE, type Format } from './types';

export const docx: Format = {
  id: 'docx',
  kind: 'paper',
  type: `${OFFICE}.wordprocessingml.document`,
  words: {
    zh: {
      name: 'Word 文档',
      holds: ({ sheets }, { document }) =>
        document === 'briefing'
          ? '分工情况简报：发现及其算法、四幅图、各单位分工表、需要核对的事项。'
          : `${sheets} 份任务单，每个单位另起一页：牵头什么、和谁；配合什么、由谁牵头。`,
    },
    en: {
      name: 'Word document',
      holds: ({ sheets }, { document }) =>
        document === 'briefing'
          ? 'A briefing: findings with their formulas, four pictures, all agencies, and what to check.'
          : `${sheets} task sheets, one agency a page: what it leads, with whom; what it supports, under whom.`,
    },
  },
  heeds: ({ document }) => (document === 'sheets' ? ['document', 'agencies'] : ['document']),
  palette: 'paper',
  pictures: ({ document }) => (document === 'briefing' ? 2 : undefined),
  content: contentOf,
  worker: 'docx',
};

function contentOf({ view, choices, plan }: Job): readonly string[] {
  const t = writeWords[view.language];
  const [only, ...others] = choices.agencies;
  if (choices.document === 'briefing') return [t.briefing];
  const agency = only && others.length === 0 ? indexPlan(plan).agency.get(only)?.name : undefined;
  return [t.taskSheets, agency ?? ''];
}
