import type { FieldKind, Origin, TaskField } from '../plan/types';
import type { Paragraph } from './blocks';
import type { Duties } from './duties';
import type { Allocation, FoundTask, Heading } from './found';
import type { Label } from './labels';

/** A heading or numbered item, while more may stand beneath it. */
export interface Open extends Heading {
  readonly level: number;
  /** what it says of all beneath it */
  lends: Lent | undefined;
  /** whether what it says of itself is said of its items, should it have some */
  shares?: boolean;
  /** the heading above it */
  readonly parent: Open | undefined;
  /** the numbered items right beneath it */
  readonly items: Open[];
  /** the task that it became itself */
  task: FoundTaskOpen | null;
  /** whether there are tasks anywhere beneath it */
  hasTasks: boolean;
}

/** What a heading says of all that stands beneath it. */
export interface Lent {
  readonly allocations: readonly Allocation[];
  readonly fields: readonly TaskField[];
}

/** A line of a list of bodies with their duties. */
export interface ListedDuties {
  readonly paragraph: Paragraph;
  readonly duties: Duties;
  readonly ordinal: string;
  /** of its number, where it has one */
  readonly level?: number | undefined;
  read?: boolean;
}

/** Bodies above the lines that say what they do. */
export interface Bodies {
  readonly names: readonly string[];
  /** of their own number, where they have one */
  readonly level: number | undefined;
  /** the headings above them, or they themselves */
  readonly path: Open[];
  /** their duties that are numbered items */
  readonly items: Open[];
}

/** A task while more may be said of it. */
export interface FoundTaskOpen extends FoundTask {
  /** those of its allocations that stand above it, and not with it */
  lent?: readonly Allocation[];
  allocations: Allocation[];
  readonly fields: TaskField[];
  /** the item that it is, where its only allocations stand in lines of their own */
  alone?: Open;
  /** level of its number; none for a paragraph without one */
  readonly level: number | null;
}

/** A heading that opens beneath others, which may say who leads all beneath it. */
export const opened = (
  level: number,
  heading: Heading,
  path: readonly Open[],
  leads?: readonly string[],
): Open => ({
  ...heading,
  level,
  lends: leads && {
    allocations: [{ label: 'lead', names: leads, origin: heading.origin }],
    fields: [],
  },
  parent: path.findLast((open) => open.level < level),
  items: [],
  task: null,
  hasTasks: false,
});

/** A heading that has no number but is marked as one; the first of the highest rank is the title. */
export const markedLevel = ({ level }: Paragraph, path: readonly Open[]): number | undefined =>
  level === undefined || (level === 1 && path.length === 0) ? undefined : level - 10;

/** Bodies that are listed with what they do: nobody leads, unless it says so (牵头整治会风). */
export const dutyOf = (names: readonly string[], origin: Origin, title = ''): Allocation => ({
  label: /^牵[头頭]/.test(title) ? 'lead' : 'responsible',
  names,
  origin,
  duty: true,
});

const isOpen = (heading: Heading): heading is Open => 'lends' in heading;

/** What the nearest heading above says of all beneath it. */
export function lentTo({ path }: FoundTask): Partial<FoundTaskOpen> {
  const lends = path.filter(isOpen).findLast((open) => open.lends)?.lends;
  if (!lends) return {};
  const { allocations, fields } = lends;
  return { lent: allocations, allocations: [...allocations], fields: [...fields] };
}

/** Whether a heading says who takes part in all beneath it. */
export const lendsParties = ({ lends }: Open): boolean =>
  lends !== undefined && lends.allocations.length > 0;

/** What a heading may say of all that stands beneath it, beside parties. */
const LENT: readonly FieldKind[] = ['deadline', 'person', 'contact'];

/**
 * When and by whom all beneath a heading is done is said of each.
 *
 * @returns what cannot be
 */
export function lendFields(heading: Open, waiting: readonly TaskField[]): TaskField[] {
  const lent = waiting.filter(({ kind }) => LENT.includes(kind));
  if (lent.length > 0) {
    let above: Open | undefined = heading;
    while (above && !above.lends) above = above.parent;
    const { allocations = [], fields = [] } = above?.lends ?? {};
    heading.lends = { allocations, fields: [...fields, ...lent] };
  }
  return waiting.filter((field) => !lent.includes(field));
}

/** Whether nothing is said of a task but what stands above it. */
const isLent = (task: FoundTaskOpen): boolean =>
  task.lent !== undefined && task.allocations.every((one) => task.lent!.includes(one));

/** What has items of its own is no task by what stands above it alone. */
export function withdrawLent(open: Open): void {
  if (!open.task || !isLent(open.task)) return;
  withdraw(open);
}

/** 一、推进教育工程（市教育局牵头）: what a heading says of itself is said of its items. */
export function lendToItems(open: Open): void {
  if (!open.task || !open.shares || isLent(open.task)) return;
  const { allocations, fields } = open.task;
  open.lends = { allocations, fields };
  withdraw(open);
}

/** A task without a title is none. */
function withdraw(open: Open): void {
  Object.assign(open.task!, { title: '', allocations: [], fields: [] });
  open.task = null;
}

/** What stays of what stands above a task beside what is said of itself: it may name its own lead. */
export function keptBeside(lent: readonly Allocation[], own: readonly Allocation[]): Allocation[] {
  const says = (label: Label) => own.some((one) => one.label === label);
  const led = lent.some(({ label }) => label === 'lead');
  if (says('lead') || (says('responsible') && !led) || lent.some(({ duty }) => duty)) return [];
  return lent.filter(({ label }) => !says(label));
}

/**
 * Items of a section of which only the last has an allocation, in lines of its own, share it: then the
 * section is the task.
 */
export function shareLast(tasks: readonly FoundTaskOpen[]): void {
  for (const task of tasks) {
    const item = task.alone;
    const parent = item?.parent;
    if (!item || !parent || parent.task || parent.items.at(-1) !== item) continue;
    const others = parent.items.slice(0, -1);
    if (others.length === 0 || others.some((other) => other.task || other.hasTasks)) continue;
    const { ordinal, title, origin, level } = parent;
    const path = task.path.slice(0, task.path.indexOf(parent));
    Object.assign(task, { ordinal, title, origin, level, path });
    item.task = null;
    parent.task = task;
  }
}

/** The level from which on numbers are points of an item: （1） and below. */
const POINTS = 6;

/** Points of one item, (1) (2) (3), of which none has an allocation, share the one behind the last. */
export function wholeGroup({ level, parent }: Open): Open | undefined {
  if (level < POINTS || !parent || parent.task || parent.hasTasks) return undefined;
  return parent.items.length > 1 ? parent : undefined;
}
