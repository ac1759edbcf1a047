/** Packs the code maps of simplified Chinese that PDF.js ships into `src/read/formats/pdf/cmaps/gb1.json`. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Adobe-GB1: those that fonts in Chinese offices' documents name. */
const CMAPS = [
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'].flatMap(
    (name) => [`${name}-H`, `${name}-V`],
  ),
  'Adobe-GB1-UCS2',
];

/** @returns name of each map → its bytes in base64 */
export function packedCmaps(): Record<string, string> {
  const folder = new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url);
  return Object.fromEntries(
    CMAPS.map((name) => [name, readFileSync(new URL(`${name}.bcmap`, folder), 'base64')]),
  );
}

if (process.argv[1]?.endsWith('cmaps.ts')) {
  writeFileSync(
    new URL('../src/read/formats/pdf/cmaps/gb1.json', import.meta.url),
    `${JSON.stringify(packedCmaps(), null, 2)}\n`,
  );
}
