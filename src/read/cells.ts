import { areNames, labelledClauses, marked, spokenClauses, type Clause } from './allocation';
import { folded } from './characters';
import { bracketsPeople } from './headwords';
import { labelsOf, type Label } from './labels';
import { partedPeople } from './people';
import { withoutRules } from './rules';

/** What a cell of names says: of bodies, and of people that stand beside them. */
interface Said {
  readonly clauses: readonly Clause[];
  /** as printed */
  readonly people: readonly string[];
}

/**
 * What a cell says of parties: in its own words where it has any, else what its column's head says.
 *
 * @param head the head as printed, which may say that brackets hold people
 */
export function saidIn(cell: string, label: Label, head = ''): Said {
  const { text, people } = partedPeople(withoutRules(cell), bracketsPeople(head));
  const labelled = labelledClauses(text);
  if (labelled.length > 0) return { clauses: labelled, people };
  const spoken = spokenClauses(text);
  const [first, second] = rolesOf(head);
  const pieces = text.split(/[/／;；|｜]/);
  if (first && second && pieces.length === 2 && !areNames(spoken))
    return { clauses: [...marked(first, pieces[0]!), ...marked(second, pieces[1]!)], people };
  return { clauses: areNames(spoken) ? spoken : marked(label, text), people };
}

/** The two roles of a head that names both, in its order; none where it does not. */
export function rolesOf(head: string): readonly Label[] {
  const labels = labelsOf(folded(head).replace(/\s/g, ''));
  const both = labels.length === 2 && labels.includes('lead') && labels.includes('support');
  return both ? labels.flatMap((label) => label ?? []) : [];
}

/** 同左, 同牵头单位: another cell of the row is meant. */
const ELSEWHERE =
  /^(?:均|皆)?同(?:本?[项項])?(?:[牵牽][头頭]|主[办辦責责])(?:[责責]任)?(?:[单單]位|部[门門])$|^同[左右下]$/;

/** Whether a cell only points to another that is not above it. */
export const pointsElsewhere = (text: string): boolean => ELSEWHERE.test(text.trim());

const ROLE =
  /^(总?牵头|牵|主办|主责|主要|主|责任|责|负责|承办|落实|配合|配|协办|协助|协同|协作|协|参与|参加|支持|[指督]导|辅助)(?:责任)?(?:单位|部门|方)?$/;

/** What a cell that names a role says of the names beside it; undefined where it names none. */
export function roleOf(text: string): Label | undefined {
  const word = ROLE.exec(folded(text).replace(/\s/g, ''))?.[1];
  if (word === undefined) return undefined;
  if (/^[总牵主]/.test(word)) return 'lead';
  return /^[责负承落]/.test(word) ? 'responsible' : 'support';
}

/** Whether a row only sums up: 合计. */
export const sumsUp = (text: string): boolean =>
  /^(?:合计|总计|小计|共计|总数|汇总|总和)(?:[（(][^（()）]{0,8}[)）])?[:：]?$/.test(
    text.replace(/\s/g, ''),
  );

/** Whether a row only explains the table: 注：…. */
export const explains = (text: string): boolean =>
  /^[（(]?(?:注|备注|说明|附注|注释|填表说明|图例|※)\s{0,3}\d{0,2}[:：.．、]/.test(text.trim());
