import { describe, expect, it } from 'vitest';
import { cameraTransform } from '../../src/draw/camera';
import { drawGraph } from '../../src/draw/graph';
import { forceLayout } from '../../src/draw/layout';
import { measureLayout } from '../../src/draw/metrics';
import { screenLabels, touching } from './on-screen';
import { levelOf } from '../../src/draw/level';
import { wholeLevel } from './whole';
import { withSquares } from '../../src/draw/square-places';
import { foldFor } from '../../src/draw/open';
import { scene } from '../../src/draw/scene';
import type { Size } from '../../src/draw/size';
import type { Layout, Plan } from '../../src/plan/types';
import { indexPlan } from '../../src/plan/links';
import { applyFilter } from '../../src/view/filter';
import { NO_FILTER, START } from '../../src/view/view';
import { districtPlan } from './district';

/** What the picture has of a window of 1600 × 900. */
const AREA = { width: 1090, height: 780 };

/** The same of one of 1280 × 720. */
const SMALL = { width: 1040, height: 636 };

/** Sizes, and the most crossings that the forces may leave. */
const SIZES = [
  [160, 6_900],
  [420, 68_000],
  [1200, 760_000],
] as const;

const busiestOf = (plan: Plan): string[] =>
  drawGraph(plan)
    .nodes.filter(({ kind }) => kind === 'agency')
    .sort((a, b) => b.load - a.load)
    .map(({ id }) => id);

/** A plan as it is drawn at first view in a window: its scene, and the scale. */
function firstView(plan: Plan, layout: Layout, area: Size) {
  const index = indexPlan(plan);
  const picture = withSquares(plan, layout);
  const transform = cameraTransform(null, area, picture);
  const kept = applyFilter(index, NO_FILTER);
  const seen = { transform, area };
  const level = levelOf(foldFor(index, picture, { view: START, kept, seen }), picture);
  const drawn = scene(level, { pins: {}, scale: transform.k });
  const shown = new Set(drawn.nodes.flatMap(({ id, labelled }) => (labelled ? id : [])));
  const unnamed = busiestOf(plan)
    .slice(0, 20)
    .filter((id) => !shown.has(id));
  return { drawn, unnamed, touching: touching(screenLabels(drawn, transform.k)) };
}

describe.each([1200, 3500, 11000])('a plan of %i nodes in a small window', (nodes) => {
  it('names the twenty busiest agencies at first view, and no two words touch', () => {
    const plan = districtPlan(nodes);
    expect(firstView(plan, forceLayout(plan), SMALL)).toMatchObject({ unnamed: [], touching: [] });
  });
});

describe.each(SIZES)('a plan of %i nodes', (nodes, most) => {
  const plan = districtPlan(nodes);
  const index = indexPlan(plan);
  const graph = drawGraph(plan);
  const layout = forceLayout(plan);
  const fit = cameraTransform(null, AREA, layout).k;
  const busiest = busiestOf(plan);

  it('names the twenty busiest agencies at first view, and no two words touch', () => {
    const drawn = scene(wholeLevel(index, layout), { pins: {}, scale: fit });
    const shown = new Set(drawn.nodes.flatMap(({ id, labelled }) => (labelled ? id : [])));
    expect(busiest.slice(0, 20).filter((id) => !shown.has(id))).toEqual([]);
    expect(touching(screenLabels(drawn, fit))).toEqual([]);
  });

  it('does so as it is drawn, by groups where it is large, with a bounded number of marks', () => {
    const { drawn, ...view } = firstView(plan, layout, AREA);
    expect(view).toEqual({ unnamed: [], touching: [] });
    expect(drawn.nodes.length + drawn.edges.length).toBeLessThan(700);
  });

  it('has few crossings, and no mark over another', () => {
    const figures = measureLayout(plan, layout);
    expect(figures.crossings).toBeLessThan(most);
    expect(figures.nodeOverlaps).toBe(0);
  });

  it('names the busiest in view at every zoom', () => {
    for (const zoom of [1.5, 3, 6]) {
      const k = fit * zoom;
      const drawn = scene(wholeLevel(index, layout), { pins: {}, scale: k });
      const shown = new Set(drawn.nodes.flatMap(({ id, labelled }) => (labelled ? id : [])));
      expect(busiest.slice(0, 20).filter((id) => !shown.has(id))).toEqual([]);
      expect(touching(screenLabels(drawn, k))).toEqual([]);
    }
  });

  it('names what is chosen, be it the least of all', () => {
    const least = graph.nodes.reduce((a, b) => (b.load < a.load ? b : a));
    const named = new Set([least.id, busiest.at(-1)!]);
    const drawn = scene(wholeLevel(index, layout), { pins: {}, scale: fit, named });
    for (const { id, labelled } of drawn.nodes) if (named.has(id)) expect(labelled).toBe(true);
    expect(touching(screenLabels(drawn, fit))).toEqual([]);
  });

  it('draws tasks and lesser agencies that a name may cover below it', () => {
    const drawn = scene(wholeLevel(index, layout), { pins: {}, scale: fit });
    const types = drawn.nodes.map(({ type }) => type);
    expect(types.lastIndexOf('task')).toBeLessThan(types.indexOf('agency'));
    const above = drawn.nodes.slice(-30).map(({ id }) => id);
    expect(above).toEqual(expect.arrayContaining(busiest.slice(0, 20)));
  });
});
