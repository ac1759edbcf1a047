/**
 * What a reader has said of names across plans, against the rules of `bodies`: by spelling, the id of the
 * body that it is of. What is not said goes by the rules.
 */
export type Hand = Readonly<Record<string, string>>;

/** What is to be said anew: null takes back what was. */
export type HandPatch = Readonly<Record<string, string | null>>;

/** What stands before a spelling in the id of the body that has only been set apart by hand. */
const APART = '!';

/** A body for a name by itself. */
export const bodyApart = (spelling: string): string => `${APART}${spelling}`;

/** Whether a body is there only because a name was set apart by hand. */
export const isApart = (id: string): boolean => id.startsWith(APART);

/** What was said, with a patch over it. */
export function handWith(hand: Hand, patch: HandPatch): Hand {
  const all = Object.entries({ ...hand, ...patch });
  return Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== null));
}

/** The patch that takes another back. */
export const handBefore = (hand: Hand, patch: HandPatch): HandPatch =>
  Object.fromEntries(Object.keys(patch).map((spelling) => [spelling, hand[spelling] ?? null]));
