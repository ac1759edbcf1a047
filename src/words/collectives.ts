import type { PlanIndex } from '../plan/links';
import type { Counted } from '../plan/types';
import type { Language } from '../view/choices';
import { common } from './common';
import { words } from './words';

const zh = {
  out: (names: readonly string[]) => `未计入：${names.join('、')}`,
  members: (name: string, members: number) => `${name}按 ${members} 个成员计`,
  also: '；',
};

const en: typeof zh = {
  out: (names) => `not counted: ${names.join(', ')}`,
  members: (name, members) =>
    `${name} counted as its ${members} ${members === 1 ? 'member' : 'members'}`,
  also: '; ',
};

const countedWordsIn = words(zh, en);

/** How the collectives of a plan were counted; empty where all stay as they are. */
export function countedWords(counted: readonly Counted[] = [], language: Language): string {
  const t = countedWordsIn[language];
  const out = counted.filter(({ members }) => members === 0).map(({ name }) => name);
  return [
    ...(out.length > 0 ? [t.out(out)] : []),
    ...counted
      .filter(({ members }) => members > 0)
      .map(({ name, members }) => t.members(name, members)),
  ].join(t.also);
}

/** How much a plan holds, and how its collectives were counted for it. */
export function sizeWords({ plan, links }: PlanIndex, language: Language): string {
  const counts = common[language].counts(plan.tasks.length, plan.agencies.length, links.length);
  return [counts, countedWords(plan.counted, language)].filter(Boolean).join('\u3000');
}
