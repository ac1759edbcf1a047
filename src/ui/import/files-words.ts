import { words } from '../../words/words';
import type { FileStanding } from './files';

const zh = {
  title: (count: number) => `核对 ${count} 个文件`,
  standings: {
    doubtful: '有存疑',
    sure: '没有存疑',
    refused: '没有读成',
    reading: '还在读',
  } satisfies Record<FileStanding, string>,
  all: '全部',
  filter: '看哪些文件',
  file: '文件',
  read: '读到的计划',
  tasks: '任务',
  agencies: '单位',
  doubts: '存疑',
  problem: '问题',
  none: '没有这样的文件。',
  more: (shown: number, all: number) => `再列一些（已列 ${shown}，共 ${all}）`,
  review: '核对',
  reviewThis: (name: string) => `核对“${name}”`,
  remove: '去掉',
  noTasks: '没有读出任务',
  acceptSure: (count: number) => `没有存疑的 ${count} 份收进计划库`,
  accept: '收进计划库，看下一份',
  notKeeping: '正在不留存，不能收进计划库：请逐份核对后打开。',
  back: '全部文件',
  at: (at: number, all: number) => `第 ${at} 个，共 ${all} 个`,
};

const en: typeof zh = {
  title: (count) => `Review ${count} files`,
  standings: {
    doubtful: 'with doubts',
    sure: 'without doubt',
    refused: 'not read',
    reading: 'still reading',
  },
  all: 'all',
  filter: 'Which files',
  file: 'File',
  read: 'What was read',
  tasks: 'Tasks',
  agencies: 'Agencies',
  doubts: 'Doubts',
  problem: 'Problem',
  none: 'No such file.',
  more: (shown, all) => `Show more (${shown} of ${all} shown)`,
  review: 'Review',
  reviewThis: (name) => `Review “${name}”`,
  remove: 'Leave out',
  noTasks: 'no task was found',
  acceptSure: (count) => `Put ${count} without doubt into the library`,
  accept: 'Into the library, next file',
  notKeeping: 'Nothing is kept: plans cannot go into the library. Review and open them one by one.',
  back: 'All files',
  at: (at, all) => `${at} of ${all}`,
};

/** Words for many files that came in together. */
export const filesWords = words(zh, en);
