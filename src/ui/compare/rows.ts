import type { Change } from '../../analyse/compare';
import type { Difference, TaskDifference } from '../../analyse/difference';
import type { United } from '../../analyse/united';
import type { Narrow } from '../../app/comparing.svelte';
import type { Plan } from '../../plan/types';
import { fold, type Simple } from '../../view/fold';
import { ROLES } from '../../view/view';
import type { CompareWords } from './words';

/** One task of either plan, and what became of it, in words. */
interface Row extends TaskDifference {
  readonly name: string;
  readonly groupName: string;
  /** what differs, one after another; who takes part, where the task is on one side only */
  readonly details: readonly string[];
}

/**
 * All tasks of both plans as rows, in the order of the united plan. What one plan says is in its own
 * names; what is matched is named as a match.
 */
export function rowsOf(one: United, { tasks }: Difference, t: CompareWords): Row[] {
  const { plan } = one;
  const [was, is] = [one.before, one.after].map(namesIn) as [Names, Names];
  const whole = namesIn(plan);
  const change = ({ kind, from, to }: Change) =>
    t.changes[kind](
      from === undefined ? '' : was.agency.get(from)!,
      to === undefined ? '' : is.agency.get(to)!,
    );
  return tasks.map((item, at): Row => {
    const task = plan.tasks[at]!;
    const names = item.fate === 'left' ? was : item.fate === 'came' ? is : whole;
    const parties = ROLES.flatMap((role) => {
      const own = task.parties.filter((party) => party.role === role);
      return own.length > 0
        ? [t.parties[role](own.map((p) => names.agency.get(p.agency)!).join('、'))]
        : [];
    });
    const { title, group: moved, deadline } = item;
    return {
      ...item,
      name: task.title,
      groupName: names.group.get(task.group)!,
      details:
        item.fate === 'left' || item.fate === 'came'
          ? parties
          : [
              ...(title ? [t.reworded(title.before, title.after)] : []),
              ...(moved ? [t.moved(was.group.get(moved.before)!, is.group.get(moved.after)!)] : []),
              ...item.parties.map(change),
              ...(deadline ? [t.deadline(deadline.before, deadline.after)] : []),
            ],
    };
  });
}

interface Names {
  readonly agency: ReadonlyMap<string, string>;
  readonly group: ReadonlyMap<string, string>;
}

const namesIn = ({ agencies, groups }: Plan): Names => ({
  agency: new Map(agencies.map(({ id, name }) => [id, name])),
  group: new Map(groups.map(({ id, title }) => [id, title])),
});

/** The rows that pass. An agency's tasks are those in which either plan names it; `simple` once it is loaded. */
export function narrowed(
  { plan }: United,
  rows: readonly Row[],
  narrow: Narrow,
  simple?: Simple,
): Row[] {
  const { fate, agency, group, text } = narrow;
  const sought = fold(text, simple);
  return rows.filter((row, at) => {
    const task = plan.tasks[at]!;
    const inGroup = [task.group, row.group?.before].includes(group ?? task.group);
    return (
      (fate === null || row.fate === fate) &&
      (agency === null || task.parties.some((party) => party.agency === agency)) &&
      inGroup &&
      [row.name, row.title?.before ?? '', ...row.details].some((words) =>
        fold(words, simple).includes(sought),
      )
    );
  });
}
