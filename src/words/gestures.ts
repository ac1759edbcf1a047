import { words } from './words';

type Row = readonly [how: string, what: string];
interface Place {
  readonly name: string;
  readonly rows: readonly Row[];
}
interface Gestures {
  readonly title: string;
  readonly everywhere: string;
  readonly show: string;
  readonly touch: Place;
  /** by place: what keys and hands do there that no command does */
  readonly places: readonly Place[];
}

const zh: Gestures = {
  title: '按键和手势',
  everywhere: '处处可用',
  show: '演示时',
  touch: {
    name: '触摸屏',
    rows: [
      ['点一下', '选中；卡片在下方，▴ 收起'],
      ['一指拖动空白', '移动全图'],
      ['一指拖动圆点', '移动它'],
      ['两指张合', '放大、缩小'],
      ['演示时左右滑动', '翻页'],
    ],
  },
  places: [
    {
      name: '网络图',
      rows: [
        ['点一下', '选中；再看右侧的卡片'],
        ['Ctrl 加点，或 Shift 加点', '多选、取消其中一个'],
        ['拖动圆点', '移动它；松手后固定在那里'],
        ['拖动空白', '移动全图'],
        ['滚轮，或两指张合', '放大、缩小'],
        ['Shift 加拖动', '从单位拖到任务，加上分工'],
        ['方向键', '走到相邻的圆点'],
        ['回车', '选中；Shift 加回车多选'],
        ['Alt 加方向键', '移动圆点'],
      ],
    },
    {
      name: '热力图、协作矩阵',
      rows: [
        ['方向键', '走到相邻的格'],
        ['回车', '选中这一格'],
      ],
    },
    {
      name: '编辑计划',
      rows: [
        ['回车', '到下一行的同一列'],
        ['Ctrl 加回车', '加一行'],
        ['Alt 加 ↑ ↓', '上移、下移'],
        ['Esc', '放弃这一格里没存的字'],
        ['Ctrl V', '粘贴表格里的几行'],
      ],
    },
    {
      name: '窗口',
      rows: [
        ['把文件拖进来', '打开它'],
        ['Ctrl V', '打开粘贴的表格或文字'],
      ],
    },
  ],
};

const en: Gestures = {
  title: 'Keys and gestures',
  everywhere: 'Everywhere',
  show: 'While presenting',
  touch: {
    name: 'Touch screen',
    rows: [
      ['Tap', 'select; the card is below, ▴ folds it'],
      ['Drag the ground with one finger', 'move the whole picture'],
      ['Drag a node with one finger', 'move it'],
      ['Two fingers', 'zoom'],
      ['Swipe while presenting', 'turn the page'],
    ],
  },
  places: [
    {
      name: 'Network',
      rows: [
        ['Click', 'select; the card at the right tells more'],
        ['Ctrl or Shift with a click', 'add to the selection, or take out'],
        ['Drag a node', 'move it; it stays where it is let go'],
        ['Drag the ground', 'move the whole picture'],
        ['Wheel, or two fingers', 'zoom'],
        ['Shift and drag', 'from an agency to a task: adds it to the task'],
        ['Arrow keys', 'go to a node nearby'],
        ['Enter', 'select; with Shift, add'],
        ['Alt with arrow keys', 'move a node'],
      ],
    },
    {
      name: 'Heatmap, collaboration matrix',
      rows: [
        ['Arrow keys', 'go to the next cell'],
        ['Enter', 'select the cell'],
      ],
    },
    {
      name: 'Editing the plan',
      rows: [
        ['Enter', 'the same column in the next row'],
        ['Ctrl with Enter', 'add a row'],
        ['Alt with ↑ ↓', 'move the row'],
        ['Esc', 'give up what is typed and not yet kept'],
        ['Ctrl V', 'paste rows of a table'],
      ],
    },
    {
      name: 'Window',
      rows: [
        ['Drop a file', 'open it'],
        ['Ctrl V', 'open a pasted table or text'],
      ],
    },
  ],
};

/** What hands and keys do beside the commands, for the list of keys. */
export const gestures = words(zh, en);
