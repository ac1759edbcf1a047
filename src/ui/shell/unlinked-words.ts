import { words } from '../../words/words';

const zh = {
  title: '链接里的计划打不开',
  'not-here': (name: string) =>
    `这个浏览器里没有${name ? `《${name}》` : '链接所指的计划'}。它留存在做链接的那台电脑上，链接只带怎样看，没有计划的内容。`,
  'link-broken': (name: string) =>
    `链接里带的计划${name ? `《${name}》` : ''}不完整、太大或被改动过，没有打开。链接可能在转发时被截断了。`,
  next: '请向给您链接的人要计划文件，在这里打开。',
  example: '看随程序附带的示例',
  choose: '选择文件…',
};

const en: typeof zh = {
  title: 'The plan of this link cannot be opened',
  'not-here': (name) =>
    `This browser does not have ${name ? `“${name}”` : 'the plan of this link'}. It is kept on the computer where the link was made; the link says how to look, not what the plan holds.`,
  'link-broken': (name) =>
    `The plan in this link${name ? `, “${name}”,` : ''} is incomplete, too large or was changed, and was not opened. The link may have been cut off on its way.`,
  next: 'Ask whoever gave you the link for the plan file, and open it here.',
  example: 'See the example that comes with the program',
  choose: 'Choose a file…',
};

/** Words for links whose plan cannot be had. */
export const unlinkedWords = words(zh, en);
