import type { Column } from '../../read/columns';
import type { FormatId, Stage } from '../../read/formats/types';
import type { Refusal } from '../../app/import/types';
import { words } from '../../words/words';

const zh = {
  start: {
    title: '导入任务分工表',
    intro:
      '选文件、拖进窗口或粘贴都可以。文件只在这台电脑上读，不会发到别处。读完先给您核对，确认之前，已打开的计划不变。',
    choose: '选择文件…',
    several: '可以一次选几个',
    kinds: 'Word、Excel、WPS、PDF（带文字）、网页、CSV、Markdown、文本，以及本软件导出的计划文件',
    paste: '或者粘贴在这里',
    readTyped: '读取框里的内容',
    pasteHint: '从 Word、WPS、Excel 或网页里复制整张表或整段文字，在这里按 Ctrl V',
  },
  pasted: '粘贴的内容',
  files: '导入的文件',
  more: '再加文件…',
  remove: (name: string) => `从列表去掉“${name}”`,
  status: {
    waiting: '等待',
    reading: '正在读取',
    refused: '没有读成',
    read: (tasks: number) => `${tasks} 项任务`,
  },
  reading: (name: string) => `正在读取“${name}”`,
  stage: {
    unpack: '打开文件',
    blocks: '找出段落和表格',
    tasks: '读出任务和单位',
    names: '核对名称',
  } satisfies Record<Stage, string>,
  limit: '最多读 15 秒；随时可以取消，已打开的计划不变。',
  cancel: '取消',
  refused: {
    title: (name: string) => `没有读成“${name}”`,
    kept: '已打开的计划没有变。',
    other: '换一个文件…',
    assign: '对照原文，自己指定各列…',
    back: '返回',
    by: {
      browser: () =>
        '浏览器读不到这个文件：它可能已被移动、删除，或者是一个文件夹。请重新选择文件。',
      program: (message: string) =>
        `程序读这个文件时出了错（${message}）。请用 Word 或 WPS 另存后再试，或换成复制、粘贴。`,
    } satisfies Record<Exclude<Refusal['by'], 'read'>, (message: string) => string>,
  },
  review: '核对',
  format: {
    docx: 'Word',
    doc: 'Word 97–2003',
    xlsx: 'Excel',
    xls: 'Excel 97–2003',
    pdf: 'PDF',
    html: '网页',
    markdown: 'Markdown',
    csv: 'CSV',
    text: '文本',
    json: '计划文件',
  } satisfies Record<FormatId, string>,
  title: '计划名称',
  count: {
    tasks: '任务',
    agencies: '单位',
    open: '待核对',
  },
  firstLeads: '列第一位的为牵头单位',
  stated: '原文写明',
  rereading: '正在重读…',
  reread: (tasks: number, links: number) => `已重读：${tasks} 项任务、${links} 条分工。`,
  lost: (count: number) => `您做过的处理已照做；其中 ${count} 处在新的读法里不再出现，已略过。`,
  objection: '按现在指定的各列读不出任务：',
  confirm: '确认，打开这份计划',
  keepOthers: (count: number) => `其余 ${count} 份也收进计划库`,
  leave: (changes: number) => `您做了 ${changes} 处处理。放弃这次导入吗？`,
  leaveYes: '放弃导入',
  leaveNo: '继续核对',
  source: '原文',
  result: '读出的结果',
  sourceHint: '点原文的一格或一段，看它读成了什么；点结果，看它在原文哪里。方向键移动，回车查看。',
  whole: '这是本软件的计划文件，内容完整，没有原文可对照。',
  columns: (table: number) => `第 ${table} 张表的各列`,
  columnsHint: '读错了就在这里改，结果马上重读',
  column: (head: string, number: number) => `第 ${number} 列${head ? `“${head}”` : ''}是`,
  as: {
    number: '序号',
    group: '分组',
    task: '任务',
    lead: '牵头',
    support: '配合',
    responsible: '责任单位',
    other: '不是分工',
  } satisfies Record<Column, string>,
  rows: (table: number) => `原文的表格，第 ${table} 段`,
  continued: '（续上）',
  empty: '空格',
  made: {
    nothing: '这里没有读出任务或单位。',
    part: (title: string) => `部分：${title}`,
    group: (title: string) => `分组：${title}`,
    task: (title: string) => `任务：${title}`,
    parties: (role: string, names: string) => `${role}：${names}`,
  },
  and: '；',
  comma: '、',
  noParties: '没有写单位',
  collective: '集体',
  collectiveHint: '集体，不是单个单位',
  problems: (open: number, all: number) =>
    all === 0 ? '没有存疑之处' : open === 0 ? `${all} 处存疑都已处理` : `先看存疑的 ${open} 处`,
  rest: (count: number) => `显示其余 ${count} 处`,
};

