/**
 * Laying out plans of many sizes, made up from a seed: the processor's time for each stage, and what the
 * pictures are worth, beside how others lay them out, stretched to the same frame. `npx tsx bench/layout.ts --most 1200`
 * leaves larger plans out, `--json FILE` keeps the pictures too, `--seeds 32` polishes Huadu's with so many.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { indexPlan } from '../src/plan/links';
import type { Layout, Plan } from '../src/plan/types';
import { fitTransform } from '../src/draw/camera';
import { neighbours, drawGraph, type DrawGraph } from '../src/draw/graph';
import { forceLayout, polishLayout } from '../src/draw/layout';
import {
  labelOverlaps,
  labelsOverNodes,
  measureLayout,
  nodeOverlaps,
  placedNodes,
} from '../src/draw/metrics';
import { seededRandom } from '../src/draw/random';
import { wholeLevel } from '../tests/draw/whole';
import { scene, type Scene } from '../src/draw/scene';
import { LAYOUTS } from './layouts';
import { districtPlan } from '../tests/draw/district';

const SIZES = [160, 420, 1200, 3500, 11000];
/** What the picture has of a window of 1600 × 900, in pixels. */
const AREA = { width: 1090, height: 780 };
/** Edges and nodes that figures of large pictures are estimated from. */
const SAMPLE = 400;
const NAMED = 20;

/** Seconds of processor that something takes, and what it gives. */
function timed<T>(make: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const made = make();
  const { user } = process.cpuUsage(before);
  return [made, user / 1e6];
}

/** Crossings in hundreds of thousands of pairs: of some edges with all, scaled up. */
function crossingsOf({ nodes, links }: DrawGraph, layout: Layout): number {
  const at = nodes.map(({ id }) => layout.nodes[id]!);
  const random = seededRandom(3);
  const all = links.length <= 5 * SAMPLE;
  const chosen = all
    ? links
    : Array.from({ length: SAMPLE }, () => links[Math.floor(random() * links.length)]!);
  let met = 0;
  for (const a of chosen) {
    const [p, q] = [at[a.source]!, at[a.target]!];
    for (const b of links) {
      if (a.source === b.source || a.target === b.target) continue;
      const [r, s] = [at[b.source]!, at[b.target]!];
      const side = (x: number, y: number) => (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
      const back = (x: number, y: number) => (s.x - r.x) * (y - r.y) - (s.y - r.y) * (x - r.x);
      if (side(r.x, r.y) * side(s.x, s.y) < 0 && back(p.x, p.y) * back(q.x, q.y) < 0) met++;
    }
  }
  return Math.round((met / 2) * (links.length / chosen.length));
}

/** Normalised stress over the pairs of some nodes with all; see `normalisedStress`. */
function stressOf(graph: DrawGraph, layout: Layout): number {
  const near = neighbours(graph);
  const at = graph.nodes.map(({ id }) => layout.nodes[id]!);
  const step = Math.max(1, Math.floor(at.length / SAMPLE));
  let [pairs, sum, squares] = [0, 0, 0];
  for (let from = 0; from < at.length; from += step) {
    const away = new Int32Array(at.length).fill(-1);
    away[from] = 0;
    const queue = [from];
    for (const here of queue)
      for (const next of near[here]!) {
        if (away[next] !== -1) continue;
        away[next] = away[here]! + 1;
        queue.push(next);
        const ratio =
          Math.hypot(at[next]!.x - at[from]!.x, at[next]!.y - at[from]!.y) / away[next]!;
        pairs++;
        sum += ratio;
        squares += ratio * ratio;
      }
  }
  return squares === 0 ? 0 : 1 - (sum * sum) / (pairs * squares);
}

/** Of the busiest agencies, how many are named. */
function named({ nodes }: Scene): number {
  const agencies = nodes.filter(({ type }) => type === 'agency');
  return agencies
    .sort((a, b) => b.load - a.load)
    .slice(0, NAMED)
    .filter(({ labelled }) => labelled).length;
}

/** Spots stretched to the same frame, each name below its mark. */
function stretched(graph: DrawGraph, spots: readonly Point[], { width, height }: Layout): Layout {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(width / (Math.max(...xs) - left), height / (Math.max(...ys) - top));
  const places = graph.nodes.map(({ id, r, height: words }, i) => {
    const place = { x: (xs[i]! - left) * scale, y: (ys[i]! - top) * scale };
    return [id, { ...place, dx: 0, dy: r + words / 2 }] as const;
  });
  return { width, height, nodes: Object.fromEntries(places) };
}

type Point = { readonly x: number; readonly y: number };
type Cells = (string | number)[];

/** One plan as the application lays it out, and then the others: shows what each took and is worth. */
function compare(name: string, plan: Plan): Layout {
  const graph = drawGraph(plan);
  const [start, forces] = timed(() => forceLayout(plan));
  const [layout, polish] = timed(() => polishLayout(plan, start));
  const first = [name, graph.links.length, forces.toFixed(2), polish.toFixed(2)];
  show([...first, ...worth(plan, graph, layout)]);
  for (const other of LAYOUTS.filter(({ most }) => graph.nodes.length <= most)) {
    const [spots, took] = timed(() => other.spots(graph));
    const its = stretched(graph, spots, layout);
    show([other.name, '', took.toFixed(2), '', ...worth(plan, graph, its)]);
  }
  return layout;
}

/** The polish with as many seeds: the mean and the range of what they leave. */
function seeds(plan: Plan, count: number): string {
  const start = forceLayout(plan);
  const crossings = Array.from(
    { length: count },
    (_, i) => measureLayout(plan, polishLayout(plan, start, { seed: i + 1 })).crossings,
  );
  const mean = crossings.reduce((sum, each) => sum + each, 0) / count;
  return `${Math.min(...crossings)} to ${Math.max(...crossings)}, ${mean.toFixed(0)} in the mean`;
}

/** What a picture is worth. */
function worth(plan: Plan, graph: DrawGraph, layout: Layout): Cells {
  const { k } = fitTransform(AREA, layout);
  const index = indexPlan(plan);
  const [drawn, labels] = timed(() => scene(wholeLevel(index, layout), { pins: {}, scale: k }));
  const placed = placedNodes(graph, layout);
  return [
    labels.toFixed(2),
    crossingsOf(graph, layout),
    stressOf(graph, layout).toFixed(3),
    nodeOverlaps(placed),
    labelOverlaps(placed),
    labelsOverNodes(placed),
    named(drawn),
    drawn.nodes.filter(({ labelled }) => labelled).length,
  ];
}

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '11000' },
    json: { type: 'string' },
    seeds: { type: 'string' },
  },
});
const huadu = JSON.parse(await readFile('data/huadu-2022-2025/plan.json', 'utf8')) as Plan;
const plans = [
  ['Huadu', huadu] as const,
  ...SIZES.filter((n) => n <= Number(values.most)).map(
    (n) => [String(n), districtPlan(n)] as const,
  ),
];
const HEAD =
  'plan links forces/s polish/s scene/s crossings stress nodes× labels× label/node named shown';
function show(cells: Cells): void {
  console.log(cells.map((cell) => String(cell).padStart(11)).join(''));
}
show(HEAD.split(' '));
const pictures: Record<string, Plan> = {};
for (const [name, plan] of plans) pictures[name] = { ...plan, layout: compare(name, plan) };
if (values.json) await writeFile(values.json, JSON.stringify(pictures));
if (values.seeds)
  console.log(`${values.seeds} seeds, Huadu: ${seeds(huadu, Number(values.seeds))}`);
