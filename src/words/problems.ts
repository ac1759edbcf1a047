import type { Problem, ProblemCode } from '../plan/types';
import type { ReadErrorCode } from '../read/error';
import { words, type Words } from './words';

type Params = Problem['params'];

const zh = {
  problem: {
    'stray-character': ({ from, to }: Params) =>
      `“${from}”疑为“${to}”后面多印了一个字；建议视为同一单位。`,
    'second-nameplate': ({ from, to }: Params) =>
      `“${from}”与“${to}”疑为同一单位，后者多写了括号里的第二块牌子；建议视为同一单位。`,
    'no-lead': ({ task }: Params) => `任务“${task}”没有写牵头单位。`,
    'row-width': ({ found, expected }: Params) =>
      `这一行有 ${found} 格，表头有 ${expected} 格，请对照原文。`,
  } satisfies Record<ProblemCode, (params: Params) => string>,
  refusal: {
    empty: '文件是空的。请换一个文件。',
    'not-text': '文件不是 UTF-8 文本。请另存为 UTF-8 文本后再试。',
    'no-table': '没有找到任务分工表：表头里应有任务（要点）一栏和牵头单位一栏。',
    'no-tasks': '找到了表头，但表里没有任务。',
  } satisfies Record<ReadErrorCode, string>,
};

const en: typeof zh = {
  problem: {
    'stray-character': ({ from, to }) =>
      `“${from}” looks like “${to}” with one character too many; proposed: the same agency.`,
    'second-nameplate': ({ from, to }) =>
      `“${from}” and “${to}” look like one agency, the latter with its second name-plate in brackets; proposed: the same agency.`,
    'no-lead': ({ task }) => `The task “${task}” names no lead agency.`,
    'row-width': ({ found, expected }) =>
      `This row has ${found} cells and the header ${expected}; compare with the source.`,
  },
  refusal: {
    empty: 'The file is empty. Choose another one.',
    'not-text': 'The file is not UTF-8 text. Save it as UTF-8 text and try again.',
    'no-table':
      'No task table was found: its header should name a task column and a lead agency column.',
    'no-tasks': 'A header was found, but no task below it.',
  },
};

/** Words for what is doubtful in a document, and for why one is refused. */
export const problemWords: Words<typeof zh> = words(zh, en);
