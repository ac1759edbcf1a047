import type { Block, Paragraph } from '../blocks';
import { numbered } from '../headings';
import { widthOf } from './runs';

const PAGE = /^[\s—–\-－·.]*(?:第\s*)?\d{0,4}(?:\s*页)?[\s—–\-－·.]*$/;
const RULE = /^[\s—–\-－_=*]{3,}$/;

/**
 * Joins lines that were broken at a margin, as in text copied out of a PDF, and drops page numbers
 * between them. Text whose lines are paragraphs is left as it is.
 */
export function unwrapped(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const margin = marginOf(lines.map(({ text }) => widthOf(text)));
  if (margin === undefined) return [...blocks];
  const out: Block[] = [];
  let after = false;
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'table') {
      out.push(block);
      continue;
    }
    if (isPageMark(blocks, i, after)) {
      after = true;
      continue;
    }
    after = false;
    const last = out.at(-1);
    if (last?.type === 'paragraph' && goesOn(last, block, margin)) {
      out[out.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    } else out.push(block);
  }
  return out;
}

/** Where the lines end, if enough of them end there. */
function marginOf(widths: readonly number[]): number | undefined {
  const long = widths.filter((width) => width >= 30);
  if (long.length < 5) return undefined;
  const margin = [...long].sort((a, b) => a - b)[Math.floor(long.length * 0.9)]!;
  if (margin > 130) return undefined;
  const near = long.filter((width) => Math.abs(width - margin) <= 6).length;
  return near >= long.length * 0.6 ? margin : undefined;
}

function isPageMark(blocks: readonly Block[], at: number, after: boolean): boolean {
  const { text } = blocks[at] as Paragraph;
  if (RULE.test(text) || /^[—–\-－]\s*\d{1,4}\s*[—–\-－]$/.test(text) || /^—\s+—$/.test(text))
    return true;
  return after && PAGE.test(text);
}

function goesOn(last: Paragraph, next: Paragraph, margin: number): boolean {
  const tail = last.text.split('\n').at(-1)!;
  if (openBrackets(last.text) > 0) return true;
  if (numbered(next.text) && /[。；;！：:）)]$/.test(tail)) return false;
  if (numbered(next.text) && widthOf(tail) < margin - 8) return false;
  return (
    widthOf(tail) >= margin - 8 || /^[\d％%]{1,6}$/.test(next.text) || /^[\d％%]{1,6}$/.test(tail)
  );
}

function openBrackets(text: string): number {
  const tail = text.slice(-300);
  return (tail.match(/[（(〔]/g) ?? []).length - (tail.match(/[）)〕]/g) ?? []).length;
}
