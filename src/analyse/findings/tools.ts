import type { PlanIndex } from '../../plan/links';

/** Those that have the most, and those that come next; ties stay together, in the order given. */
interface Podium<T> {
  readonly first: readonly T[];
  readonly most: number;
  /** empty where nobody else has any */
  readonly second: readonly T[];
  readonly next: number;
}

/** Who has most and who comes next; who has 0 does not count. */
export function podium<T>(items: readonly T[], of: (item: T) => number): Podium<T> {
  const values = [...new Set(items.map(of))].filter((v) => v > 0).sort((a, b) => b - a);
  const [most = 0, next = 0] = values;
  const having = (value: number) => (value > 0 ? items.filter((item) => of(item) === value) : []);
  return { first: having(most), most, second: having(next), next };
}

export const nameOf = (index: PlanIndex, id: string): string => index.agency.get(id)!.name;

export const namesOf = (index: PlanIndex, ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(index, id));
