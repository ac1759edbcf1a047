import type { Part, Plan } from '../plan/types';
import { BASES, LIGHT, type Palette } from './palette';

/** A hue of the palette by name: `warm0`, `cool3`. */
export type HueName = `warm${number}` | `cool${number}`;

const RANGES = { action: 'warm', project: 'cool' } as const satisfies Record<Part['kind'], string>;

/**
 * The hue of each group by id: groups of actions take the warm range in turn, of projects the cool, and
 * then the shades of their range. A range that no other kind of group needs is taken too, before
 * the shades where it is free altogether. Up to 22 groups no two share a hue.
 */
export function hueNames(plan: Plan): ReadonlyMap<string, HueName> {
  const kinds = new Map(plan.parts.map(({ id, kind }) => [id, kind]));
  const kindOf = ({ part }: Plan['groups'][number]) => kinds.get(part)!;
  const count = (kind: Part['kind']) => plan.groups.filter((g) => kindOf(g) === kind).length;
  const hues = {
    action: sequence('action', 'project', count('project')),
    project: sequence('project', 'action', count('action')),
  };
  const next = { action: 0, project: 0 };
  return new Map(
    plan.groups.map((group): [string, HueName] => {
      const kind = kindOf(group);
      return [group.id, hues[kind][next[kind]++ % hues[kind].length]!];
    }),
  );
}

/** Hues in the order in which a kind of group takes them, while another takes `taken` of its own. */
function sequence(kind: Part['kind'], other: Part['kind'], taken: number): HueName[] {
  const all = (range: 'warm' | 'cool') =>
    LIGHT[range].map((_, at) => ({ name: `${range}${at}` as const, shade: at >= BASES[range] }));
  const pool = [...all(RANGES[kind]), ...all(RANGES[other]).slice(taken)];
  return (taken > 0 ? pool : pool.sort((a, b) => Number(a.shade) - Number(b.shade))).map(
    ({ name }) => name,
  );
}

/** The colours of groups by the same ids. */
export function groupHues(
  names: ReadonlyMap<string, HueName>,
  palette: Palette,
): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, name]) => [id, hueOf(name, palette)]));
}

/** The colour of a named hue. */
export function hueOf(name: HueName, palette: Palette): string {
  return (name.startsWith('warm') ? palette.warm : palette.cool)[Number(name.slice(4))]!;
}
