import { dueOf } from '../plan/deadline';
import { fieldsOf } from '../plan/fields';
import type { Link, PlanIndex } from '../plan/links';
import type { Group, Part, Task } from '../plan/types';
import type { Filtered } from './filter';
import { cellId } from './highlight';
import type { Sort } from './choices';

/** One party in a row of the table. */
export interface RowParty {
  readonly link: Link;
  /** whether the filter keeps it */
  readonly kept: boolean;
  /** the name as printed, where it differs from the agency's */
  readonly printed: string | null;
}

/** One task of the table. */
export interface Row {
  readonly task: Task;
  readonly group: Group;
  readonly part: Part;
  /** as printed, from part to task: 一（二）3 */
  readonly number: string;
  /** leads, or joint parties where the document states no lead */
  readonly leads: readonly RowParty[];
  readonly supports: readonly RowParty[];
  /** how many parties the filter keeps, and of how many */
  readonly count: number;
  readonly total: number;
  /** how many parties the filter has taken out of the row */
  readonly hidden: { readonly leads: number; readonly supports: number };
  readonly kept: boolean;
}

/**
 * The rows of the table.
 *
 * @param hide leaves out what the filter does not keep, instead of marking it
 */
export function tableRows(index: PlanIndex, filtered: Filtered, sort: Sort, hide: boolean): Row[] {
  const rows = index.plan.tasks.map((task) => rowOf(index, task, filtered, hide));
  return sortRows(hide ? rows.filter((row) => row.kept) : rows, sort);
}

function rowOf(index: PlanIndex, task: Task, filtered: Filtered, hide: boolean): Row {
  const group = index.group.get(task.group)!;
  const part = index.part.get(group.part)!;
  const parties = index.linksOf.get(task.id)!.map((link): RowParty => {
    const printed = link.party.raw === link.agency.name ? null : link.party.raw;
    return { link, kept: filtered.links.has(link.id), printed };
  });
  const all = {
    leads: parties.filter(({ link }) => link.role !== 'support'),
    supports: parties.filter(({ link }) => link.role === 'support'),
  };
  const shown = (list: readonly RowParty[]) => (hide ? list.filter((party) => party.kept) : list);
  const [leads, supports] = [shown(all.leads), shown(all.supports)];
  return {
    task,
    group,
    part,
    number: numberOf(part, group) + task.ordinal,
    leads,
    supports,
    count: parties.filter((party) => party.kept).length,
    total: parties.length,
    hidden: {
      leads: all.leads.length - leads.length,
      supports: all.supports.length - supports.length,
    },
    kept: filtered.tasks.has(task.id),
  };
}

type Text = (row: Row) => string | undefined;

/** What the columns of words are sorted by; a row without it comes last in both directions. */
const TEXTS: Readonly<Partial<Record<Sort['by'], Text>>> = {
  group: (row) => row.group.short || row.group.title,
  task: (row) => row.task.title,
  lead: (row) => row.leads[0]?.link.agency.name,
  support: (row) => row.supports[0]?.link.agency.name,
};

const pinyinOrder = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Sorts rows that are in document order; equals stay in that order in both directions. */
export function sortRows(rows: readonly Row[], { by, descending }: Sort): Row[] {
  const sign = descending ? -1 : 1;
  if (by === 'document') return descending ? [...rows].reverse() : [...rows];
  if (by === 'deadline') {
    const due = new Map(rows.map((row) => [row, dueIn(row)]));
    return byText(
      rows,
      (row) => due.get(row),
      (a, b) => sign * (a < b ? -1 : Number(a > b)),
    );
  }
  if (by === 'count') return [...rows].sort((a, b) => sign * (a.count - b.count));
  const text = TEXTS[by]!;
  return byText(rows, text, (a, b) => sign * pinyinOrder.compare(a, b));
}

function byText(rows: readonly Row[], text: Text, compare: (a: string, b: string) => number) {
  return [...rows].sort((a, b) => {
    const [x, y] = [text(a), text(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    return compare(x, y);
  });
}

/** When a task is due first, as texts are in order; unset where it has no deadline. */
const dueIn = ({ task }: Row): string | undefined =>
  fieldsOf(task, 'deadline')
    .map(({ when }) => dueOf(when))
    .sort()[0];

/** The sort that a click on a column's heading asks for: that column, or the other direction. */
export function nextSort(sort: Sort, by: Sort['by']): Sort {
  if (sort.by === by) return { by, descending: !sort.descending };
  return { by, descending: by === 'count' };
}

/** How a row stands to the selection. */
interface RowSelection {
  /** the task itself, its group or its part is selected */
  readonly row: boolean;
  readonly task: boolean;
  readonly group: boolean;
}

/** Which of a row's own things are selected. */
export function selectionOf(row: Row, selection: readonly string[]): RowSelection {
  const task = selection.includes(row.task.id);
  const group = selection.includes(row.group.id);
  return { row: task || group || selection.includes(row.part.id), task, group };
}

/** Whether a party is selected: its agency, or the heatmap's cell it counts in. */
export function isPartySelected({ agency, group }: Link, selection: readonly string[]): boolean {
  return selection.includes(agency.id) || selection.includes(cellId(agency.id, group.id));
}

/** The number of a group, with that of its part, unless one heading of the source is both. */
const numberOf = (part: Part, group: Group): string =>
  part.ordinal === group.ordinal && part.title === group.title
    ? group.ordinal
    : part.ordinal + group.ordinal;
