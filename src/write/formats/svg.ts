import { viewTitle } from '../../figures/caption';
import { svg as writer } from '../svg';
import type { Format } from './types';

export const svg: Format = {
  id: 'svg',
  kind: 'picture',
  type: 'image/svg+xml',
  words: {
    zh: {
      name: 'SVG 矢量图',
      holds: ({ view }) => `“${view}”的矢量图，带标题、图例、来源和日期；文字仍是文字，放大不糊。`,
    },
    en: {
      name: 'SVG drawing',
      holds: ({ view }) =>
        `A drawing of “${view}” with title, legend, source and date; text stays text.`,
    },
  },
  heeds: () => ['extent', 'transparent'],
  needs: 'picture',
  placed: true,
  content: ({ view }) => [viewTitle(view)],
  writer,
};
