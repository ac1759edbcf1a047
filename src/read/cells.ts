import { areNames, labelledClauses, marked, spokenClauses, type Clause } from './allocation';
import { isBody } from './bodies';
import { folded } from './characters';
import type { Label } from './labels';
import { isPeople } from './people';
import { withoutRules } from './rules';

/**
 * What a cell says of parties: in its own words where it has any, else what its column's head says.
 *
 * @param people whether people are named beside bodies there: 责任单位及责任人
 */
export function clausesOf(cell: string, label: Label, people: boolean): Clause[] {
  const text = withoutRules(people ? withoutPeople(cell) : cell);
  const labelled = labelledClauses(text);
  if (labelled.length > 0) return labelled;
  const spoken = spokenClauses(text);
  if (areNames(spoken)) return spoken;
  return marked(label, text);
}

/** 县文旅局 张伟; 县交通局（陈刚）; 县卫健局：周强. */
function withoutPeople(text: string): string {
  return text
    .replace(/[（(〔]([^（()）〔〕]{2,12})[)）〕]/g, (whole, inner: string) =>
      isPeople(inner) && !isBody(inner) ? '\n' : whole,
    )
    .replace(
      /[:：\s]([\u4E00-\u9FFF]{2,4}(?:[、，,][\u4E00-\u9FFF]{2,4}){0,3})(?=[\s；;，,、。]|$)/g,
      (whole, name: string) => (isPeople(name) && !isBody(name) ? '\n' : whole),
    );
}

const SAME = /^(?:同上|同前|上同|〃|″|“|”|"|''|′′|〞)$/;

/** Whether a cell says only that it holds what the one above holds. */
export const saysSame = (text: string): boolean => SAME.test(text.trim());

const ROLE = /^(牵头|主办|主责|主要责任|责任|承办|配合|协办|协助|协同|参与|参加)(?:单位|部门|方)?$/;

/** What a cell that names a role says of the names beside it; undefined where it names none. */
export function roleOf(text: string): Label | undefined {
  const word = ROLE.exec(folded(text).replace(/\s/g, ''))?.[1];
  if (word === undefined) return undefined;
  if (/^[牵主]/.test(word)) return 'lead';
  return /^[责承]/.test(word) ? 'responsible' : 'support';
}

/** Whether a row only sums up: 合计. */
export const sumsUp = (text: string): boolean =>
  /^(?:合计|总计|小计|共计)[:：]?$/.test(text.replace(/\s/g, ''));
