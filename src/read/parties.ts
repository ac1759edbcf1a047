import { endsAsBody, isBody, isSurelyBody, levelOf, saysSomething, startsAsBody } from './bodies';
import { folded, withoutEnd } from './characters';
import { unnoted, unsigned } from './notes';
import { partsOf } from './welded';

const OPEN = '（(〔[【';
const CLOSE = '）)〕]】';
/** what parts names; 丶 and its like are typed for 、, and lines for | */
const MARKS = '、，,；;/／|｜丶ヽ\\＼∕⁄│︱¦丨';

/** A name, and the mark or white space before it. */
interface Token {
  readonly text: string;
  readonly before: string;
}

/**
 * What may follow 各X、 as a part of the same collective: 各区、县级市; 各市、县〔市、区〕政府;
 * 各乡镇人民政府、街道办事处.
 */
const REST_OF_COLLECTIVE =
  /^(?:县级市|自治[州区县]|[州市区县旗](?:[（(〔[].*?[）)〕\]])?|镇|乡|乡镇|街|街道|镇街|街镇|园区|功能区|开发区|村|社区|部门|单位|直属机构|直属单位|企业|县直|市直|区直)?(?:人民)?(?:政府|办事处|党委|党工委|管委会|部门|单位|机构|办)?(?:等)?$/;

/** Whether text reads as the name of a body, or of many. */
export const isParty = (name: string): boolean => {
  const bare = unsigned(name).name;
  return isBody(bare) || (bare.length <= 30 && isCollective(bare) && !saysSomething(bare));
};

const MANY =
  '(?:委办局|部委|部门|单位|机构|企业|国企|公司|方面|地区|省份|省市|区县|县区|市县|县市|市州|州市|盟市|旗县|科室|镇街|街镇|乡镇|省|市|州|盟|县|区|旗|高校|院校|院所|处室|地方|镇|街道|社区|园区|开发区|功能区|政府|专班|协会|商会|团体|组织|媒体|银行|部队|院团|(?<!科)学院|院系|班级|年级|支部|班组|车间)';
const COLLECTIVES: readonly RegExp[] = [
  /各(?!界)/,
  new RegExp(
    `(?:(?:有关|相关|其他|其它)[一-鿿]{0,4}|涉及|成员|(?<!有限)责任|组成|直属|所属|牵头|配合)${MANY}(?:、${MANY})*(?:人民政府|政府)?(?:（[^）]*）)?$`,
  ),
  new RegExp(
    `^(?:属地|所在地?|项目所在地|辖区|沿[线江河海街]|周边|毗邻|途经|驻[市区县地]|全[市区县省]|[市区县省]属)(?:国有)?${MANY}`,
  ),
  /^(?:(?:中央|中省|中直|省直|市直|区直|县直)?驻.{1,4}(?:单位|部门|机构|企业|高校|部队)|(?:中省直|中直|[市区县省州旗](?:直|级|属|管|内))(?:各|有关|相关|主要|重点|国有|新闻|金融)*(?:部门|单位|机关(?!(?:党|纪|团)?工委|党委|纪|团|工会|妇|事务|后勤|服务|幼儿)|企业|国企|高校|院校|媒体|机构))/,
  /^(?:地方|乡镇|基层)?(?:各级)?(?:人民)?政府$|^地方(?:各级)?党委|^地方$/,
  /(?:相关|有关)[省地市县区州旗盟级乡镇街道、，（）()〔〕[\]]+(?:人民)?政府(?:[（(][^（()）]{0,12}[)）])?$/,
  /^(?:乡镇|镇街|街镇|街乡|县区|区县|市县|镇|乡)(?:[（(〔](?:街道|街|场|乡|区|园区)[)）〕])?(?:人民政府|政府|街道办事处)?$/,
  /\d个(?:镇|街|乡|部门|单位|县|区|市)/,
  /[二两三四五六七八九十]个?(?:省|市|州|县|区|镇|乡)(?:人民)?政府$/,
];

/** Parties that stand for many bodies at once: 各镇街, 各有关单位, 区政府有关部门. */
export function isCollective(name: string): boolean {
  const text = folded(name);
  return COLLECTIVES.some((pattern) => pattern.test(text)) && !isMore(text);
}

