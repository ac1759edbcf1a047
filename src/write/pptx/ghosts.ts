import { unzipSync } from 'fflate';
import type { Repair } from '../package';

/**
 * Takes entries without a part out of the list of content types: PowerPoint offers a repair for them.
 *
 * @param bytes the file whose parts there are
 */
export function withoutGhosts(bytes: Uint8Array): Repair {
  const parts = new Set(Object.keys(unzipSync(bytes)));
  return (name, text) => {
    if (name !== '[Content_Types].xml') return undefined;
    return text.replace(/<Override\s[^>]*PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
      parts.has(part) ? entry : '',
    );
  };
}
