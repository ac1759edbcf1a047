import { areNames, marked, spokenClauses, type Clause } from './allocation';
import { areOffices, isOffice, isSurelyBody } from './bodies';
import { folded, unbroken } from './characters';
import type { Inline } from './inline';
import { jointIn, namesAhead } from './joint';
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
  const found = sentences.flatMap(({ 0: sentence, index }, i): Inline[] => {
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
  return found.length === 0 && titled ? agencyFirst(sentences[0]) : found;
}

/** 市统计局负责健全制度: an item whose first sentence says who does it is its own title. */
function agencyFirst(sentence: RegExpMatchArray | undefined): Inline[] {
  if (!sentence || sentence[0].length > LONGEST || /[：:“”《》？！]/.test(sentence[0])) return [];
  const words = unbroken(withoutRules(sentence[0].trim()));
  const bare = words.replace(/^(?:由|请|請)/, '');
  const { names, end } = namesAhead(bare);
  const joint = jointIn(bare);
  const verb = /^(?:统筹|具体|共同|分别)?(牵头|负责|主抓)(?=[^。，,；;]{2})/.exec(
    folded(bare.slice(end)),
  );
  const clauses: Clause[] =
    joint && joint.lead.length > 0
      ? [
          { label: 'lead', names: joint.lead },
          { label: 'support', names: joint.support },
        ]
      : names.length > 0 && verb
        ? [{ label: verb[1] === '负责' ? 'responsible' : 'lead', names }]
        : [];
  if (clauses.length === 0 || !areSure(clauses)) return [];
  const start = sentence.index! + sentence[0].length;
  const said = clauses.map((clause) => ({ ...clause, unlabelled: true }));
  return [{ start, end: start, clauses: said, beside: [] }];
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