/** What a collective's name does not hold: a number behind it, or people in its bracket. */
const MORE = /\d$|[（(〔][^（()）〔〕]{0,12}(?:副职|正职|领导|负责人|责任人|联系人|联络员)[)）〕]$/;
/** 市财政局商有关部门: two, and what they do. */
const OF_TWO = /^(.{2,30}?)(?:会同|会商|商|联合)(?=.{2})/;

/** Whether text says more than the name of a collective in it. */
const isMore = (text: string): boolean =>
  MORE.test(text) || isSurelyBody(OF_TWO.exec(text)?.[1] ?? '');

/**
 * The names in a list. Separators inside brackets belong to the name (区财政局（区国资局）), and so
 * do those inside a collective (各区、县级市); a closing full stop or 等 does not. 和 and 及 part names
 * only before a collective, since 文化和旅游部 is one name. White space parts names only where both
 * sides look like bodies.
 *
 * @param list may hold line breaks; may be empty
 * @returns names as printed, without white space, in order, none empty
 */
export function splitParties(list: string): string[] {
  const tokens = tokensOf(list.replace(ENUMERATED, '\n'));
  const listed = tokens.length > 1;
  const names = tokens
    .flatMap((token) => apart(token, listed))
    .map(trimmed)
    .filter(({ text }) => text !== '');
  return joinCollectives(names)
    .flatMap((name) => partsOf(name, isParty).sure)
    .flatMap(beforeCollective)
    .flatMap(runTogether)
    .flatMap(alike)
    .map((name) => name.replace(/^(?:以及|及|和|与|由|会同|并)(?=.{2})/, ''))
    .map(withoutNoise)
    .filter((name) => !NOBODY.test(name) && !isOnePerson(name));
}

/** Numbers before the names of a list, each on a line of its own. */
const ENUMERATED = /(?:^|\n)[ \t]{0,8}[（(]?\d{1,2}[)）.、．](?!\d)[ \t]{0,8}/g;
/** Nothing, a dash, a figure. */
const NOBODY =
  /^(?:[\p{P}\p{S}\s\d]*|无|暂无|略|[^（）()]*的除外|(?:以下)?[简統统]称.{0,20}|不再列出)$/u;
/** Persons stand beside bodies; they are never parties. */
const POST =
  '(?:常务)?副?(?:[省市区县州盟旗镇乡]长|书记|主席|秘书长|主任|[局厅处科所站院部组]长|总?经理|董事长)';
const PERSON = new RegExp(
  `^(?:[省市区县州镇乡]?(?:委|政府|人大|政协)?(?:常委|党组成员)?)?${POST}[一-鿿]{2,4}$`,
);
/** 院长办公室 is no person. */
const isOnePerson = (name: string): boolean => PERSON.test(name) && !isBody(name);
/** 县人社局（局长某某） */
const WITH_PERSON = new RegExp(`[（(][^（()）]{0,8}${POST}[^（()）]{0,6}[)）]$`);

/** Cuts at separators outside brackets. A bracket that is never closed does not swallow the rest. */
function tokensOf(list: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let before = '';
  let depth = 0;
  const chars = [...list];
  const closed = chars.findLastIndex((char) => CLOSE.includes(char));
  chars.forEach((char, at) => {
    if (OPEN.includes(char) && at < closed) depth += 1;
    if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && MARKS.includes(char)) {
      tokens.push({ text, before });
      text = '';
      before = char;
    } else {
      text += char;
    }
  });
  return [...tokens, { text, before }];
}

/**
 * Cuts at white space where it parts two names; elsewhere it is a break inside a name.
 *
 * @param listed whether other marks part names in this list, so that a break rather is none
 */
function apart({ text, before }: Token, listed: boolean): Token[] {
  const pieces = text.trim().split(/\s+/);
  const tokens: Token[] = [];
  for (const piece of pieces) {
    const last = tokens.at(-1);
    if (!last || partsFrom(last.text, piece, listed))
      tokens.push({ text: piece, before: last ? ' ' : before });
    else tokens[tokens.length - 1] = { ...last, text: glue(last.text, piece) };
  }
  return tokens;
}

