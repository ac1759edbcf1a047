import type { United } from '../analyse/united';
import type { PlanIndex } from '../plan/links';
import { isHeaded, pairOf } from '../view/highlight';
import { foldOf, wholeFold, type Fold } from './level';
import { isLarge } from './open';
import { MOST_AT_ONCE, squaring } from './squares';

/** So many tasks that differ are drawn one by one, those with most changes. */
const MOST_CHANGED = 150;

/** What is drawn of two plans in one. */
interface Changes {
  readonly fold: Fold;
  /** how many tasks that differ have no mark of their own */
  readonly left: number;
}

/**
 * What of two large plans is drawn one by one: the tasks that differ, and those of a square that is looked at.
 * All others are folded into squares; the lines to these stand for links that stayed.
 *
 * @param index of the united plan
 * @param changed ids of tasks that both plans have and that differ
 * @param picked id of a node or a square that is looked at
 */
export function changesFold(
  index: PlanIndex,
  { fates }: Pick<United, 'fates'>,
  changed: ReadonlySet<string>,
  picked: string | null,
): Changes {
  if (!isLarge(index)) return { fold: wholeFold(index), left: 0 };
  const differs = (id: string) => fates.get(id) !== 'stayed';
  const changes = (task: string) =>
    Number(differs(task) || changed.has(task)) +
    index.linksOf.get(task)!.filter(({ id }) => differs(id)).length;
  const counts = new Map([...index.task.keys()].map((id) => [id, changes(id)]));
  const different = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const shown = different.slice(0, MOST_CHANGED).map(([id]) => id);
  const { tasks } = index.plan;
  const open = new Set(shown);
  const task = picked === null || open.has(picked) ? undefined : index.task.get(picked);
  // Within a group that is too large to be opened, what an agency heads stays apart while it is looked at.
  const group = task?.group ?? (picked !== null && isHeaded(picked) ? pairOf(picked)![1] : picked);
  const squareOf = squaring(index.plan, new Set(group === null ? [] : [group]));
  const square = task ? squareOf(task) : picked;
  const held = tasks.filter((one) => squareOf(one) === square);
  if (held.length <= MOST_AT_ONCE) for (const { id } of held) open.add(id);
  const fold = foldOf(index, open, tasks, squareOf, ({ id }) => !differs(id));
  return { fold, left: different.filter(([id]) => !open.has(id)).length };
}
