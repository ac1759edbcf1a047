/**
 * What a column's head or a line's label says of the names behind it. `responsible` (责任单位) means
 * support where the document has a lead label as well, and all parties where it stands alone; `joint`
 * that they take part, and no more.
 */
export type Label = 'lead' | 'support' | 'responsible' | 'joint';

/** Words for bodies of any kind, as heads and labels end in them. */
export const BODIES =
  '单位|部门|主体|科室|股室|处室|部室|室所|机构|学院|院系|院部|系部|党支部|支部|党组织|党委|镇街|街镇|乡镇|镇乡|镇办|街道|县区|区县|市县|县市区|企业|公司|社区|村居|站所|班组|车间|院校|学校|高校|医院|委办局|条线';

/** People, scores and progress stand beside agencies; they are never parties. */
const NEVER =
  /领导|责任人|联系人|负责人|人员|联络|电话|评分|考核|考评|督办|督查|督导|监督|验收|打分|时限|时间|进度|进展|备注|目标|完成情况|资金|投资/;

/** What states a rule, or who does it, is no label: 列第一位的为牵头单位; 区教育局牵头. */
const STATES =
  /[为是](?:总?牵头|主责|主办|主要责任|责任|配合)|[局委办厅署会府部](?:牵头|负责|配合|参与|落实)$/;

/** What a label itself says. */
type Said = Exclude<Label, 'joint'>;

const KINDS: readonly [Said, RegExp][] = [
  ['lead', /牵头|主要责任|主办|主责|第一责任|总负责/],
  [
    'support',
    /配合|协同|共同责任|协办|协助|协作|参与|参加|支持单位|会办|联合单位|成员单位|指导(?:单位|部门)/,
  ],
  [
    'responsible',
    new RegExp(
      `(?:责任|负责|落实|实施|办理|承接|认领|归口|归口管理|经办|执行|整改|包保|主抓|推进)(?:${BODIES})|责任[镇乡县区村](?![域段片])|承办|承担|完成单位|分工单位|^属地(?:${BODIES}|政府)?$|^(?:责任|职责|部门)分工(?:情况|安排)?$|^(?:单位|部门|责任)$`,
    ),
  ],
];

/**
 * Reads a label, or undefined where it names no parties. Where it names lead and support at once
 * (牵头及配合单位), the names behind it have to say themselves who is what.
 *
 * @param text folded, without white space
 */
export function labelOf(text: string): Said | undefined {
  // 责任单位及责任人: the people stand beside the bodies.
  const label = text.replace(
    /(?<=单位|部门|主体)(?:[及和与、/（(]|以及)+(?:其|主要|具体)*(?:责任人|负责人|联系人|领导|人员)[)）]?$/,
    '',
  );
  if (label.length > 16 || NEVER.test(label) || STATES.test(label)) return undefined;
  const found = KINDS.filter(([, pattern]) => pattern.test(label)).map(([kind]) => kind);
  if (found.includes('lead') && found.includes('support')) {
    // 责任主体与协同单位, 牵头配合单位: only the first kind of the two names nobody apart.
    return 'responsible';
  }
  return found[0];
}

const loose = (words: string): string =>
  words
    .split(' ')
    .map((word) => [...word].join('\\s{0,2}'))
    .join('|');

/** The words that labels are made of, as they stand before a colon; a line may break inside one. */
const WORD = `(?:${loose('牵头 主要 第一 协同 共同 配合 参与 参加 协办 主办 主责 责任 承办 落实 实施 组织 负责 协作 协助 支持 会办 联合 成员 总')})`;
const BODY = `(?:(?:${loose('单位 部门 主体 机构 科室 处室 股室 院校 企业')})(?:[（(](?:单位|部门|科室|处室)[)）])?)`;

/** A label of parties, without its colon; for folded text. */
export const LABEL = `(?:${WORD}${BODY}?[及和与、/]?){0,3}${WORD}\\s{0,2}${BODY}(?:[及和与、/]${WORD}?${BODY}?)?`;

/** The same, or without a word for the bodies: 牵头, 主办. */
const LOOSE = `(?:${WORD}${BODY}?[及和与、/]?){0,3}${WORD}\\s{0,2}(?:${BODY}(?:[及和与、/]${WORD}?${BODY}?)?)?`;

/** A label and its colon, in folded text. */
export const LABELLED = new RegExp(`(${LOOSE})\\s{0,2}[:：]`, 'g');

const ALONE = new RegExp(`^(?:${LOOSE})$`);

/** Whether folded text is a label of parties and nothing else. */
export const isLabel = (text: string): boolean =>
  ALONE.test(text) && labelOf(text.replace(/\s/g, '')) !== undefined;

/** A label that names no parties, and ends what is said of those before it. */
export const OTHER_LABEL =
  /(?:完成|办结|落实|推进)?(?:时限|时间|期限|节点)(?:要求)?[:：]|(?:第一|直接|主要)?(?:责任人|负责人|联系人|联络员)[:：]|联系(?:电话|方式)[:：]|(?:牵头|分管|责任|包抓|包联|联系|负责|挂点|协管)(?:负责)?(?:市|县|区|镇)?(?:级|政府)?领导[:：]|(?:进度|工作)(?:安排|要求|目标|进展)[:：]|(?:备注|目标|预期成果|考核部门|评分部门|考评部门|监督单位|督办单位)[:：]/g;