/** 区委 is a name, and the beginning of many; 委员会 and 办公室 may be broken behind their first sign. */
const STEM = /^(?:中共)?.{0,3}[市区县省州]委$/;
const REMAINDER = /^(?:员会|公室|导小组|作组)/;

function partsFrom(last: string, piece: string, listed: boolean): boolean {
  if (!endsAsBody(last) || REMAINDER.test(piece)) return false;
  if (isCollective(piece) && /^(?:各|有关|相关)/.test(piece)) return true;
  if (!isBody(piece)) return false;
  if (!listed && ofOneKind(last, piece)) return true;
  return startsAsBody(piece) || (!listed && piece.length >= 3 && !STEM.test(last));
}

/** Short names of small units that end alike, one behind the other: 产科 儿科, 一组 二组. */
const UNIT = /^[一-鿿]{1,5}([科组室队村])$/;
const ofOneKind = (last: string, piece: string): boolean => {
  const end = UNIT.exec(last)?.[1];
  return end !== undefined && end === UNIT.exec(piece)?.[1] && !/^[分小]/.test(piece);
};

const glue = (a: string, b: string) =>
  /[A-Za-z0-9]$/.test(a) && /^[A-Za-z0-9]/.test(b) ? `${a} ${b}` : a + b;

const trimmed = ({ text, before }: Token): Token => ({ text: withoutNoise(text), before });

function withoutNoise(name: string): string {
  const bare = withoutEnd(name.replace(/^[\s:：·•—–-]+/, ''), '。．.;；:：');
  return unnoted(bare)
    .replace(/[（(]以下[简簡统統][称稱][^（()）]{0,20}[)）]$/, '')
    .replace(WITH_PERSON, '')
    .replace(AND_OTHERS, '')
    .trim();
}

/** 等, 等部门, 等5个单位, 等群团组织: others of the kind just named; nobody new. */
const AND_OTHERS =
  /(?<=.{2})等(?:\d{1,3}[个個家])?(?:[^各有相其所关關]{0,4}(?:部[门門]|[单單]位|机构|機構|机关|機關|企[业業]|公司|[银銀]行|高校|院校|院所|[组組][织織]|[团團][体體]|群[团團]|媒[体體]|[协協][会會]|部[门門][单單]位))?$/;

/** 某某区党委、政府: the second names nobody without the first. */
const GOVERNMENT = /^(?:(?:人民)?政府|管委会|办事处)$/;
/** …等有关部门、单位: two words for bodies, of one collective. */
const MANY_BODIES = /(?:各|有关|相关)[^、，]{0,4}(?:部门|单位|机构|企业|地区)$/;
const MORE_BODIES = /^(?:部门|单位|机构|企业|地方|地区)(?:(?:以及|及|和|与)(?:各|有关|相关).*)?$/;

/** 各县区、开发区管委会: two kinds of bodies; 各园区、开发区管委会 are of one. */
const isOwnOffice = (last: string, text: string): boolean =>
  /管委会$/.test(text) && !/(?:园|功能|开发|高新|经开|新|景)区$/.test(last);

function joinCollectives(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  for (const { text, before } of tokens) {
    const last = names.at(-1);
    const goesOn =
      last !== undefined &&
      before === '、' &&
      ((/^(?:全[市区县省]|[市区县省])?(?:各|有关|相关)/.test(folded(last)) &&
        ((REST_OF_COLLECTIVE.test(folded(text)) && !isOwnOffice(last, text)) ||
          (/^各地区?$/.test(folded(last)) && /^各/.test(text)))) ||
        (MANY_BODIES.test(folded(last)) && MORE_BODIES.test(folded(text))));
    const ofOne = before === '、' && GOVERNMENT.test(text) && /[党市区县州工]委$/.test(last ?? '');
    if (goesOn || ofOne) names[names.length - 1] = `${last}、${text}`;
    else names.push(text);
  }
  return names;
}

/**
 * Parts a name from a collective behind 和, 及, 以及 or 等, or behind nothing: 区教育局和各镇街;
 * 商务部等有关部门; 区教育局各镇街. So too a collective from a name (各区政府和高新区管委会), and two names of
 * one level (市发展改革委和市财政局).
 */
