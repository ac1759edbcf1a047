import type { Level } from '../../draw/level';
import { words } from '../../words/words';

const zh = {
  name: '分工网络图',
  help: '方向键在节点间移动，回车选定，Shift 加回车多选，Alt 加方向键移动节点，Esc 返回。',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '全图',
  focus: '放大到所选',
  oneStep: '一步',
  twoSteps: '两步',
  reach: '关联范围',
  unpin: '取消固定',
  unpinAll: (n: number) => `取消全部固定（${n}）`,
  move: '移动到…',
  moveHelp: '在图上点一下，所选节点就移到那里。',
  moving: '请在图上点一个位置；Esc 取消。',
  making: '正在排布，先显示初稿…',
  laying: (tasks: number, agencies: number) => `正在排布 ${tasks} 项任务、${agencies} 个单位…`,
  meanwhile: '排好后网络图自己出现；其余各页现在就能看。',
  folded: ({ folded, bundles }: Level, by: 'group' | 'head') =>
    `${folded} 项任务${by === 'group' ? '收在各组的方框里' : '收在居首单位旁的方框里（第一个牵头的；无牵头的，列在最前的）'}，点开或放大可见。线的粗细是分工条数${bundles.drawn < bundles.all ? `，画出最粗的 ${bundles.drawn} 束，共 ${bundles.all} 束` : ''}。`,
};

const en: typeof zh = {
  name: 'Network of tasks and agencies',
  help: 'Arrow keys move between nodes, Enter selects, Shift+Enter adds, Alt+arrows move a node, Esc goes back.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Whole picture',
  focus: 'Zoom to selection',
  oneStep: '1 step',
  twoSteps: '2 steps',
  reach: 'Neighbourhood',
  unpin: 'Unpin',
  unpinAll: (n) => `Unpin all (${n})`,
  move: 'Move to…',
  moveHelp: 'Click a place in the picture and the selected node moves there.',
  moving: 'Click a place in the picture; Esc cancels.',
  making: 'Laying out; a first draft is shown…',
  laying: (tasks, agencies) => `Laying out ${tasks} tasks and ${agencies} agencies…`,
  meanwhile: 'The network appears by itself; everything else can be looked at now.',
  folded: ({ folded, bundles }, by) =>
    `${folded} tasks are folded into ${by === 'group' ? 'their groups’ squares' : 'squares beside their first lead (or, without one, the first named)'}: click or zoom to open. A line’s width is how many links it stands for${bundles.drawn < bundles.all ? `; the ${bundles.drawn} widest of ${bundles.all} are drawn` : ''}.`,
};

export const networkWords = words(zh, en);
