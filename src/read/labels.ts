/**
 * What a column's head or a line's label says of the names behind it. `responsible` (责任单位) means
 * support where the document has a lead label as well, and all parties where it stands alone; `joint`
 * that they take part, and no more.
 */
export type Label = 'lead' | 'support' | 'responsible' | 'joint';

/** Words for bodies of any kind, as heads and labels end in them. */
export const BODIES =
  '单位|部门|机关|主体|科室|股室|处室|部室|室所|机构|学院|院系|院部|系部|党支部|支部|党组织|党委|镇街|街镇|乡镇|镇乡|镇办|街道|县区|区县|市县|县市区|企业|公司|社区|村居|站所|班组|车间|院校|学校|高校|医院|委办局|条线';

/** People, scores and progress stand beside agencies; they are never parties. */
const NEVER =
  /领导|责任人|联系人|负责人|人员|联络|电话|评分|考核|考评|督办|督查|督导(?!(?:单位|部门|机关)$)|监督|验收|打分|时限|时间|进度|进展|备注|目标|完成情况|资金|投资/;

/** What states a rule, or who does it, is no label: 列第一位的为牵头单位; 区教育局牵头. */
const STATES =
  /[为是](?:总?牵头|主责|主办|主要责任|责任|配合)|[局委办厅署会府部](?:牵头|负责|配合|参与|落实)$/;

/** 董事会办公室, 协同创新中心, 公众参与处: names of bodies, which may hold the words of labels. */
const NAMES_ONE = /(?:公室|中心|公司|集团|厂|院|队|局|厅|..[处科部办])$/;
/** 责任处, 牵头公司: nothing but the words of labels. */
const ONLY_LABEL = new RegExp(
  `^(?:总|主要|第一|共同|具体|直接|问题|项目|工作|任务|牵头|主办|主责|责任|负责|配合|协办|协同|协助|协作|参与|参加|支持|会办|联合|成员|承办|落实|实施|办理|整改|归口|管理|经办|执行|包保|主抓|推进|完成|认领|[省市县区镇校院]级){1,4}(?:[分子]公司|研究院|办公室|集团|[科股处部]室?|院|${BODIES})$`,
);
const isNamed = (label: string): boolean => NAMES_ONE.test(label) && !ONLY_LABEL.test(label);

/** What a label itself says. */
type Said = Exclude<Label, 'joint'>;

