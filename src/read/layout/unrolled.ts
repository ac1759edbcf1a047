import type { Block, Paragraph } from '../blocks';
import { numbered } from '../headings';
import { inlineAllocations } from '../inline';

/** What numbers begin with, inside a line: behind a mark or a blank. */
const MARKER =
  /(?<=^|[。；;！!）)：:\s])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,3}[.．、](?!\d)|[（(]\d{1,2}[)）])/g;

/** Documents that a copy has put on one line are cut at their numbers again. */
export function unrolled(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => (block.type === 'paragraph' ? cut(block) : [block]));
}

/**
 * Only where several tasks are on one line: numbers inside one task's text are left alone. A number
 * counts where it goes on from the last of its kind, or begins anew.
 */
function cut(paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph;
  if (text.length < 60) return [paragraph];
  const places = sequence(text);
  if (places.length < 2 || inlineAllocations(text).length < 2) return [paragraph];
  const starts = places[0] === 0 ? places : [0, ...places];
  return starts
    .map((start, i) => ({ ...paragraph, text: text.slice(start, starts[i + 1]).trim() }))
    .filter(({ text: piece }) => piece !== '');
}

function sequence(text: string): number[] {
  const last = new Map<number, number>();
  return [...text.matchAll(MARKER)].flatMap(({ 0: marker, index }) => {
    const level = numbered(`${marker}甲`)?.level ?? -1;
    const value = valueOf(marker);
    const before = last.get(level);
    // Numbers may leave some out; they go on in another kind's section, or begin again.
    const goesOn = before === undefined || value === 1 || (value > before && value <= before + 9);
    if (!goesOn) return [];
    last.set(level, value);
    return [index];
  });
}

const DIGITS = '零一二三四五六七八九';

/** 二十三 → 23; the numbers of lists, to 99. */
function valueOf(marker: string): number {
  const digits = /\d+/.exec(marker)?.[0];
  if (digits) return Number(digits);
  const chinese = marker.replace(/[^一二三四五六七八九十]/g, '');
  const [tens = '', ones = ''] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const ten = chinese.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
