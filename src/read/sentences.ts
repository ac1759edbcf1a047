import { areNames, marked, spokenClauses, type Clause } from './allocation';
import { areOffices, isSurelyBody } from './bodies';
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
  const sentences = [...text.matchAll(/[^。\n]+。?/g)];
  return sentences.flatMap(({ 0: sentence, index }, i): Inline[] => {
    if ((i === 0 && titled) || sentence.length > LONGEST) return [];
    const last = i === sentences.length - 1;
    const words = withoutRules(sentence.trim());
    const whole = clausesOf(words, last && i > 0);
    const at = last && whole.length === 0 ? words.search(/[，,]由/) : -1;
    const clauses = at > 0 ? leads(clausesOf(words.slice(at + 1), false)) : whole;
    if (clauses.length === 0) return [];
    const start = at > 0 ? index + sentence.indexOf(words.slice(at)) : index;
    return [{ start, end: index + sentence.length, clauses }];
  });
}

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
  return names.every(isParty) && names.some((name) => isSurelyBody(name) && !isCollective(name));
}
