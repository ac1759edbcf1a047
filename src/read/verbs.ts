import { folded, withoutEnd } from './characters';
import type { Label } from './labels';

/** 按照各自职责分工: by what right, said before a verb. */
const BY =
  '(?:按照?|根据|依照?|依据|结合)(?:各自)?的?(?:部门|单位|工作)?(?:职责|职能|权限|分工)(?:任务)?(?:和?(?:分工|权限|范围))?';

const LEADS = `(?:${BY}|各自|共同|分别|联合|分工|负责|统筹|具体|双|总){0,4}(?:牵头|主办|主抓|抓总|负总责|(?:为|是|任|作为|担任)(?:总?牵头|主责|主办|主要责任)(?:责任)?(?:单位|部门))(?:并?负责|落实|实施|推进|组织|抓总|办理|统筹|协调|开展|筹办|筹备|承办|，?会同){0,4}`;
const HELPS = `(?:${BY}|积极|协同|共同|具体|予以|给予|做好|全力|密切|加强|分别|主动){0,4}(?:参加|参与|配合|协助|协办|支持|协同|协作|指导|(?:做好|加强|强化|提供)[^、，。]{0,8}(?:保障|支持|服务|衔接|监督)|(?:为|是|作为)(?:配合|协助|协同|参与|参加|协办)(?:责任)?(?:单位|部门)|${BY}(?:(?:做好|抓好)(?!落实)|开展|承担)[^、，。]{1,12}|督导|督促)(?:支持|落实|实施|推进|指导|配合|(?:做好|抓好|完成)?(?:相关|有关|具体|各项)?工作)?`;
const SHARES = `(?:${BY}|结合(?:本地区?|自身|各自|工作)?实际(?:情况)?|分别|共同|具体|联合|组织|协同|各自|分头|分工|协调|统筹|抓好|抓|认真|全面|做好|负责|推动){0,4}(?:负责|落实(?:属地|主体|监管|行业|部门|各自)(?:管理|监管|整治)?责任|落实|实施|推进|承办|办理|执行|(?:为|是|作为)(?:责任|实施|落实)(?:单位|部门))(?:落实|实施|推进|到位|(?:相关|有关|具体)?工作)?`;

const VERBS: readonly [Label, RegExp][] = [
  ['lead', new RegExp(`${LEADS}$`)],
  ['support', new RegExp(`${HELPS}$`)],
  ['responsible', new RegExp(`${SHARES}$`)],
  ['joint', /(?:共同|联合|抽调(?:专人|人员|骨干|力量)?)?组成(?:工作?专班|工作组)?$/],
];
/** No verb is longer. */
const REACH = 60;

/** A verb at the end of a text: what it says of the names before it, and where they end. */
interface Verb {
  readonly label: Label;
  readonly at: number;
}

/** The verb that a text ends in: 牵头, 配合, 按职责分工负责 and the like, in all their wordings. */
export function verbAtEnd(text: string): Verb | undefined {
  const plain = folded(text);
  const from = Math.max(0, plain.length - REACH);
  for (const [label, pattern] of VERBS) {
    const found = pattern.exec(plain.slice(from))?.index;
    const at = found === undefined ? undefined : from + found;
    // A lead may have been named before its verb; who helps or shares is named with it.
    if (at !== undefined && (at > 0 || label === 'lead')) return { label, at };
  }
  return undefined;
}

/** When something is to be done, on which page it is said: what stands beside those who do it. */
const ASIDE =
  /^[，,；;。\s]*(?:(?:完成|办结)?(?:时限|期限|时间)?[:：]?(?:于|在|并|力争|确保)?(?:\d{2,4}年|\d{1,2}月|每[年月季周]|[今本明]年|年[内底初末中]|[上下]半年|[一二三四]季度|近期|长期|持续|立即|立行立改|即知即改|全年|常年|全程|常态|分阶段|分批|适时|按期|按时|按要求|尽快|随时)(?:[^局委办厅部]|[全内干外]部){0,24}|[Pp]\s?\d{1,4}|第\s?\d{1,4}\s?[页条项款]|(?:第一|直接|具体)?(?:责任人|负责人|联系人|联络员|联系电话|电话|[责分牵包挂][任管头联抓点]领导)[:：].{0,30}|下同|以下同)$/;

/** Whether a piece between two marks names nobody, but says when or where. */
export const isAside = (piece: string): boolean => ASIDE.test(withoutEnd(folded(piece), '。'));
