import type { Candidate } from './candidates';
import { Cells } from './cells';
import { leaves, OUTSIDE, OVER_LABEL, OVER_NODE, PAD } from './labels';
import { labelBounds, meet, nodeBox, type Box, type Placed } from './metrics';
import type { Size } from './size';

/** The marks of nodes in a frame and their labels, in a grid, so that what is about a box is soon found. */
export class Occupied {
  readonly #frame: Size;
  readonly #marks: (Box | undefined)[];
  readonly #labels: (Box | undefined)[];
  readonly #markCells: Cells;
  readonly #labelCells: Cells;

  /** @param count nodes are called 0 … count − 1 */
  constructor(count: number, frame: Size) {
    const area = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    this.#frame = frame;
    this.#marks = new Array<Box | undefined>(count);
    this.#labels = new Array<Box | undefined>(count);
    this.#markCells = new Cells(count, area);
    this.#labelCells = new Cells(count, area);
  }

  /** Nodes by their places in a list, with their labels. */
  static of(nodes: readonly Placed[], frame: Size): Occupied {
    const occupied = new Occupied(nodes.length, frame);
    nodes.forEach((node, i) => occupied.put(i, node));
    return occupied;
  }

  /** Puts a node that is not here yet, and its label. */
  put(i: number, node: Placed): void {
    this.#markCells.add(i, (this.#marks[i] = nodeBox(node)));
    this.#labelCells.add(i, (this.#labels[i] = labelBounds(node)));
  }

  /** Puts the label of a node that is here elsewhere. */
  relabel(i: number, node: Placed): void {
    this.#labelCells.remove(i, this.#labels[i]!);
    this.#labelCells.add(i, (this.#labels[i] = labelBounds(node)));
  }

  /** How many marks and labels are nearer than `gap` to a box, as far as `most`. */
  met(box: Box, gap: number, most = Infinity): number {
    let met = 0;
    this.#markCells.near(box, gap, (j) => {
      if (met < most && meet(box, this.#marks[j]!, gap)) met++;
    });
    if (met >= most) return met;
    this.#labelCells.near(box, gap, (j) => {
      if (met < most && meet(box, this.#labels[j]!, gap)) met++;
    });
    return met;
  }

  /**
   * The best of some places for a node's label: that which meets fewest marks, labels and borders, the
   * cheapest among equals, the first among those. What is here of the node itself does not count.
   */
  bestPlace(i: number, node: Placed, places: readonly Candidate[]): Candidate {
    let best = places[0]!;
    let least = Infinity;
    for (const place of places) {
      if (place.cost >= least) continue;
      const cost = place.cost + this.#cost(i, { ...node, ...place });
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  }

  #cost(i: number, node: Placed): number {
    const box = labelBounds(node);
    let cost = leaves(box, this.#frame) ? OUTSIDE : 0;
    this.#markCells.near(box, PAD, (j) => {
      if (j !== i && meet(box, this.#marks[j]!, PAD)) cost += OVER_NODE;
    });
    this.#labelCells.near(box, PAD, (j) => {
      if (j !== i && meet(box, this.#labels[j]!, PAD)) cost += OVER_LABEL;
    });
    return cost;
  }
}
