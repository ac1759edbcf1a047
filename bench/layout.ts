/**
 * Laying out plans of many sizes, made up from a seed: the processor's time for each stage, and what the
 * pictures are worth, beside plain d3-force stretched to the same frame. `npx tsx bench/layout.ts --most 1200`
 * leaves larger plans out, `--json FILE` keeps the pictures too.
 */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from 'd3-force';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { indexPlan } from '../src/plan/links';
import type { Layout, Plan } from '../src/plan/types';
import { fitTransform } from '../src/draw/camera';
import { neighbours, drawGraph, type DrawGraph } from '../src/draw/graph';
import { forceLayout, polishLayout } from '../src/draw/layout';
import { labelOverlaps, labelsOverNodes, nodeOverlaps, placedNodes } from '../src/draw/metrics';
import { seededRandom } from '../src/draw/random';
import { wholeLevel } from '../src/draw/level';
import { scene, type Scene } from '../src/draw/scene';
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

/** As d3's own examples lay a graph out: links, repulsion, a centre, no circle over another, 300 ticks. */
function plainLayout(graph: DrawGraph, { width, height }: Layout): Layout {
  const bodies = graph.nodes.map(({ r }): SimulationNodeDatum & { r: number } => ({ r }));
  forceSimulation(bodies)
    .stop()
    .force('link', forceLink(graph.links.map(({ source, target }) => ({ source, target }))))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .force(
      'collide',
      forceCollide<(typeof bodies)[number]>().radius(({ r }) => r + 1),
    )
    .tick(300);
  const [xs, ys] = [bodies.map(({ x }) => x!), bodies.map(({ y }) => y!)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(width / (Math.max(...xs) - left), height / (Math.max(...ys) - top));
  const places = graph.nodes.map(({ id, r, height: words }, i) => {
    const place = { x: (xs[i]! - left) * scale, y: (ys[i]! - top) * scale };
    return [id, { ...place, dx: 0, dy: r + words / 2 }] as const;
  });
  return { width, height, nodes: Object.fromEntries(places) };
}

type Cells = (string | number)[];

function row(name: string, plan: Plan): { cells: Cells; plain: Cells; layout: Layout } {
  const graph = drawGraph(plan);
  const [start, forces] = timed(() => forceLayout(plan));
  const [layout, polish] = timed(() => polishLayout(plan, start));
  const [other, took] = timed(() => plainLayout(graph, layout));
  const cells = [name, graph.links.length, forces.toFixed(2), polish.toFixed(2)];
  return {
    cells: [...cells, ...worth(plan, graph, layout)],
    plain: ['d3-force', '', took.toFixed(2), '', ...worth(plan, graph, other)],
    layout,
  };
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
  options: { most: { type: 'string', default: '11000' }, json: { type: 'string' } },
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
const show = (cells: Cells) => console.log(cells.map((cell) => String(cell).padStart(11)).join(''));
show(HEAD.split(' '));
const pictures: Record<string, Plan> = {};
for (const [name, plan] of plans) {
  const { cells, plain, layout } = row(name, plan);
  pictures[name] = { ...plan, layout };
  show(cells);
  show(plain);
}
if (values.json) await writeFile(values.json, JSON.stringify(pictures));