const KINDS: readonly [Said, RegExp][] = [
  ['lead', /牵头|主要责任|主办|主责|第一责任|总负责|(?<!副)组长单位/],
  [
    'support',
    /配合|协同|共同责任|协办|协助|协作|参与|参加|支持单位|会办(?!公)|联合单位|成员单位|副组长单位|[指督]导(?:单位|部门|机关)/,
  ],
  [
    'responsible',
    new RegExp(
      `(?:责任|负责|落实|实施|办理|承接|认领|归口|归口管理|经办|执行|整改|包保|主抓|推进)(?:${BODIES})|责任[镇乡县区村](?![域段片])|承办|承担|完成单位|分工单位|^属地(?:${BODIES}|政府)?$|^(?:责任|职责|部门)?分工(?:情况|安排)?$|^(?:单位|部门|责任)$`,
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
  if (isNamed(label)) return undefined;
  const found = KINDS.filter(([, pattern]) => pattern.test(label)).map(([kind]) => kind);
  if (found.includes('lead') && found.includes('support')) {
    // 责任主体与协同单位, 牵头配合单位: only the first kind of the two names nobody apart.
    return 'responsible';
  }
  return found[0];
}

/** What each of several labels says that stand together: 主办单位/会办单位. */
export const labelsOf = (text: string): (Said | undefined)[] =>
  text.split(/[/／、及和与]|以及/).map(labelOf);

const loose = (words: string): string =>
  words
    .split(' ')
    .map((word) => [...word].join('\\s{0,2}'))
    .join('|');

/** The words that labels are made of, as they stand before a colon; a line may break inside one. */
const WORD = `(?:${loose('牵头 主要 第一 协同 共同 配合 参与 参加 协办 主办 主责 责任 承办 落实 实施 组织 负责 协作 协助 支持 会办 联合 成员 总 指导 督导 办理 整改 组长 副组长')})`;
const BODY = `(?:(?:${loose('单位 部门 机关 主体 机构 科室 处室 股室 院校 企业')})(?:[（(](?:单位|部门|科室|处室)[)）])?)`;
/** What may stand before them: 市级责任单位, 问题整改责任单位. */
const OF = `(?:${loose('问题 项目 工作 任务 措施 行业 属地 具体 直接 省级 市级 县级 区级 镇级 校级 院级')})?`;
/** The people beside the bodies: 责任单位及责任人. */
const AND_PEOPLE =
  '(?:(?:[及和与、/（(]|以及)(?:其|主要|具体|直接)?(?:责任人|负责人|联系人|联络员|领导|人员)[)）]?)?';

/** A label of parties, without its colon; for folded text. */
export const LABEL = `${OF}(?:${WORD}${BODY}?[及和与、/]?){0,3}${WORD}\\s{0,2}${BODY}(?:[及和与、/]${WORD}?${BODY}?)?${AND_PEOPLE}`;

/** The same, or without a word for the bodies: 牵头, 主办. */
const LOOSE = `${OF}(?:${WORD}${BODY}?[及和与、/]?){0,3}${WORD}\\s{0,2}(?:${BODY}(?:[及和与、/]${WORD}?${BODY}?)?${AND_PEOPLE})?`;

/** A label and its colon, in folded text. */
export const LABELLED = new RegExp(`(${LOOSE})\\s{0,2}[:：]`, 'g');

const ALONE = new RegExp(`^(?:${LOOSE})$`);

/** Whether folded text is a label of parties and nothing else. */
export const isLabel = (text: string): boolean =>
  ALONE.test(text) && labelOf(text.replace(/\s/g, '')) !== undefined;

/** What is done by a time, or how far. */
const MATTER =
  '(?:整改|整治|治理|完成|办结|办理|落实|推进|销号|验收|起止|计划|预计|截止|实施|达标|报送|启动|开工|竣工)';
const LEADING =
  '(?:牵头|分管|责任|包抓|包保|包联|包案|联系|负责|挂点|挂联|挂牌|协管|督办|主管|带队|领衔)';
/** Labels of deadlines and people, wherever they stand. */
const ANYWHERE = [
  `${MATTER}{0,2}(?:时限|时间|期限|节点|日期)(?:节点|要求)?`,
  '(?:第一|直接|主要|具体|整改|督办|验收|牵头|项目|包抓|包保|现场)?(?:责任人|负责人|联系人|联络员|经办人|承办人|领办人)(?:及(?:联系)?(?:电话|方式))?',
  '联系(?:电话|方式)',
  `${LEADING}(?:负责)?(?:市|县|区|镇|省|州|校|院)?(?:级|政府|委)?领导`,
  '(?:进度|工作)(?:安排|要求|目标|进展)',
  '备注|目标|预期成果|考核部门|评分部门|考评部门|监督单位|督办单位',
];
/** Words that are labels only where something begins: at the head of a line, behind a mark or a blank. */
const BEGUN = [
  `(?:${MATTER}|工作|任务|目前|当前|最新)?(?:进展|进度)(?:情况)?`,
  `(?:${MATTER}|工作)情况`,
  '(?:工作|整改|年度|预期|绩效|主要|阶段|总体|考核|任务|量化)?(?:目标|指标|成效|成果)(?:任务|要求|值)?',
  '(?:验收|评价|考核|达标|整改|工作)(?:标准|要求)',
  '[注註](?:释|[\\d①-⑳]{1,2})?|说明|附注|(?:文件|政策|法律|任务|问题|工作)?(?:依据|来源)|文号',
  '(?:考核|评分|考评|监督|督办|督查|验收|审核|复核|销号)(?:单位|部门|机构)',
  '(?:办公|值班|咨询)?(?:电话|手机|邮箱)|[市县区镇省州校院](?:级|委|政府)?领导',
  '(?:主要|工作|部门|具体)职责',
  '(?:建设|计划|合同)?工期|(?:报送|更新|调度|通报|工作)?(?:频次|频率|周期)',
  '(?:整改|治理|工作|推进|保障|落实|主要|具体|重点)(?:措施|举措)|存在问题|问题(?:描述|表现)',
  '资金(?:来源|保障|安排)?|(?:总)?投资(?:额|规模)?|建设(?:地点|内容|规模)|地点|限期',
];

/** A label that names no parties, and ends what is said of those before it. */
export const OTHER_LABEL = new RegExp(
  `(?:${ANYWHERE.join('|')})[:：]|(?<![^\\s。；;，,、：:（()）〔〕【】|])(?:${BEGUN.join('|')})[:：]`,
  'g',
);
