import { areNames, marked, spokenClauses, type Clause } from './allocation';
import { besideParties, type Beside } from './beside';
import { areOffices, isOffice, isSurelyBody } from './bodies';
import { folded, unbroken, withoutEnd } from './characters';
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

/** 抢险组：市应急局牵头，市水利局参加。 A group of people, and who they are. */
const GROUP =
  /^[^\s：:，,。、；;（(]{1,14}(?:组|专班|队|指挥部)(?:\s?[：:]\s*|[ \t\u3000]+)(?=.{4})/;

/** Whether a text is the name of such a group: 综合组. */
export const isGroup = (text: string): boolean => /^[一-鿿]{1,14}(?:组|专班)$/.test(text);

function groupFirst(text: string): Inline | undefined {
  const start = GROUP.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const sentence = /^[^。]+。?/.exec(text.slice(start))![0];
  const clauses = sentence.length > LONGEST ? [] : leads(clausesOf(unbroken(sentence), false));
  return clauses.length > 0
    ? { start, end: start + sentence.length, clauses, beside: [] }
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
    const whole = i === 0 && titled ? [] : clausesOf(words, last && i > 0);
    const only = i === 0 && titled && last;
    const behind =
      last && whole.length === 0 ? (only ? BY : BEHIND).exec(sentence)?.index : undefined;
    const clauses =
      behind === undefined
        ? whole
        : leads(clausesOf(unbroken(withoutRules(sentence.slice(behind + 1))), false));
    if (clauses.length === 0) return [];
    const start = index + (behind ?? 0);
    return [
      { start, end: index + sentence.length, clauses, beside: whenIn(sentence.slice(behind ?? 0)) },
    ];
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
  const words = unbroken(withoutRules(sentence[0].trim()));
  const bare = words.replace(/^(?:由|请|請)/, '');
  const { names, end } = namesAhead(bare);
  const joint = jointIn(bare);
  const verb = /^(?:统筹|具体|共同|分别)?(牵头|负责|主抓)(?=[^。，,；;]{2})/.exec(
    folded(bare.slice(end)),
  );
  const clauses: Clause[] =
    joint && joint.lead.length > 0
      ? [
          { label: 'lead', names: joint.lead },
          { label: 'support', names: joint.support },
        ]
      : names.length > 0 && verb
        ? [{ label: verb[1] === '负责' ? 'responsible' : 'lead', names }]
        : [];
  if (clauses.length === 0 || !areSure(clauses)) return [];
  const start = sentence.index! + sentence[0].length;
  const said = clauses.map((clause) => ({ ...clause, unlabelled: true }));
  return [{ start, end: start, clauses: said, beside: [] }];
}

/** Where those who do it begin in a sentence that says first what they do. */
const BEHIND = /[，,]\s?由|[；;]/;
const BY = /[，,]\s?由/;

/** 此项工作由甲牵头: the matter is what stands before. */
const THIS_WORK =
  /^(?:[此该該本这這上]|以上|上述)[各]?(?:[项項]|些)?(?:重点|具体)?(?:工作|任务|任務|事[项項]|[项項]目|措施|活[动動]|改革)(?=由)/;

/** @param bare whether names alone are enough */
function clausesOf(sentence: string, bare: boolean): Clause[] {
  if (sharesAll(sentence)) return [sharing(sentence)];
  const head = saidOfBodies(sentence.replace(THIS_WORK, ''));
  if (/[：:“”《》？！]|.(?<!自)由/.test(head)) return [];
  const spoken = spokenClauses(head);
  if (spoken.length > 0) {
    const sure = areSure(spoken) || areCollectives(spoken);
    return areNames(spoken) && sure ? spoken : [];
  }
  const list = bare && sentence.includes('、') ? marked('responsible', sentence) : [];
  const names = splitParties(sentence);
  const sure = names.length > 1 && areOffices(names) && areSure(list);
  return sure ? list.map((clause) => ({ ...clause, unlabelled: true })) : [];
}

/**
 * A sentence without what is said of the matter behind those who do it: 由甲牵头，乙配合，常态化开展活动。
 * Only where it begins with who leads, and nobody is named behind.
 */
function saidOfBodies(sentence: string): string {
  const pieces = sentence.split(/(?=[，,])/);
  const ends = pieces.findLastIndex((piece) => verbAtEnd(withoutEnd(piece, '。')) !== undefined);
  const head = pieces.slice(0, ends + 1).join('');
  const rest = pieces.slice(ends + 1).join('');
  if (ends < 0 || rest === '' || MAY_NAME.test(folded(rest))) return sentence;
  const [first] = spokenClauses(head);
  return first?.label === 'lead' && first.names.every(isParty) ? head : sentence;
}

/** What may be the name of a body, or say what one does: such text is never passed over. */
const MAY_NAME =
  /[局委办厅署部院所站队处科组校行社联协]|政府|单位|中心|公司|集团|街道|乡|镇|[各县区市](?=[、，和及]|$)|会(?!议)|由|同|配合|负责/;

/** Only what says who leads. */
const leads = (clauses: readonly Clause[]): Clause[] =>
  clauses.some(({ label }) => label === 'lead') ? [...clauses] : [];

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
