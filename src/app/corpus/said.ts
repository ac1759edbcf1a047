import { handWith, type Hand, type HandPatch } from '../../analyse/corpus/hand';
import type { Store } from '../storage';

/** Where it is kept what was said of names by hand. */
export const HAND_KEY = 'names/hand';
const VERSION = 1;

/** What was said of names by hand; nothing where it is damaged or of another version. @throws {StorageError} */
export const readHand = async (store: Store): Promise<Hand> =>
  store.change([HAND_KEY], ([record]) => ({ writes: new Map(), result: handIn(record) }));

/** Adds to what is kept, whatever another window has added meanwhile. @throws {StorageError} */
export const sayHand = async (store: Store, patch: HandPatch): Promise<Hand> =>
  store.change([HAND_KEY], ([record]) => {
    const hand = handWith(handIn(record), patch);
    return { writes: new Map([[HAND_KEY, { version: VERSION, hand }]]), result: hand };
  });

function handIn(record: unknown): Hand {
  if (typeof record !== 'object' || record === null) return {};
  const { version, hand } = record as { version?: unknown; hand?: unknown };
  if (version !== VERSION || typeof hand !== 'object' || hand === null) return {};
  return Object.fromEntries(
    Object.entries(hand).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}
