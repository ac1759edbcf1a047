import { folded, unbroken } from './characters';

/**
 * 列第一位的为牵头单位（下同）and its like: the first of several is the lead. Said once, often inside
 * the first task's bracket or behind the last name.
 */
const FIRST_LEADS =
  /[（(，,。；;：:注\s]{0,6}(?:除[^，,。]{0,20}外[，,])?(?:以下|下列|其中)?[，,]?(?:列|排|排名|排序|排列|名列|位列|居)?(?:在)?(?:第一位|首位|第一(?:个|名)?|最前面?|第1位)(?:的|者)?(?:责任)?(?:单位|部门|者)?(?:即?为|是|系|作为)(?:该项)?(?:工作|任务)?的?(?:总?牵头|主要责任|主责|主办)(?:或汇总)?(?:责任)?(?:单位|部门)?(?:或汇总单位)?(?:[，,、]\s{0,4}(?:以下|下)同)?[)）]?/;

/** 以下同, 下同 alone. */
const LIKEWISE = /[，,。；;、]\s{0,4}(?:以?下同|以下均同)[。]?$/;

/** What a document says once about all of its tasks. */
export interface Rules {
  /** whether it says that the first of several names leads */
  readonly firstLeads: boolean;
  /** parties that it adds to every task, as printed */
  readonly everywhere: readonly string[];
}

const EVERYWHERE =
  /(?:以下|上述|下列|本表|所有|全部)?(?:各项|所有|全部)?(?:工作|任务|措施|事项)?均需(?:要)?(?:由|请)?(.{2,40}?)(?:推进|落实|负责|配合|参与|组织实施|抓好落实)[^。]{0,10}?不再(?:单独|逐一|一一|另行|分别)?列(?:出|明|示|入)/;

/** Reads the rules of a whole document. */
export function rulesOf(text: string): Rules {
  const plain = folded(text).replace(/\s/g, '');
  const everywhere = EVERYWHERE.exec(plain)?.[1];
  return { firstLeads: FIRST_LEADS.test(plain), everywhere: everywhere ? [everywhere] : [] };
}

/** The text of an allocation without a rule that is stated inside it. */
export function withoutRules(text: string): string {
  const squeezed = FIRST_LEADS.test(folded(text)) ? text : unbroken(text);
  const at = FIRST_LEADS.exec(folded(squeezed));
  const kept = at ? squeezed.slice(0, at.index) + squeezed.slice(at.index + at[0].length) : text;
  return kept.replace(LIKEWISE, '').replace(/[（(〔[【][)）〕\]】]/g, '');
}
