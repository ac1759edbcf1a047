import { words } from './words';

const zh = {
  open: '导入…',
  openHint: '导入文件或粘贴表格（Ctrl O；也可以把文件拖进窗口）',
  drop: '松开鼠标，导入文件',
  dropNext: '先核对读得对不对；确认之前，已打开的计划不变',
};

const en: typeof zh = {
  open: 'Import…',
  openHint: 'Import files or paste a table (Ctrl O; or drop files on the window)',
  drop: 'Release to import',
  dropNext: 'You review it first; the open plan stays until you confirm',
};

/** Words of the ways in, which are there from the start. */
export const wayWords = words(zh, en);
