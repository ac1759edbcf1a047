import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/draw/graph';
import { finishedLayout, forceLayout, FRAME, polishLayout } from '../../src/draw/layout';
import {
  labelOverlaps,
  labelsOverNodes,
  measureLayout,
  nodeOverlaps,
  placedNodes,
  span,
} from '../../src/draw/metrics';
import type { Layout, Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { districtPlan } from './district';
import { largePlan, madeUpPlan } from './plans';

function permuted(given: Plan): Plan {
  const tasks = given.tasks.map((task) => ({ ...task, parties: [...task.parties].reverse() }));
  return {
    ...given,
    agencies: [...given.agencies].reverse(),
    tasks: [...tasks.slice(20), ...tasks.slice(0, 20).reverse()],
  };
}

function expectInside(given: Plan, layout: Layout): void {
  const graph = drawGraph(given);
  expect(Object.keys(layout.nodes)).toHaveLength(graph.nodes.length);
  const bounds = span(placedNodes(graph, layout));
  if (!bounds) return;
  expect(bounds.left).toBeGreaterThanOrEqual(4);
  expect(bounds.top).toBeGreaterThanOrEqual(4);
  expect(bounds.right).toBeLessThanOrEqual(layout.width - 4);
  expect(bounds.bottom).toBeLessThanOrEqual(layout.height - 4);
}

describe('the picture kept in plan.json', () => {
  const layout = plan.layout!;
  const figures = measureLayout(plan, layout);
  const placed = placedNodes(drawGraph(plan), layout);

  it('has few crossings and little stress at once', () => {
    expect(figures.crossings).toBeLessThanOrEqual(940);
    expect(figures.stress).toBeLessThanOrEqual(0.166);
  });

  it('has no label over a label or a foreign node, with room to spare', () => {
    expect(labelOverlaps(placed, 1.5)).toBe(0);
    expect(labelsOverNodes(placed, 1.5)).toBe(0);
    expect(nodeOverlaps(placed, 4)).toBe(0);
  });

  it('fills the frame and stays inside', () => {
    expect({ width: layout.width, height: layout.height }).toEqual(FRAME);
    expect(figures.spanX).toBeGreaterThan(0.95);
    expect(figures.spanY).toBeGreaterThan(0.95);
    expectInside(plan, layout);
  });

  it('is rounded to a tenth', () => {
    for (const place of Object.values(layout.nodes))
      for (const value of Object.values(place)) expect(value).toBe(Math.round(value * 10) / 10);
  });
});

describe('polishing', () => {
  it('gives golden figures, whatever the order of the plan’s lists, and tells how far it is', () => {
    const told: number[] = [];
    const layout = finishedLayout(permuted(plan), { onProgress: (done) => told.push(done) });
    expect(layout).toEqual(finishedLayout(plan));
    const figures = measureLayout(plan, layout);
    expect(figures.crossings).toBe(932);
    expect(figures.stress).toBeCloseTo(0.1647, 4);
    expect(figures).toMatchObject({ labelOverlaps: 0, labelsOverNodes: 0, nodeOverlaps: 0 });
    expect(layout.nodes['a2']).toMatchInlineSnapshot(`
      {
        "dx": 42.1,
        "dy": 0,
        "x": 565,
        "y": 336.2,
      }
    `);
    expectInside(plan, layout);
    expect(told.length).toBeGreaterThan(50);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  }, 30_000);

  it('gives fewer crossings where it may take longer', () => {
    const figures = measureLayout(plan, finishedLayout(plan, { effort: 6 }));
    expect(figures.crossings).toBeLessThanOrEqual(940);
    expect(figures.stress).toBeLessThanOrEqual(0.166);
    expect(figures).toMatchObject({ labelOverlaps: 0, labelsOverNodes: 0, nodeOverlaps: 0 });
  }, 60_000);

  it('leaves no word over another in a plan of 160 nodes', () => {
    const given = districtPlan(160);
    const start = forceLayout(given);
    const figures = measureLayout(given, polishLayout(given, start));
    expect(figures.crossings).toBeLessThan(0.8 * measureLayout(given, start).crossings);
    expect(figures.crossings).toBeLessThan(5400);
    expect(figures).toMatchObject({ labelOverlaps: 0, labelsOverNodes: 0, nodeOverlaps: 0 });
  }, 30_000);
});

describe('forceLayout', () => {
  const layout = forceLayout(plan);

  it('gives golden figures', () => {
    const figures = measureLayout(plan, layout);
    expect(figures.crossings).toBe(1213);
    expect(figures.stress).toBeCloseTo(0.1605, 4);
    expect(figures).toMatchObject({ labelOverlaps: 1, labelsOverNodes: 0, nodeOverlaps: 0 });
    expect(layout.nodes['a2']).toMatchInlineSnapshot(`
      {
        "dx": 0,
        "dy": 30.7,
        "x": 514.9,
        "y": 353.1,
      }
    `);
    expectInside(plan, layout);
  });

  it('does not depend on the order of agencies, tasks and parties', () => {
    expect(forceLayout(permuted(plan))).toEqual(layout);
  });

  it('does not depend on a picture the plan already carries', () => {
    expect(forceLayout({ ...plan, layout: undefined })).toEqual(layout);
  });
});

describe('plans of every size', () => {
  it.each<[string, Plan]>([
    ['nothing', madeUpPlan(0, [])],
    ['one agency', madeUpPlan(1, [])],
    ['one task without parties', madeUpPlan(0, [[]])],
    ['one pair', madeUpPlan(1, [[0]])],
    [
      'two parts that nothing joins',
      madeUpPlan(6, [
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
    ],
  ])(
    '%s',
    (_, given) => {
      expectInside(given, forceLayout(given));
      const finished = finishedLayout(given);
      expectInside(given, finished);
      expect(measureLayout(given, finished)).toMatchObject({
        labelOverlaps: 0,
        labelsOverNodes: 0,
        nodeOverlaps: 0,
      });
    },
    30_000,
  );

  it('500 nodes get a larger frame of the same shape', () => {
    const given = largePlan(500);
    const layout = forceLayout(given);
    expectInside(given, layout);
    expect(layout.width).toBeGreaterThan(2 * FRAME.width);
    expect(layout.width / layout.height).toBeCloseTo(FRAME.width / FRAME.height, 2);
  }, 30_000);

  it('nodes that a start lacks still find a place', () => {
    const given = madeUpPlan(3, [[0, 1], [2]]);
    expectInside(given, polishLayout(given, { ...FRAME, nodes: {} }));
  }, 30_000);
});
