import { remembered } from './remembered';
import type { Task } from './types';

/** How wide a short title may be, in em: two full lines of a label and a bit. */
const MOST = 24;
/** A clause of fewer characters, as 今年 is, tells nothing without the next. */
const LEAST = 4;
/** 1. （一） 第一， 一是 ①: the number in front of a title, and no 2025年, 1.5万 or 第三产业. */
const NUMBER =
  /^\s*(?:[（(][\d一二三四五六七八九十]+[）)]|\d+(?:[、）)]|[.．](?!\d))|[一二三四五六七八九十]+(?:、|是)|第[\d一二三四五六七八九十]+[，、：,]|[①-⑳])\s*/;
const STOP = /[，。；：！？\n]|[,;:](?!\d)|\.(?=\s|$)/;
const [OPENING, CLOSING] = ['（(《“「【[', '）)》”」】]'];

/**
 * Titles of tasks where there is no room for sentences, by id: the first clause that tells a task from the
 * others.
 */
export const shortTasks = remembered((tasks: readonly Task[]): ReadonlyMap<string, string> => {
  const shorts = shortened(tasks.map(({ title }) => title));
  return new Map(tasks.map(({ id }, i) => [id, shorts[i]!]));
});

/** Titles of the groups of one part where there is little room: less what all of them share, and shortened. */
export const shortGroups = (titles: readonly string[]): readonly string[] =>
  shortened(withoutShared(titles));

/**
 * Each title without the number in front of it and, where it is wider than 24 em, only its first clause, or
 * a beginning of that. Titles that differ stay apart: of those that would be the same a later clause is taken.
 */
export function shortened(titles: readonly string[]): readonly string[] {
  const ways = new Map(titles.map((title) => [title, { pieces: piecesOf(title), at: 0 }]));
  const said = ({ pieces, at }: Way) => pieces[at]!;
  for (let moved = true; moved;) {
    moved = false;
    for (const same of sharing([...ways.values()], said))
      for (const way of same)
        if (way.at + 1 < way.pieces.length) [way.at, moved] = [way.at + 1, true];
  }
  const shorts = new Map([...ways].map(([title, way]) => [title, said(way)]));
  for (const same of sharing([...shorts], ([, short]) => short))
    same.forEach(([title, short], i) => shorts.set(title, `${short}（${i + 1}）`));
  return titles.map((title) => shorts.get(title)!);
}

/** The pieces of a title, of which one is said. */
interface Way {
  readonly pieces: readonly string[];
  at: number;
}

/** Those of which several say the same. */
function sharing<T>(all: readonly T[], said: (one: T) => string): T[][] {
  const by = new Map<string, T[]>();
  for (const one of all) {
    const others = by.get(said(one));
    if (others) others.push(one);
    else by.set(said(one), [one]);
  }
  return [...by.values()].filter((same) => same.length > 1);
}

/** A title, or its clauses in pieces of which none is too wide; … stands for what a piece leaves out of a clause. */
function piecesOf(title: string): readonly string[] {
  const text = title.replace(NUMBER, '').trim();
  if (text === '' || widthOf(text) <= MOST) return [text || title];
  return clausesOf(text).flatMap((clause, c) => {
    const cut = cutUp(clause);
    return cut.map((piece, i) => `${c + i > 0 ? '…' : ''}${piece}${i < cut.length - 1 ? '…' : ''}`);
  });
}

/** The clauses of a sentence; what stands in brackets or quotes is not taken apart. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let [depth, clause] = [0, ''];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (OPENING.includes(char)) depth++;
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    const ends = depth === 0 && STOP.exec(text.slice(i, i + 2))?.index === 0;
    if (ends && clause.length >= LEAST) {
      clauses.push(clause.trim());
      clause = '';
    } else clause += char;
  }
  const rest = clause.replace(/(?<![，。；：！？,;:.\s])[，。；：！？,;:.\s]+$/, '').trim();
  return rest === '' ? clauses : [...clauses, rest];
}

/** A clause in pieces that are not too wide, if possible between the items of a list. */
function cutUp(clause: string): string[] {
  const chars = [...clause];
  let [end, width] = [0, 0];
  while (end < chars.length && (width += widthOf(chars[end]!)) <= MOST) end++;
  if (end === chars.length) return [clause];
  const item = chars.lastIndexOf('、', end);
  let at = item > end / 2 ? item : end;
  while (at > end / 2 && /\w/.test(chars[at - 1]!) && /\w/.test(chars[at]!)) at--;
  const rest = chars
    .slice(at)
    .join('')
    .replace(/^[、\s]+/, '');
  return [chars.slice(0, at).join('').trim(), ...cutUp(rest)];
}

/** In em: letters and digits are half as wide as characters. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char <= '\u00FF' ? 0.5 : 1), 0);

/** Titles less the beginning and ending that all of them share; as they are where too little would be left. */
function withoutShared(titles: readonly string[]): readonly string[] {
  if (titles.length < 2) return titles;
  const start = sharedStart(titles);
  const rest = titles.map((title) => title.slice(start));
  const end = sharedStart(rest.map((title) => [...title].reverse().join('')));
  const shorts = rest.map((title) => title.slice(0, title.length - end));
  return shorts.every((short) => short.length >= 2) ? shorts : titles;
}

function sharedStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return length;
}