const en: typeof zh = {
  start: {
    title: 'Import a task table',
    intro:
      'Choose files, drop them on the window, or paste. They are read on this computer and sent nowhere. You review the result first; the open plan stays until you confirm.',
    choose: 'Choose files…',
    several: 'several at once if you like',
    kinds:
      'Word, Excel, WPS, PDF (with text), web pages, CSV, Markdown, text, and plan files of this program',
    paste: 'Or paste here',
    readTyped: 'Read what is in the box',
    pasteHint:
      'Copy a whole table or text from Word, WPS, Excel or a web page, and press Ctrl V here',
  },
  pasted: 'Pasted content',
  files: 'Files',
  more: 'Add files…',
  remove: (name) => `Take “${name}” off the list`,
  status: {
    waiting: 'waiting',
    reading: 'reading',
    refused: 'could not be read',
    read: (tasks) => `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  },
  reading: (name) => `Reading “${name}”`,
  stage: {
    unpack: 'Opening the file',
    blocks: 'Finding paragraphs and tables',
    tasks: 'Reading tasks and agencies',
    names: 'Checking names',
  },
  limit: 'At most 15 s; cancel at any time. The open plan is unchanged.',
  cancel: 'Cancel',
  refused: {
    title: (name) => `“${name}” could not be read`,
    kept: 'The open plan is unchanged.',
    other: 'Choose another…',
    assign: 'Say yourself what the columns hold…',
    back: 'Back',
    by: {
      browser: () =>
        'The browser cannot read this file: it may have been moved or deleted, or be a folder. Choose it again.',
      program: (message) =>
        `The program failed while reading this file (${message}). Save it anew in Word or WPS, or copy and paste its content.`,
    },
  },
  review: 'Review the import',
  format: {
    docx: 'Word',
    doc: 'Word 97–2003',
    xlsx: 'Excel',
    xls: 'Excel 97–2003',
    pdf: 'PDF',
    html: 'Web page',
    markdown: 'Markdown',
    csv: 'CSV',
    text: 'Text',
    json: 'Plan file',
  },
  title: 'Title of the plan',
  count: {
    tasks: 'tasks',
    agencies: 'agencies',
    open: 'to check',
  },
  firstLeads: 'The first agency named leads',
  stated: 'stated in the document',
  rereading: 'Reading again…',
  reread: (tasks, links) => `Read again: ${tasks} tasks, ${links} links.`,
  lost: (count) =>
    `What you had decided was done again; ${count} of it no longer occurs in this reading and was left out.`,
  objection: 'With the columns as they are now, no task could be read: ',
  confirm: 'Confirm and open this plan',
  keepOthers: (count) => `also keep the other ${count} in the library`,
  leave: (changes) =>
    `You have made ${changes} ${changes === 1 ? 'decision' : 'decisions'}. Discard this import?`,
  leaveYes: 'Discard',
  leaveNo: 'Go on reviewing',
  source: 'Source',
  result: 'What was read',
  sourceHint:
    'Click a cell or paragraph to see what was made of it; click a result to see its place. Arrow keys move, Enter shows.',
  whole: 'This is a whole plan file of this program; there is no source to compare it with.',
  columns: (table) => `Columns of table ${table}`,
  columnsHint: 'correct them here; the result is read again at once',
  column: (head, number) => `Column ${number}${head ? ` “${head}”` : ''} is`,
  as: {
    number: 'Number',
    group: 'Group',
    task: 'Task',
    lead: 'Lead',
    support: 'Support',
    responsible: 'Responsible',
    other: 'No allocation',
  },
  rows: (table) => `Table of the source, stretch ${table}`,
  continued: ' (continued)',
  empty: 'empty cell',
  made: {
    nothing: 'No task or agency was read here.',
    part: (title) => `Part: ${title}`,
    group: (title) => `Group: ${title}`,
    task: (title) => `Task: ${title}`,
    parties: (role, names) => `${role}: ${names}`,
  },
  and: '; ',
  comma: ', ',
  noParties: 'no agency named',
  collective: 'collective',
  collectiveHint: 'a collective, no single agency',
  problems: (open, all) =>
    all === 0
      ? 'Nothing is in doubt'
      : open === 0
        ? `All ${all} doubtful places are settled`
        : `${open} doubtful ${open === 1 ? 'place' : 'places'} first`,
  rest: (count) => `Show ${count} more`,
};

/** Words of the import and its review. */
export const importWords = words(zh, en);
