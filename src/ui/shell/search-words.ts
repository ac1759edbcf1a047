import type { HitKind, Reason } from '../../view/search';
import { words } from '../../words/words';

const zh = {
  title: '查找',
  label: '查找单位、任务、分组',
  placeholder: '单位、任务、分组，可用简称或拼音；输入 > 找命令',
  kind: { agency: '单位', task: '任务', group: '分组', part: '部分' } satisfies Record<
    HitKind,
    string
  >,
  start: '分工最多的单位',
  hint: '可输入',
  samples: [
    ['汉字', '卫生健康'],
    ['简称', '卫健委'],
    ['拼音', 'weijian'],
    ['首字母', 'kjj'],
    ['命令', '>'],
  ],
  load: (leads: number, supports: number) => `牵头 ${leads} · 配合 ${supports}`,
  joint: (count: number) => `共同 ${count}`,
  ledBy: (name: string) => `${name}牵头`,
  size: (tasks: number, agencies: number) => `${tasks} 项任务 · ${agencies} 个单位`,
  groups: (count: number) => `${count} 个分组`,
  reason: ({ code, via, of }: Reason): string => {
    const short = of ? `（${of}）` : '';
    const table: Record<Reason['code'], string> = {
      name: '名称',
      printed: `原文写作“${via}”`,
      field: of ? `${of}：${via}` : via,
      alias: `简称 ${via}`,
      pinyin: `拼音 ${via}${short}`,
      initials: `首字母 ${via}${short}`,
      fuzzy: `与“${via}”相近`,
    };
    return table[code];
  },
  count: (count: number, shown: number) =>
    count > shown ? `${count} 个结果，列出前 ${shown} 个` : `${count} 个结果`,
  selected: '已选',
  none: (query: string) => `没有找到“${query}”。`,
  anew: '清空重查',
  advice: '请试试更短的词、单位的简称（如 卫健委），或拼音首字母（如 kjj）。',
  loading: '拼音字典正在载入，汉字现在就能查。',
  failed: '拼音字典没有载入，只能用汉字查找。',
  keys: [
    ['↑ ↓', '移动'],
    ['Enter', '打开'],
    ['Ctrl Enter', '加入或移出所选'],
    ['Esc', '关闭'],
  ],
};

const en: typeof zh = {
  title: 'Search',
  label: 'Search agencies, tasks, groups',
  placeholder: 'Agency, task or group, short or in pinyin; > for commands',
  kind: { agency: 'Agency', task: 'Task', group: 'Group', part: 'Part' },
  start: 'Agencies with the most links',
  hint: 'You can type',
  samples: [
    ['Chinese', '卫生健康'],
    ['short name', '卫健委'],
    ['pinyin', 'weijian'],
    ['initials', 'kjj'],
    ['command', '>'],
  ],
  load: (leads, supports) => `${leads} lead · ${supports} support`,
  joint: (count) => `${count} joint`,
  ledBy: (name) => `led by ${name}`,
  size: (tasks, agencies) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} · ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}`,
  groups: (count) => `${count} ${count === 1 ? 'group' : 'groups'}`,
  reason: ({ code, via, of }) => {
    const short = of ? ` (${of})` : '';
    const table: Record<Reason['code'], string> = {
      name: 'name',
      printed: `printed as "${via}"`,
      field: of ? `${of}: ${via}` : via,
      alias: `short name ${via}`,
      pinyin: `pinyin ${via}${short}`,
      initials: `initials ${via}${short}`,
      fuzzy: `close to "${via}"`,
    };
    return table[code];
  },
  count: (count, shown) =>
    count > shown
      ? `${count} results, the first ${shown} listed`
      : `${count} ${count === 1 ? 'result' : 'results'}`,
  selected: 'selected',
  none: (query) => `Nothing found for "${query}".`,
  anew: 'Clear and search again',
  advice: 'Try fewer characters, a short name (卫健委), or pinyin initials (kjj).',
  loading: 'The pinyin dictionary is loading; Chinese characters work already.',
  failed: 'The pinyin dictionary did not load; search with Chinese characters.',
  keys: [
    ['↑ ↓', 'move'],
    ['Enter', 'open'],
    ['Ctrl Enter', 'add or remove'],
    ['Esc', 'close'],
  ],
};

/** Words of the search. */
export const searchWords = words(zh, en);
