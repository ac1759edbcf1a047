import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flow } from '../../src/analyse/flow';

interface Arc {
  from: number;
  to: number;
  capacity: number;
  cost: number;
}

/** Most units from the first node to the last, and the least cost of sending them, by trying all. */
function byTrying(nodes: number, arcs: readonly Arc[]): { sent: number; cost: number } {
  let best = { sent: 0, cost: 0 };
  const balance = new Array<number>(nodes).fill(0);
  const go = (at: number, cost: number) => {
    const arc = arcs[at];
    if (!arc) {
      const sent = balance[nodes - 1]!;
      const sound = balance.slice(1, -1).every((b) => b === 0) && sent >= 0;
      if (sound && (sent > best.sent || (sent === best.sent && cost < best.cost)))
        best = { sent, cost };
      return;
    }
    for (let flow = 0; flow <= arc.capacity; flow++) {
      balance[arc.from]! -= flow;
      balance[arc.to]! += flow;
      go(at + 1, cost + flow * arc.cost);
      balance[arc.from]! += flow;
      balance[arc.to]! -= flow;
    }
  };
  go(0, 0);
  return best;
}

const NODES = 4;
const arc = fc.record({
  from: fc.nat(NODES - 1),
  to: fc.nat(NODES - 1),
  capacity: fc.integer({ min: 1, max: 2 }),
  cost: fc.nat(6),
});

describe('a flow', () => {
  it('is the largest, and of these the cheapest', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 7 }), (drawn) => {
        const arcs = drawn.filter(({ from, to }) => from !== to);
        const flow = new Flow(NODES);
        const ids = arcs.map(({ from, to, capacity, cost }) => flow.arc(from, to, capacity, cost));
        const sent = flow.send(0, NODES - 1, 100);
        const cost = ids.reduce((sum, id, i) => sum + flow.flowOn(id) * arcs[i]!.cost, 0);
        expect({ sent, cost }).toEqual(byTrying(NODES, arcs));
      }),
      { numRuns: 300 },
    );
  });

  it('sends what ran through a closed arc another way', () => {
    const flow = new Flow(3);
    const near = flow.arc(0, 2, 1, 1, 1);
    const first = flow.arc(0, 1, 1, 2);
    const second = flow.arc(1, 2, 1, 2);
    flow.settle();
    expect(flow.close(near)).toBe(1);
    expect(flow.send(0, 2, 1)).toBe(1);
    expect([near, first, second].map((id) => flow.flowOn(id))).toEqual([0, 1, 1]);
    expect(flow.send(0, 2, 1)).toBe(0);
    expect([...flow.reach(0)]).toEqual([0]);
  });

  it('does not begin from a flow that is not the cheapest', () => {
    const flow = new Flow(2);
    flow.arc(0, 1, 1, 5, 1);
    flow.arc(0, 1, 1, 2);
    expect(() => flow.settle()).toThrow('cheaper');
  });
});
