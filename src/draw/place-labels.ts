import { labelCandidates, type Candidate } from './candidates';
import type { Placed } from './metrics';
import { Occupied } from './occupied';
import type { Size } from './size';

/** Rounds in which every label looks for a better place while the others stay. */
const ROUNDS = 3;

/**
 * Puts every label below its node, then lets each look for a better place, loaded nodes first; see
 * `Occupied.bestPlace`.
 *
 * @param nodes in an order that breaks ties; their own `dx`, `dy` do not matter
 * @param below ids of nodes whose labels stay below them
 * @returns the nodes in their order, with places for their labels
 */
export function placeLabels<Node extends Placed & { readonly load: number }>(
  nodes: readonly Node[],
  frame: Size,
  below: ReadonlySet<string> = new Set(),
): Node[] {
  const places = nodes.map(({ r, width, height }) => labelCandidates(r, width, height));
  const placed = nodes.map((node, i) => at(node, places[i]![0]!));
  const occupied = Occupied.of(placed, frame);
  const order = placed.flatMap(({ id }, i) => (below.has(id) ? [] : [i]));
  order.sort((a, b) => placed[b]!.load - placed[a]!.load || a - b);
  for (let round = 0; round < ROUNDS; round++)
    for (const i of order) {
      const place = occupied.bestPlace(i, placed[i]!, places[i]!);
      occupied.relabel(i, (placed[i] = at(placed[i]!, place)));
    }
  return placed;
}

const at = <Node extends Placed>(node: Node, { dx, dy }: Candidate): Node => ({ ...node, dx, dy });
