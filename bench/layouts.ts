/** How others lay a graph out, each with its ordinary settings: what `bench/layout.ts` compares with. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from 'd3-force';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { DrawGraph } from '../src/draw/graph';
import { seededRandom } from '../src/draw/random';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** As many iterations as ForceAtlas2 is usually given where nobody watches. */
const ITERATIONS = 500;

/** As d3's own examples: links, repulsion, a centre, no circle over another, 300 ticks. */
function d3Force(graph: DrawGraph): Spot[] {
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
  return bodies.map(({ x, y }) => ({ x: x!, y: y! }));
}

/** From places by chance, with the settings that it infers from the graph. */
function atlas({ nodes, links }: DrawGraph): Spot[] {
  const random = seededRandom(1);
  const graph = new Graph();
  nodes.forEach(({ r }, i) => graph.addNode(i, { x: random(), y: random(), size: r }));
  for (const { source, target } of links) graph.mergeEdge(source, target);
  const settings = forceAtlas2.inferSettings(graph);
  const spots = forceAtlas2(graph, { iterations: ITERATIONS, settings });
  return nodes.map((_, i) => spots[i] as Spot);
}

/** Without a window, and with the sizes of the marks. */
function fcoseSpots({ nodes, links }: DrawGraph): Spot[] {
  cytoscape.use(fcose);
  const core = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
    elements: [
      ...nodes.map(({ r }, i) => ({ data: { id: String(i), size: 2 * r } })),
      ...links.map(({ source, target }, i) => ({
        data: { id: `e${i}`, source: String(source), target: String(target) },
      })),
    ],
  });
  core.layout({ name: 'fcose', animate: false } as cytoscape.LayoutOptions).run();
  return nodes.map((_, i) => ({ ...core.getElementById(String(i)).position() }));
}

/** Who is compared: what it is called, the largest graph that it ends with in some minutes, and its spots. */
export const LAYOUTS: readonly {
  readonly name: string;
  readonly most: number;
  readonly spots: (graph: DrawGraph) => Spot[];
}[] = [
  { name: 'd3-force', most: 11_000, spots: d3Force },
  { name: 'ForceAtlas2', most: 3_500, spots: atlas },
  { name: 'fcose', most: 1_200, spots: fcoseSpots },
];
