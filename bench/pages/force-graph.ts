/** What most people would write with force-graph: its data, colours and sizes; all else is its default. */
import ForceGraph from 'force-graph';
import { fetchGraph, type Node } from './plan';

const data = await fetchGraph();
const stage = document.getElementById('stage')!;
const nodes: (Node & { x?: number; y?: number })[] = data.nodes.map((node) => ({ ...node }));
const graph = new ForceGraph<(typeof nodes)[number]>(stage)
  .width(stage.clientWidth)
  .height(stage.clientHeight)
  .nodeLabel('name')
  .nodeVal('value')
  .nodeAutoColorBy('group')
  .graphData({ nodes, links: data.links.map((link) => ({ ...link })) });

window.benchView = {
  nodes: () => nodes.map(({ x, y }) => graph.graph2ScreenCoords(x ?? NaN, y ?? NaN)),
  labels: () => [],
};
