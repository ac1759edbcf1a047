import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/draw/graph';
import { placesFor, visibleLabels, within, type LabelItem } from '../../src/draw/labels';
import { meet, nodeBox } from '../../src/draw/metrics';
import { FONT, FRAME } from '../../src/draw/size';
import { plan } from '../huadu';

const graph = drawGraph(plan);
const layout = plan.layout!;
const items = graph.nodes.map((node): LabelItem => ({ ...node, ...layout.nodes[node.id]! }));

const anyItems = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 600 }),
      r: fc.integer({ min: 3, max: 22 }),
      dx: fc.integer({ min: -40, max: 40 }),
      dy: fc.integer({ min: -30, max: 30 }),
      lines: fc.constantFrom(['区科协'], ['推动科普市场化产业化'], ['区科技工业', '商务信息化局']),
      load: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((item, i): LabelItem => ({ id: `n${i}`, ...item })));

describe('visibleLabels', () => {
  it('shows every label of the finished picture at its own scale, and enlarged', () => {
    expect(visibleLabels(items, 1, FONT).size).toBe(items.length);
    expect(visibleLabels(items, 2, FONT * 2).size).toBe(items.length);
  });

  it('shows fewer as the picture shrinks, the most loaded agency last', () => {
    const half = visibleLabels(items, 0.5, FONT);
    expect(half.size).toBeGreaterThan(3);
    expect(half.size).toBeLessThan(items.length);
    expect(visibleLabels(items, 0.5, FONT)).toEqual(half);
    expect(visibleLabels([...items].reverse(), 0.5, FONT)).toEqual(half);
  });

  it('shows what is to come first wherever a place of its own is free of nodes', () => {
    const usual = visibleLabels(items, 0.4, FONT, { frame: FRAME });
    const gone = items.filter(({ id }) => !usual.has(id));
    expect(gone.length).toBeGreaterThan(20);
    for (const item of gone) {
      const first = visibleLabels(items, 0.4, FONT, { frame: FRAME, first: new Set([item.id]) });
      const free = [...placesFor(item, 0.4, FONT)].some(
        (box) =>
          within(box, FRAME, 0.4) &&
          !items.some(({ id, x, y, r }) => {
            return id !== item.id && meet(box, nodeBox({ x: x * 0.4, y: y * 0.4, r: r * 0.4 }));
          }),
      );
      expect(first.has(item.id), item.id).toBe(free);
    }
  });

  it('shows what must be named in any case, and all inside the frame', () => {
    for (const { id } of items) {
      const shown = visibleLabels(items, 0.4, FONT, { frame: FRAME, named: new Set([id]) });
      expect(shown.has(id), id).toBe(true);
      for (const box of shown.values()) expect(within(box, FRAME, 0.4)).toBe(true);
    }
  });

  it('names agencies before tasks, those with most first', () => {
    const shown = visibleLabels(items, 0.5, FONT, { frame: FRAME });
    const without = items.filter(({ kind }) => kind === 'agency');
    expect([...visibleLabels(without, 0.5, FONT, { frame: FRAME })].length).toBeGreaterThan(10);
    const kinds = items.filter(({ id }) => shown.has(id)).map(({ kind }) => kind);
    const agencies = kinds.filter((kind) => kind === 'agency').length;
    expect(agencies).toBeGreaterThan(kinds.length - agencies);
  });

  it('never shows two labels that meet, or one over a foreign node', () => {
    const scale = fc.double({ min: 0.1, max: 3, noNaN: true });
    fc.assert(
      fc.property(anyItems, scale, (list, k) => {
        const ids = visibleLabels(list, k, FONT);
        for (const [id, box] of ids) {
          for (const b of list) {
            if (id === b.id) continue;
            const mark = nodeBox({ x: b.x * k, y: b.y * k, r: b.r * k });
            expect(meet(box, mark)).toBe(false);
            if (ids.has(b.id)) expect(meet(box, ids.get(b.id)!)).toBe(false);
          }
        }
      }),
    );
  });
});
