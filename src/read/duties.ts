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

/** 区委宣传部： 区教委的主要职责： 区财政局—— */
const HEAD =
  /^([^：:。；;，,—]{2,80}?)(?:的?(?:主要|工作|具体)?(?:职责|任务|分工)(?:是|为)?)?\s?(?:[：:]|——)\s*(?=\S)/;

/** No heading is longer. */
const LONGEST_HEADING = 40;

/** Headings of lists of bodies with their duties. */
export const isOfDuties = (text: string): boolean =>
  text.length <= LONGEST_HEADING && /职责|分工/.test(folded(text));

/** 各处室职责分工: the list is of bodies, so that whatever reads as a name in it is one. */
export const isOfBodies = (text: string): boolean =>
  isOfDuties(text) &&
  /(?:各|成员|有关|相关|责任)(?:处室|科室|股室|部门|单位|院系|部室|室所|成员单位|岗位)(?:[^：:]{0,4})(?:职责|分工)/.test(
    folded(text),
  );

/**
 * Reads a line that names a body and then what it does: 区教委：负责校园宣传；组织师生参与。 Each clause
 * is a duty. A salutation and a label are none, for no duty is a list of names.
 *
 * @param goesOn whether the list has begun, so that a collective may stand in it
 */
export function dutiesOf(text: string, goesOn = false): Duties | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const names = bodiesIn(head[1]!, goesOn);
  if (!names) return undefined;
  const behind = text.slice(head[0].length);
  if (splitParties(behind).every(isParty)) return undefined;
  const duties = clausesOf(behind).map(titleOf);
  return duties.length > 0 ? { names, duties } : undefined;
}

/** The names in a text that names bodies and says nothing else; one of them has to be sure. */
function bodiesIn(text: string, goesOn: boolean): readonly string[] | undefined {
  const names = splitParties(text);
  const sure = (name: string) => isSurelyBody(name) || isOffice(name);
  if (names.length === 0 || !names.every(isParty)) return undefined;
  if (goesOn) return names.some((name) => STAGE.test(name)) ? undefined : names;
  return names.some(sure) && !names.every(isCollective) ? names : undefined;
}

/** 第一阶段 ends as a name does. */
const STAGE = /[阶时地路]段$/;

/** 打造消费中心 ends as a name does, but says what is to be done. */
const DOES =
  /^(?:打造|构建|创建|培育|壮大|优化|做[强大优]|聚焦|抓|促|改善|深化|健全|发展|巩固|创新|全面|统筹|支持|扩大|拓展|用好|办好|建好)/;
const OWN = /的?(?:主要|工作|具体)?(?:职责|任务|分工)(?:任务|分工)?$/;

/**
 * The bodies of a line that says only who they are, above lines that say what they do: 县教育局： or, as
 * a numbered heading, 一、县教育局.
 */
export function bodiesAbove(
  text: string,
  numbered: boolean,
  goesOn: boolean,
): readonly string[] | undefined {
  const bare = text.trim().replace(/[：:]$/, '');
  if (bare.length > 80 || (!numbered && bare === text.trim()) || DOES.test(bare)) return undefined;
  const names = bare.replace(OWN, '');
  // Beside headings that surely name bodies, one that reads as a name is another.
  const another = goesOn && numbered && splitParties(names).every(isParty);
  return another ? splitParties(names) : bodiesIn(names, goesOn);
}

/** 县教育局牵头工作, 由县卫健局牵头负责的任务: a heading that says who leads all beneath it. */
const LEADS =
  /^(?:由)?(.{2,40}?)(?:共同|联合|分别|总)?(?:牵头|主办|主抓)(?:负责|组织|实施|落实|推进|完成|办理){0,2}的?(?:重点|主要)?(?:工作|任务|事项|项目|部分)(?:任务|清单)?[：:]?$/;

/** The bodies that a heading says lead all beneath it; undefined where it says nothing of the kind. */
export function leadsBeneath(heading: string): readonly string[] | undefined {
  const names = LEADS.exec(heading.trim())?.[1];
  return names === undefined ? undefined : bodiesIn(names, false);
}

/** A letter to a body begins like this, and so does what closes a document: neither is a duty. */
const NO_DUTY =
  /^(?:[你贵]|现[将就把]|根据|按照?|经|为|收悉|请|各|以上|上述|附|[注註]|抄送|特此|此)/;

/** The duties that a line says, without naming the body again. */
export const dutiesIn = (text: string): readonly string[] =>
  NO_DUTY.test(text) ? [] : clausesOf(text).map(titleOf);

/** Clauses at full stops and semicolons outside brackets. */
export function clausesOf(text: string): string[] {
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
