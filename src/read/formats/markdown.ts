import { repair } from '../characters';
import { withOmitted, type Block, type Cell, type Omission } from '../blocks';
import { decodeText } from '../decode';
import type { Format } from './types';

/** Markdown: headings, emphasis, pipe tables. */
export const markdown: Format = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  matches: (_bytes, head) =>
    head !== undefined &&
    (/^#{1,6} \S/m.test(head) || /^\|?(?:[ \t]{0,20}:?-{1,200}:?[ \t]{0,20}\|){2,}/m.test(head)),
  blocks: async (bytes) => struckOut(repair(decodeText(bytes))),
};

/** Struck-out text, on one line and within one cell (GFM 6.5). */
const STRUCK = /~~(?=\S)([^~\n|]{1,2000})~~/g;

/** Blocks without what is struck out, which is told. */
function struckOut(text: string): Block[] {
  const omitted: Omission[] = [];
  const lines = text.split('\n').map((raw, i) =>
    raw.replace(STRUCK, (_, struck: string) => {
      omitted.push({ why: 'struck', text: struck, line: i + 1 });
      return '';
    }),
  );
  return withOmitted(markdownBlocks(lines.join('\n')), omitted);
}

/** A rule under the head of a pipe table. */
const UNDERLINE =
  /^[ \t]{0,20}\|?(?:[ \t]{0,20}:?-{1,200}:?[ \t]{0,20}\|)+(?:[ \t]{0,20}:?-{1,200}:?)?[ \t]{0,20}\|?\s*$/;

/** Blocks of Markdown text, lines ended by \n. Emphasis is dropped, line breaks in cells are kept. */
function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ type: 'table', rows });
    rows = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const trimmed = raw.trim();
    if (UNDERLINE.test(raw)) return;
    if (/^\|.*\|$/.test(trimmed)) return void rows.push(cellsOf(trimmed, line));
    endTable();
    const [, marks, words] = /^(#{1,6})\s+(.*)$/.exec(trimmed) ?? [];
    const plain = plainOf((words ?? trimmed).replace(/<br\s*\/?>/gi, '\n'));
    if (plain === '' || /^[-*_]{3,}$/.test(trimmed)) return;
    const level = marks?.length ?? (CHECKED.test(raw) ? BELOW_HEADINGS : undefined);
    blocks.push({ type: 'paragraph', text: plain, line, ...(level && { level }) });
  });
  endTable();
  return blocks;
}

function cellsOf(row: string, line: number): Cell[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((text) => ({
      text: plainOf(text.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n')),
      line,
    }));
}

/** Emphasis by one star, whose closing star stands behind a word or before a mark (CommonMark 6.2). */
const EMPHASIS = /\*(?=[^\s*])([^*\n]{1,400})(?:(?<=[^\s\p{P}])\*|\*(?=[\s\p{P}]|$))/gu;

/** - [x] at the head of an item of a list of things to do. */
const CHECKED = /^\s*[-*+]\s{1,4}\[[ xX]\]\s+/;
/** The rank of such an item. */
const BELOW_HEADINGS = 7;
/** 1\. is no list but a number (CommonMark 2.4). */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

const plainOf = (text: string): string =>
  text
    .replace(/\*\*|__/g, '')
    .replace(EMPHASIS, '$1')
    .replace(/\[([^[\]]{0,200})\]\([^()]{0,300}\)/g, '$1')
    .replace(CHECKED, '')
    .replace(/^\s*[-*+]\s+/, '')
    .replace(ESCAPED, '$1')
    .trim();
