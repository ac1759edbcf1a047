import { words } from '../../words/words';

const zh = {
  title: '预览',
  pending: '正在画预览…',
  failed: '预览没有画成，不影响导出。',
  pages: (shown: number, of: number) => (shown < of ? `前 ${shown} 页，共 ${of} 页` : ''),
  page: (n: number, of: number, name: string) => (of > 1 ? `第 ${n} 页：${name}` : name),
  rows: (shown: number, of: number) => (shown < of ? `前 ${shown} 行，共 ${of} 行` : `共 ${of} 行`),
  columns: (shown: number, of: number) => (shown < of ? `；前 ${shown} 列，共 ${of} 列` : ''),
  sheets: (of: number) => (of > 1 ? `第 1 份的开头，共 ${of} 份` : '开头部分'),
  lines: (shown: number, of: number) =>
    shown < of ? `前 ${shown} 行，共 ${of} 行` : `共 ${of} 行`,
  empty: '没有内容。',
};

const en: typeof zh = {
  title: 'Preview',
  pending: 'The preview is being drawn…',
  failed: 'The preview could not be drawn; the export is not affected.',
  pages: (shown, of) => (shown < of ? `The first ${shown} of ${of} pages` : ''),
  page: (n, of, name) => (of > 1 ? `Page ${n}: ${name}` : name),
  rows: (shown, of) => (shown < of ? `The first ${shown} of ${of} rows` : `${of} rows`),
  columns: (shown, of) => (shown < of ? `; the first ${shown} of ${of} columns` : ''),
  sheets: (of) => (of > 1 ? `The beginning of the first of ${of} sheets` : 'The beginning'),
  lines: (shown, of) => (shown < of ? `The first ${shown} of ${of} lines` : `${of} lines`),
  empty: 'There is nothing in it.',
};

/** Words about what is shown of a file before it is made. */
export const previewWords = words(zh, en);
