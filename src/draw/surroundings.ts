import type { Layout, Plan } from '../plan/types';
import type { Candidate } from './candidates';
import { Cells } from './cells';
import { drawNodes, type DrawNode } from './graph';
import { nodeBox, type Box, type Placed } from './metrics';
import { Occupied } from './occupied';

/** A node with its words, in its place. */
export type PlacedNode = DrawNode & Placed;

/** No label reaches further than this from its node, and none that it could meet, in units. */
export const REACH = 400;

/**
 * What stands where in a picture. To break words into lines takes time: only those are that somebody comes
 * near.
 */
export class Surroundings {
  readonly #occupied: Occupied;
  /** by where they stand, those that nobody has come near */
  readonly #far: Cells;
  readonly #unseen: Set<number>;
  readonly #at: ReadonlyMap<string, number>;

  constructor(
    readonly plan: Plan,
    readonly layout: Layout,
    readonly ids: readonly string[],
  ) {
    const { width, height, nodes } = layout;
    this.#occupied = new Occupied(ids.length, layout);
    this.#far = new Cells(ids.length, { left: 0, top: 0, right: width, bottom: height }, REACH);
    this.#at = new Map(ids.map((id, at) => [id, at]));
    this.#unseen = new Set();
    ids.forEach((id, at) => {
      const place = nodes[id];
      if (!place) return;
      this.#far.add(at, { left: place.x, right: place.x, top: place.y, bottom: place.y });
      this.#unseen.add(at);
    });
  }

  /** As `Occupied` has it. */
  met(box: Box, gap: number, most?: number): number {
    this.#look(box);
    return this.#occupied.met(box, gap, most);
  }

  bestPlace(node: PlacedNode, places: readonly Candidate[]): Candidate {
    this.#look(nodeBox(node));
    return this.#occupied.bestPlace(this.#at.get(node.id)!, node, places);
  }

  put(node: PlacedNode): void {
    this.#occupied.put(this.#at.get(node.id)!, node);
  }

  #look(box: Box): void {
    const seen = new Set<string>();
    this.#far.near(box, REACH, (at) => {
      if (this.#unseen.delete(at)) seen.add(this.ids[at]!);
    });
    if (seen.size === 0) return;
    for (const node of drawNodes(this.plan, seen))
      this.put({ ...node, ...this.layout.nodes[node.id]! });
  }
}
