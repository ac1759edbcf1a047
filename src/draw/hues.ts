import type { Plan } from '../plan/types';
import type { Palette } from './palette';

/** The hue of each group by id: groups of actions take the warm range in turn, of projects the cool. */
export function groupHues(plan: Plan, palette: Palette): ReadonlyMap<string, string> {
  const next = { action: 0, project: 0 };
  return new Map(
    plan.groups.map((group) => {
      const kind = plan.parts.find((part) => part.id === group.part)!.kind;
      const range = kind === 'action' ? palette.warm : palette.cool;
      return [group.id, range[next[kind]++ % range.length]!];
    }),
  );
}
