import type { Link, PlanIndex } from '../plan/links';
import type { Layout } from '../plan/types';
import { isEmpty, type Filtered } from '../view/filter';
import { linksBehind } from '../view/highlight';
import type { View } from '../view/view';
import { isSeen, type Seen } from './camera';
import { foldOf, type Fold } from './level';

/** A plan of more agencies and tasks than this cannot be read task by task; found by looking. */
const MOST_SINGLE = 180;

/** So many tasks can be read one by one in one window. */
const MOST_OPEN = 100;

/** How far beyond the window tasks are drawn, as a share of it, so that a small move shows no gap. */
const BEYOND = 0.2;

/** What decides which tasks are drawn one by one. */
interface Looking {
  readonly view: Pick<View, 'filter' | 'selection'>;
  readonly kept: Filtered;
  /** null before there is a window */
  readonly seen: Seen | null;
}

/**
 * What of a plan is drawn as somebody looks at it. A large plan is folded into its groups, but for the tasks
 * of what is selected, those that a filter leaves, and those in the window once there are few enough.
 */
export function foldFor(index: PlanIndex, layout: Layout, looking: Looking): Fold {
  if (!isLarge(index)) return foldOf(index, null, []);
  const { filter } = looking.view;
  const kept = ({ id }: Link) => looking.kept.links.has(id);
  const links = isEmpty(filter) ? index.links : index.links.filter(kept);
  return foldOf(index, openTasks(index, layout, looking), links);
}

/** Whether a plan is too large to be drawn task by task. */
export const isLarge = ({ task, agency }: PlanIndex): boolean =>
  task.size + agency.size > MOST_SINGLE;

function openTasks(
  index: PlanIndex,
  layout: Layout,
  { view, kept, seen }: Looking,
): ReadonlySet<string> {
  const few = (ids: readonly string[]) => (ids.length <= MOST_OPEN ? ids : []);
  const asked = selectedTasks(index, view.selection).filter((id) => kept.tasks.has(id));
  const found = isEmpty(view.filter) ? [] : [...kept.tasks];
  const within = (beyond: number) =>
    seen ? [...index.task.keys()].filter((id) => isSeen(layout.nodes[id]!, seen, beyond)) : [];
  const close = few(within(0)).length > 0 ? within(BEYOND) : [];
  const chosen = view.selection.filter((id) => index.task.has(id));
  return new Set([...chosen, ...few(asked), ...few(found), ...close]);
}

function selectedTasks(index: PlanIndex, selection: readonly string[]): string[] {
  const behind = selection.flatMap((id) => linksBehind(index, id).map(({ task }) => task.id));
  const groups = new Set(selection.filter((id) => index.group.has(id)));
  const idle = groups.size > 0 ? index.plan.tasks.filter(({ group }) => groups.has(group)) : [];
  return [...new Set([...behind, ...idle.map(({ id }) => id)])];
}
