import { ReadError } from '../error';
import type { Format } from './types';

/** PDF with text. Its libraries are large and come only when there is one to read. */
export const pdf: Format = {
  id: 'pdf',
  extensions: ['pdf'],
  matches: (bytes) => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-'),
  blocks: async (bytes, progress) => {
    const [{ pagesOf }, { pageBlocks }] = await Promise.all([
      import('./pdf/pages'),
      import('./paged/blocks'),
    ]);
    const pages = await pagesOf(bytes, progress);
    if (pages.every(({ items }) => items.length === 0)) throw new ReadError('scanned');
    return pageBlocks(pages);
  },
};
