import { areNames, labelledClauses, marked, spokenClauses, type Clause } from './allocation';
import { isSurelyBody } from './bodies';
import { folded, unbroken } from './characters';
import { labelOf, LABELLED } from './labels';
import { isCollective, isParty, splitParties } from './parties';
import { withoutRules } from './rules';

/** An allocation inside running text, and where in the text it stands. */
export interface Inline {
  readonly start: number;
  readonly end: number;
  readonly clauses: readonly Clause[];
  /** whether it is a bracket that is never closed */
  readonly unclosed?: boolean;
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
};
/** how far a bracket that is never closed may reach */
const OPEN_REACH = 400;

/** The allocations in a text, in order: bracketed, or behind a label outside brackets. */
export function inlineAllocations(text: string): Inline[] {
  const found: Inline[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!(text[at]! in PAIRS)) continue;
    const end = closing(text, at);
    const inside = text.slice(at + 1, end ?? at + OPEN_REACH);
    const told = bracketClauses(inside, end === undefined);
    const clauses =
      told.length === 0 && end !== undefined && closes(text, at, end) ? namesAlone(inside) : told;
    if (clauses.length > 0)
      found.push({
        start: at,
        end: (end ?? text.length) + 1,
        clauses,
        ...(end === undefined && { unclosed: true }),
      });
    if (end !== undefined && clauses.length > 0) at = end;
  }
  return [...found, ...labelledOutside(text, found)].sort((a, b) => a.start - b.start);
}

/** Whether a bracket stands behind a sentence, with nothing behind it on its line. */
const closes = (text: string, start: number, end: number): boolean =>
  /[。；！”]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[。；;\s]*(?:\n|$)/.test(text.slice(end + 1, end + 6));

/** A bracket behind a sentence may name those who do it, and say nothing more. */
function namesAlone(inside: string): Clause[] {
  const names = splitParties(unbroken(withoutRules(inside)));
  const sure = names.length > 0 && names.every(isParty) && names.some(certain);
  return sure ? marked('responsible', names) : [];
}

const certain = (name: string) => isSurelyBody(name) || isCollective(name);

/** Where a bracket is closed. Kinds are matched leniently: web copies mix them. */
function closing(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + 2000); at += 1) {
    if ('（(〔[【'.includes(text[at]!)) depth += 1;
    if ('）)〕]】'.includes(text[at]!)) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/**
 * What a bracket says of parties: behind labels, or in words. A bracket that is never closed counts
 * only where it begins with a label.
 */
function bracketClauses(inside: string, open: boolean): Clause[] {
  const text = unbroken(withoutRules(inside));
  const plain = folded(text).replace(/\s/g, '');
  const [label] = plain.matchAll(LABELLED);
  if (label?.index === 0 && labelOf(label[1]!)) return named(labelledClauses(text));
  if (open || plain.length > 600) return [];
  const spoken = named(spokenClauses(text));
  return areNames(spoken) ? spoken : [];
}

const named = (clauses: Clause[]) => clauses.filter((clause) => clause.names.length > 0);

/** Labels outside brackets: 牵头单位：甲 at the head of a line, or behind a sentence. */
function labelledOutside(text: string, brackets: readonly Inline[]): Inline[] {
  const plain = folded(text);
  const heads = [...plain.matchAll(LABELLED)].filter(({ 0: label, 1: words, index }) => {
    const before = plain.slice(0, index).trimEnd().at(-1);
    const inside = brackets.some(({ start, end }) => index >= start && index < end);
    const begins =
      before === undefined ||
      /[。；;，,！：:）)】\n|]/.test(before) ||
      /\s$/.test(plain.slice(0, index));
    return (
      !inside && begins && label.length > 2 && labelOf(words!.replace(/\s/g, '')) !== undefined
    );
  });
  if (heads.length === 0) return [];
  const start = heads[0]!.index;
  const clauses = named(labelledClauses(withoutRules(text.slice(start))));
  return clauses.length > 0 ? [{ start, end: text.length, clauses }] : [];
}
