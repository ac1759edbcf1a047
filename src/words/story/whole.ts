import { isItsGroup } from '../../plan/levels';
import type { PlanIndex } from '../../plan/links';
import type { Part } from '../../plan/types';
import { NO_FILTER } from '../../view/view';
import type { Find, Made, StepFigures } from './types';

/** More parts than these, and a step for each would be half the story. */
const MOST_PARTS = 3;

/** The whole plan. */
export function whole(index: PlanIndex, find: Find): Made[] {
  const found = find('scope');
  const { tasks, agencies } = index.plan;
  const links = index.links.length;
  const figures = {
    tasks: tasks.length,
    agencies: agencies.length,
    links,
    roles: found?.params ?? null,
  };
  return [{ kind: 'whole', id: 'whole', figures, view: {}, behind: found ? [found] : [] }];
}

/** Each part for itself, lit within the whole; nothing where there is one part only, or many. */
export function parts(index: PlanIndex): Made[] {
  const having = index.plan.parts.filter(({ id }) => groupsOf(index, id).length > 0);
  if (index.links.length === 0) return [];
  if (having.length < 2 || having.length > MOST_PARTS) return [];
  return having.map((part) => {
    const groups = groupsOf(index, part.id).map(({ id }) => id);
    const view = { filter: { ...NO_FILTER, groups } };
    return { kind: 'part', id: `part-${part.id}`, figures: ofPart(index, part), view, behind: [] };
  });
}

const groupsOf = (index: PlanIndex, part: string) =>
  index.plan.groups.filter((group) => group.part === part);

function ofPart(index: PlanIndex, part: Part): StepFigures['part'] {
  const { id, kind, title } = part;
  const groups = groupsOf(index, id);
  const agencies = (ids: readonly string[]) =>
    new Set(index.links.filter((l) => ids.includes(l.group.id)).map((l) => l.agency.id)).size;
  const sizes = groups.map((group) => ({ short: group.short, size: agencies([group.id]) }));
  const circle = (size: number) => {
    const names = sizes.filter((group) => group.size === size).map(({ short }) => short);
    return { groups: names, agencies: size };
  };
  const counts = sizes.map(({ size }) => size);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  const ids = groups.map((group) => group.id);
  return {
    kind,
    title,
    alone: isItsGroup(index.plan, part),
    groups: groups.length,
    tasks: index.plan.tasks.filter((task) => ids.includes(task.group)).length,
    agencies: agencies(ids),
    widest: most > fewest ? circle(most) : null,
    narrowest: most > fewest ? circle(fewest) : null,
  };
}
