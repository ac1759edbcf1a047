import { folded, withoutEnd } from './characters';
import { labelOf, LABELLED, OTHER_LABEL, type Label } from './labels';
import { isParty, splitParties } from './parties';
import { isAside, verbAtEnd } from './verbs';

/** Names that stand together, and what is said of all of them. */
export interface Clause {
  readonly label: Label;
  readonly names: readonly string[];
  /** whether words or a bare list say it, and no label */
  readonly unlabelled?: boolean;
  /** how many of the names stand before the first comma, where there is one */
  readonly ahead?: number;
}

/** Clauses behind labels, each up to the next: 牵头单位：甲；配合单位：乙、丙. */
export function labelledClauses(text: string): Clause[] {
  return labelled(text).flatMap(({ label, body }) => {
    if (label === undefined) return [];
    const names = namesIn(body);
    const spoken = spokenClauses(names);
    return areNames(spoken) ? spoken : marked(label, names);
  });
}

/** What stands behind a label, up to a sentence that names nobody. */
function namesIn(body: string): string {
  const [first = '', ...rest] = body.split('。');
  const end = rest.findIndex((sentence) => !splitParties(sentence).every(isParty));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))].join('；');
}

/** A label in a text, and what stands behind it up to the next. */
export interface Labelled {
  /** none where it is of no party */
  readonly label: Label | undefined;
  /** as printed, with its colon */
  readonly head: string;
  readonly body: string;
  /** whether it speaks to those it names: 各牵头单位： */
  readonly salutes: boolean;
}

/** The labels of a text, in order. */
export function labelled(text: string): Labelled[] {
  const plain = folded(text);
  const heads = [...plain.matchAll(LABELLED), ...plain.matchAll(OTHER_LABEL)]
    .map((match) => ({
      label: match[1] === undefined ? undefined : labelOf(match[1].replace(/\s/g, '')),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start);
  return heads.map(({ label, start, end }, i) => ({
    label,
    head: text.slice(start, end),
    salutes: /[各位]\s*$/.test(text.slice(Math.max(0, start - 8), start)),
    body: withoutEnd(text.slice(end, heads[i + 1]?.start), '；;，,。'),
  }));
}

const MARK = /[（(〔](牵头|主办|主责|配合|协办|协助)(?:单位|部门)?[)）〕]$/;

/**
 * Clauses for a list of names, of which some may say in a bracket of their own what they do:
 * 区教育局（牵头）、区财政局.
 */
export function marked(label: Label, list: string): Clause[] {
  const clauses: { label: Label; names: string[]; ahead?: number }[] = [];
  for (const name of splitParties(list)) {
    const said = MARK.exec(folded(name));
    const own: Label = said ? (/[牵主]/.test(said[1]!) ? 'lead' : 'support') : label;
    if (isAside(name)) continue;
    const bare = said ? name.slice(0, said.index) : name;
    const clause = clauses.find((one) => one.label === own);
    if (clause) clause.names.push(bare);
    else clauses.push({ label: own, names: [bare] });
  }
  const [only] = clauses;
  return only && clauses.length === 1 ? [{ ...only, ...aheadIn(list) }] : clauses;
}

/** How many names of a list stand before its first comma. */
function aheadIn(list: string): { ahead?: number } {
  const [first = ''] = list.replace(/[（(〔][^（()）〔〕]{0,80}[)）〕]/g, '').split(/[，,；;]/);
  const ahead = first.length < list.length - 1 ? splitParties(first).length : 0;
  return ahead > 0 && /[，,；;]/.test(list) ? { ahead } : {};
}

/**
 * Clauses said in words: 甲牵头，乙、丙按职责分工负责; 由甲牵头，乙参加; 甲会同乙等部门负责; 甲、乙负责.
 * A verb speaks for all names since the last.
 *
 * @returns none where nothing is said
 */
export function spokenClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let waiting = '';
  for (const piece of piecesOf(text)) {
    if (isAside(piece)) continue;
    const whole = waiting + piece;
    const clause = verbOf(whole);
    if (clause) clauses.push(...clause);
    waiting = clause ? '' : whole;
  }
  if (clauses.length === 0) return [];
  const rest = waiting.replace(/^[，,；;、。\s]+/, '');
  const all = splitParties(rest).length > 0 ? [...clauses, listed('responsible', rest)] : clauses;
  return all.map((clause) => ({ ...clause, unlabelled: true }));
}

const listed = (label: Label, list: string): Clause => ({
  label,
  names: splitParties(list),
  ...aheadIn(list),
});

/**
 * Whether what is said in words is said of bodies: words may speak of anything. Where a body is said to
 * lead, half of the names are enough.
 */
export function areNames(clauses: readonly Clause[]): boolean {
  const names = clauses.flatMap((clause) => clause.names);
  const known = names.filter(isParty).length * 2;
  const led = clauses.some((clause) => clause.label === 'lead' && clause.names.every(isParty));
  return known > names.length || (led && known === names.length && known > 0);
}

/** Cut behind each mark, the mark kept at the head of the next piece. */
const piecesOf = (text: string) =>
  text.split(/(?=[，,；;。])/).filter((piece) => piece.trim() !== '');

function verbOf(text: string): Clause[] | undefined {
  const bare = withoutEnd(text.replace(/^[，,；;、。\s]*(?:由|请|并由|并)?/, ''), '。');
  const verb = verbAtEnd(bare);
  if (verb) return joinedBy(withoutMatter(bare.slice(0, verb.at)), verb.label);
  const plain = folded(bare);
  const together = plain.indexOf('会同');
  return together > 0 && together + 2 < plain.length ? joinedBy(bare, 'responsible') : undefined;
}

/** 能耗双控由甲（牵头）: what it is that they do, before those who do it. */
const withoutMatter = (names: string): string =>
  names.replace(/^[^、（(]{2,20}?(?<!自)由(?=.{2})/, '');

/** 甲会同乙、丙: the first leads, the others support. */
function joinedBy(names: string, label: Label): Clause[] {
  const at = folded(names).search(/(?:牵头)?[，,]?会同/);
  if (at <= 0) return [listed(label, names)];
  const behind = names.slice(at).replace(/^(?:牵[头頭])?[，,]?[会會]同/, '');
  return [listed('lead', names.slice(0, at)), listed('support', behind)];
}
