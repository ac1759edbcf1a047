import type { Block, Paragraph } from '../blocks';
import { folded } from '../characters';
import { numbered } from '../headings';
import { LABELLED, OTHER_LABEL } from '../labels';
import { isFlattened } from './flattened';
import { widthOf } from './runs';

const PAGE = /^[\s—–\-－·.]{0,8}(?:第\s?)?\d{0,4}(?:\s?页)?[\s—–\-－·.]{0,8}$/;
const RULE = /^[\s—–\-－_=*]{3,}$/;

/**
 * Joins lines that were broken at a margin, as in text copied out of a PDF, and drops page numbers
 * between them. Text whose lines are paragraphs is left as it is.
 */
export function unwrapped(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const margin = marginOf(lines) ?? edgeOf(blocks, lines);
  if (margin === undefined) return [...blocks];
  const whole = refilled(blocks, margin);
  const out: Block[] = [];
  let after = false;
  for (const [i, block] of whole.entries()) {
    if (block.type === 'table') {
      out.push(block);
      continue;
    }
    if (isPageMark(whole, i, after)) {
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

/** Where the lines end, if enough of them end there; lines that nearly all close a sentence are paragraphs. */
function marginOf(lines: readonly Paragraph[]): number | undefined {
  const wide = lines.filter(({ text }) => widthOf(text) >= 30);
  const closed = wide.filter(({ text }) => /[。；;]\s*$/.test(text));
  if (wide.length < 5 || closed.length >= wide.length * 0.8) return undefined;
  const long = wide.map(({ text }) => widthOf(text));
  const margin = [...long].sort((a, b) => a - b)[Math.floor(long.length * 0.9)]!;
  if (margin > 130) return undefined;
  const near = long.filter((width) => Math.abs(width - margin) <= 6).length;
  return near >= long.length * 0.6 ? margin : undefined;
}

/**
 * Where lines end that were broken although most are short: the widest lines, if there are several and
 * they stop in the middle of a sentence.
 */
function edgeOf(blocks: readonly Block[], lines: readonly Paragraph[]): number | undefined {
  const edge = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  if (edge < 40 || edge > 110) return undefined;
  // Cells of a flattened table are short, and end nowhere.
  if (isFlattened(blocks)) return undefined;
  const goesOnBehind = (i: number): boolean => {
    const next = lines[i + 1];
    if (!next || /[。；;：:！？!?）)】〕”]$/.test(lines[i]!.text)) return false;
    return numbered(next.text) === undefined && !HEADED.test(folded(next.text));
  };
  const widest = lines.flatMap(({ text }, i) => (widthOf(text) >= edge - 6 ? [i] : []));
  const cut = widest.filter(goesOnBehind);
  const told = cut.length >= 3 && cut.length >= widest.length * 0.7;
  return told ? edge : undefined;
}

function isPageMark(blocks: readonly Block[], at: number, after: boolean): boolean {
  const { text } = blocks[at] as Paragraph;
  if (RULE.test(text) || /^[—–\-－]\s*\d{1,4}\s*[—–\-－]$/.test(text) || /^—\s+—$/.test(text))
    return true;
  return after && PAGE.test(text);
}

function goesOn(last: Paragraph, next: Paragraph, margin: number): boolean {
  const tail = last.text.slice(last.text.lastIndexOf('\n') + 1);
  if (openBrackets(last.text) > 0) return true;
  if (HEADED.test(folded(next.text))) return false;
  const item = numbered(next.text);
  if (item && (item.level <= OUTER || LABEL_INSIDE.test(folded(last.text.slice(-200)))))
    return false;
  if (item && /[。；;！：:）)]$/.test(tail)) return false;
  if (item && widthOf(tail) < margin - 8) return false;
  return widthOf(tail) >= margin - 8 || FIGURES.test(next.text) || FIGURES.test(tail);
}

/** Numbers of sections, which no line begins with by chance: 一、 and （一） */
const OUTER = 3;

const LABEL_INSIDE = new RegExp(LABELLED.source);

/** A label at the head of a line: it begins something. */
const HEADED = new RegExp(`^(?:${LABELLED.source}|${OTHER_LABEL.source})`);

function openBrackets(text: string): number {
  const tail = text.slice(-300);
  return (tail.match(/[（(〔]/g) ?? []).length - (tail.match(/[）)〕]/g) ?? []).length;
}

/** Nothing but figures and Latin letters. */
const FIGURES = /^[\dA-Za-z%+\-/.·\s]{1,30}$/;
/** A blank inside Chinese text, where a figure has dropped out. */
const GAP = /(?<=[\u3000-\u9FFF\uFF00-\uFFEF“”])[ ]+(?=[\u3000-\u9FFF\uFF00-\uFFEF“”])/g;

/**
 * Some copies of a PDF put the figures of a line on a line of their own, and leave blanks where they
 * stood: they are put back where there are as many of them as blanks, in the line before or behind.
 */
function refilled(blocks: readonly Block[], margin: number): Block[] {
  const out: Block[] = [];
  let waiting: string[] | undefined;
  for (const block of blocks) {
    const pieces = block.type === 'paragraph' && FIGURES.test(block.text) ? piecesOf(block) : [];
    const last = out.at(-1);
    if (pieces.length > 0 && last?.type === 'paragraph' && gapsIn(last, margin) === pieces.length)
      out[out.length - 1] = filled(last, pieces);
    else if (waiting && block.type === 'paragraph' && gapsIn(block, margin) === waiting.length)
      out[out.length - 1] = filled(block, waiting);
    else out.push(block);
    waiting = pieces.length > 0 && out.at(-1) === block ? pieces : undefined;
  }
  return out;
}

const piecesOf = ({ text }: Paragraph): string[] => text.trim().split(/\s+/);

const gapsIn = ({ text }: Paragraph, margin: number): number =>
  widthOf(text) < margin * 0.5 ? 0 : (text.match(GAP) ?? []).length;

function filled(paragraph: Paragraph, pieces: readonly string[]): Paragraph {
  let next = 0;
  return { ...paragraph, text: paragraph.text.replace(GAP, () => pieces[next++]!) };
}
