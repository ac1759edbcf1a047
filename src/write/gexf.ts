import { write } from 'graphology-gexf';
import { graphOf } from './graph';
import type { Writer } from './types';

/**
 * The namespace of positions, colours and sizes. graphology writes that of GEXF 1.1, misspelled, so that
 * readers that go by namespaces (networkx) find none of them.
 */
const VIZ = /(xmlns:viz=")[^"]*(")/;

/** GEXF 1.2, for Gephi. */
export const gexf: Writer = {
  write: async (job) => {
    const text = write(graphOf(job), {
      formatNode: (_id, { label, color, size, x, y, ...attributes }) => {
        return { label, attributes, viz: { color, size, x, y } };
      },
      formatEdge: (_id, { weight, color, role, ...attributes }) => {
        return { label: role, weight, attributes: { role, ...attributes }, viz: { color } };
      },
    });
    return new TextEncoder().encode(text.replace(VIZ, '$1http://www.gexf.net/1.2draft/viz$2'));
  },
};
