import { areNames, marked, spokenClauses, type Clause } from './allocation';
import { areOffices, isOffice, isSurelyBody } from './bodies';
import { unbroken } from './characters';
import type { Inline } from './inline';
import { isCollective, isParty, splitParties } from './parties';
import { withoutRules } from './rules';

/** No allocation in a sentence of its own is longer. */
const LONGEST = 300;

/**
 * Allocations that are sentences of running text, without bracket or label: 县交通局牵头，县财政局配合。
 * or only names, at the end. Every name has to be one, for words may speak of anything.
 *
 * @param titled whether the first sentence is the title of an item
 */
export function sentenceAllocations(text: string, titled: boolean): Inline[] {
  const sentences = [...text.matchAll(/[^。]+。?/g)];
  return sentences.flatMap(({ 0: sentence, index }, i): Inline[] => {
    if (sentence.length > LONGEST) return [];
    const last = i === sentences.length - 1;
    const words = unbroken(withoutRules(sentence.trim()));
    const whole = i === 0 && titled ? [] : clausesOf(words, last && i > 0);
    const behind = last && whole.length === 0 ? BEHIND.exec(sentence)?.index : undefined;
    const clauses =
      behind === undefined
        ? whole
        : leads(clausesOf(unbroken(withoutRules(sentence.slice(behind + 1))), false));
    if (clauses.length === 0) return [];
    const start = index + (behind ?? 0);
    return [{ start, end: index + sentence.length, clauses, beside: [] }];
  });
}

/** Where those who do it begin in a sentence that says first what they do. */
const BEHIND = /[，,]\s?由|[；;]/;

/** @param bare whether names alone are enough */
function clausesOf(sentence: string, bare: boolean): Clause[] {
  if (/[：:“”《》？！]|.(?<!自)由/.test(sentence)) return [];
  const spoken = spokenClauses(sentence);
  if (spoken.length > 0) return areNames(spoken) && areSure(spoken) ? spoken : [];
  const list = bare && sentence.includes('、') ? marked('responsible', sentence) : [];
  const names = splitParties(sentence);
  const sure = names.length > 1 && areOffices(names) && areSure(list);
  return sure ? list.map((clause) => ({ ...clause, unlabelled: true })) : [];
}

/** Only what says who leads. */
const leads = (clauses: readonly Clause[]): Clause[] =>
  clauses.some(({ label }) => label === 'lead') ? [...clauses] : [];

/** Whether every name is one, and some is that of a body by itself. */
function areSure(clauses: readonly Clause[]): boolean {
  const names = clauses.flatMap((clause) => clause.names);
  const certain = (name: string) => isSurelyBody(name) || isOffice(name);
  return names.every(isParty) && names.some((name) => certain(name) && !isCollective(name));
}
