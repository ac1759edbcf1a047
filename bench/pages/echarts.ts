/**
 * What most people would write with ECharts: its `graph` series laid out by force, as in its own
 * examples. Imported piece by piece, as its handbook advises; drawn on a canvas; labels shown;
 * `roam` for zoom and pan; pointing at a node dims all but its neighbours (`focus: 'adjacency'`).
 * All else is its default, the animated layout too.
 */
import { GraphChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { Box, Point } from '../probe';
import { fetchGraph } from './plan';

use([GraphChart, CanvasRenderer, LabelLayout]);

const graph = await fetchGraph();
const stage = document.getElementById('stage')!;
const chart = init(stage);
const colours = graph.groups.map((name) => ({ name }));
chart.setOption({
  series: {
    type: 'graph',
    layout: 'force',
    roam: true,
    scaleLimit: { min: 0.5, max: 12 },
    force: { repulsion: 100 },
    label: { show: true, position: 'right', fontSize: 11 },
    lineStyle: { color: 'source', opacity: 0.6 },
    emphasis: { focus: 'adjacency', lineStyle: { width: 3 } },
    categories: [...colours, { name: '单位' }],
    data: graph.nodes.map(({ id, name, group, value }) => {
      const category = group < 0 ? colours.length : group;
      return { id, name, category, value, symbolSize: 2 * (3 + Math.sqrt(value)) };
    }),
    links: graph.links.map(({ source, target, lead }) => {
      return { source, target, lineStyle: { width: lead ? 2 : 1 } };
    }),
  },
});

/** As much of a drawn thing as finding it in the window takes. */
interface Drawn {
  readonly ignore: boolean;
  readonly invisible: boolean;
  readonly style: { readonly opacity?: number };
  readonly transform?: readonly number[];
  getComputedTransform(): readonly number[] | null;
  getBoundingRect(): { x: number; y: number; width: number; height: number };
  getTextContent(): Drawn | undefined;
  childAt(index: number): Drawn;
}
interface Model {
  getSeriesByIndex(index: number): {
    getData(): { count(): number; getItemGraphicEl(index: number): Drawn | undefined };
  };
}

/** A canvas has no elements: tells where its nodes and labels are, in pixels of the window. */
window.benchView = {
  nodes: () => symbols().map((symbol) => place(symbol.getComputedTransform(), 0, 0)),
  labels: () => symbols().flatMap(labelOf),
};

function symbols(): Drawn[] {
  const model = (chart as unknown as { getModel(): Model | undefined }).getModel();
  const data = model?.getSeriesByIndex(0).getData();
  return Array.from({ length: data?.count() ?? 0 }, (_, i) => data!.getItemGraphicEl(i)).flatMap(
    (symbol) => symbol ?? [],
  );
}

function labelOf(symbol: Drawn): Box[] {
  const text = symbol.childAt(0).getTextContent();
  if (!text || text.ignore || text.invisible) return [];
  const { x, y, width, height } = text.getBoundingRect();
  const matrix = text.transform ?? text.getComputedTransform();
  const [from, to] = [place(matrix, x, y), place(matrix, x + width, y + height)];
  return [{ left: from.x, top: from.y, right: to.x, bottom: to.y }];
}

function place(matrix: readonly number[] | null, x: number, y: number): Point {
  const { left, top } = stage.getBoundingClientRect();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix ?? [];
  return { x: left + a * x + c * y + e, y: top + b * x + d * y + f };
}
