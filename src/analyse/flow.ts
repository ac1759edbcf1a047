/**
 * Flow of least cost in a network with integer capacities and costs.
 *
 * Successive shortest paths on reduced costs: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network
 * Flows (1993), section 9.7, with the potentials of J. Edmonds and R. M. Karp (1972) that keep every
 * reduced cost at or above zero, so that E. W. Dijkstra's search finds each path; it ends where the path
 * does. Everything is an integer and ties go to the node and the arc that came first: the same network
 * always gives the same flow.
 */
export class Flow {
  readonly #out: number[][];
  readonly #potential: number[];
  /** arcs in pairs: 2i is the arc, 2i + 1 its way back */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #cost: number[] = [];
  /** what an arc can still take */
  readonly #room: number[] = [];

  /** @param nodes how many; they are called 0, 1, … */
  constructor(nodes: number) {
    this.#out = Array.from({ length: nodes }, () => []);
    this.#potential = new Array<number>(nodes).fill(0);
  }

  /**
   * Adds an arc.
   *
   * @param flow what it carries already; see `settle`
   * @returns its number, for `flowOn` and `close`
   */
  arc(from: number, to: number, capacity: number, cost: number, flow = 0): number {
    const id = this.#from.length;
    this.#from.push(from, to);
    this.#to.push(to, from);
    this.#cost.push(cost, -cost);
    this.#room.push(capacity - flow, flow);
    this.#out[from]!.push(id);
    this.#out[to]!.push(id + 1);
    return id;
  }

  flowOn(arc: number): number {
    return this.#room[arc + 1]!;
  }

  /**
   * Takes an arc out.
   *
   * @returns what it carried, which now waits at the arc's start to be sent another way
   */
  close(arc: number): number {
    const flow = this.flowOn(arc);
    this.#room[arc] = 0;
    this.#room[arc + 1] = 0;
    return flow;
  }

  /**
   * Finds the potentials of a flow that was given with the arcs (R. Bellman and L. R. Ford). To be
   * called once before the first `send` where arcs carry flow or have a cost below zero.
   *
   * @throws {Error} where the flow given is not one of least cost
   */
  settle(): void {
    const { length } = this.#potential;
    for (let round = 0; round <= length; round++) {
      if (!this.#relax()) return;
    }
    throw new Error('a cheaper flow of the same amount exists');
  }

  #relax(): boolean {
    let changed = false;
    for (let arc = 0; arc < this.#from.length; arc++) {
      const reach = this.#potential[this.#from[arc]!]! + this.#cost[arc]!;
      if (this.#room[arc]! <= 0 || reach >= this.#potential[this.#to[arc]!]!) continue;
      this.#potential[this.#to[arc]!] = reach;
      changed = true;
    }
    return changed;
  }

  /**
   * Sends as much of an amount as there is room for, at least cost over all that was sent.
   *
   * @returns how much could be sent
   */
  send(from: number, to: number, amount: number): number {
    let sent = 0;
    while (sent < amount) {
      const path = this.#shortest(from, to);
      if (!path) break;
      const room = Math.min(amount - sent, ...path.map((arc) => this.#room[arc]!));
      for (const arc of path) {
        this.#room[arc]! -= room;
        this.#room[arc ^ 1]! += room;
      }
      sent += room;
    }
    return sent;
  }

  /** What `send` could reach from a node, the node included. */
  reach(from: number): Set<number> {
    const found = new Set([from]);
    for (const node of found) {
      for (const arc of this.#out[node]!) if (this.#room[arc]! > 0) found.add(this.#to[arc]!);
    }
    return found;
  }

  /** The arcs of a path of least cost, and the potentials brought up to date; null without a path. */
  #shortest(from: number, to: number): number[] | null {
    const { distance, by } = this.#distances(from, to);
    if (distance[to] === Infinity) return null;
    // Further nodes, of which the search knows no more than that, count as far as the end.
    for (const [node, far] of distance.entries()) {
      this.#potential[node]! += Math.min(far, distance[to]!);
    }
    const path: number[] = [];
    for (let node = to; node !== from; node = this.#from[path.at(-1)!]!) path.push(by[node]!);
    return path.reverse();
  }

  /** Dijkstra's search up to `to`: distances by reduced cost, and the arc over which each node was reached. */
  #distances(from: number, to: number): { distance: number[]; by: number[] } {
    const distance = this.#potential.map(() => Infinity);
    const by: number[] = [];
    const open = new Queue();
    distance[from] = 0;
    open.push(0, from);
    for (let nearest = open.pop(); nearest && nearest.node !== to; nearest = open.pop()) {
      const { far, node } = nearest;
      if (far > distance[node]!) continue;
      for (const arc of this.#out[node]!) {
        const next = this.#to[arc]!;
        if (this.#room[arc]! <= 0) continue;
        const reach = far + this.#cost[arc]! + this.#potential[node]! - this.#potential[next]!;
        if (reach >= distance[next]!) continue;
        distance[next] = reach;
        by[next] = arc;
        open.push(reach, next);
      }
    }
    return { distance, by };
  }
}

interface Reached {
  readonly far: number;
  readonly node: number;
}

const isNearer = (a: Reached, b: Reached): boolean =>
  a.far < b.far || (a.far === b.far && a.node < b.node);

/** Nodes by distance, ties by number, in a binary heap (J. W. J. Williams 1964). */
class Queue {
  readonly #heap: Reached[] = [];

  push(far: number, node: number): void {
    const heap = this.#heap;
    const item = { far, node };
    let at = heap.push(item) - 1;
    for (let up = (at - 1) >> 1; at > 0 && isNearer(item, heap[up]!); up = (at - 1) >> 1) {
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = item;
  }

  pop(): Reached | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (let down = 1; down < heap.length; down = 2 * at + 1) {
      if (down + 1 < heap.length && isNearer(heap[down + 1]!, heap[down]!)) down += 1;
      if (!isNearer(heap[down]!, last)) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}
