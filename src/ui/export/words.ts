import { FORMATS } from '../../write/formats';
import type { Format, Size } from '../../write/formats/types';
import { words } from '../../words/words';

const zh = {
  title: '导出与打印',
  kinds: {
    picture: '图片',
    talk: '演示',
    table: '表格',
    paper: '文档',
    data: '数据',
    print: '打印',
    link: '链接',
  },
  name: {
    view: '打印当前画面',
    story: '打印演示',
    sheets: '打印任务单',
    link: '链接与嵌入',
  },
  holds: {
    view: ({ view }: Size) => `“${view}”，一页；“数据”页按表打印，自动分页、表头重复。`,
    story: ({ steps }: Size) =>
      steps === null ? '演示，每步一页。' : `演示的 ${steps} 步，每步一页。`,
    sheets: ({ sheets }: Size) => `${sheets} 份任务单，每个单位另起一页。`,
    link: () => '打开即是眼前这个画面。链接里只有怎样看，没有计划的内容，除非您要求放进去。',
  },
  extent: '范围',
  extents: { seen: '眼前所见（含筛选、突出）', full: '全图' },
  scale: '清晰度',
  transparent: '背景透明',
  document: '内容',
  documents: { sheets: '任务单', briefing: '简报' },
  agencies: '单位',
  all: '全部单位',
  paper: '纸张',
  papers: { a4: 'A4', a3: 'A3' },
  file: '文件名',
  export: '导出',
  print: '打印…',
  cancel: '取消',
  working: '正在生成…',
  done: (name: string) => `已生成：${name}`,
  failed: (why: string) => `没有导出成功（${why}）。计划没有变；请再试一次，或换一种格式。`,
  notYet: '网络图还在排布，完成后即可导出。',
  noPicture: '“数据”页是表格，没有图片；请切换到其他页，或导出表格。',
  storyLate: '演示还在计算，稍候即可。',
  link: '链接',
  embed: '嵌入网页的代码',
  copy: '复制',
  copied: '已复制',
  copyFailed: '浏览器不允许直接复制，请选中后按 Ctrl C。',
};

const en: typeof zh = {
  title: 'Export and print',
  kinds: {
    picture: 'Picture',
    talk: 'Slides',
    table: 'Table',
    paper: 'Paper',
    data: 'Data',
    print: 'Print',
    link: 'Link',
  },
  name: {
    view: 'Print this view',
    story: 'Print the story',
    sheets: 'Print task sheets',
    link: 'Link and embedding',
  },
  holds: {
    view: ({ view }) => `“${view}” on one page; the Data tab is printed as a table over several.`,
    story: ({ steps }) => `The ${steps === null ? '' : `${steps} `}steps of the story, one a page.`,
    sheets: ({ sheets }) => `${sheets} task sheets, one agency a page.`,
    link: () =>
      'It opens just this view. A link says how to look, not what the plan holds, unless you ask for it.',
  },
  extent: 'Extent',
  extents: { seen: 'as seen (filter, focus)', full: 'in full' },
  scale: 'Resolution',
  transparent: 'transparent ground',
  document: 'Contents',
  documents: { sheets: 'task sheets', briefing: 'briefing' },
  agencies: 'Agency',
  all: 'all agencies',
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3' },
  file: 'File',
  export: 'Export',
  print: 'Print…',
  cancel: 'Cancel',
  working: 'Being made…',
  done: (name) => `Made: ${name}`,
  failed: (why) =>
    `The export failed (${why}). The plan is unchanged; try again, or another format.`,
  notYet: 'The network is still being laid out; export is possible when it is done.',
  noPicture: 'The Data tab is a table and has no picture; go to another tab, or export a table.',
  storyLate: 'The story is still being worked out.',
  link: 'Link',
  embed: 'Code to embed it in a page',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying; select it and press Ctrl C.',
};

/** Words of exporting. */
export const exportWords = words(zh, en);

/** What is printed, and the link: ways out that are no file. */
export type Plain = keyof (typeof zh)['name'];

/** What can be chosen, in groups. */
interface Group {
  readonly kind: keyof (typeof zh)['kinds'];
  readonly items: readonly (Format | Plain)[];
}

const ofKind = (kind: Format['kind']): Group => {
  return { kind, items: FORMATS.filter((format) => format.kind === kind) };
};

export const groups = (): readonly Group[] => [
  ofKind('picture'),
  ofKind('talk'),
  ofKind('table'),
  ofKind('paper'),
  { kind: 'print', items: ['view', 'story', 'sheets'] },
  ofKind('data'),
  { kind: 'link', items: ['link'] },
];
