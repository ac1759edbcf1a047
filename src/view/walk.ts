import type { PlanIndex } from '../plan/links';
import { neighbours } from './highlight';

/**
 * The nodes that the arrow keys go through, in a ring: the selected node and its neighbours, or,
 * with nothing selected, all agencies, then squares and tasks, as far as they are shown.
 *
 * @param selection ids as in a view; the last one that is a node is the middle of the ring
 * @param squares ids of those that stand for tasks
 * @param shown whether a node can be walked to
 */
export function ring(
  index: PlanIndex,
  selection: readonly string[],
  squares: readonly string[],
  shown: (id: string) => boolean,
): string[] {
  const middle = [...selection].reverse().find((id) => index.linksOf.has(id));
  const all = middle
    ? [middle, ...neighbours(index, middle)]
    : [...index.agency.keys(), ...squares, ...index.task.keys()];
  return all.filter(shown);
}

/** The keys of the ring, each with the place it goes to from place `at` of `length` (−1: nowhere). */
const STEPS: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowRight: (at, length) => (at + 1) % length,
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowLeft: (at, length) => (at <= 0 ? length : at) - 1,
  ArrowUp: (at, length) => (at <= 0 ? length : at) - 1,
  Home: () => 0,
  End: (_at, length) => length - 1,
};

/** Where a key leads from a node in a ring; `undefined` where the key leads nowhere. */
export function step(
  nodes: readonly string[],
  from: string | null,
  key: string,
): string | undefined {
  const at = from === null ? -1 : nodes.indexOf(from);
  return nodes.length > 0 ? nodes[STEPS[key]?.(at, nodes.length) ?? -1] : undefined;
}
