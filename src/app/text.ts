import type { Layout, Plan } from '../plan/types';
import { pause } from './pause';

/** A text, and how many bytes it is in UTF-8. */
export interface Written {
  readonly text: string;
  readonly bytes: number;
}

const known = new WeakMap<object, Written>();

/** What has been written once is not written again: an edit leaves nearly all of a plan as it was. */
function once(value: object): Written {
  const found = known.get(value) ?? plain(value);
  known.set(value, found);
  return found;
}

/**
 * The text that a plan is kept as: just what `JSON.stringify` makes of it. The whole is put together each
 * time: as long as a journal holds a plan, its whole text would be held too.
 */
export const written = (plan: Plan): Written =>
  object(plan, (key, value) => (key === 'layout' ? picture(value as Layout) : list(value)));

/** After so many bytes the window may do something else. */
const STRETCH = 100_000;

/** The same, where not much of it has been written yet: bit by bit, so that the window never stands still. */
export async function writtenSlowly(plan: Plan): Promise<Written> {
  let stretch = 0;
  for (const part of partsOf(plan)) {
    if (known.has(part)) continue;
    stretch += once(part).bytes;
    if (stretch < STRETCH) continue;
    stretch = 0;
    await pause();
  }
  return written(plan);
}

/** What of a plan is written once. */
function* partsOf({ layout, ...plan }: Plan): Generator<object> {
  for (const value of [...Object.values(plan), Object.values(layout?.nodes ?? {})])
    if (Array.isArray(value)) yield* value.filter((one) => typeof one === 'object' && one !== null);
}

const picture = (layout: Layout): Written =>
  object(layout, (key, value) =>
    key === 'nodes' ? object(value as object, (_, place) => item(place)) : item(value),
  );

const list = (value: unknown): Written =>
  Array.isArray(value) ? enclosed('[', value.map(item), ']') : item(value);

const item = (value: unknown): Written =>
  typeof value === 'object' && value !== null ? once(value) : plain(value);

function object(value: object, write: (key: string, value: unknown) => Written): Written {
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  const pieces = entries.map(([key, own]) => {
    const [name, rest] = [plain(key), write(key, own)];
    return { text: `${name.text}:${rest.text}`, bytes: name.bytes + 1 + rest.bytes };
  });
  return enclosed('{', pieces, '}');
}

function enclosed(open: string, pieces: readonly Written[], close: string): Written {
  const text = open + pieces.map((piece) => piece.text).join(',') + close;
  const commas = Math.max(0, pieces.length - 1);
  return { text, bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 2 + commas) };
}

const encoder = new TextEncoder();

function plain(value: unknown): Written {
  const text = JSON.stringify(value);
  return { text, bytes: encoder.encode(text).length };
}
