import { graphOf, type Attributes } from './graph';
import { xmlText } from './safe';
import type { Writer } from './types';

type Kind = 'node' | 'edge';
type ValueType = 'string' | 'double' | 'boolean';

/** GraphML (Brandes et al. 2002): every attribute declared with its type, then nodes and edges. */
export const graphml: Writer = {
  write: async (job) => {
    const graph = graphOf(job);
    const nodes = graph.mapNodes((id, attributes): Item => ({
      open: `<node id="${xmlText(id)}">`,
      attributes,
    }));
    const edges = graph.mapEdges((id, attributes, from, to): Item => {
      const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`;
      return { open: `<edge id="${xmlText(id)}" ${ends}>`, attributes };
    });
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...keysOf('node', nodes),
      ...keysOf('edge', edges),
      '<graph id="plan" edgedefault="directed">',
      ...nodes.map((item) => element('node', item)),
      ...edges.map((item) => element('edge', item)),
      '</graph>',
      '</graphml>',
      '',
    ];
    return new TextEncoder().encode(text.join('\n'));
  },
};

interface Item {
  readonly open: string;
  readonly attributes: Attributes;
}

const TYPES: Readonly<Record<string, ValueType>> = { number: 'double', boolean: 'boolean' };

function keysOf(kind: Kind, items: readonly Item[]): string[] {
  const types = new Map<string, ValueType>();
  for (const { attributes } of items)
    for (const [key, value] of Object.entries(attributes))
      types.set(key, TYPES[typeof value] ?? 'string');
  return [...types].map(
    ([key, type]) =>
      `<key id="${kind}-${key}" for="${kind}" attr.name="${key}" attr.type="${type}"/>`,
  );
}

function element(kind: Kind, { open, attributes }: Item): string {
  const data = Object.entries(attributes).map(
    ([key, value]) => `<data key="${kind}-${key}">${xmlText(String(value))}</data>`,
  );
  return `${open}${data.join('')}</${kind}>`;
}