function beforeCollective(name: string): string[] {
  const match = JOINED.exec(name) ?? GLUED.exec(name);
  if (match && isCollective(match[2]!)) {
    const parts = !isCollective(match[1]!) || /[等及和与]/.test(name);
    return parts ? [match[1]!, ...beforeCollective(match[2]!)] : [name];
  }
  const [, head = '', tail = ''] = AND.exec(name) ?? [];
  const two = isCollective(head)
    ? tail.length > 3 && isBody(tail) && !/^(?:人民政府|街道)/.test(tail)
    : isSurelyBody(head) && isBody(tail) && levelOf(tail) !== '' && levelOf(tail) === levelOf(head);
  return two ? [head, tail] : [name];
}

const JOINED =
  /^(.{2,60}?)(?:等|以及|及其|及|和|与)((?:(?:[市区县省州盟旗](?:直|级|政府)?|国务院|自治区|中央)?(?:各|有关|相关|其他|其它)|[市区县省州盟旗](?:直|级|属)(?:部门|单位|企业|机关)).{0,60})$/;
const GLUED = /^(.{2,60}(?:局|办|厅|中心|会|联|公司|院))(各.{1,60})$/;
const AND = /^(.{3,30}?)(?:以及|及|和|与)(.{3,30})$/;

/** Parts names of one level that run together: 市海洋渔业局市农业农村局. */
function runTogether(name: string): string[] {
  const level = levelOf(name);
  if (level === '' || /[（(〔]/.test(name) || isCollective(name)) return [name];
  for (let at = 3; at <= name.length - 3; at += 1) {
    const [head, tail] = [name.slice(0, at), name.slice(at)];
    if (levelOf(tail) === level && isBody(head) && isBody(tail))
      return [head, ...runTogether(tail)];
  }
  return [name];
}

/** What names may end in alike, and how many of them make sure: a bureau may belong to another. */
const ALIKE: readonly (readonly [RegExp, number])[] = [
  [/(?<=(?<!总)局)(?!分|稽查|执法)/, 3],
  [/(?<=公司)/, 3],
  [/(?<=街道)(?!办)/, 2],
  [/(?<=办事处)/, 2],
];

/** Parts names that run together and all end alike: 五星街道南大街街道. */
function alike(name: string): string[] {
  if (/[（(〔]/.test(name) || isCollective(name)) return [name];
  for (const [end, least] of ALIKE) {
    const pieces = name.split(end);
    const told = pieces.every(
      (piece) => piece.length > 2 && end.test(`${piece}甲`) && isBody(piece),
    );
    if (pieces.length >= least && told) return pieces;
  }
  return [name];
}

/**
 * The names that one name perhaps is: joined by marks that also stand inside names (甲局·乙局), or by none,
 * each of the same small place (镇司法所镇派出所).
 */
export function perhapsSeveral(name: string): readonly string[] {
  const { perhaps } = partsOf(name, isParty);
  const place = /^(?:[镇乡村校院]|街道|社区)/.exec(name)?.[0];
  if (perhaps.length > 0 || /[（(〔]/.test(name)) return perhaps;
  if (place === undefined) return ofOneRank(name);
  const pieces = name.split(new RegExp(`(?<=.{2}${OFFICES})(?=${place}.{2})`));
  return pieces.length > 1 && pieces.every(isBody) ? pieces : [];
}

/** Units of one rank of a company or a school, one behind the other: 审计部巡察办. */
function ofOneRank(name: string): readonly string[] {
  if (startsAsBody(name) || isCollective(name)) return [];
  for (const [between, ends] of RANKS) {
    const pieces = name.split(between);
    if (pieces.length > 1 && pieces.every((piece) => ends.test(piece) && isBody(piece)))
      return pieces;
  }
  return [];
}

/** 组织部人才办 is an office of the former; 老干部工作部 is one. */
const RANKS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<=.{2}(?<!干)部)(?=.{3})/, /^(?!工作|管理|事务|业务).+(?:(?<!干)部|[^政明才信老文]办)$/],
  [/(?<=.{2}(?<!办事)处)(?=.{3})/, /^(?!工作|管理|事务|业务).{2,}(?<!办事)处$/],
  [/(?<=.{2}科)(?=.{3})/, /^(?![一二三四五六七八九十]).{2,}科$/],
];

/** What ends the names of offices of small places. */
const OFFICES = '[所站办队委会科室处部府局社校院心联]';
