import { words } from '../../words/words';

const zh = {
  heatTitle: '单位 × 分组：乙 − 甲',
  heatHelp:
    '每格是乙与甲的差（正为增，负为减）；减少的格有斜纹，灰度打印也分得清。方向键移动，回车看这一格的任务。',
  measure: '按',
  cell: (agency: string, group: string, before: number, after: number, by: string) =>
    `${agency}，${group}：甲 ${before}，乙 ${after}，差 ${by}`,
  total: '合计',
  legend: '图例',
  less: '减少',
  more: '增加',

  networkTitle: '合并的网络：未再出现、新增与未变',
  networkHelp: '方向键在相邻的点之间移动，回车选中看它的变化，Esc 取消选中。',
  fit: '全图',
  zoomIn: '放大',
  zoomOut: '缩小',
  making: '正在排布…',
  nodeIs: (name: string, fate: string, left: number, came: number, turned: number) =>
    `${name}，${fate}；分工退出 ${left}、加入 ${came}、换角色 ${turned}`,
  folded: (n: number, left: number) =>
    `方块里收着 ${n} 项任务，点一下展开${left > 0 ? `；其中 ${left} 项有变化，未逐一画出，见“任务”` : ''}。灰线是未变的分工，越粗越多。`,
  showLinks: '分工',
  nodes: (tasks: number, agencies: number) =>
    [tasks > 0 ? `${tasks} 项任务` : '', agencies > 0 ? `${agencies} 个单位` : '']
      .filter(Boolean)
      .join('、') || '0',
  picked: '选中的点',
  toRows: '看它的任务',
};

const en: typeof zh = {
  heatTitle: 'Agencies × groups: B − A',
  heatHelp:
    'Each cell is B less A. Cells that lose are hatched, so that grey print tells them too. Arrow keys move, Enter shows the tasks behind a cell.',
  measure: 'By',
  cell: (agency, group, before, after, by) =>
    `${agency}, ${group}: A ${before}, B ${after}, difference ${by}`,
  total: 'Total',
  legend: 'Legend',
  less: 'fewer',
  more: 'more',

  networkTitle: 'One network of both: what left, came and stayed',
  networkHelp: 'Arrow keys move between near nodes, Enter selects one, Escape lets go.',
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  making: 'Laying out…',
  nodeIs: (name, fate, left, came, turned) =>
    `${name}, ${fate}; links left ${left}, joined ${came}, other role ${turned}`,
  folded: (n, left) =>
    `The squares hold ${n} tasks; a click opens one.${left > 0 ? ` ${left} of these differ and are not drawn one by one: see Tasks.` : ''} Grey lines are links that stayed, the wider the more.`,
  showLinks: 'Links',
  nodes: (tasks, agencies) =>
    [
      tasks > 0 ? `${tasks} ${tasks === 1 ? 'task' : 'tasks'}` : '',
      agencies > 0 ? `${agencies} ${agencies === 1 ? 'agency' : 'agencies'}` : '',
    ]
      .filter(Boolean)
      .join(', ') || '0',
  picked: 'Selected node',
  toRows: 'See its tasks',
};

/** Words for the heatmap and the network of two plans. */
export const pictureWords = words(zh, en);
