import type { PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import type { Layout } from '../plan/types';
import { isEmpty, type Filtered } from '../view/filter';
import { linksBehind } from '../view/highlight';
import type { View } from '../view/view';
import { isSeen, type Seen } from './camera';
import type { Size } from './size';
import { foldOf, wholeFold, type Fold } from './level';
import { headedOf, MOST_AT_ONCE, squaring } from './squares';

/** A plan of more agencies and tasks than this cannot be read task by task; found by looking. */
const MOST_SINGLE = 180;

/** So many tasks can be read one by one in one window. */
const MOST_OPEN = 100;

/** How far beyond the window tasks are drawn, as a share of it, so that a small move shows no gap. */
const BEYOND = 0.2;

/** What decides which tasks are drawn one by one. */
interface Looking {
  readonly view: Pick<View, 'filter' | 'hide' | 'selection'>;
  readonly kept: Filtered;
  /** null before there is a window */
  readonly seen: Seen | null;
}

/**
 * What of a plan is drawn as somebody looks at it. A large plan is folded into squares (see `squaring`), but for
 * tasks that are selected, those of selected squares and, where these are few, the tasks of what else is selected, those that a filter
 * leaves, and those in the window.
 */
export function foldFor(index: PlanIndex, layout: Layout, looking: Looking): Fold {
  if (!isLarge(index)) return wholeFold(index);
  const { view, kept } = looking;
  const all = isEmpty(view.filter);
  const { tasks } = index.plan;
  const there = all || !view.hide ? tasks : tasks.filter(({ id }) => kept.tasks.has(id));
  const open = openTasks(index, layout, looking);
  // As a plan is first looked at, and whenever nothing else is asked for.
  if (all && open.size === 0 && view.selection.length === 0) return closedFold(kept, index);
  const squareOf = squaring(index.plan, new Set(view.selection));
  return foldOf(index, open, there, squareOf, ({ id }) => kept.links.has(id));
}

/** Every task in its square. */
const closedFold = remembered((kept: Filtered, index: PlanIndex) => {
  const { plan } = index;
  const squareOf = squaring(plan, new Set());
  return foldOf(index, new Set(), plan.tasks, squareOf, ({ id }) => kept.links.has(id));
});

/** Whether a plan is too large to be drawn task by task. */
export const isLarge = ({ task, agency }: PlanIndex): boolean =>
  task.size + agency.size > MOST_SINGLE;

/** Narrower than this, in pixels, what is said below a large picture takes several lines. */
const NARROW = 600;

/** What a picture has of the room about it, in pixels: below a large one it is said what its squares hold. */
export function areaIn({ width, height }: Size, large: boolean): Size {
  const foot = !large ? 0 : width < NARROW ? 76 : 34;
  return { width, height: Math.max(0, height - foot) };
}

function openTasks(
  index: PlanIndex,
  layout: Layout,
  { view, kept, seen }: Looking,
): ReadonlySet<string> {
  const few = (ids: readonly string[], most = MOST_OPEN) => (ids.length <= most ? ids : []);
  const behind = view.selection.flatMap((id) => linksBehind(index, id));
  const asked = behind.filter(({ id }) => kept.links.has(id)).map(({ task }) => task.id);
  const found = isEmpty(view.filter) ? [] : [...kept.tasks];
  const within = (beyond: number) =>
    seen ? [...index.task.keys()].filter((id) => isSeen(layout.nodes[id]!, seen, beyond)) : [];
  const close = few(within(0)).length > 0 ? within(BEYOND) : [];
  const own = view.selection.flatMap((chosen) => {
    const tasks = index.plan.tasks.filter(
      (task) => task.id === chosen || task.group === chosen || headedOf(task) === chosen,
    );
    return few(
      tasks.map(({ id }) => id),
      MOST_AT_ONCE,
    );
  });
  return new Set([...own, ...few([...new Set(asked)]), ...few(found), ...close]);
}
