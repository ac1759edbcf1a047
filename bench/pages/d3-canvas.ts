/**
 * What most people would write with d3 for a graph too large for SVG: the same forces, drawn on a canvas at
 * every tick and every zoom, names beside the nodes once they are near.
 */
import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  select,
  zoom,
  zoomIdentity,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { fetchGraph, type Link, type Node } from './plan';

type Body = Node & SimulationNodeDatum;
type Spring = SimulationLinkDatum<Body> & Pick<Link, 'lead'>;

/** Scale from which names are drawn. */
const NAMES = 2;

const graph = await fetchGraph();
const nodes: Body[] = graph.nodes.map((node) => ({ ...node }));
const links: Spring[] = graph.links.map((link) => ({ ...link }));
const stage = document.getElementById('stage')!;
const [width, height] = [stage.clientWidth, stage.clientHeight];
const canvas = select(stage).append('canvas').attr('width', width).attr('height', height);
const pen = canvas.node()!.getContext('2d')!;
const radius = ({ value }: Body) => 3 + Math.sqrt(value);
let view = zoomIdentity;

function draw(): void {
  pen.resetTransform();
  pen.clearRect(0, 0, width, height);
  pen.translate(view.x, view.y);
  pen.scale(view.k, view.k);
  pen.strokeStyle = 'rgb(153 153 153 / 0.6)';
  pen.beginPath();
  for (const { source, target } of links) {
    const [from, to] = [source as Body, target as Body];
    pen.moveTo(from.x!, from.y!);
    pen.lineTo(to.x!, to.y!);
  }
  pen.stroke();
  for (const node of nodes) {
    pen.fillStyle = node.group < 0 ? '#555' : `hsl(${(node.group * 47) % 360} 60% 50%)`;
    pen.beginPath();
    pen.arc(node.x!, node.y!, radius(node), 0, 2 * Math.PI);
    pen.fill();
    if (view.k >= NAMES) pen.fillText(node.name, node.x! + 8, node.y! + 4);
  }
}

canvas.call(
  zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.05, 12])
    .on('zoom', ({ transform }) => {
      view = transform;
      draw();
    }),
);
forceSimulation(nodes)
  .force(
    'link',
    forceLink<Body, Spring>(links).id(({ id }) => id),
  )
  .force('charge', forceManyBody())
  .force('center', forceCenter(width / 2, height / 2))
  .on('tick', draw);

window.benchView = {
  nodes: () => nodes.map(({ x, y }) => ({ x: view.applyX(x!), y: view.applyY(y!) })),
  labels: () => [],
};
