import type { PlanIndex } from '../plan/links';
import type { Language } from '../view/choices';
import { isHeaded, pairOf } from '../view/highlight';
import { words } from './words';

const zh = {
  of: (agency: string, group: string) => `${group ? `${group}：` : ''}${agency}居首的任务`,
};

const en: typeof zh = {
  of: (agency, group) => `${group ? `${group}: ` : ''}tasks headed by ${agency}`,
};

const headedWords = words(zh, en);

/** What the tasks of a group are called that an agency is at the head of; null for any other id. */
export function headedName(index: PlanIndex, id: string, language: Language): string | null {
  if (!isHeaded(id)) return null;
  const [agency, group] = pairOf(id)!;
  const own = index.group.size > 1 ? (index.group.get(group)?.short ?? '') : '';
  return headedWords[language].of(index.agency.get(agency)?.name ?? '', own);
}
