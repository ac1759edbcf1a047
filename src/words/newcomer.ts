import { words } from './words';

const zh = {
  label: '示例说明',
  example: '眼前是一份示例。',
  yours: '您的任务分工表放到这里：',
  drop: '拖进窗口，或者',
  bring: '选择、粘贴…',
  begin: '新建空白计划',
  tour: '四步导览',
  close: '不再提示',
};

const en: typeof zh = {
  label: 'About this example',
  example: 'This is an example.',
  yours: 'Your own table goes here:',
  drop: 'drop it on the window, or',
  bring: 'Choose or paste…',
  begin: 'Blank plan',
  tour: 'Tour in four steps',
  close: 'Do not tell me again',
};

/** What a newcomer is told in one line. */
export const newcomerWords = words(zh, en);
