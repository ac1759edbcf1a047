import { isSurelyBody, saysSomething } from '../bodies';
import { folded } from '../characters';
import { numbered } from '../headings';
import { LABELLED, labelOf } from '../labels';
import { isCollective, isParty, splitParties } from '../parties';
import { isNames, type Kind } from '../kinds';
import { isPeople } from '../people';

const WHEN =
  /\d{4}年|\d{1,2}月|\d{4}[-./]\d{1,2}|[年月季]底|年内|长期|持续|全年|季度|常年|常态|半年|每[年月周季日]|立即|即时|前完成/;
const DONE = /^(?:已|正|是$|否$|目前|截至)|已完成|正在|进展|达到|序时|完成率|推进中/;
const ABOVE = /^(?:同上|〃|″|"|”|''|、、|各部门|各单位|无|\/|[-—–]{1,3})$/;

/** What begins with one of these is to be done, though it ends as names do: 新建幼儿园, 改造厕所. */
const DOING =
  /^(?:新建|改建|扩建|改造|建设|建成|建立|开工|启动|完成|推进|推动|加快|加强|加大|完善|实施|开展|组织|落实|做好|打造|优化|提升|提高|强化|深化|制定|编制|修订|举办|支持|培育|引进|创建|整治|治理|清理|规范|健全|发展|扩大|增加|新增|保障|确保|用好|办好|筹建|迁建|续建|修建|升级|争取|落地|全面|持续|积极|大力|深入|稳步|有序|进一步)/;
const isDoing = (text: string): boolean =>
  DOING.test(text) && !(text.length <= 6 && /[局委办厅署]$/.test(text));

/** What can be seen of a piece of text. */
export interface Traits {
  readonly length: number;
  /** how many of the names that it would give look like names, 0 to 1 */
  readonly named: number;
  /** how well it fits a column of names */
  readonly names: number;
  readonly people: boolean;
  readonly when: boolean;
  readonly done: boolean;
  readonly doing: boolean;
  readonly says: boolean;
  /** rank of the number that it begins with; none where it has none */
  readonly level: number | undefined;
}

export function traitsOf(text: string): Traits {
  const named = namedShare(text);
  const people = isPeople(text);
  return {
    length: text.length,
    named,
    names: fitNames(text, named, people),
    people,
    when: text.length <= 30 && WHEN.test(text),
    done: DONE.test(text.slice(0, 200)),
    doing: isDoing(text),
    says: /[，,。；;]/.test(text) || saysSomething(text.slice(0, 200)),
    level: numbered(text)?.level,
  };
}

/**
 * How well text fits a column of a kind: above zero where it does, far below where it cannot be.
 * The figures are no more than an order of likelihoods.
 */
export function fit(kind: Kind, traits: Traits, isNumber: boolean): number {
  const { length, named, people, when, done, doing, says, level } = traits;
  if (kind === 'number') return isNumber ? 8 : -30;
  const beside = isBeside(kind);
  if (isNumber) return beside ? -6 : -12;
  if (isNames(kind) || kind === 'bodies') return traits.names;
  if (kind === 'person') return people ? 4 : named > 0.5 || length > 24 ? -6 : -2;
  if (kind === 'deadline') return when ? 4 : length > 30 ? -6 : -2;
  if (beside) return done ? 2 : named === 1 ? -2 : 0.4;
  if ((named === 1 && !says && !doing) || people) return -4;
  if (kind === 'task') return (says ? 3 : length > 5 || doing ? 2 : 0) - (done ? 2 : 0);
  return (level !== undefined && level <= 3 ? 4 : 0) + (length > 40 ? -1 : 1.5);
}

/** Whether a column holds what stands beside, and nothing that is known by its look. */
const isBeside = (kind: Kind): boolean =>
  kind !== 'number' &&
  kind !== 'task' &&
  kind !== 'group' &&
  kind !== 'bodies' &&
  !isNames(kind) &&
  kind !== 'person' &&
  kind !== 'deadline';

function fitNames(text: string, share: number, people: boolean): number {
  if (ABOVE.test(text.trim())) return 2;
  const [label] = folded(text.slice(0, 60)).replace(/\s/g, '').matchAll(LABELLED);
  if (label?.index === 0 && labelOf(label[1]!) !== undefined) return 5;
  if (people) return -4;
  if (isDoing(text) && !/[、\n]/.test(text)) return -6;
  if (share === 1) return isSurely(text) ? 5 : 3;
  return share >= 0.6 && !/。/.test(text) ? 2 : share > 0 && text.length < 30 ? -3 : -8;
}

const isSurely = (text: string): boolean =>
  splitParties(text).some((name) => isSurelyBody(name) || isCollective(name));

/** No cell of names is longer. */
const LONGEST = 600;

function namedShare(text: string): number {
  if (text.length > LONGEST) return 0;
  const names = splitParties(text);
  return names.length === 0 ? 0 : names.filter(isParty).length / names.length;
}
