import { write } from 'graphology-gexf';
import { graphOf } from './graph';
import type { Writer } from './types';

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
    return new TextEncoder().encode(text);
  },
};
