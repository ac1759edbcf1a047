import type { Plan } from '../plan/types';
import { LIGHT, type Palette } from './palette';

/** A hue of the palette by name: `warm0`, `cool3`. */
export type HueName = `warm${number}` | `cool${number}`;

/** The hue of each group by id: groups of actions take the warm range in turn, of projects the cool. */
export function hueNames(plan: Plan): ReadonlyMap<string, HueName> {
  const next = { action: 0, project: 0 };
  return new Map(
    plan.groups.map((group): [string, HueName] => {
      const kind = plan.parts.find((part) => part.id === group.part)!.kind;
      const at = next[kind]++;
      return kind === 'action'
        ? [group.id, `warm${at % LIGHT.warm.length}`]
        : [group.id, `cool${at % LIGHT.cool.length}`];
    }),
  );
}

/** The colours of named hues, by the same ids. */
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
