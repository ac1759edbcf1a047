import { viewTitle } from '../../figures/caption';
import { png as writer } from '../png';
import type { Format } from './types';

export const png: Format = {
  id: 'png',
  kind: 'picture',
  type: 'image/png',
  words: {
    zh: {
      name: 'PNG 图片',
      holds: ({ view }) => `“${view}”的图片，带标题、图例、来源和日期，可插入文稿。`,
    },
    en: {
      name: 'PNG picture',
      holds: ({ view }) => `A picture of “${view}” with title, legend, source and date.`,
    },
  },
  heeds: () => ['extent', 'scale', 'transparent'],
  needs: 'picture',
  windowed: true,
  pictures: ({ scale }) => scale,
  content: ({ view }) => [viewTitle(view)],
  writer,
};
