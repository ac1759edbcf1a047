import { areNames, marked, spokenClauses, type Clause } from './allocation';
import { besideParties, type Beside } from './beside';
import { areOffices, isOffice, isSurelyBody } from './bodies';
import { folded, unbroken, withoutEnd } from './characters';
import type { Numbered } from './headings';
import { inlineAllocations, type Inline } from './inline';
import { jointIn, namesAhead } from './joint';
import { isCollective, isParty, splitParties } from './parties';
import { withoutRules } from './rules';
import { saysSame, sharesAll, sharing } from './same';
import { verbAtEnd } from './verbs';

/**
 * The allocations in a text, in order. Where nothing is bracketed or labelled, the sentences of an item may
 * say who does it.
 *
 * @param titled whether the text opens an item
 * @param heading the item that stands open
 */
export function allocationsIn(
  text: string,
  titled: boolean,
  heading: string | undefined,
): Inline[] {
  const inline = inlineAllocations(text);
  const above = titled ? text.slice(0, 30) : heading;
  if (above !== undefined && ROLL.test(above))
    return inline.filter(({ clauses }) => clauses.some(({ label }) => label !== 'support'));
  if (inline.some(({ clauses }) => clauses.length > 0)) return inline;
  const group = groupFirst(text);
  if (group) return [group, ...inline.filter(({ start }) => start >= group.end)];
  if (above === undefined) return inline;
  return [...sentenceAllocations(text, titled), ...inline].sort((a, b) => a.start - b.start);
}

/** 会议决定，由某局牵头: what minutes decide is an item, though it has no number. */
const DECIDED =
  /^(?:会议|與會|与会|大家)(?:一致)?(?:研究|讨论)?(?:决定|议定|明确|同意|要求|确定|强调)(?:如下(?:事项)?)?[，,：:]\s*(?=.{8})/;

/** The rank of such an item: beneath all that are numbered. */
const DECISION = 9;

/** A sentence of minutes that says who does something; undefined where a text is none. */
export function decided(text: string): Numbered | undefined {
  const rest = text.slice(DECIDED.exec(text)?.[0].length ?? text.length);
  if (rest === '' || sentenceAllocations(rest, true).length === 0) return undefined;
  return { level: DECISION, ordinal: '', rest };
}

