import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/draw/graph';
import { placeLabel, visibleLabels, type LabelItem } from '../../src/draw/labels';
import { labelOverlaps, labelsOverNodes, meet, nodeBox, placedNodes } from '../../src/draw/metrics';
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

  it('puts those first that are asked for, and all inside the frame', () => {
    const usual = visibleLabels(items, 0.4, FONT, FRAME);
    const gone = items.filter(({ id }) => !usual.has(id));
    const back = gone.filter(({ id }) =>
      visibleLabels(items, 0.4, FONT, FRAME, new Set([id])).has(id),
    );
    expect(back.length).toBeGreaterThan(gone.length / 3);
    for (const box of usual.values()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(FRAME.width * 0.4);
    }
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

describe('placeLabel', () => {
  const placed = placedNodes(graph, layout);
  const first = { ...placed[0]! };

  it('puts the label below a node that stands alone', () => {
    const { dx, dy } = placeLabel({ ...first, x: 500, y: 300 }, [], FRAME);
    expect(dx).toBe(0);
    expect(dy).toBeGreaterThan(first.r);
  });

  it('puts it above where the frame ends below', () => {
    expect(placeLabel({ ...first, x: 500, y: 610 }, [], FRAME).dy).toBeLessThanOrEqual(0);
  });

  it('keeps clear of labels and nodes where there is room', () => {
    const others = placed.slice(1);
    const there = { ...first, ...placeLabel(first, placed, FRAME) };
    expect(labelOverlaps([there, ...others])).toBe(0);
    expect(labelsOverNodes([there, ...others])).toBe(0);
  });
});
