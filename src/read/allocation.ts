import { folded, withoutEnd } from './characters';
import { labelOf, LABELLED, OTHER_LABEL, type Label } from './labels';
import { isParty, splitParties } from './parties';

/** Names that stand together, and what is said of all of them. */
export interface Clause {
  readonly label: Label;
  readonly names: readonly string[];
}

/** Clauses behind labels, each up to the next: 牵头单位：甲；配合单位：乙、丙. */
export function labelledClauses(text: string): Clause[] {
  return labelled(text).flatMap(({ label, body }) => {
    if (label === undefined) return [];
    const spoken = spokenClauses(body);
    return areNames(spoken) ? spoken : marked(label, splitParties(body));
  });
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

/** Names that say in a bracket of their own what they do: 区教育局（牵头）、区财政局. */
export function marked(label: Label, names: readonly string[]): Clause[] {
  const clauses: { label: Label; names: string[] }[] = [];
  for (const name of names) {
    const said = MARK.exec(folded(name));
    const own: Label = said ? (/[牵主]/.test(said[1]!) ? 'lead' : 'support') : label;
    if (DEADLINE.test(folded(name))) continue;
    const bare = said ? name.slice(0, said.index) : name;
    const clause = clauses.find((one) => one.label === own);
    if (clause) clause.names.push(bare);
    else clauses.push({ label: own, names: [bare] });
  }
  return clauses;
}

const LEADS =
  '(?:共同|分别|联合|各自)?(?:负责)?(?:统筹)?(?:总?牵头(?:负责|落实|实施|推进|组织实施|组织|抓总|办理|会同|，?会同){0,4}|主办|主抓|抓总|负总责)';
const SHARES =
  '(?:按照?各?自?(?:部门)?职责分工|按照?职责|分工|分别|共同|具体|联合|组织|协同){0,4}(?:负责|落实|组织实施|实施|推进|承办|办理)(?:落实|实施)?';
const HELPS =
  '(?:积极|协同|共同|具体|予以|给予){0,4}(?:参加|参与|配合|协助|协办|支持|协同)(?:落实|实施|推进)?';

const VERBS: readonly [Label, RegExp][] = [
  ['lead', new RegExp(`${LEADS}$`)],
  ['support', new RegExp(`${HELPS}$`)],
  ['responsible', new RegExp(`${SHARES}$`)],
];
/** No verb is longer. */
const REACH = 60;

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
    if (DEADLINE.test(folded(piece))) continue;
    const whole = waiting + piece;
    const clause = verbOf(whole);
    if (clause) clauses.push(...clause);
    waiting = clause ? '' : whole;
  }
  if (clauses.length === 0) return [];
  const rest = splitParties(waiting.replace(/^[，,；;、。\s]+/, ''));
  return rest.length > 0 ? [...clauses, { label: 'responsible', names: rest }] : clauses;
}

/** When something is to be done, said among those who do it. */
const DEADLINE =
  /^[，,；;。\s]*(?:完成时限|时限|期限)?[:：]?(?:于|力争)?(?:\d{2,4}年|\d{1,2}月|每[年月季]|[今本]年|年底|长期|持续|立即|全年|常态化)[^局委办厅部]{0,16}$/;

/** Whether what is said in words is said of bodies: words may speak of anything. */
export function areNames(clauses: readonly Clause[]): boolean {
  const names = clauses.flatMap((clause) => clause.names);
  return names.filter(isParty).length * 2 > names.length;
}

/** Cut behind each mark, the mark kept at the head of the next piece. */
const piecesOf = (text: string) =>
  text.split(/(?=[，,；;。])/).filter((piece) => piece.trim() !== '');

function verbOf(text: string): Clause[] | undefined {
  const bare = withoutEnd(text.replace(/^[，,；;、。\s]*(?:由|请|并由|并)?/, ''), '。');
  const plain = folded(bare);
  const from = Math.max(0, plain.length - REACH);
  for (const [label, pattern] of VERBS) {
    const at = pattern.exec(plain.slice(from))?.index;
    // A lead may have been named before its verb; who helps or shares is named with it.
    if (at !== undefined && (from + at > 0 || label === 'lead'))
      return joinedBy(bare.slice(0, from + at), label);
  }
  const together = plain.indexOf('会同');
  return together > 0 && together + 2 < plain.length ? joinedBy(bare, 'responsible') : undefined;
}

/** 甲会同乙、丙: the first leads, the others support. */
function joinedBy(names: string, label: Label): Clause[] {
  const at = folded(names).search(/(?:牵头)?[，,]?会同/);
  if (at <= 0) return [{ label, names: splitParties(names) }];
  const behind = names.slice(at).replace(/^(?:牵[头頭])?[，,]?[会會]同/, '');
  return [
    { label: 'lead', names: splitParties(names.slice(0, at)) },
    { label: 'support', names: splitParties(behind) },
  ];
}
