import { words } from '../../words/words';

const zh = {
  heading: '集体单位',
  intro:
    '“各镇街”一类不是单个单位。可以保持原样（图上用点线圆表示）、按成员展开，或不计入；统计、各视图和导出都照此计算，原文的写法不变，随时可改。',
  tasks: (n: number) => `出现在 ${n} 项任务中`,
  choice: { kept: '保持原样', members: '按成员展开', out: '不计入' },
  members: '成员（每行一个，或用顿号隔开；可以粘贴）',
  apply: (n: number) => `按 ${n} 个成员展开`,
  none: '还没有写成员。',
};

const en: typeof zh = {
  heading: 'Collectives',
  intro:
    'One such as 各镇街 is no single agency. It can stay as it is (drawn as a dotted circle), be expanded to its members, or be left out; every figure, view and export counts it so. What is printed stays, and the choice can be changed at any time.',
  tasks: (n) => `in ${n} ${n === 1 ? 'task' : 'tasks'}`,
  choice: { kept: 'As it is', members: 'As its members', out: 'Left out' },
  members: 'Members (one a line, or parted by 、; paste them here)',
  apply: (n) => `Expand to ${n} ${n === 1 ? 'member' : 'members'}`,
  none: 'No members written yet.',
};

/** Words of the list of collectives. */
export const collectiveWords = words(zh, en);

const editsZh = {
  kept: (name: string) => `“${name}”保持原样`,
  out: (name: string) => `“${name}”不计入`,
  members: (name: string, n: number) => `“${name}”按 ${n} 个成员展开`,
};

const editsEn: typeof editsZh = {
  kept: (name) => `“${name}” as it is`,
  out: (name) => `“${name}” left out`,
  members: (name, n) => `“${name}” expanded to ${n} ${n === 1 ? 'member' : 'members'}`,
};

/** What was said of a collective, as the list of edits says it. */
export const collectiveEditWords = words(editsZh, editsEn);
