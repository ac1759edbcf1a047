import type { Bilingual } from '../plan/types';
import type { Language } from '../view/choices';

/** The words of one part of the product in every language; English has exactly the keys of Chinese. */
export type Words<T> = Readonly<Record<Language, T>>;

/** Ties the two dictionaries of a part together. */
export function words<T>(zh: T, en: NoInfer<T>): Words<T> {
  return { zh, en };
}

/** A sentence in both languages, for what keeps it longer than the language that is chosen now. */
export function both<T>(dictionary: Words<T>, say: (t: T) => string): Bilingual {
  return { zh: say(dictionary.zh), en: say(dictionary.en) };
}
