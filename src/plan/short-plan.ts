/** 附件1：what follows */
const ANNEX = /^附(?:件|表)?[\d一二三四五六七八九十]*[：:.．、]/;
/** 国务院关于…: the body in front, and what it speaks of. */
const ABOUT = /^(?:[^《]*[局委办厅府院会部室])?关于(?=..)/;
/** 转发某局《X》, 关于印发X: up to what is issued. */
const ISSUED = /^[^《]*?(?:印发|下发|转发|发布|公布)(?:[^《]*[局委办厅府院会部室等](?=《))?/;
const PAPER = /的?(?:通知|函|公告|通告|决定)$/;
/** What a plan is called as a kind of paper. */
const KINDS: readonly RegExp[] = [
  /[和及与暨、]?(?:重点|主要|具体)?(?:任务|责任|职责|目标){0,4}(?:分工|分解|清单|台账)(?:一览|方案)?[表单]?$/,
  /的?(?:总体|实施|工作)?方案$/,
  /的?(?:若干|实施|指导)(?:意见|措施|细则)$/,
];
/** A remark behind the title; that it is 试行 tells it from no other plan. */
const REMARK = /（(试行|暂行)?[^（）]*）$/;
/** （2022—2025年）, （2024年版） */
const YEARS = /（(\d{4})年?(?:[-—–~～至]+(\d{4})年?)?[度版]?）/;
/** 广东省, 花都区; 全区, 城市, 县域 and their like are no places. */
const PLACE =
  /^(?:[^省市县旗]{1,8}自治[区州县旗]|[^省市区县旗]{1,6}(?:省|(?<!全|各|我|本|城|大都)市(?![场容政民圈])|(?<![全各我本园景灌林矿社地校库小])区(?!域)|(?<![全各我本])[县旗](?![域城级])))/;
/** So many characters beside a place tell what a plan is about. */
const LEAST = 4;

/**
 * What a plan is about, in as few words as rules find: without who issued it and as what kind of paper,
 * of several places only the nearest, its years at the end and without the marks of quotation.
 *
 * @param most characters at most; the years are kept where it has to be cut
 */
export function shortPlan(title: string, most = Infinity): string {
  const whole = unspaced(title).replace(/[([]/g, '（').replace(/[)\]]/g, '）');
  const bare = untilSame(whole.replace(ANNEX, ''), unissued);
  const [, from = '', to] = YEARS.exec(bare) ?? [];
  const undated = bare.replace(YEARS, '');
  const [remark = '', trial] = REMARK.exec(undated) ?? [];
  const named = undated.slice(0, undated.length - remark.length);
  const topic = unmarked(untilSame(named, unnamed) + (trial ? '' : remark));
  const about = bare !== whole && !PLACE.test(topic) ? placeOf(whole) + topic : nearest(topic);
  if (about.length < LEAST) return cut(whole, most);
  const years = [from, to].filter(Boolean).join('-');
  const joint = /\w$/.test(about) && years !== '' ? ' ' : '';
  return cut(about, most - joint.length - years.length) + joint + years;
}

/** A text without white space, but between words of letters. */
const unspaced = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '');

/** Without the body that issues a plan, and without what it issues it as. */
function unissued(text: string): string {
  const rest = ISSUED.test(text) ? text.replace(PAPER, '').replace(ISSUED, '') : text;
  return inside(rest).replace(ABOUT, '').replace(PAPER, '');
}

/** 《X》 → X */
const inside = (text: string): string => /^《(.+)》$/.exec(text)?.[1] ?? text;

const unnamed = (text: string): string =>
  KINDS.reduce((rest, kind) => longEnough(rest.replace(kind, ''), rest), text.trim());

const unmarked = (text: string): string => text.replace(/[《》〈〉“”"「」（）]/g, '');

/** A place alone tells nothing of a plan. */
const longEnough = (text: string, otherwise: string): string =>
  text.length - placeOf(text).length < LEAST ? otherwise : text;

function untilSame(text: string, less: (text: string) => string): string {
  const rest = less(text);
  return rest === text ? text : untilSame(rest, less);
}

/** Without the places that another place follows: 广东省广州市花都区… → 花都区… */
function nearest(text: string): string {
  const rest = text.slice(placeOf(text).length);
  return PLACE.test(rest) ? nearest(rest) : text;
}

const placeOf = (text: string): string => PLACE.exec(text.replace(/^中共/, ''))?.[0] ?? '';

/** A beginning of a text, with nothing at its end that expects more. */
function cut(text: string, most: number): string {
  const chars = [...text];
  if (chars.length <= most) return text;
  return chars
    .slice(0, Math.max(0, most))
    .join('')
    .replace(/(?<![的和与及、，（《“ -])[的和与及、，（《“ -]+$/, '');
}
