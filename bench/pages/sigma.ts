/**
 * What most people would write with sigma: a graph of graphology with places by chance, laid out by
 * ForceAtlas2 in its worker, which never ends by itself, for some seconds.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';
import { seededRandom } from '../../src/draw/random';
import { fetchGraph } from './plan';

/** Milliseconds that the layout is given. */
const LAYOUT = 5000;

const { nodes, links } = await fetchGraph();
const random = seededRandom(1);
const graph = new Graph();
for (const { id, name, group, value } of nodes) {
  const color = group < 0 ? '#555555' : `hsl(${(group * 47) % 360}, 60%, 50%)`;
  const [x, y] = [random(), random()];
  graph.addNode(id, { label: name, x, y, size: 2 + Math.sqrt(value), color });
}
for (const { source, target } of links) graph.mergeEdge(source, target);
const sigma = new Sigma(graph, document.getElementById('stage')!);
const layout = new ForceAtlas2(graph, { settings: forceAtlas2.inferSettings(graph) });
layout.start();
setTimeout(() => layout.kill(), LAYOUT);
let inked = false;
sigma.on('afterRender', () => (inked = true));

window.benchView = {
  nodes: () =>
    graph.mapNodes((_, { x, y }) => sigma.graphToViewport({ x: Number(x), y: Number(y) })),
  labels: () => [],
  inked: () => inked,
};
