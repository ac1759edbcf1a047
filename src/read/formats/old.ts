import { ReadError } from '../error';
import { isCompound, streamNames } from './compound';
import type { Format } from './types';

/** Files of offices that are known and not read: by a stream in a compound file, else by first bytes. */
const KINDS: readonly {
  readonly what: string;
  readonly stream?: RegExp;
  readonly bytes?: readonly number[];
}[] = [
  { what: 'PowerPoint 97 (.ppt)', stream: /^PowerPoint Document$/ },
  { what: 'Microsoft Works', stream: /^(?:MatOST|MN0|CONTENTS)$/ },
  { what: 'Visio', stream: /^VisioDocument$/ },
  { what: 'Outlook (.msg)', stream: /^__properties_version1\.0$/ },
  { what: 'Publisher', stream: /^Quill/ },
  { what: 'Word 2', bytes: [0xdb, 0xa5] },
  { what: 'Word 1', bytes: [0x9b, 0xa5] },
  { what: 'Word for DOS', bytes: [0x31, 0xbe, 0, 0] },
  { what: 'WPS for DOS', bytes: [0xff, 0x57, 0x50, 0x53] },
  { what: 'WordPerfect', bytes: [0xff, 0x57, 0x50, 0x43] },
];
/** a compound file that none of these explains */
const OTHER = 'WPS / OLE';

/** Files of old offices: they are told for what they are, and what to save them as. */
export const old: Format = {
  id: 'old',
  extensions: [],
  matches: (bytes) => kindOf(bytes) !== undefined,
  blocks: (bytes) => Promise.reject(new ReadError('unsupported', kindOf(bytes))),
};

function kindOf(bytes: Uint8Array): string | undefined {
  const names = isCompound(bytes) ? streamNames(bytes) : undefined;
  const kind = KINDS.find(({ stream, bytes: first }) =>
    stream
      ? names?.some((name) => stream.test(name))
      : first?.every((byte, i) => bytes[i] === byte),
  );
  // A damaged compound file names no streams: what it was is not known.
  return kind?.what ?? (names && names.length > 0 ? OTHER : undefined);
}
