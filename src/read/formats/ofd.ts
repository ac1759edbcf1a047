import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { has } from './docx';
import type { Format } from './types';

/** OFD, the layout format in which offices archive: GB/T 33190. */
export const ofd: Format = {
  id: 'ofd',
  extensions: ['ofd'],
  matches: (bytes) => isZip(bytes) && has(bytes, /^ofd\.xml$/i),
  blocks: async (bytes, progress) => {
    const [{ pagesOf }, { pageBlocks }] = await Promise.all([
      import('./ofd/pages'),
      import('./paged/blocks'),
    ]);
    const pages = pagesOf(new Zip(bytes), progress);
    if (pages.every(({ items }) => items.length === 0)) throw new ReadError('scanned');
    return pageBlocks(pages);
  },
};
