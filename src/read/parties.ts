import { folded } from './characters';

const OPEN = '（(〔[【';
const CLOSE = '）)〕]】';
const MARKS = '、，,；;/／';

/** A name, and the mark or white space before it. */
interface Token {
  readonly text: string;
  readonly before: string;
}

/** What the names of Chinese bodies end in. */
const BODY_END =
  '局|委|委员会|办|办公室|厅|部|署|院|会|联|团|社|站|所|处|室|中心|公司|集团|政府|分局|支行|总行|银行|大学|学院|学校|实验室|法院|检察院|科协|总队|支队|大队|海关|妇联|工商联|残联|文联|管委会|街道|镇|乡|开发区|园区|行';
const ENDS_BODY = new RegExp(`(?:${BODY_END})(?:[（(〔][^）)〕]*[）)〕])?$`);
const STARTS_BODY = /^(?:[市区县省州旗]|国家|全国|中央|中国|各|团[市区县省]|自治)/;

/**
 * What may follow 各X、 as a part of the same collective: 各区、县级市; 各市、县〔市、区〕政府;
 * 各乡镇人民政府、街道办事处.
 */
const REST_OF_COLLECTIVE =
  /^(?:县级市|自治[州区县]|[州市区县旗](?:[（(〔[].*?[）)〕\]])?|镇|乡|乡镇|街|街道|镇街|街镇|园区|功能区|开发区|村|社区|部门|单位|直属机构|直属单位|企业|县直|市直|区直)?(?:人民)?(?:政府|办事处|党委|党工委|管委会|部门|单位|机构|办)?(?:等)?$/;

/** Parties that stand for many bodies at once: 各镇街, 各有关单位, 区政府有关部门. */
export function isCollective(name: string): boolean {
  const text = folded(name);
  return (
    /各(?!界)/.test(text) ||
    /(?:有关|相关|各|其他|其它|涉及|成员|责任|组成|直属|所属|牵头|配合)(?:委办局|部委|部门|单位|机构|企业|方面|地区|区县|科室|镇街|乡镇|市|县|区|高校|处室|地方|镇|街道|社区)(?:（[^）]*）)?$/.test(
      text,
    ) ||
    /^(?:[市区县省]直)(?:各|有关|相关)?(?:部门|单位|机关)/.test(text) ||
    /(?:相关|有关)[市县区州、（）()〔〕[\]]+(?:人民)?政府$/.test(text)
  );
}

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
  const tokens = tokensOf(list)
    .flatMap(apart)
    .map(trimmed)
    .filter(({ text }) => text !== '');
  return joinCollectives(tokens)
    .flatMap(beforeCollective)
    .flatMap(runTogether)
    .map((name) => name.replace(/^(?:以及|及|和|与|由|会同|并)(?=.{2})/, ''))
    .map(withoutNoise)
    .filter((name) => name !== '' && !/^[\p{P}\p{S}\s]*$/u.test(name));
}

/** Cuts at separators outside brackets. A bracket that is never closed does not swallow the rest. */
function tokensOf(list: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let before = '';
  let depth = 0;
  const closes = (from: number) => [...list.slice(from)].some((char) => CLOSE.includes(char));
  [...list].forEach((char, at) => {
    if (OPEN.includes(char) && closes(at)) depth += 1;
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

/** Cuts at white space where it parts two bodies; elsewhere it is a break inside a name. */
function apart({ text, before }: Token): Token[] {
  const pieces = text.trim().split(/\s+/);
  const tokens: Token[] = [];
  for (const piece of pieces) {
    const last = tokens.at(-1);
    const parts = last && ENDS_BODY.test(last.text) && piece.length >= 2 && parted(piece);
    if (!last || parts) tokens.push({ text: piece, before: last ? ' ' : before });
    else tokens[tokens.length - 1] = { ...last, text: glue(last.text, piece) };
  }
  return tokens;
}

const parted = (piece: string) =>
  STARTS_BODY.test(piece) || (piece.length >= 3 && ENDS_BODY.test(piece));

const glue = (a: string, b: string) =>
  /[A-Za-z0-9]$/.test(a) && /^[A-Za-z0-9]/.test(b) ? `${a} ${b}` : a + b;

const trimmed = ({ text, before }: Token): Token => ({ text: withoutNoise(text), before });

function withoutNoise(name: string): string {
  return name
    .replace(/^[\s:：·•]+/, '')
    .replace(/[\s。．.;；:：]+$/, '')
    .replace(/(?<=.{2})等(?:部门|单位)?$/, '')
    .trim();
}

function joinCollectives(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  for (const { text, before } of tokens) {
    const last = names.at(-1);
    const goesOn =
      last !== undefined &&
      before === '、' &&
      /^(?:全[市区县省]|[市区县省])?(?:各|有关|相关)/.test(last) &&
      (REST_OF_COLLECTIVE.test(text) || (/^各地区?$/.test(last) && /^各/.test(text)));
    if (goesOn) names[names.length - 1] = `${last}、${text}`;
    else names.push(text);
  }
  return names;
}

/** Parts a name from a collective behind 和, 及, 以及 or 等: 区教育局和各镇街; 商务部等有关部门. */
function beforeCollective(name: string): string[] {
  const match = /^(.{2,}?)(?:等|以及|及其|及|和|与)((?:各|有关|相关|其他|其它).+)$/.exec(name);
  if (!match || !isCollective(match[2]!) || (isCollective(match[1]!) && !/[等及和与]/.test(name))) {
    return [name];
  }
  return [match[1]!, match[2]!];
}

/** Parts names that run together: 市海洋渔业局市农业农村局. */
function runTogether(name: string): string[] {
  if (name.length < 8 || /[（(〔]/.test(name) || isCollective(name)) return [name];
  const match =
    /^((?:[市区县省]|国家).{2,}?(?:局|委|办|厅|中心|公司|联|会))((?:[市区县省]|国家).{2,}(?:局|委|办|厅|中心|公司|联|会|院|部))$/.exec(
      name,
    );
  if (!match || match[1]![0] !== match[2]![0] || (/委$/.test(match[1]!) && match[1]!.length < 4))
    return [name];
  return [match[1]!, ...runTogether(match[2]!)];
}
