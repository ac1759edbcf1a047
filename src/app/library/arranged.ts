import { fold, type Simple } from '../../view/fold';
import type { Kept } from './shelf';

export const ORDERS = ['saved', 'name', 'bytes', 'tasks'] as const;
/** By what kept plans are put in order: last kept first, name, largest first, most tasks first. */
export type Order = (typeof ORDERS)[number];

/** How a reader looks through the list of kept plans. */
export interface Arrangement {
  /** what names and tags are looked through for */
  readonly query: string;
  readonly order: Order;
  /** one section for each tag */
  readonly grouped: boolean;
}

/** Plans under one tag; `null` holds those without, or all where they are not grouped. */
export interface Section {
  readonly tag: string | null;
  readonly plans: readonly Kept[];
}

/** Every tag of some plans once, in the order of `compare`. */
export const tagsOf = (
  list: readonly Kept[],
  compare: (a: string, b: string) => number,
): string[] => [...new Set(list.flatMap(({ tags }) => tags))].sort(compare);

/**
 * The plans whose name or a tag holds what is looked for, in order; grouped, a plan of several tags
 * stands under each of them.
 *
 * @param compare puts names in the order of the reader's language
 * @param simple once it is loaded
 */
export function arranged(
  list: readonly Kept[],
  { query, order, grouped }: Arrangement,
  compare: (a: string, b: string) => number,
  simple?: Simple,
): Section[] {
  const wanted = fold(query, simple);
  const found = list
    .filter(({ name, tags }) => [name, ...tags].some((text) => fold(text, simple).includes(wanted)))
    .sort((a, b) =>
      order === 'name' ? compare(a.name, b.name) : b[order] - a[order] || (a.id < b.id ? -1 : 1),
    );
  if (!grouped) return [{ tag: null, plans: found }];
  const sections = tagsOf(found, compare).map((tag): Section => {
    return { tag, plans: found.filter(({ tags }) => tags.includes(tag)) };
  });
  const bare = found.filter(({ tags }) => tags.length === 0);
  return bare.length > 0 ? [...sections, { tag: null, plans: bare }] : sections;
}
