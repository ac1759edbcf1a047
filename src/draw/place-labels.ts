import { labelCandidates, type Candidate } from './candidates';
import { Cells } from './cells';
import { leaves, OUTSIDE, OVER_LABEL, OVER_NODE, PAD } from './labels';
import { labelBounds, meet, nodeBox, type Box, type Placed } from './metrics';
import type { Size } from './size';

/** Rounds in which every label looks for a better place while the others stay. */
const ROUNDS = 3;

/**
 * Puts every label below its node, then lets each look for a better place, loaded nodes first; see
 * `placeLabel`.
 *
 * @param nodes in an order that breaks ties; their own `dx`, `dy` do not matter
 * @returns the nodes in their order, with places for their labels
 */
export function placeLabels<Node extends Placed & { readonly load: number }>(
  nodes: readonly Node[],
  frame: Size,
): Node[] {
  const places = nodes.map(({ r, width, height }) => labelCandidates(r, width, height));
  const placed = nodes.map((node, i) => at(node, places[i]![0]!));
  const ground = new Ground(placed, frame);
  const order = placed.map((_, i) => i).sort((a, b) => placed[b]!.load - placed[a]!.load || a - b);
  for (let round = 0; round < ROUNDS; round++)
    for (const i of order) placed[i] = at(placed[i]!, ground.move(i, places[i]!));
  return placed;
}

const at = <Node extends Placed>(node: Node, { dx, dy }: Candidate): Node => ({ ...node, dx, dy });

/** Nodes, and labels that move one at a time. */
class Ground {
  readonly #marks: readonly Box[];
  readonly #labels: Box[];
  readonly #nodeCells: Cells;
  readonly #labelCells: Cells;

  constructor(
    readonly nodes: readonly Placed[],
    readonly frame: Size,
  ) {
    const area = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    this.#marks = nodes.map(nodeBox);
    this.#labels = nodes.map(labelBounds);
    this.#nodeCells = new Cells(nodes.length, area);
    this.#labelCells = new Cells(nodes.length, area);
    this.#marks.forEach((box, i) => this.#nodeCells.add(i, box));
    this.#labels.forEach((box, i) => this.#labelCells.add(i, box));
  }

  /** Moves a label to the best of some places. */
  move(i: number, places: readonly Candidate[]): Candidate {
    this.#labelCells.remove(i, this.#labels[i]!);
    const boxes = places.map((place) => labelBounds({ ...this.nodes[i]!, ...place }));
    const costs = boxes.map((box, p) => places[p]!.cost + this.#cost(i, box));
    const best = costs.indexOf(Math.min(...costs));
    this.#labelCells.add(i, (this.#labels[i] = boxes[best]!));
    return places[best]!;
  }

  #cost(i: number, box: Box): number {
    let cost = leaves(box, this.frame) ? OUTSIDE : 0;
    this.#nodeCells.near(box, PAD, (j) => {
      if (j !== i && meet(box, this.#marks[j]!, PAD)) cost += OVER_NODE;
    });
    this.#labelCells.near(box, PAD, (j) => {
      if (meet(box, this.#labels[j]!, PAD)) cost += OVER_LABEL;
    });
    return cost;
  }
}
