import type { FunctionId } from '../analyse/functions';
import type { AgencyKind } from '../plan/types';
import type { Language } from '../view/choices';
import { common } from './common';
import { functionWords } from './functions';
import { glossary } from './glossary';
import { words } from './words';

const zh = {
  agencies: (name: string, n: number) => `${name}（${n} 个单位）`,
  groups: (name: string, n: number) => `${name}（${n} 个分组）`,
  sums: '数字为其中各单位之和：一项任务有几个单位参加，就计几条。',
  tasks: '数字为任务项数：一项任务不论其中几个单位参加，只计一次。',
  note: (axes: string) => `${axes}多，已折叠；点一下展开，再点收起。`,
  byFunction: '职能按单位名称归类，仅供参考。',
  told: (what: string, names: string, how: string) =>
    `${what}。${names && `其中：${names}。`}${how}`,
  more: (names: string, n: number) => `${names}等 ${n} 个`,
  axes: { rows: '单位', columns: '分组', both: '单位和分组' },
};

const en: typeof zh = {
  agencies: (name, n) => `${name} (${n} agencies)`,
  groups: (name, n) => `${name} (${n} groups)`,
  sums: 'The numbers are sums over the agencies in it: a task counts once for each of them.',
  tasks: 'The numbers are tasks: each counts once, however many of these agencies take part.',
  note: (axes) =>
    `There are many ${axes}, so they are folded; click one to open it, and again to close it.`,
  byFunction: 'Functions go by the agencies’ names, a hint only.',
  told: (what, names, how) => `${what}. ${names && `In it: ${names}. `}${how}`,
  more: (names, n) => `${names} and others, ${n} in all`,
  axes: { rows: 'agencies', columns: 'groups', both: 'agencies and groups' },
};

/** What is said of folded axes. */
export const foldWords = words(zh, en);

/** What a fold of agencies is called: by kind or community where the order is by these, else by function. */
export const foldName = (key: string, order: string, language: Language): string =>
  order === 'kind'
    ? common[language].kind[key as AgencyKind]
    : order === 'community'
      ? `${glossary[language].community} ${Number(key) + 1}`
      : functionWords[language][key as FunctionId];

/** What a line of an axis is called: an agency by its name, a fold with how many it holds. */
export const lineName = ({ one, fold }: NamedLine, order: string, language: Language): string =>
  one
    ? one.name
    : foldWords[language].agencies(foldName(fold!.key, order, language), fold!.holds.length);

interface NamedLine {
  readonly one: { readonly name: string } | null;
  readonly fold: { readonly key: string; readonly holds: readonly unknown[] } | null;
}

/** Most names that are told of what a fold holds. */
const MOST_NAMES = 12;

/**
 * What is told of a fold that is pointed at.
 *
 * @param what its name and its figures
 * @param how it counts
 * @param holds the agencies in it
 */
export function foldTold(
  language: Language,
  what: string,
  how: 'sums' | 'tasks',
  holds: readonly { readonly name: string }[] = [],
): string {
  const t = foldWords[language];
  const names = holds
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join('、');
  return t.told(what, holds.length > MOST_NAMES ? t.more(names, holds.length) : names, t[how]);
}
