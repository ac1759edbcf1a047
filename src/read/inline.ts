import { bisectRight } from 'd3-array';
import {
  areNames,
  labelled,
  labelledClauses,
  marked,
  namedSentences,
  spokenClauses,
  type Clause,
  type Labelled,
} from './allocation';
import { besideParties, fieldOf, fieldReach, type Beside } from './beside';
import { areOffices, isOffice, isSurelyBody, startsAsBody } from './bodies';
import { folded, unbroken, withoutEnd } from './characters';
import { isLabel, labelOf, LABELLED } from './labels';
import { withoutNotes } from './notes';
import { isCollective, isParty, splitParties } from './parties';
import { addsFromHere, withoutRules } from './rules';
import { sharesAll, sharing } from './same';

/** An allocation inside running text, and where in the text it stands. */
export interface Inline {
  readonly start: number;
  readonly end: number;
  /** none where it says only what stands beside parties */
  readonly clauses: readonly Clause[];
  readonly beside: readonly Beside[];
  /** what stands behind those who do it, may name others, and is not read */
  readonly rest?: string;
  /** whether it says that a party is added to all that follows */
  readonly addsFromHere?: boolean;
  /** whether it is a bracket that is never closed */
  readonly unclosed?: boolean;
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '〈': '〉',
  '〖': '〗',
  '｛': '｝',
};
const OPEN = /[（(〔[【〈〖｛]/g;
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
    const told = bracketSays(inside, end === undefined);
    const alone = told.clauses.length === 0 && end !== undefined;
    const { clauses, beside } = alone ? (namesAlone(text, at, end) ?? told) : told;
    if (clauses.length > 0 || beside.length > 0)
      found.push({
        start: at,
        end: (end ?? text.length) + 1,
        clauses,
        beside,
        ...(addsFromHere(inside) && { addsFromHere: true }),
        ...(end === undefined && { unclosed: true }),
      });
    if (end !== undefined && clauses.length > 0) past = end;
  }
  return [...found, ...labelledOutside(text, found)].sort((a, b) => a.start - b.start);
}

/** What a bracket says where it speaks of leading, supporting or answering for something. */
const SPEAKS =
  /牵头|主办|主责|(?:责任|配合|参与|落实|承办|协办)(?:单位|部门)|(?:负责|配合|参与|参加|协助|落实)(?:[，,；;。]|$)/;

const NAMES =
  /[一-鿿](?:局|委|办|厅|署|政府|管委会|委员会|中心|公司)(?![一-鿿]{0,3}(?:长|主任|人员))/;

/** Brackets that seem to say who does something, though nobody was read from them, as printed. */
export function unreadBrackets(text: string, found: readonly Inline[]): string[] {
  return [...closings(text)].flatMap(([start, end]) => {
    const inside = text.slice(start + 1, end);
    const taken = found.some((one) => start < one.end && end >= one.start);
    if (taken || inside.length > LONGEST_BARE || !SPEAKS.test(folded(inside))) return [];
    return NAMES.test(folded(inside)) ? [inside] : [];
  });
}

/**
 * A bracket behind a sentence, or at the end of a line, may name those who do it, and say nothing more.
 * Without a mark before it, a bracket has to name offices: it may be the second name of a place.
 */
function namesAlone(text: string, start: number, end: number): Says | undefined {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (OF_PERSON.test(folded(before))) return undefined;
  const behind = text.slice(end + 1, end + 6);
  const closes = /^[。；;\s]*(?:\n|$)/.test(behind);
  const sentence = /[。；;！”]$/.test(before) && !/^\s*[、，,]/.test(behind);
  if ((!sentence && !closes) || end - start > LONGEST_BARE) return undefined;
  const { text: list, beside } = besideParties(unbroken(withoutRules(text.slice(start + 1, end))));
  const names = splitParties(list);
  if (names.some(isLabel)) return undefined;
  const known = names.length > 0 && names.every(isParty) && names.some(certain);
  // 区总工会，6月底前: a time beside them, or several of one look, is no second name of a place.
  const alike = names.every((name) => startsAsBody(name) || isCollective(name));
  const listed = alike && (names.length > 1 || beside.length > 0);
  // 宣传科、信息科，3月12日前: small units too, where a time stands beside them.
  const timed = names.length > 1 && beside.length > 0 && names.every(isParty);
  const surely =
    timed ||
    (known && ((sentence && closes) || areOffices(names) || names.every(isCollective) || listed));
  const named = /[^、，,。；;：:（(\s]*$/.exec(before)![0];
  const isAlias =
    !sentence &&
    beside.length === 0 &&
    (isSurelyBody(named) || (names.length === 1 && isParty(named)));
  return surely && !isAlias ? { clauses: bare(marked('responsible', list)), beside } : undefined;
}

/** 责任人：李四（县教育局局长）: the bracket says who that is. */
const OF_PERSON =
  /(?:责任人|负责人|联系人|联络员|[经承领]办人|领导)\s?[：:]\s{0,4}[^\s。；;：:，,]{1,12}$/;

const LONGEST_BARE = 600;

const bare = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause) => ({ ...clause, unlabelled: true }));

const certain = (name: string) => isSurelyBody(name) || isOffice(name) || isCollective(name);

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

/** What a text says of parties, and beside them. */
interface Says {
  readonly clauses: readonly Clause[];
  readonly beside: readonly Beside[];
}

const NOTHING: Says = { clauses: [], beside: [] };

/**
 * What a bracket says of parties: behind labels, or in words. A bracket that is never closed counts
 * only where it begins with a label.
 */
