import { folded } from './characters';
import { SIGNS } from './notes';
import { isCollective, splitParties } from './parties';
import { verbAtEnd } from './verbs';

/** 在责任单位中，排名第一的: which of several names is meant. */
const FIRST =
  '(?:(?:以上|上述|以下|下列|所列|其中|表中|文中)?(?:的)?(?:各项)?(?:责任|分工|承办)?(?:单位|部门)(?:中|里|名单中|排序中|排序)[，,]?)?(?:列|排|排名|排序|排列|名列|位列|居|位居|处于|标注|顺序)?(?:在|为|于)?(?:第一位|首位|第一(?:个|名|家|顺位)?|最前面?|第1位|首个|首家)(?:的|者)?(?:主要|第一)?(?:责任)?(?:单位|部门|者)?';
const IS_LEAD =
  '(?:即?为|是|系|作为)(?:该项|各项|本项|此项|相应)?(?:工作|任务|事项)?的?(?:总?牵头|主要责任|第一责任|主责|主办|负责)(?:或汇总)?(?:责任)?(?:单位|部门)?(?:或汇总单位)?';
/** 其余为配合单位; 各部门按职责分工负责 */
const THE_OTHERS =
  '(?:[，,、；;]\\s{0,4}(?:其余|其他|其它|其后|各)(?:列名|责任|单位|部门|者|的){0,3}(?:均|为|是|按|负责|配合|参与|协同)[^，,。；;）)]{0,24})?';
const LIKEWISE_TOO = '(?:[，,、；;。]\\s{0,4}(?:以下|下)(?:均|皆)?同)?';
const NONE_STATED =
  '(?:(?:凡|其中|对)?(?:无|没有|未|不)(?:明确|列|注明|写明|设|标明|指定|确定){0,2}(?:出)?牵头(?:责任)?(?:单位|部门)的?(?:任务|事项|工作|项目)?[，,]?(?:则|以|由|其)?)?';
const BEFORE = '[（(，,。；;：:注\\s]{0,6}(?:除[^，,。]{0,20}外[，,])?(?:以下|下列|其中)?[，,]?';

/**
 * 列第一位的为牵头单位（下同）and its like: the first of several is the lead. Said once, often inside
 * the first task's bracket or behind the last name.
 */
const FIRST_LEADS = new RegExp(
  `${BEFORE}${NONE_STATED}${FIRST}${IS_LEAD}${THE_OTHERS}${LIKEWISE_TOO}[。]?[)）]?`,
);

/** 逗号前为牵头单位: those before the comma lead. */
const AHEAD_LEAD = new RegExp(
  `${BEFORE}(?:第一个)?(?:逗号|分号)(?:之|以)?前(?:面)?(?:的|者)?(?:责任)?(?:单位|部门|者)?${IS_LEAD}${THE_OTHERS}${LIKEWISE_TOO}[。]?[)）]?`,
);

/** 带*号的为牵头单位: those with a sign lead. */
const SIGNED_LEAD = new RegExp(
  `${BEFORE}(?:名称|单位|部门)?(?:前|后|前面|后面)?(?:带|标|加|有|打|注|标注|标有|标记|注有|带有|加注|画)?(?:有|“|"|‘|「)?[${SIGNS}](?:”|"|’|」)?(?:号|标记|标识|符号|星号)?(?:的|者)?(?:责任)?(?:单位|部门|者)?${IS_LEAD}${THE_OTHERS}${LIKEWISE_TOO}[。]?[)）]?`,
);

/** 加粗的为牵头单位: a look that names have lost by the time they are read. */
const LOOK_LEADS = new RegExp(
  `${BEFORE}(?:名称|单位|部门)?(?:字体|文字)?(?:用|以|为|被|带)?(?:加粗|粗体|黑体|粗字|(?:加|带|有|划|画)?下划线|斜体|标红|[红蓝黑]色|加黑|套红)(?:字体?|标注|标记|标识|显示|表示)?(?:的|者)?(?:责任)?(?:单位|部门|者)?${IS_LEAD}${THE_OTHERS}${LIKEWISE_TOO}[。]?[)）]?`,
);

/** 无牵头单位的，责任单位即为牵头单位 */
const RESPONSIBLE_LEADS = new RegExp(
  `${BEFORE}${NONE_STATED.slice(0, -1)}(?:第一|所列)?责任(?:单位|部门)(?:即|均|就|都){0,2}${IS_LEAD}[。]?[)）]?`,
);

const UNLED_FIRST = new RegExp(`${NONE_STATED.slice(0, -1)}${FIRST}${IS_LEAD}`);

const RULES = [RESPONSIBLE_LEADS, FIRST_LEADS, AHEAD_LEAD, SIGNED_LEAD, LOOK_LEADS] as const;

/** Whether a text says that names of a certain look lead, which cannot be seen here. */
export const leadsByLook = (text: string): boolean =>
  LOOK_LEADS.test(folded(text).replace(/\s/g, ''));

/** 以下同, 下同 alone. */
const LIKEWISE = /[，,。；;、]\s{0,4}(?:以?下同|以下均同)[。]?$/;

/** What a document says once about all of its tasks. */
export interface Rules {
  /** whether it says that the first of several names leads */
  readonly firstLeads: boolean;
  /** whether it says that those before the comma lead */
  readonly aheadLead: boolean;
  /** whether it says that names with a sign lead */
  readonly signedLead: boolean;
  /** who leads the tasks for which no lead is stated, where it says so */
  readonly unled: 'first' | 'responsible' | undefined;
  /** parties that it adds to every task, as printed */
  readonly everywhere: readonly string[];
  /** whether it says that these only help */
  readonly everywhereHelps: boolean;
}

