/**
 * What most people would write with d3: the force-directed graph of its own examples. Forces with
 * their defaults, animated to rest; lines, circles and one line of text each; zoom and pan by a
 * transform on one <g>; nodes can be dragged; pointing at one dims all but its neighbours. Nothing
 * is left out that would make it faster, and nothing put in to slow it down.
 */
import {
  drag,
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  scaleOrdinal,
  schemeTableau10,
  select,
  zoom,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { fetchGraph, type Link, type Node } from './plan';

type Body = Node & SimulationNodeDatum;
type Spring = SimulationLinkDatum<Body> & Pick<Link, 'lead'>;

const graph = await fetchGraph();
const nodes: Body[] = graph.nodes.map((node) => ({ ...node }));
const links: Spring[] = graph.links.map((link) => ({ ...link }));
const near = new Set(
  graph.links.flatMap((l) => [`${l.source} ${l.target}`, `${l.target} ${l.source}`]),
);
const stage = document.getElementById('stage')!;
const [width, height] = [stage.clientWidth, stage.clientHeight];
const hue = scaleOrdinal<number, string>(schemeTableau10);

const svg = select(stage).append('svg').attr('width', width).attr('height', height);
const root = svg.append('g');
svg.call(
  zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.5, 12])
    .on('zoom', ({ transform }) => root.attr('transform', transform)),
);

const line = root
  .append('g')
  .attr('stroke', '#999')
  .attr('stroke-opacity', 0.6)
  .selectAll('line')
  .data(links)
  .join('line')
  .attr('stroke-width', (d) => (d.lead ? 2 : 1));

const circle = root
  .append('g')
  .attr('stroke', '#fff')
  .attr('stroke-width', 1.5)
  .selectAll<SVGCircleElement, Body>('circle')
  .data(nodes)
  .join('circle')
  .attr('r', (d) => 3 + Math.sqrt(d.value))
  .attr('fill', (d) => (d.group < 0 ? '#555' : hue(d.group)));

const text = root
  .append('g')
  .attr('font-size', 11)
  .style('pointer-events', 'none')
  .selectAll('text')
  .data(nodes)
  .join('text')
  .attr('dx', 8)
  .attr('dy', '.35em')
  .text((d) => d.name);

const simulation = forceSimulation(nodes)
  .force(
    'link',
    forceLink<Body, Spring>(links).id((d) => d.id),
  )
  .force('charge', forceManyBody())
  .force('center', forceCenter(width / 2, height / 2))
  .on('tick', () => {
    line
      .attr('x1', (d) => (d.source as Body).x!)
      .attr('y1', (d) => (d.source as Body).y!)
      .attr('x2', (d) => (d.target as Body).x!)
      .attr('y2', (d) => (d.target as Body).y!);
    circle.attr('cx', (d) => d.x!).attr('cy', (d) => d.y!);
    text.attr('x', (d) => d.x!).attr('y', (d) => d.y!);
  });

circle.call(
  drag<SVGCircleElement, Body>()
    .on('start', ({ active, subject }) => {
      if (!active) simulation.alphaTarget(0.3).restart();
      [subject.fx, subject.fy] = [subject.x, subject.y];
    })
    .on('drag', ({ subject, x, y }) => ([subject.fx, subject.fy] = [x, y]))
    .on('end', ({ active, subject }) => {
      if (!active) simulation.alphaTarget(0);
      [subject.fx, subject.fy] = [null, null];
    }),
);

circle
  .on('mouseover', (_event, on) => {
    const shown = (d: Body) => (d === on || near.has(`${d.id} ${on.id}`) ? 1 : 0.1);
    circle.style('opacity', shown);
    text.style('opacity', shown);
    line.style('opacity', (d) => (d.source === on || d.target === on ? 1 : 0.1));
  })
  .on('mouseout', () => {
    circle.style('opacity', null);
    text.style('opacity', null);
    line.style('opacity', null);
  });
