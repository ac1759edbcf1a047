import { folded } from './characters';
import { labelOf, LABELLED, type Label } from './labels';
import { splitParties } from './parties';

/** Names that stand together, and what is said of all of them. */
export interface Clause {
  readonly label: Label;
  readonly names: readonly string[];
}

/** Clauses behind labels, each up to the next: 牵头单位：甲；配合单位：乙、丙. */
export function labelledClauses(text: string): Clause[] {
  const heads = [...folded(text).matchAll(LABELLED)].flatMap((match) => {
    const label = labelOf(match[1]!.replace(/\s/g, ''));
    return label ? [{ label, start: match.index, end: match.index + match[0].length }] : [];
  });
  return heads.flatMap(({ label, end }, i) => {
    const body = text.slice(end, heads[i + 1]?.start).replace(/[；;，,。\s]+$/, '');
    const spoken = spokenClauses(body);
    return spoken.length > 0 ? spoken : [{ label, names: splitParties(body) }];
  });
}

const LEADS =
  '(?:共同)?(?:负责)?(?:统筹)?牵头(?:负责|落实|实施|推进|组织实施|组织|抓总|办理|会同|，?会同)*';
const SHARES =
  '(?:按照?各?自?(?:部门)?职责分工|按照?职责|分工|分别|共同|具体|联合|组织|协同)*(?:负责|落实|组织实施|实施|推进|承办|办理)(?:落实|实施)?';
const HELPS =
  '(?:积极|协同|共同|具体|予以)*(?:参加|参与|配合|协助|协办|支持|协同)(?:落实|实施|推进)?';

const VERBS: readonly [Label, RegExp][] = [
  ['lead', new RegExp(`^(.*?)${LEADS}$`, 's')],
  ['support', new RegExp(`^(.+?)${HELPS}$`, 's')],
  ['responsible', new RegExp(`^(.+?)${SHARES}$`, 's')],
];

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
    const whole = waiting + piece;
    const clause = verbOf(whole);
    if (clause) clauses.push(...clause);
    waiting = clause ? '' : whole;
  }
  if (clauses.length === 0) return [];
  const rest = splitParties(waiting.replace(/^[，,；;、。\s]+/, ''));
  return rest.length > 0 ? [...clauses, { label: 'responsible', names: rest }] : clauses;
}

/** Cut behind each mark, the mark kept at the head of the next piece. */
const piecesOf = (text: string) =>
  text.split(/(?=[，,；;。])/).filter((piece) => piece.trim() !== '');

function verbOf(text: string): Clause[] | undefined {
  const bare = text.replace(/^[，,；;、。\s]*(?:由|请|并由|并)?/, '').replace(/[。\s]+$/, '');
  const plain = folded(bare);
  for (const [label, pattern] of VERBS) {
    const match = pattern.exec(plain);
    if (match) return joinedBy(bare.slice(0, match[1]!.length), label);
  }
  const together = /^(.+?)(?:牵头)?会同(.+)$/s.exec(plain);
  return together ? joinedBy(bare, 'responsible') : undefined;
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
