import { bisectRight } from 'd3-array';
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
const OPEN = /[（(〔[【]/g;
const CLOSE = Object.values(PAIRS).join('');
/** how far a bracket that is never closed may reach */
const OPEN_REACH = 400;

/** The allocations in a text, in order: bracketed, or behind a label outside brackets. */
export function inlineAllocations(text: string): Inline[] {
  const found: Inline[] = [];
  const closed = closings(text);
  const opens = [...text.matchAll(OPEN)].map(({ index }) => index);
  // A bracket that is never closed reaches no further than to the next of its like.
  const unclosed = opens.filter((at) => !closed.has(at));
  let past = 0;
  for (const at of opens) {
    if (at < past) continue;
    const end = closed.get(at);
    const next = unclosed[bisectRight(unclosed, at)] ?? text.length;
    const inside = text.slice(at + 1, end ?? Math.min(next, at + OPEN_REACH));
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
    if (end !== undefined && clauses.length > 0) past = end;
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

/** how long a bracket may be */
const LONGEST = 2000;

/**
 * Where each bracket of a text is closed, by where it opens. Kinds are matched leniently: web copies
 * mix them.
 */
function closings(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at]! in PAIRS) open.push(at);
    else if (CLOSE.includes(text[at]!)) {
      const from = open.pop();
      if (from !== undefined && at - from <= LONGEST) found.set(from, at);
    }
  }
  return found;
}

/**
 * What a bracket says of parties: behind labels, or in words. A bracket that is never closed counts
 * only where it begins with a label.
 */
function bracketClauses(inside: string, open: boolean): Clause[] {
  // A label stands at the head: that is soon told, and most brackets are no allocation.
  const [label] = folded(inside.slice(0, 60)).replace(/\s/g, '').matchAll(LABELLED);
  const isLabelled = label?.index === 0 && labelOf(label[1]!) !== undefined;
  if (!isLabelled && (open || inside.length > 600)) return [];
  const text = unbroken(withoutRules(inside));
  if (isLabelled) return named(labelledClauses(text));
  const spoken = named(spokenClauses(text));
  return areNames(spoken) ? spoken : [];
}

const named = (clauses: Clause[]) => clauses.filter((clause) => clause.names.length > 0);

/** For each number, the greatest up to it. */
const cumulative = (numbers: readonly number[]): number[] => {
  let most = 0;
  return numbers.map((number) => (most = Math.max(most, number)));
};

/** Labels outside brackets: 牵头单位：甲 at the head of a line, or behind a sentence. */
function labelledOutside(text: string, brackets: readonly Inline[]): Inline[] {
  const plain = folded(text);
  const starts = brackets.map(({ start }) => start);
  const reaches = cumulative(brackets.map(({ end }) => end));
  const heads = [...plain.matchAll(LABELLED)].filter(({ 0: label, 1: words, index }) => {
    const before = plain.slice(Math.max(0, index - 20), index);
    const mark = before.trimEnd().at(-1);
    const inside = index < (reaches[bisectRight(starts, index) - 1] ?? 0);
    const begins =
      before === '' ||
      before.trimEnd() !== before ||
      (mark !== undefined && '。；;，,！：:）)】|'.includes(mark));
    return (
      !inside && begins && label.length > 2 && labelOf(words!.replace(/\s/g, '')) !== undefined
    );
  });
  if (heads.length === 0) return [];
  const start = heads[0]!.index;
  const clauses = named(labelledClauses(withoutRules(text.slice(start))));
  return clauses.length > 0 ? [{ start, end: text.length, clauses }] : [];
}
