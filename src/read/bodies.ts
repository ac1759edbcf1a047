import { folded } from './characters';

/**
 * How the names of Chinese bodies look: by what they end in, and what they begin with. Everything
 * that has to tell a name from other text asks here.
 */

/** What a name may end in, longest first where one ends another; some only behind certain characters. */
const ENDING =
  '局|委|办|厅|署|联|协|团|社|站|处|室|中心|公司|集团|政府|银行|大学|学院|学校|中学|小学|幼儿园|实验室|海关|街道|公室|法院|检察院|研究院|医院|科学院|文史馆|档案馆|博物馆|图书馆|文化馆|科技馆|纪念馆|园区|功能区|开发区|高新区|经开区|新区|示范区|景区|军区|警备区|林场|农场|电台|电视台|报社|企业|机构|机关|单位|部门|高校|院校|总社|总队|支队|大队|中队|工作队|领导小组|工作组|专班|指挥部|联盟|商会|基金|党校|党组|军分区|移动|联通|电信|铁塔|电力|供电|邮政|烟草|气象|税务|消防|武警|公安|国网|人保|农商行|支行|分行|总行|国开行|农发行|人行|中行|农行|工行|建行|(?<!(?<![安保])全|内|干|(?<![对涉])外)部|(?<![社机])会|(?<!法)院|(?<!场)所|(?<!各)队|(?<!城)乡|镇|(?<!城)市|(?<![社城地辖])区|(?<!郊)县|州|旗|(?<![农乡])村|省|社区|街|馆|厂|中央|台|报|企|园|库|段|组|总支|(?<!(?<![教助招奖医])学|专|百|(?<![公中外])文|(?<![管办护处受代审清物助病])理|(?<![职员用社])工|(?<!三)农|(?<!中)医|预|社|(?<!成)本|前)科|(?<![控参持入])股|(?<![关体联派谱维干])系|车间|书店|中心校|(?<![上加值换轮跟下])班';

const ALIAS =
  '(?:[（(〔\\[][^（()）〔〕]*(?:[（(〔][^（()）〔〕]*[)）〕][^（()）〔〕]*)?[)）〕\\]])';
const ENDS = new RegExp(`(?:${ENDING})${ALIAS}?$`);
/** Without the weakest endings, which much other text ends in as well. */
const ENDS_SURELY = new RegExp(
  `(?:局|委|办|厅|署|公室|中心|公司|集团|政府|银行|法院|检察院|委员会|管委会|联合会|协会|学会|总会|[县市区省]委|妇联|工商联|残联|文联|侨联|社联|科协|记协|作协|红十字会|总工会|支行|分局|总队|支队|大队|[组宣统]织?传?战?部)${ALIAS}?$`,
);

const ADMIN =
  '(?:[市区县省州旗盟](?!场|委会|民|域|际|直|长|容|属|划|情|貌|政(?!府|协|法|数|务|研))|国家|中央|全国|中国|中共|国网|团[市区县省州]|团中央)';
const STARTS = new RegExp(`^(?:${ADMIN}|各|自治[区州县])`);

/** Text that says what is to be done, or when; no name holds it. */
const SAYS =
  /[。！？；;：:]|^(?:加强|推进|推动|开展|完善|建立|建设|落实|组织|做好|实施|强化|提升|提高|加快|制定|持续|深入|进一步|确保|围绕|按照|根据|通过|负责|牵头|配合|由|对|将|把)(?!.{0,6}(?:局|办|委|中心|办公室|公司|厂|(?<![全内干外])部|处|科)$)|\d{4}年|年底|月底|长期坚持|持续推进|每[年月季]|完成|亿元|万元/;

const LONGEST = 30;

/** Whether text may be the end of a name, as seen where lists are cut. */
export const endsAsBody = (text: string): boolean => ENDS.test(folded(text.slice(-2 * LONGEST)));

/** Whether text begins as names do that carry their level: 市, 区, 国家, 团市委. */
export const startsAsBody = (text: string): boolean => STARTS.test(folded(text));

/** Whether text reads as the name of one body. */
export function isBody(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST) return false;
  const plain = folded(name);
  return ENDS.test(plain) && !SAYS.test(plain);
}

/** Whether text reads as the name of one body, and as hardly anything else. */
export function isSurelyBody(name: string): boolean {
  return isBody(name) && ENDS_SURELY.test(folded(name));
}

const OFFICE = new RegExp(
  `(?:局|委|办|厅|署|政府|委员会|管委会|.(?<![全内干外东西南北中上下顶底根])部)${ALIAS}?$`,
);

/** Whether text reads as the name of an office: 财政部, 区教育局. */
export const isOffice = (name: string): boolean => isBody(name) && OFFICE.test(folded(name));

/** Whether most of some names are those of offices. */
export const areOffices = (names: readonly string[]): boolean =>
  names.filter(isOffice).length * 2 >= names.length;

/** Whether text says something, as no name does. */
export const saysSomething = (text: string): boolean => SAYS.test(folded(text));

/** The level that a name carries: 区 of 区教育局, or an empty string. */
export const levelOf = (name: string): string =>
  startsAsBody(name)
    ? (/^团?(国家|中央|全国|中国|[市区县省州旗盟])/.exec(folded(name))?.[1] ?? '')
    : '';