/** 以下各项任务均需各市政府落实，不再列出: parties of every task. */
const EVERYWHERE =
  /[。；;，,]?(?:以下|上述|下列|以上|本表|其余|各项|所有|全部)(?:各项|所有|全部)?(?:工作|任务|措施|事项|内容|条款){0,2}均(?:需|须|由|应)(?:要)?(?:由|请)?(.{2,40}?)(推进|落实|负责|配合|参与|组织实施|抓好落实)[^。]{0,12}?(?:(?:以下|后面|后文)?不再(?:单独|逐一|一一|另行|分别|重复)?列(?:出|明|示|入|举)|下同)[。]?/;

/** 各县政府为以下各项任务的共同责任单位，不再逐一列出: the same, the parties named first. */
const EVERYONE =
  /(?<=^|[。；;，,：:（(\n])([^。；;，：:\n]{2,40}?)(?:均|都|同时|一律){0,2}(?:作为|为|是)((?:以下|上述|下列|以上|本表|其余|各项|所有|全部)(?:各项|所有|全部)?)(?:工作|任务|措施|事项|内容|条款){0,2}的?((?:共同|主要|重点|具体)?(?:责任|落实|实施|承办|配合|协同|参与|参加)(?:单位|部门|主体))[，,；;。](?:(?:以下|后面|后文)?不再(?:单独|逐一|一一|另行|分别|重复)?列(?:出|明|示|入|举)|下同)[。]?/;

/** Whether a text says that it adds parties to what follows it, and not to all that there is. */
export function addsFromHere(text: string): boolean {
  if (!ADDS.test(text)) return false;
  const plain = folded(text).replace(/\s/g, '');
  const from = EVERYWHERE.exec(plain)?.[0] ?? EVERYONE.exec(plain)?.[2] ?? '';
  return /^[。；;，,]?(?:以下|下列|其余)/.test(from);
}

/** Every rule that adds parties holds one of these. */
const ADDS = /[再同]/;

/** Whether a text says that parties are added to many tasks. */
export function statesAdded(text: string): boolean {
  if (!ADDS.test(text)) return false;
  const plain = folded(text).replace(/\s/g, '');
  return EVERYWHERE.test(plain) || EVERYONE.test(plain);
}

/** Whether a text says who leads the tasks for which no lead is stated. */
export function statesUnled(text: string): boolean {
  const plain = folded(text).replace(/\s/g, '');
  return RESPONSIBLE_LEADS.test(plain) || UNLED_FIRST.test(plain);
}

/** Reads the rules of a whole document. */
export function rulesOf(text: string): Rules {
  const plain = folded(text).replace(/\s/g, '');
  const [, everywhere, does = ''] = EVERYWHERE.exec(plain) ?? [];
  const [, everyone, , are = ''] = EVERYONE.exec(folded(text).replace(/[^\S\n]/g, '')) ?? [];
  return {
    firstLeads: FIRST_LEADS.test(plain),
    aheadLead: AHEAD_LEAD.test(plain),
    signedLead: SIGNED_LEAD.test(plain),
    unled: RESPONSIBLE_LEADS.test(plain)
      ? 'responsible'
      : UNLED_FIRST.test(plain)
        ? 'first'
        : undefined,
    everywhere: everywhere ? everywhereIn(everywhere, plain) : splitParties(everyone ?? ''),
    everywhereHelps: /配合|参与|参加|协同/.test(everywhere ? does : are),
  };
}

/** Whether a text states a rule. */
export function statesRule(text: string): boolean {
  const plain = folded(text).replace(/\s/g, '');
  return [...RULES, EVERYWHERE, EVERYONE].some((rule) => rule.test(plain));
}

/** 地方, 各地: the collective is meant that was printed before. */
const PLACES = /^(?:[各]?地方?|属地|当地)(?:政府|人民政府)?$/;

/**
 * What a rule adds: where its own bracket names the same as a collective (各试点区政府), or it says only
 * 地方 behind local governments, that is meant.
 */
function everywhereIn(names: string, plain: string): string[] {
  const at = EVERYWHERE.exec(plain)!.index;
  const before = plain.slice(Math.max(0, at - 200), at);
  const list = before.slice(before.search(/(?:[:：（(][^:：]{0,190})$/) + 1);
  const printed = splitParties(list)
    .map((name) => name.slice(0, verbAtEnd(name)?.at))
    .filter((name) => isCollective(name) && LOCAL.test(name));
  return splitParties(names).map((name) => {
    const same = printed.findLast((one) => PLACES.test(name) || one.replace(/^各/, '') === name);
    return same ?? name;
  });
}

const LOCAL = /[市县区州旗镇乡街地盟]/;

/** Every rule holds one of these; most text holds none, which is soon told. */
const RULED = /[牵均]|不\s?再|下\s?同|主\s?[要责办]|第\s?一|负\s?责/;

/** The text of an allocation without the rules that are stated inside it. */
export function withoutRules(text: string): string {
  const kept = RULED.test(folded(text))
    ? [...RULES, EVERYWHERE, EVERYONE].reduce(without, text)
    : text;
  return kept.replace(LIKEWISE, '').replace(/[（(〔[【]\s{0,4}[)）〕\]】]/g, '');
}

/** Wherever white space or a line's end stands inside the rule. */
function without(text: string, rule: RegExp): string {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const plain = folded(places.map((at) => text[at]).join(''));
  const found = rule.exec(plain);
  if (!found) return text;
  const from = places[found.index]!;
  return text.slice(0, from) + text.slice(places[found.index + found[0].length - 1]! + 1);
}
