import type { Stability } from '../../analyse/stability';

/** An agency's way through the ranks. */
interface Course {
  readonly id: string;
  readonly ranks: readonly number[];
  /** by weight: whether it is above the line there */
  readonly above: readonly boolean[];
  /** y of its label, in px */
  readonly labelY: number;
}

interface Bump {
  readonly courses: readonly Course[];
  /** lowest rank shown */
  readonly last: number;
  readonly height: number;
}

/** Agencies that reach this rank at some weight are shown too, while there are not this many. */
const [BEST, MOST] = [6, 10];
/** px per rank, and per label, which is a target of at least 24 px */
const [RANK, LABEL] = [17, 24];
/** px above the first rank and below the last */
const PAD = 12;

/** y of a rank, in px. */
export const rankY = (rank: number): number => PAD + (rank - 1) * RANK;

/**
 * Lays out ranks against weights, with a label for each course at the right, as near to its last
 * rank as the others let it.
 *
 * @param lit ids to be shown in any case
 */
export function bump(
  { weights, always, sometimes, ranks }: Stability,
  lit: ReadonlySet<string>,
): Bump {
  const aboveAt = new Map(sometimes.map((item) => [item.id, new Set(item.weights)]));
  const told = ([id]: readonly [string, unknown]) =>
    always.includes(id) || aboveAt.has(id) || lit.has(id);
  const others = [...ranks]
    .filter((entry) => !told(entry) && Math.min(...entry[1]) <= BEST)
    .sort(([, a], [, b]) => Math.min(...a) - Math.min(...b));
  const kept = [...ranks].filter(told);
  const shown = [...kept, ...others.slice(0, Math.max(0, MOST - kept.length))].sort(
    ([, a], [, b]) => a.at(-1)! - b.at(-1)!,
  );
  const last = shown.reduce((most, [, own]) => Math.max(most, ...own), 1);
  let free = 0;
  const courses = shown.map(([id, own]): Course => {
    const labelY = Math.max(free, rankY(own.at(-1)!));
    free = labelY + LABEL;
    const above = weights.map((w) => always.includes(id) || (aboveAt.get(id)?.has(w) ?? false));
    return { id, ranks: own, above, labelY };
  });
  return { courses, last, height: Math.max(rankY(last) + PAD, free - LABEL + PAD) };
}
