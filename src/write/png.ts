import { svgText } from './svg';
import type { Writer } from './types';

/** The picture as PNG: the window draws it from the SVG, since only a window has type faces. */
export const png: Writer = {
  pictures: (job) => ({ picture: svgText(job) }),
  write: async ({ pictures }) => pictures!['picture']!,
};
