import { network } from '../../view/views/network';
import { gexf as writer } from '../gexf';
import type { Format } from './types';

export const gexf: Format = {
  id: 'gexf',
  kind: 'data',
  type: 'application/xml',
  words: {
    zh: {
      name: 'GEXF（Gephi）',
      holds: ({ tasks, agencies, links }) =>
        `${tasks + agencies} 个节点、${links} 条边及全部属性，供 Gephi 打开。`,
    },
    en: {
      name: 'GEXF (Gephi)',
      holds: ({ tasks, agencies, links }) =>
        `${tasks + agencies} nodes and ${links} edges with all attributes, for Gephi.`,
    },
  },
  placed: true,
  content: ({ view }) => [network.words[view.language].tab],
  writer,
};