function bracketSays(inside: string, open: boolean): Says {
  if (sharesAll(inside)) return { clauses: [sharing(inside)], beside: [] };
  // That a label is there is soon told, and most brackets are no allocation.
  const at = labelIn(inside.slice(0, LABEL_REACH));
  if ((at === undefined && inside.length > LONGEST_BARE) || (open && at !== 0)) return NOTHING;
  const text = unbroken(withoutNotes(withoutRules(inside)));
  const from = at === undefined ? undefined : labelIn(text);
  const head = besideParties(text.slice(0, from));
  const spoken = spokenIn(head.text);
  if (from === undefined) {
    const beside = spoken.length > 0 ? head.beside : besideAlone(text);
    return { clauses: spoken, beside };
  }
  const names = splitParties(head.text);
  const listed = spoken.length === 0 && names.length > 0 && names.every(isParty);
  const before = listed ? bare(marked('responsible', head.text)) : spoken;
  const behind = labels(labelled(text.slice(from)));
  return {
    clauses: [...before, ...behind.clauses],
    beside: [...head.beside, ...behind.beside],
  };
}

/** （完成时限：6月底）: a bracket that says nothing of parties, but begins with a label. */
function besideAlone(text: string): Beside[] {
  const [first, ...others] = labelled(text);
  if (first?.start !== 0 || first.label !== undefined) return [];
  return [first, ...others].flatMap(fieldOf);
}

/** What stands behind labels, of parties and beside them. */
function labels(found: readonly Labelled[]): Says {
  const said = found.map((one): Says => {
    if (one.label === undefined) return { clauses: [], beside: fieldOf(one) };
    const { text, beside } = besideParties(one.body);
    return { clauses: named(labelledClauses(`${one.head}${text}`)), beside };
  });
  return {
    clauses: said.flatMap(({ clauses }) => clauses),
    beside: said.flatMap(({ beside }) => beside),
  };
}

/** What is said in words; a remark may stand before it (年均增长8%，县文旅局负责). */
function spokenIn(text: string): Clause[] {
  const told = named(spokenClauses(text));
  if (told.length === 0 || areNames(told)) return told;
  const remark = /^[^、，,；;。]{2,40}[，,；;。]/.exec(text)?.[0] ?? '';
  const behind = named(spokenClauses(text.slice(remark.length)));
  const sure = remark !== '' && behind.every(({ names }) => names.every(isParty));
  return sure && !isParty(remark.slice(0, -1)) ? behind : [];
}

/** how far into a bracket its first label may stand */
const LABEL_REACH = 200;

/** Where the first label of parties stands: at the head of a bracket, or behind a mark in it. */
function labelIn(text: string): number | undefined {
  const plain = folded(text);
  return [...plain.matchAll(LABELLED)].find(({ 1: words, index }) => {
    const mark = plain[index - 1];
    const begins = mark === undefined || '；;，,。、'.includes(mark) || mark.trim() === '';
    return begins && labelOf(words!.replace(/\s/g, '')) !== undefined;
  })?.index;
}

const named = (clauses: Clause[]) => clauses.filter((clause) => clause.names.length > 0);

/** For each number, the greatest up to it. */
const cumulative = (numbers: readonly number[]): number[] => {
  let most = 0;
  return numbers.map((number) => (most = Math.max(most, number)));
};

/**
 * Labels outside brackets: 牵头单位：甲 at the head of a line, or behind a sentence. Those that stand
 * together are one allocation; behind a sentence that names nobody another begins.
 */
function labelledOutside(text: string, brackets: readonly Inline[]): Inline[] {
  const plain = folded(text);
  const starts = brackets.map(({ start }) => start);
  const reaches = cumulative(brackets.map(({ end }) => end));
  const isInside = (at: number) => at < (reaches[bisectRight(starts, at) - 1] ?? 0);
  const begins = ({ start }: Labelled): boolean => {
    const before = plain.slice(Math.max(0, start - 20), start);
    const mark = before.trimEnd().at(-1);
    return (
      before === '' ||
      before.trimEnd() !== before ||
      (mark !== undefined && '。；;，,！：:）)】|.'.includes(mark))
    );
  };
  const all = labelled(text).filter(({ start }) => !isInside(start));
  const first = all.findIndex((one) => begins(one) && (one.head.length > 2 || !one.label));
  if (first < 0) return [];
  return together(all.slice(first), text, starts).flatMap((group): Inline[] => {
    const { clauses, beside } = labels(group.labels);
    if (clauses.length === 0 && beside.length === 0) return [];
    const { start, end } = group;
    return [{ start, end, clauses, beside, ...(group.adds && { addsFromHere: true }) }];
  });
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly Labelled[];
  readonly adds: boolean;
}

/** Labels in groups, each with what it reaches over. */
function together(all: readonly Labelled[], text: string, brackets: readonly number[]): Group[] {
  const groups: Group[] = [];
  all.forEach((one, i) => {
    const next = all[i + 1]?.start ?? text.length;
    const bracket = brackets[bisectRight(brackets, one.from)] ?? text.length;
    const printed = text.slice(one.from, Math.min(next, bracket));
    const body = withoutNotes(withoutRules(printed));
    const cut = { ...one, body: withoutEnd(body, '；;，,。') };
    const end = one.from + (body === printed ? reachOf(cut) : printed.length);
    const adds = addsFromHere(printed);
    const last = groups.at(-1);
    if (last && text.slice(last.end, one.start).replace(BETWEEN, '').length <= 1)
      groups[groups.length - 1] = {
        start: last.start,
        end,
        labels: [...last.labels, cut],
        adds: last.adds || adds,
      };
    else groups.push({ start: one.start, end, labels: [cut], adds });
  });
  return groups;
}

const BETWEEN = /[\s。；;，,、|]/g;

/** How much of what stands behind a label is said by it. */
function reachOf(one: Labelled): number {
  if (one.label === undefined) return fieldReach(one);
  return namedSentences(one.body).join('。').length;
}
