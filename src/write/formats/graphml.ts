import { network } from '../../view/views/network';
import { graphml as writer } from '../graphml';
import type { Format } from './types';

export const graphml: Format = {
  id: 'graphml',
  kind: 'data',
  type: 'application/xml',
  words: {
    zh: {
      name: 'GraphML',
      holds: ({ tasks, agencies, links }) =>
        `${tasks + agencies} 个节点、${links} 条边及全部属性，供网络分析软件打开。`,
    },
    en: {
      name: 'GraphML',
      holds: ({ tasks, agencies, links }) =>
        `${tasks + agencies} nodes and ${links} edges with all attributes.`,
    },
  },
  placed: true,
  content: ({ view }) => [network.words[view.language].tab],
  writer,
};
