import type { Origin, Plan } from '../../plan/types';
import type { Block, Cell, Paragraph } from '../../read/blocks';

/** A piece of the source that can be pointed at. */
export type Piece = Cell | Paragraph;

/** The pieces of a document, numbered from 0 in reading order. */
export interface Places {
  readonly pieces: readonly Piece[];
  readonly number: ReadonlyMap<Piece, number>;
  /** numbers of the pieces that an origin stands for; several where lines were joined to be read */
  readonly find: (origin: Origin) => readonly number[];
}

/** Numbers the pieces of a document, so that whatever was read from it finds its place again. */
export function placesOf(blocks: readonly Block[]): Places {
  const pieces = blocks.flatMap((block): readonly Piece[] =>
    block.type === 'table' ? block.rows.flat() : [block],
  );
  const at = new Map<string, number[]>();
  pieces.forEach((piece, number) => {
    const address = addressOf(piece);
    const others = at.get(address);
    if (others) others.push(number);
    else at.set(address, [number]);
  });
  const find = (origin: Origin): readonly number[] => {
    const here = at.get(addressOf(origin)) ?? [];
    const exact = here.find((number) => pieces[number]!.text === origin.raw);
    if (exact !== undefined) return [exact];
    const first = here.find((number) => origin.raw.startsWith(pieces[number]!.text));
    return first === undefined ? here.slice(0, 1) : [first, ...goesOn(pieces, first, origin.raw)];
  };
  return { pieces, number: new Map(pieces.map((piece, number) => [piece, number])), find };
}

const addressOf = ({ line, place }: Piece | Origin): string =>
  place
    ? `${line}|${place.page}|${place.sheet}|${place.table}|${place.row}|${place.column}`
    : String(line);

/** Pieces in a row that may be left out between the lines of one text: page numbers, rules. */
const SKIPPED = 3;

/** The pieces behind the first that its text was joined with. */
function goesOn(pieces: readonly Piece[], first: number, raw: string): number[] {
  const joined: number[] = [];
  let rest = raw.slice(pieces[first]!.text.length).trimStart();
  let skipped = 0;
  for (let at = first + 1; rest !== '' && skipped < SKIPPED && at < pieces.length; at += 1) {
    const { text } = pieces[at]!;
    if (text !== '' && rest.startsWith(text)) {
      joined.push(at);
      rest = rest.slice(text.length).trimStart();
      skipped = 0;
    } else skipped += 1;
  }
  return joined;
}

/**
 * Something that was read: `id` of a part, a group or a task, or `partyKey` of a party. `name` is what
 * stands for it in the source.
 */
export interface Trace {
  readonly key: string;
  readonly name: string;
  readonly pieces: readonly number[];
}

/** The key of a task's party, by its place among them. */
export const partyKey = (task: string, at: number): string => `${task}#${at}`;

/** What was read, by key, and the keys of what was read from each piece. */
export interface Traces {
  readonly of: ReadonlyMap<string, Trace>;
  readonly at: ReadonlyMap<number, readonly string[]>;
}

/** Ties what a plan holds to the places that it was read from. */
export function tracesOf(places: Places, plan: Plan): Traces {
  const of = new Map<string, Trace>();
  const at = new Map<number, string[]>();
  const tie = (key: string, name: string, origin: Origin) => {
    const pieces = places.find(origin);
    of.set(key, { key, name, pieces });
    for (const piece of pieces) {
      const others = at.get(piece);
      if (others) others.push(key);
      else at.set(piece, [key]);
    }
  };
  for (const part of plan.parts) tie(part.id, part.title, part.origin);
  for (const group of plan.groups) tie(group.id, group.title, group.origin);
  for (const task of plan.tasks) {
    tie(task.id, task.title, task.origin);
    task.parties.forEach((party, i) => tie(partyKey(task.id, i), party.raw, party.origin));
  }
  return { of, at };
}

/**
 * Where a name stands in a text, line breaks and spaces inside it aside; the last place counts, for
 * an allocation stands behind what it is about.
 *
 * @returns beginning and end, or undefined where it does not stand there
 */
export function rangeOf(text: string, name: string): readonly [number, number] | undefined {
  const wanted = name.replace(/\s/g, '');
  if (wanted === '') return undefined;
  const at: number[] = [];
  let plain = '';
  [...text].reduce((offset, char) => {
    if (!/\s/.test(char)) {
      for (let i = 0; i < char.length; i += 1) at.push(offset + i);
      plain += char;
    }
    return offset + char.length;
  }, 0);
  const found = plain.lastIndexOf(wanted);
  return found < 0 ? undefined : [at[found]!, at[found + wanted.length - 1]! + 1];
}
