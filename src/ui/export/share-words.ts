import { words } from '../../words/words';

const zh = {
  title: '复制链接',
  only: (name: string) =>
    `《${name}》只在这个浏览器里。链接只带怎样看（视图、筛选、选中的项）和计划的名称，不带计划的内容：别人打开会看到“没有这份计划”。要让别人也能看，请把计划文件发给对方。`,
  file: '下载计划文件',
  content: (kb: number) => `把计划的全部内容放进链接（约 ${kb} KB）`,
  told: '任务、单位、分工、原文摘录、疑点和备注都会写在链接里：谁拿到链接谁就能看，聊天记录、邮件和浏览记录里也会留下。图的位置可能重新排布；调整方案和编辑记录不在内。',
  tooLong: (kb: number, most: number) =>
    `计划的内容压缩后有 ${kb} KB，超过链接的上限 ${most} KB，放不进链接。请改发计划文件。`,
};

const en: typeof zh = {
  title: 'Copy link',
  only: (name) =>
    `“${name}” is only in this browser. The link says how to look (view, filters, selection) and what the plan is called, not what it holds: others who open it are told that they do not have the plan. To let them see it, send them the plan file.`,
  file: 'Download plan file',
  content: (kb) => `Put all of the plan into the link (about ${kb} KB)`,
  told: 'Tasks, agencies, allocation, quotations of the source, doubts and notes are then written in the link: whoever has it can read them, and they stay in chats, mail and browsing history. The picture may be laid out anew; scenarios and the list of edits do not come along.',
  tooLong: (kb, most) =>
    `Packed, the plan has ${kb} KB, more than the ${most} KB that a link may have. Send the plan file instead.`,
};

export const shareWords = words(zh, en);
