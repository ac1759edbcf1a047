import type { FormatId } from '../../write/types';
import { words } from '../../words/words';

/** What there is to count in what will be exported. */
export interface Size {
  readonly tasks: number;
  readonly agencies: number;
  readonly links: number;
  /** of the story; `null` while it is worked out */
  readonly steps: number | null;
  /** agencies whose task sheets are wanted */
  readonly sheets: number;
  readonly view: string;
}

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
    png: 'PNG 图片',
    svg: 'SVG 矢量图',
    pptx: 'PowerPoint 幻灯片',
    xlsx: 'Excel 工作簿',
    csv: 'CSV 表',
    docx: 'Word 文档',
    json: '计划文件（JSON）',
    gexf: 'GEXF（Gephi）',
    graphml: 'GraphML',
    view: '打印当前画面',
    story: '打印演示',
    sheets: '打印任务单',
    link: '链接与嵌入',
  },
  holds: {
    png: ({ view }: Size) => `“${view}”的图片，带标题、图例、来源和日期，可插入文稿。`,
    svg: ({ view }: Size) =>
      `“${view}”的矢量图，带标题、图例、来源和日期；文字仍是文字，放大不糊。`,
    pptx: ({ steps }: Size) =>
      `${steps === null ? '封面和演示，每步一页' : `${steps + 1} 页：封面和演示的 ${steps} 步`}。图形都是可以修改的形状和文字，讲稿在备注里。`,
    xlsx: ({ tasks, agencies, links }: Size) =>
      `9 张表：${tasks} 项任务、${links} 条分工、${agencies} 个单位及其指标、热力图、协作矩阵、检查、发现、调整。`,
    csv: ({ links }: Size) => `一张表，每条分工一行，共 ${links} 条；可再导入。`,
    docx: ({ sheets }: Size) =>
      `${sheets} 份任务单，每个单位另起一页：牵头什么、和谁；配合什么、由谁牵头。`,
    briefing: () => '分工情况简报：发现及其算法、四幅图、各单位分工表、需要核对的事项。',
    json: ({ tasks, agencies }: Size) =>
      `整个计划：${tasks} 项任务、${agencies} 个单位、图上的位置和演示；可再打开。`,
    gexf: ({ tasks, agencies, links }: Size) =>
      `${tasks + agencies} 个节点、${links} 条边及全部属性，供 Gephi 打开。`,
    graphml: ({ tasks, agencies, links }: Size) =>
      `${tasks + agencies} 个节点、${links} 条边及全部属性，供网络分析软件打开。`,
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
    png: 'PNG picture',
    svg: 'SVG drawing',
    pptx: 'PowerPoint slides',
    xlsx: 'Excel workbook',
    csv: 'CSV table',
    docx: 'Word document',
    json: 'Plan file (JSON)',
    gexf: 'GEXF (Gephi)',
    graphml: 'GraphML',
    view: 'Print this view',
    story: 'Print the story',
    sheets: 'Print task sheets',
    link: 'Link and embedding',
  },
  holds: {
    png: ({ view }) => `A picture of “${view}” with title, legend, source and date.`,
    svg: ({ view }) =>
      `A drawing of “${view}” with title, legend, source and date; text stays text.`,
    pptx: ({ steps }) =>
      `${steps === null ? 'A cover and the story, one slide a step' : `${steps + 1} slides: a cover and the ${steps} steps of the story`}. Shapes and text can be edited; notes are in the notes pane.`,
    xlsx: ({ tasks, agencies, links }) =>
      `9 sheets: ${tasks} tasks, ${links} links, ${agencies} agencies with their measures, heatmap, collaboration matrix, checks, findings, changes.`,
    csv: ({ links }) => `One table, one row for each of ${links} links; it can be imported again.`,
    docx: ({ sheets }) =>
      `${sheets} task sheets, one agency a page: what it leads, with whom; what it supports, under whom.`,
    briefing: () =>
      'A briefing: findings with their formulas, four pictures, all agencies, and what to check.',
    json: ({ tasks, agencies }) =>
      `The whole plan: ${tasks} tasks, ${agencies} agencies, their places and the stories; it can be opened again.`,
    gexf: ({ tasks, agencies, links }) =>
      `${tasks + agencies} nodes and ${links} edges with all attributes, for Gephi.`,
    graphml: ({ tasks, agencies, links }) =>
      `${tasks + agencies} nodes and ${links} edges with all attributes.`,
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

/** What can be chosen, in groups. */
export type Item = FormatId | 'view' | 'story' | 'sheets' | 'link';
export const GROUPS: readonly {
  readonly kind: keyof (typeof zh)['kinds'];
  readonly items: readonly Item[];
}[] = [
  { kind: 'picture', items: ['png', 'svg'] },
  { kind: 'talk', items: ['pptx'] },
  { kind: 'table', items: ['xlsx', 'csv'] },
  { kind: 'paper', items: ['docx'] },
  { kind: 'print', items: ['view', 'story', 'sheets'] },
  { kind: 'data', items: ['json', 'gexf', 'graphml'] },
  { kind: 'link', items: ['link'] },
];
