import type { Block, Paragraph } from '../blocks';
import { numbered } from '../headings';
import { inlineAllocations } from '../inline';
import { sentenceAllocations } from '../sentences';

/**
 * What numbers begin with, inside a line: behind a mark or a blank; （一） also behind a heading, where it
 * does not refer to another item (第（一）项).
 */
const MARKER =
  /(?<=[\u4E00-\u9FFF](?<![第至和与及见按条款项述列、]))[（(][一二三四五六七八九十]{1,3}[)）](?![项款条至、，和与及）)])|(?<=^|[。；;！!）)：:\s])(?:[一二三四五六七八九十]{1,3}、|[壹贰叁肆伍陆柒捌玖拾]、|[（(][一二三四五六七八九十]{1,3}[)）]|[（(][甲乙丙丁戊己庚辛壬癸][)）]|\d{1,3}[.．、](?!\d)|[（(]\d{1,2}[)）])/g;

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
  const places = text.length < SHORTEST ? [] : sequence(text);
  if (places.length < 2) return [paragraph];
  const starts = places[0] === 0 ? places : [0, ...places];
  const pieces = starts
    .map((start, i) => text.slice(start, starts[i + 1]).trim())
    .filter((piece) => piece !== '');
  if (pieces.filter(allocates).length < 2) return [paragraph];
  return pieces.map((piece) => ({ ...paragraph, text: piece }));
}

/** No two tasks with those who do them are shorter. */
const SHORTEST = 30;

/** Whether a piece says who does something. */
function allocates(piece: string): boolean {
  const body = numbered(piece)?.rest ?? piece;
  const said = inlineAllocations(body).some(({ clauses }) => clauses.length > 0);
  return said || sentenceAllocations(body, true).length > 0;
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
/** Signs that count by their order. */
const TURNS = ['壹贰叁肆伍陆柒捌玖拾', '甲乙丙丁戊己庚辛壬癸'];

/** 二十三 → 23; the numbers of lists, to 99. */
function valueOf(marker: string): number {
  const digits = /\d+/.exec(marker)?.[0];
  if (digits) return Number(digits);
  const turn = TURNS.map((turns) => [...turns].findIndex((sign) => marker.includes(sign)));
  const counted = Math.max(...turn) + 1;
  if (counted > 0) return counted;
  const chinese = marker.replace(/[^一二三四五六七八九十]/g, '');
  const [tens = '', ones = ''] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const ten = chinese.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
