import type { TaskField } from '../plan/types';
import type { Paragraph } from './blocks';
import type { Duties } from './duties';
import type { Allocation, FoundTask, Heading } from './found';

/** A heading or numbered item, while more may stand beneath it. */
export interface Open extends Heading {
  readonly level: number;
  /** those who lead all beneath it, where it says so */
  readonly leads: readonly string[] | undefined;
  /** the heading above it */
  readonly parent: Open | undefined;
  /** the numbered items right beneath it */
  readonly items: Open[];
  /** the task that it became itself */
  task: FoundTaskOpen | null;
  /** whether there are tasks anywhere beneath it */
  hasTasks: boolean;
}

/** A line of a list of bodies with their duties. */
export interface ListedDuties {
  readonly paragraph: Paragraph;
  readonly duties: Duties;
  readonly ordinal: string;
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
  /** whether its first allocation is that of the bodies above it */
  lent?: boolean;
  readonly allocations: Allocation[];
  readonly fields: TaskField[];
  /** the item that it is, where its only allocations stand in lines of their own */
  alone?: Open;
  /** level of its number; none for a paragraph without one */
  readonly level: number | null;
}

/** The lead that the nearest heading above gives to all beneath it. */
export function leadAbove(path: readonly Heading[]): Allocation | undefined {
  const above = path.findLast((open): open is Open => 'leads' in open && open.leads !== undefined);
  return above?.leads && { label: 'lead', names: above.leads, origin: above.origin };
}

/** What has items of its own is no task by the lead alone that stands above it. */
export function withdrawLent(open: Open): void {
  if (!open.task?.lent || open.task.allocations.length !== 1) return;
  // A task without a title is none.
  Object.assign(open.task, { title: '', allocations: [] });
  open.task = null;
}

/** The level from which on numbers are points of an item: （1） and below. */
const POINTS = 6;

/** Points of one item, (1) (2) (3), of which none has an allocation, share the one behind the last. */
export function wholeGroup({ level, parent }: Open): Open | undefined {
  if (level < POINTS || !parent || parent.task || parent.hasTasks) return undefined;
  return parent.items.length > 1 ? parent : undefined;
}
