import type { Plan } from '../../plan/types';
import { matchAgencies } from './agencies';
import { pairing } from './pairing';
import { titleStages, type Titled } from './titles';
import { NO_CHOICES, type Choices, type Matched, type Matching, type TitleEvidence } from './types';

export { THRESHOLD, WEIGHTS } from './titles';
export * from './choices';
export * from './types';

/**
 * What of one plan is what of another: groups by title and order, tasks by title, group and order,
 * agencies by name. One-to-one; everything of both plans is there once, matched or on one side only.
 *
 * @param choices what a reader has said of matches
 */
export function matchPlans(a: Plan, b: Plan, choices: Choices = NO_CHOICES): Matching {
  const groups = matchGroups(a, b, choices);
  return {
    groups,
    tasks: matchTasks(a, b, groups, choices),
    agencies: matchAgencies(a, b, choices.agencies),
  };
}

function matchGroups(a: Plan, b: Plan, choices: Choices): Matched<TitleEvidence> {
  const titled = ({ groups }: Plan) =>
    groups.map(({ title }, at): Titled => ({ title, through: through(at, groups), number: at }));
  // Groups stand in nothing that could be one.
  const stages = titleStages(titled(a), titled(b), () => false);
  return pairing(ids(a.groups), ids(b.groups), stages, choices.groups);
}

function matchTasks(
  a: Plan,
  b: Plan,
  groups: Matched<TitleEvidence>,
  choices: Choices,
): Matched<TitleEvidence> {
  const other = new Map(groups.pairs.map((pair) => [pair.a, pair.b]));
  const oneGroup = (i: number, j: number) => other.get(a.tasks[i]!.group) === b.tasks[j]!.group;
  const stages = titleStages(titledTasks(a), titledTasks(b), oneGroup);
  return pairing(ids(a.tasks), ids(b.tasks), stages, choices.tasks);
}

function titledTasks({ tasks }: Plan): Titled[] {
  const so = new Map<string, number>();
  return tasks.map(({ title, group }, at): Titled => {
    const number = so.get(group) ?? 0;
    so.set(group, number + 1);
    return { title, through: through(at, tasks), number };
  });
}

const through = (at: number, list: readonly unknown[]) => at / Math.max(1, list.length - 1);

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
