/**
 * What a column's head or a line's label says of the names behind it. `responsible` (责任单位) means
 * support where the document has a lead label as well, and all parties where it stands alone.
 */
export type Label = 'lead' | 'support' | 'responsible';

/** People, scores and progress stand beside agencies; they are never parties. */
const NEVER =
  /领导|责任人|联系人|负责人|人员|联络|电话|评分|考核|打分|时限|时间|进度|进展|备注|目标|完成情况|资金|投资/;

const KINDS: readonly [Label, RegExp][] = [
  ['lead', /牵头|主要责任|主办|主责|第一责任|总负责/],
  ['support', /配合|协同|共同责任|协办|协助|协作|参与|参加|支持单位|会办|联合单位/],
  [
    'responsible',
    /责任(单位|部门|主体|科室|股室)|负责(单位|部门)|承办|承担|落实(单位|部门)|实施(单位|主体|部门)|完成单位|分工单位|^(单位|部门|责任)$/,
  ],
];

/**
 * Reads a label, or undefined where it names no parties. Where it names lead and support at once
 * (牵头及配合单位), the names behind it have to say themselves who is what.
 *
 * @param label folded, without white space
 */
export function labelOf(label: string): Label | undefined {
  if (label.length > 16 || NEVER.test(label)) return undefined;
  const found = KINDS.filter(([, pattern]) => pattern.test(label)).map(([kind]) => kind);
  if (found.includes('lead') && found.includes('support')) {
    // 责任主体与协同单位, 牵头配合单位: only the first kind of the two names nobody apart.
    return 'responsible';
  }
  return found[0];
}

/** The words that labels are made of, as they stand before a colon inside running text. */
const WORD =
  '(?:牵头|主要|第一|协同|共同|配合|参与|参加|协办|主办|主责|责任|承办|落实|实施|组织|负责|协作|协助|支持|会办|联合|成员|总)';
const BODY = '(?:单位|部门|主体|机构|科室)';

/** A label and its colon, in folded text without white space. */
export const LABELLED = new RegExp(
  `((?:${WORD}${BODY}?[及和与、/]?)*${WORD}(?:${BODY}(?:[及和与、/]${WORD}?${BODY}?)?)?)[:：]`,
  'g',
);
