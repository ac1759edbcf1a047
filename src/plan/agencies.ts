import type { AgencyKind } from './types';

/** Rules for the kind of an agency, first match wins; what none matches is `other`. */
const KIND_RULES: readonly [AgencyKind, RegExp][] = [
  // 市公安局花都区分局: a municipal body's branch in the district
  ['municipal', /^(?:市|.{2,3}市).+分局$/],
  ['mass', /(?:总工会|共青团.*|团中央|^团[省市区县州旗]委|[省市区县州旗]团委|妇联|妇女联合会)$/],
  ['mass', /(?:科协|科学技术协会|工商联|工商业联合会|残联|残疾人联合会|红十字会)$/],
  ['mass', /(?:文联|文学艺术界联合会|社科联|社会科学界联合会|侨联|归国华侨联合会)$/],
  // Congress, conference, courts, the armed forces: neither party nor government.
  ['other', /人大|人民代表大会|政协|政治协商会议|法院$|检察院$/],
  ['other', /人武部|人民武装部|军分区|警备区|武警|军委|部队|[支中大总]队$/],
  ['party', /^(?:中共.*|.*[省市区县州旗]委(?!员会).*|中央.*(?:部|办|办公室|委员会|委))$/],
  ['party', /(?:纪委|监委|党校|政法委|编办|网信办|文明办|党工委|直属机关工委)$/],
  ['party', /^(?:组织|宣传|统战|统一战线工作)部$/],
  ['other', /(?:中心|集团|公司|企业|协会|学会|研究院|研究所|医院|实验室|联盟|基金会)$/],
  ['other', /(?:银行|[分支]行|人行|大学|学院|学校|中学|小学|幼儿园|电视台|报社)$/],
  ['government', /(?:局|部|委|办|厅|署|政府|委员会|管委会|办公室|办事处|街道|镇|乡|街)$/],
];

/**
 * The kind of an agency, judged by its name without a second name-plate in brackets. A proposal:
 * a person may know better.
 */
export function kindOf(name: string): AgencyKind {
  const base = withoutNameplate(name);
  return KIND_RULES.find(([, pattern]) => pattern.test(base))?.[0] ?? 'other';
}

/** 区财政局（区国资局） → 区财政局 */
export function withoutNameplate(name: string): string {
  return name.replace(/（[^（）]*）$/, '');
}
