import { isOffice, isSurelyBody } from './bodies';
import { folded } from './characters';
import { titleOf } from './headings';
import { isCollective, isParty, splitParties } from './parties';

/** A body with what it has to do. */
export interface Duties {
  readonly names: readonly string[];
  /** a title each */
  readonly duties: readonly string[];
}

/** 区委宣传部： 区教委的主要职责： */
const HEAD =
  /^([^：:。；;，,]{2,80}?)(?:的?(?:主要|工作|具体)?(?:职责|任务|分工)(?:是|为)?)?\s?[：:]\s*(?=\S)/;

/** Headings of lists of bodies with their duties. */
export const isOfDuties = (text: string): boolean => /职责|分工/.test(folded(text));

/**
 * Reads a line that names a body and then what it does: 区教委：负责校园宣传；组织师生参与。 Each clause
 * is a duty. A salutation and a label are none, for no duty is a list of names.
 */
export function dutiesOf(text: string): Duties | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const names = splitParties(head[1]!);
  const sure = (name: string) => isSurelyBody(name) || isOffice(name);
  if (names.length === 0 || !names.every(isParty) || !names.some(sure)) return undefined;
  if (names.every(isCollective)) return undefined;
  const behind = text.slice(head[0].length);
  if (splitParties(behind).every(isParty)) return undefined;
  const duties = clausesOf(behind).map(titleOf);
  return duties.length > 0 ? { names, duties } : undefined;
}

/** Clauses at full stops and semicolons outside brackets. */
function clausesOf(text: string): string[] {
  const clauses = [''];
  let depth = 0;
  for (const char of text) {
    if ('（(〔“《'.includes(char)) depth += 1;
    if ('）)〕”》'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[。；;\n]/.test(char)) clauses.push('');
    else clauses[clauses.length - 1] += char;
  }
  return clauses.map((clause) => clause.trim()).filter((clause) => clause.length > 1);
}
