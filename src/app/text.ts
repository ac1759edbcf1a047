import type { Layout, Plan } from '../plan/types';
import { pause } from './pause';

const known = new WeakMap<object, string>();

/** What has been written once is not written again: an edit leaves nearly all of a plan as it was. */
function once(value: object): string {
  const found = known.get(value) ?? JSON.stringify(value);
  known.set(value, found);
  return found;
}

/** The text that a plan is kept as: just what `JSON.stringify` makes of it. */
export const written = (plan: Plan): string => [...piecesOf(plan)].map(({ text }) => text).join('');

/**
 * After so many characters the window may do something else: of what has been written before, so many times as
 * many.
 */
const [STRETCH, REPEATED] = [100_000, 8];

/** The same, stretch by stretch, with a pause after each, so that the window never stands still. */
async function* stretches(plan: Plan): AsyncGenerator<string> {
  let pieces: string[] = [];
  let effort = 0;
  for (const { text, fresh } of piecesOf(plan)) {
    pieces.push(text);
    effort += fresh ? text.length : text.length / REPEATED;
    if (effort < STRETCH) continue;
    yield pieces.join('');
    [pieces, effort] = [[], 0];
    await pause();
  }
  yield pieces.join('');
}

/**
 * The same in UTF-8. It is put together each time: as long as a journal holds a plan, its whole text would be held
 * too.
 */
export async function encodedSlowly(plan: Plan): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for await (const text of stretches(plan)) chunks.push(encoder.encode(text));
  return joined(chunks);
}

/** A plan as a worker gets it: only a handle passes, whereas copying the objects holds the window up. */
export type Packed = Blob;

let last: { readonly plan: WeakRef<Plan>; readonly packed: Promise<Packed> } | undefined;

/** Packs a plan. Several workers that are asked about the same one get the same. */
export function packed(plan: Plan): Promise<Packed> {
  if (last?.plan.deref() !== plan) last = { plan: new WeakRef(plan), packed: pack(plan) };
  return last.packed;
}

async function pack(plan: Plan): Promise<Packed> {
  const blobs: Blob[] = [];
  for await (const text of stretches(plan)) blobs.push(new Blob([text]));
  return new Blob(blobs);
}

/** The plan that was packed, in a worker. */
export const unpacked = async (plan: Packed): Promise<Plan> =>
  JSON.parse(await plan.text()) as Plan;

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A piece of a plan's text, and whether it had to be written. */
interface Piece {
  readonly text: string;
  readonly fresh: boolean;
}

const short = (text: string): Piece => ({ text, fresh: false });

/** The text of a plan, one piece after the other. */
const piecesOf = (plan: Plan): Generator<Piece> =>
  object(plan, (key, value) => (key === 'layout' ? picture(value as Layout) : list(value)));

const picture = (layout: Layout): Generator<Piece> =>
  object(layout, (key, value) =>
    key === 'nodes' ? object(value as object, (_, place) => item(place)) : item(value),
  );

function* list(value: unknown): Generator<Piece> {
  if (!Array.isArray(value)) return yield* item(value);
  yield short('[');
  for (const [at, one] of value.entries()) {
    if (at > 0) yield short(',');
    yield* item(one);
  }
  yield short(']');
}

function* item(value: unknown): Generator<Piece> {
  if (typeof value !== 'object' || value === null) yield short(JSON.stringify(value));
  else {
    const fresh = !known.has(value);
    yield { text: once(value), fresh };
  }
}

function* object(
  value: object,
  write: (key: string, value: unknown) => Generator<Piece>,
): Generator<Piece> {
  yield short('{');
  let mark = '';
  for (const [key, own] of Object.entries(value)) {
    if (own === undefined) continue;
    yield short(`${mark}${JSON.stringify(key)}:`);
    yield* write(key, own);
    mark = ',';
  }
  yield short('}');
}
