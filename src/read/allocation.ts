import { folded, withoutEnd } from './characters';
import { jointIn, type Joint } from './joint';
import { labelOf, LABELLED, OTHER_LABEL, type Label } from './labels';
import { isCollective, isParty, splitParties } from './parties';
import { isAside, verbAtEnd } from './verbs';

/** Names that stand together, and what is said of all of them. */
export interface Clause {
  readonly label: Label;
  readonly names: readonly string[];
  /** whether words or a bare list say it, and no label */
  readonly unlabelled?: boolean;
  /** how many of the names stand before the first comma, where there is one */
  readonly ahead?: number;
  /** whether it is listed with its duties, so that nobody leads */
  readonly duty?: boolean;
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
const namesIn = (body: string): string => namedSentences(body).join('；');

/** The sentences behind a label, up to one that names nobody. */
export function namedSentences(body: string): string[] {
  const [first = '', ...rest] = body.split('。');
  const end = rest.findIndex((sentence) => !splitParties(sentence).every(isParty));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** A label in a text, and what stands behind it up to the next. */
export interface Labelled {
  /** none where it is of no party */
  readonly label: Label | undefined;
  /** as printed, with its colon */
  readonly head: string;
  readonly body: string;
  /** where it begins, and where what stands behind it does */
  readonly start: number;
  readonly from: number;
  /** whether it speaks to those it names: 各牵头单位： */
  readonly salutes: boolean;
}

/** Brackets inside a text: a label of no party in there ends nothing outside. */
const NESTED = /[（(〔][^（()）〔〕\n]{0,80}[)）〕]/g;

/** The labels of a text, in order. */
export function labelled(text: string): Labelled[] {
  const plain = folded(text);
  const outside = plain.replace(NESTED, (bracket) => '□'.repeat(bracket.length));
  const heads = [...plain.matchAll(LABELLED), ...outside.matchAll(OTHER_LABEL)]
    .map((match) => ({
      label: match[1] === undefined ? undefined : labelOf(match[1].replace(/\s/g, '')),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    // 责任单位及责任人: of two labels in one place the longer is meant.
    .filter(({ start }, i, all) => i === 0 || start >= all[i - 1]!.end);
  return heads.map(({ label, start, end }, i) => ({
    label,
    head: text.slice(start, end),
    start,
    from: end,
    salutes: /(?:[各位组]|会议|委员会)\s*$/.test(text.slice(Math.max(0, start - 8), start)),
    body: withoutEnd(text.slice(end, heads[i + 1]?.start), '；;，,。'),
  }));
}

const MARK = /[（(〔[【]([^（()）〔〕[\]【】]{2,16})[)）〕\]】]$/;

/** What a name says in a bracket of its own that it does: 区教育局（牵头）. */
function saidBy(name: string): { readonly bare: string; readonly label: Label } | undefined {
  const mark = MARK.exec(folded(name));
  const words = mark?.[1]?.replace(
    /(?<=^(?:牵头|主办|主责|配合|协办|协助))(?:责任)?(?:单位|部门)$/,
    '',
  );
  const verb =
    words === undefined ? undefined : verbAtEnd(`甲${words === '主责' ? '牵头' : words}`);
  return mark && verb?.at === 1
    ? { bare: name.slice(0, mark.index), label: verb.label }
    : undefined;
}

/**
 * Clauses for a list of names, of which some may say in a bracket of their own what they do:
 * 区教育局（牵头）、区财政局. Where the last name says so too, each speaks for those before it:
 * 甲、乙（牵头），丙、丁（配合）.
 */
export function marked(label: Label, list: string): Clause[] {
  const clauses: { label: Label; names: string[]; unlabelled?: boolean }[] = [];
  const listed = splitParties(list).filter((name) => !isAside(name));
  const says = listed.map(saidBy);
  const roles = new Set(says.flatMap((said) => said?.label ?? []));
  const covers = roles.has('lead') && roles.size > 1 && says.at(-1) !== undefined;
  listed.forEach((name, at) => {
    const said = says[at] ?? (covers ? says.slice(at).find((one) => one) : undefined);
    const own = said && said.label !== 'responsible' ? said.label : label;
    const bare = says[at]?.bare ?? name;
    const clause = clauses.find((one) => one.label === own);
    if (clause) clause.names.push(bare);
    else clauses.push({ label: own, names: [bare], ...(own !== label && { unlabelled: true }) });
  });
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
    const last = clauses.at(-1);
    const led = waiting === '' && last?.label === 'lead' && last.names.every(isParty);
    const many = waiting !== '' && splitParties(waiting).every(isCollective);
    const lone = many && leadsAlone(piece) ? verbOf(piece, led) : undefined;
    if (lone) clauses.push(listed('responsible', waiting));
    const clause = lone ?? verbOf(whole, led);
    if (clause) clauses.push(...clause);
    waiting = clause ? '' : whole;
  }
  if (clauses.length === 0) return [];
  const rest = waiting.replace(/^[，,；;、。\s]+/, '');
  const all = splitParties(rest).length > 0 ? [...clauses, listed('responsible', rest)] : clauses;
  return all.map((clause) => ({ ...clause, unlabelled: true }));
}

/** 各乡镇、县直有关部门，县林业局牵头: a body that is said to lead behind others that are many. */
function leadsAlone(piece: string): boolean {
  const bare = piece.replace(/^[，,；;、。\s]+/, '');
  const verb = verbAtEnd(bare);
  const names = verb?.label === 'lead' ? splitParties(bare.slice(0, verb.at)) : [];
  return names.length > 0 && names.every((name) => isParty(name) && !isCollective(name));
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

const BY = /^[，,；;、。\s]{0,20}(?:由|请|并由|并)?/;

function verbOf(text: string, led: boolean): Clause[] | undefined {
  const bare = withoutEnd(text.slice(BY.exec(folded(text))![0].length), '。');
  const verb = verbAtEnd(bare);
  if (verb) return joinedBy(withoutMatter(bare.slice(0, verb.at)), verb.label).flatMap(byOwnVerbs);
  const joint = jointIn(bare, led);
  if (joint) return clausesOf(joint);
  const plain = folded(bare);
  const together = plain.indexOf('会同');
  return together > 0 && together + 2 < plain.length ? joinedBy(bare, 'responsible') : undefined;
}

const clausesOf = ({ lead, support }: Joint): Clause[] => [
  ...(lead.length > 0 ? [{ label: 'lead' as const, names: lead }] : []),
  { label: 'support', names: support },
];

/** 甲牵头、乙、丙配合: a verb may stand behind a name of a list, for all up to it. */
function byOwnVerbs(clause: Clause): Clause[] {
  const clauses: Clause[] = [];
  let waiting: string[] = [];
  for (const name of clause.names) {
    const verb = isParty(name) ? undefined : verbAtEnd(name);
    const bare = verb ? name.slice(0, verb.at) : name;
    waiting.push(bare);
    if (!verb || !isParty(bare)) continue;
    clauses.push({ label: verb.label, names: waiting });
    waiting = [];
  }
  if (clauses.length === 0) return [clause];
  return waiting.length > 0 ? [...clauses, { label: clause.label, names: waiting }] : clauses;
}

/** 能耗双控由甲（牵头）: what it is that they do, before those who do it. */
const withoutMatter = (names: string): string =>
  names.replace(/^[^、（(]{2,20}?(?<!自)由(?=.{2})/, '');

/** 甲会同乙、丙: the first leads, the others support. */
function joinedBy(names: string, label: Label): Clause[] {
  const joint = jointIn(names);
  if (joint) return clausesOf(joint);
  const at = folded(names).search(/(?:牵头)?[，,]?会同/);
  if (at <= 0) return [listed(label, names)];
  const behind = names.slice(at).replace(/^(?:牵[头頭])?[，,]?[会會]同/, '');
  return [listed('lead', names.slice(0, at)), listed('support', behind)];
}