/** 抢险组：市应急局牵头，市水利局参加。 A group of people, and who they are. */
const GROUP =
  /^[^\s：:，,。、；;（(]{1,14}(?:组|专班|队|指挥部)(?:\s?[：:]\s*|[ \t\u3000]+)(?=.{4})/;

/** Whether a text is the name of such a group: 综合组. */
export const isGroup = (text: string): boolean => /^[一-鿿]{1,14}(?:组|专班)$/.test(text);

function groupFirst(text: string): Inline | undefined {
  const start = GROUP.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const sentence = /^[^。]+。?/.exec(text.slice(start))![0];
  if (sentence.length > LONGEST) return undefined;
  const { clauses, rest } = leads(saidIn(unbroken(sentence), false));
  return clauses.length > 0
    ? { start, end: start + sentence.length, clauses, beside: [], ...rest }
    : undefined;
}

/** Headings of lists of names that are no allocation. */
const ROLL = /成员|领导小组|组织机构|联席会议|名单|工作专班/;

/** No allocation in a sentence of its own is longer. */
const LONGEST = 300;

/**
 * Allocations that are sentences of running text, without bracket or label: 县交通局牵头，县财政局配合。
 * or only names, at the end. Every name has to be one, for words may speak of anything.
 *
 * @param titled whether the first sentence is the title of an item
 */
export function sentenceAllocations(text: string, titled: boolean): Inline[] {
  const sentences = [...text.matchAll(/[^。]+。?/g)];
  const found = sentences.flatMap(({ 0: sentence, index }, i): Inline[] => {
    if (sentence.length > LONGEST) return [];
    const last = i === sentences.length - 1;
    const words = unbroken(withoutRules(sentence.trim()));
    const whole = i === 0 && titled ? NOBODY : saidIn(words, last && i > 0);
    const only = i === 0 && titled && last;
    const behind =
      last && whole.clauses.length === 0 ? (only ? BY : BEHIND).exec(sentence)?.index : undefined;
    const { clauses, rest } =
      behind === undefined
        ? whole
        : leads(saidIn(unbroken(withoutRules(sentence.slice(behind + 1))), false));
    if (clauses.length === 0) return [];
    const [start, end] = [index + (behind ?? 0), index + sentence.length];
    return [{ start, end, clauses, beside: whenIn(sentence.slice(behind ?? 0)), ...rest }];
  });
  return found.length === 0 && titled ? agencyFirst(sentences[0]) : found;
}

/** When it is to be done, as a sentence says beside those who do it. */
const whenIn = (sentence: string): Beside[] =>
  besideParties(unbroken(withoutRules(sentence))).beside.filter(
    ({ kind, raw }) => kind === 'deadline' && WHEN.test(raw),
  );
/** 常态化开展活动 says what is done. */
const WHEN = /^.{0,14}(?:前|底|末|内|中旬|完成|办结|到位|坚持|推进|年|月|日|季度)$/;

/** 市统计局负责健全制度: an item whose first sentence says who does it is its own title. */
function agencyFirst(sentence: RegExpMatchArray | undefined): Inline[] {
  if (!sentence || sentence[0].length > LONGEST || /[：:“”《》？！]/.test(sentence[0])) return [];
  const words = unbroken(withoutRules(sentence[0].trim())).replace(/^(?:由|请|請)/, '');
  const { clauses, rest } = actorsIn(words);
  if (clauses.length === 0 || !areSure(clauses)) return [];
  const start = sentence.index! + sentence[0].length;
  const said = clauses.map((clause) => ({ ...clause, unlabelled: true }));
  return [{ start, end: start, clauses: said, beside: [], ...rest }];
}

/** Who a sentence begins with, and those whom it names behind the matter: 甲负责整治，乙配合. */
function actorsIn(words: string): Said {
  const joint = jointIn(words);
  if (joint && joint.lead.length > 0) {
    const { lead, support } = joint;
    return {
      clauses: [
        { label: 'lead', names: lead },
        { label: 'support', names: support },
      ],
    };
  }
  const { names, end } = namesAhead(words);
  const verb = /^(?:统筹|具体|共同|分别)?(牵头|负责|主抓)(?=[^。，,；;]{2})/.exec(
    folded(words.slice(end)),
  );
  // 由甲牵头，乙配合，筹备文化节
  if (names.length === 0 || !verb) return leads(saidIn(words, false));
  const first: Clause = { label: verb[1] === '负责' ? 'responsible' : 'lead', names };
  const [matter = ''] = words.split(/[，,；;]/);
  const { head, rest } = partedAtVerb(words.slice(matter.length));
  const more = spokenClauses(head.replace(/^[，,；;]/, ''));
  const helping = more.every(({ label }) => label === 'support') && areNames(more);
  return helping
    ? { clauses: [first, ...more], ...restIn(rest) }
    : { clauses: [first], ...restIn(head + rest) };
}

/** Where those who do it begin in a sentence that says first what they do. */
const BEHIND = /[，,]\s?由|[；;]/;
const BY = /[，,]\s?由|(?<=[^，,。；;自理缘经]{3})由(?!于|此)(?=[^，,。；;由]{2,30}(?:牵头|负责))/;

/** 此项工作由甲牵头: the matter is what stands before. */
const THIS_WORK =
  /^(?:[此该該本这這上]|以上|上述)[各]?(?:[项項]|些)?(?:重点|具体)?(?:工作|任务|任務|事[项項]|[项項]目|措施|活[动動]|改革)(?=由)/;

/** Who a sentence says does something, and what stands behind that may name others. */
interface Said {
  readonly clauses: readonly Clause[];
  readonly rest?: { readonly rest: string };
}

const NOBODY: Said = { clauses: [] };

/** @param bare whether names alone are enough */
function saidIn(sentence: string, bare: boolean): Said {
  if (sharesAll(sentence)) return { clauses: [sharing(sentence)] };
  const words = sentence.replace(THIS_WORK, '');
  const { head, rest } = saidOfBodies(words);
  const told = restIn(rest);
  const whole = told.rest && spokenIn(words);
  if (whole && whole.length > 0) return { clauses: whole };
  const spoken = spokenIn(head);
  if (!spoken || spoken.length > 0) return spoken ? { clauses: spoken, ...told } : NOBODY;
  const list = bare && sentence.includes('、') ? marked('responsible', sentence) : [];
  const names = splitParties(sentence);
  const sure = names.length > 1 && areOffices(names) && areSure(list);
  return sure ? { clauses: list.map((clause) => ({ ...clause, unlabelled: true })) } : NOBODY;
}

/** What is said in words; undefined where it is not surely said of bodies, empty where nothing is. */
function spokenIn(text: string): Clause[] | undefined {
  if (/[：:“”《》？！]|.(?<!自)由/.test(text)) return undefined;
  const spoken = spokenClauses(text);
  if (spoken.length === 0) return [];
  return areNames(spoken) && (areSure(spoken) || areCollectives(spoken)) ? spoken : undefined;
}

/** 方案报县政府审定: to whom something is sent does nothing. */
const TO_WHOM = /(?:报送?|提请|提交|送|经|向)[^，,。；;]{1,16}/g;

/** What is passed over is told where it may name bodies. */
const restIn = (rest: string): Pick<Said, 'rest'> =>
  MAY_NAME.test(folded(rest).replace(TO_WHOM, ''))
    ? { rest: { rest: rest.replace(/^[，,；;]/, '') } }
    : {};

/**
 * A sentence, and what is said of the matter behind those who do it: 由甲牵头，乙配合，常态化开展活动。
 * Only where it begins with who leads.
 */
function saidOfBodies(sentence: string): Parted {
  const parted = partedAtVerb(sentence);
  if (parted.rest === '' || parted.head === '') return { head: sentence, rest: '' };
  const [first] = spokenClauses(parted.head);
  const led = first?.label === 'lead' && first.names.every(isParty);
  return led ? parted : { head: sentence, rest: '' };
}

interface Parted {
  readonly head: string;
  readonly rest: string;
}

/** A sentence in two, behind the last of its pieces that ends in what bodies do. */
function partedAtVerb(sentence: string): Parted {
  const pieces = sentence.split(/(?=[，,])/);
  const ends = pieces.findLastIndex(
    (piece) => verbAtEnd(withoutEnd(piece, '。')) ?? jointIn(piece.replace(/^[，,\s]*由?/, '')),
  );
  return { head: pieces.slice(0, ends + 1).join(''), rest: pieces.slice(ends + 1).join('') };
}

/** What may be the name of a body, or say what one does: such text is never passed over. */
const MAY_NAME =
  /[局委办厅署部院所站队处科组校行社联协]|政府|单位|中心|公司|集团|街道|乡|镇|[各县区市](?=[、，和及]|$)|会(?!议)|由|同|配合|负责/;

/** Only what says who leads. */
const leads = (said: Said): Said =>
  said.clauses.some(({ label }) => label === 'lead') ? said : NOBODY;

/** 各县（市、区）政府负责，市级有关部门督导: several, who are all collectives of governments or offices. */
function areCollectives(clauses: readonly Clause[]): boolean {
  const names = clauses.flatMap((clause) => clause.names);
  return clauses.length > 1 && names.every((name) => isParty(name) && isCollective(name));
}

/** Whether every name is one, and some is that of a body by itself. */
function areSure(clauses: readonly Clause[]): boolean {
  const names = clauses.flatMap((clause) => clause.names);
  const certain = (name: string) => isSurelyBody(name) || isOffice(name);
  return (
    names.every(isParty) &&
    names.some((name) => saysSame(name) || (certain(name) && !isCollective(name)))
  );
}
