import type { Order } from '../../app/library/arranged';
import { words } from '../../words/words';

const zh = {
  everything: '在全部计划里查…',
  search: '在名称和标签里找',
  order: '排列按',
  orders: {
    saved: '最近留存',
    name: '名称',
    bytes: '大小',
    tasks: '任务数',
  } satisfies Record<Order, string>,
  byTag: '按标签分组',
  untagged: '没有标签',
  section: (tag: string, count: number) => `${tag}（${count}）`,
  nothing: '没有这样的计划。',
  more: (shown: number, all: number) => `再列一些（已列 ${shown}，共 ${all}）`,
  choose: (name: string) => `选中《${name}》`,
  chosen: (count: number) => `已选 ${count} 份`,
  chooseAll: (count: number) => `全选（${count} 份）`,
  tag: '标签',
  giveTag: '加标签',
  takeTag: (tag: string, name: string) => `去掉《${name}》的标签“${tag}”`,
  exportChosen: '导出（zip）',
  removeChosen: '删除',
  archive: '计划',
  removed: (count: number) => `已删除 ${count} 份计划。`,
  exported: (count: number) => `已把 ${count} 份计划文件放进一个压缩包。`,
  unread: (names: readonly string[]) =>
    `${names.length} 份读不出来，没有放进去：${names.map((name) => `《${name}》`).join('、')}`,
};

const en: typeof zh = {
  everything: 'Search inside all plans…',
  search: 'Search names and tags',
  order: 'In order of',
  orders: { saved: 'last kept', name: 'name', bytes: 'size', tasks: 'tasks' },
  byTag: 'By tag',
  untagged: 'Without a tag',
  section: (tag, count) => `${tag} (${count})`,
  nothing: 'No such plan.',
  more: (shown, all) => `Show more (${shown} of ${all} shown)`,
  choose: (name) => `Choose “${name}”`,
  chosen: (count) => `${count} chosen`,
  chooseAll: (count) => `Choose all (${count})`,
  tag: 'Tag',
  giveTag: 'Add tag',
  takeTag: (tag, name) => `Take the tag “${tag}” from “${name}”`,
  exportChosen: 'Export (zip)',
  removeChosen: 'Delete',
  archive: 'plans',
  removed: (count) => `${count} ${count === 1 ? 'plan' : 'plans'} deleted.`,
  exported: (count) => `${count} plan ${count === 1 ? 'file is' : 'files are'} in one zip.`,
  unread: (names) =>
    `${names.length} cannot be read and ${names.length === 1 ? 'is' : 'are'} left out: ${names.map((name) => `“${name}”`).join(', ')}`,
};

/** Words for many kept plans. */
export const manyWords = words(zh, en);
