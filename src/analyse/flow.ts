/**
 * Flow of least cost in a network with integer capacities and costs.
 *
 * Successive shortest paths on reduced costs: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network
 * Flows (1993), section 9.7, with the potentials of J. Edmonds and R. M. Karp (1972) that keep every
 * reduced cost at or above zero, so that E. W. Dijkstra's search finds each path. Everything is an
 * integer and ties go to the node and the arc that came first: the same network always gives the same
 * flow.
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
    const { distance, by } = this.#distances(from);
    if (distance[to] === Infinity) return null;
    for (const [node, far] of distance.entries()) {
      this.#potential[node]! += Math.min(far, distance[to]!);
    }
    const path: number[] = [];
    for (let node = to; node !== from; node = this.#from[path.at(-1)!]!) path.push(by[node]!);
    return path.reverse();
  }

  /** Dijkstra's search: distances by reduced cost, and the arc over which each node was reached. */
  #distances(from: number): { distance: number[]; by: number[] } {
    const distance = this.#potential.map(() => Infinity);
    const by: number[] = [];
    const open = new Set([from]);
    const done = new Set<number>();
    distance[from] = 0;
    while (open.size > 0) {
      const node = nearest(open, distance);
      open.delete(node);
      done.add(node);
      for (const arc of this.#out[node]!) {
        const next = this.#to[arc]!;
        if (this.#room[arc]! <= 0 || done.has(next)) continue;
        const reduced = this.#cost[arc]! + this.#potential[node]! - this.#potential[next]!;
        if (distance[node]! + reduced >= distance[next]!) continue;
        distance[next] = distance[node]! + reduced;
        by[next] = arc;
        open.add(next);
      }
    }
    return { distance, by };
  }
}

function nearest(open: ReadonlySet<number>, distance: readonly number[]): number {
  let best = -1;
  for (const node of open) {
    const closer = best < 0 || distance[node]! < distance[best]!;
    if (closer || (distance[node] === distance[best] && node < best)) best = node;
  }
  return best;
}
