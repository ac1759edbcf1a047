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

/**
 * How well text fits a column of a kind: above zero where it does, far below where it cannot be.
 * The figures are no more than an order of likelihoods.
 */
export function fit(kind: Kind, text: string, isNumber: boolean): number {
  if (kind === 'number') return isNumber ? 8 : -30;
  if (isNumber) return kind === 'beside' ? -6 : -12;
  if (isNames(kind)) return fitNames(text);
  const named = namedShare(text);
  if (kind === 'person') return isPeople(text) ? 4 : named > 0.5 || text.length > 24 ? -6 : -2;
  if (kind === 'time') return WHEN.test(text) && text.length <= 30 ? 4 : text.length > 30 ? -6 : -2;
  if (kind === 'beside') return DONE.test(text) ? 2 : named === 1 ? -2 : 0.4;
  const says = /[，,。；;]/.test(text) || saysSomething(text);
  if (named === 1 && !says && !isDoing(text)) return -4;
  if (isPeople(text)) return -4;
  if (kind === 'task')
    return (says ? 3 : text.length > 5 || isDoing(text) ? 2 : 0) - (DONE.test(text) ? 2 : 0);
  const item = numbered(text);
  return (item && item.level <= 3 ? 4 : 0) + (text.length > 40 ? -1 : 1.5);
}

function fitNames(text: string): number {
  if (ABOVE.test(text.trim())) return 2;
  const [label] = folded(text).replace(/\s/g, '').matchAll(LABELLED);
  if (label?.index === 0 && labelOf(label[1]!) !== undefined) return 5;
  if (isPeople(text)) return -4;
  if (isDoing(text) && !/[、\n]/.test(text)) return -6;
  const share = namedShare(text);
  if (share === 1) return isSurely(text) ? 5 : 3;
  return share >= 0.6 && !/。/.test(text) ? 2 : share > 0 && text.length < 30 ? -3 : -8;
}

const isSurely = (text: string): boolean =>
  splitParties(text).some((name) => isSurelyBody(name) || isCollective(name));

/** How many of the names that text would give look like names, 0 to 1. */
function namedShare(text: string): number {
  if (text.length > 600) return 0;
  const names = splitParties(text);
  return names.length === 0 ? 0 : names.filter(isParty).length / names.length;
}
