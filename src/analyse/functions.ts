import { bareName } from './match/bare';

/**
 * Functions of government, each with the names of the bodies that have it; first match wins, so that
 * what is special stands before what is general. A body of several functions (科技工业商务信息化局)
 * counts for the first of them in this table.
 */
const RULES = [
  ['science', /科协|科学技术协会|科技|科委|科学院|科学局/],
  ['education', /教育|教委|学校|大学|学院|党校/],
  ['data', /数据|政务服务|网信|信息化办|电子政务/],
  ['industry', /工业|工信|经信|信息化|经贸|国防科工/],
  ['farming', /农业|农村|农委|乡村|林业|畜牧|渔业|粮食/],
  ['health', /卫生|卫健|卫计|健康|疾控|医保|医疗|医院|药监|药品|中医/],
  ['personnel', /人力资源|人社|人才|就业|社会保险|社保/],
  ['publicity', /宣传|文明办|新闻|广播|融媒体|电视台|日报|报社/],
  ['organisation', /组织部|老干部|编办|编制|直属机关|机关工委|公务员/],
  ['finance', /财政|国资|国有资产|审计|税务|统计/],
  ['banking', /金融|银行|银保监|证监|人行|担保/],
  ['planning', /发展改革|发展和改革|发改|物价|能源/],
  ['civil', /民政|残联|残疾人|退役军人|慈善|红十字/],
  ['security', /公安|政法|司法|法院|检察|法制|信访|消防|国安|维稳/],
  ['land', /自然资源|国土|规划|测绘|海洋/],
  ['environment', /环境|环保|生态|气象|地震/],
  ['housing', /住房|住建|建设|房管|城管|城市管理|综合执法|人防|园林|市政/],
  ['transport', /交通|铁路|公路|民航|港务|邮政/],
  ['water', /水务|水利|水文|排水/],
  ['culture', /文化|文广|文旅|文物|旅游|体育|博物馆|图书馆|档案|出版|地方志/],
  ['emergency', /应急|安监|安全生产/],
  ['market', /市场监管|市场监督|市场局|工商局|工商行政|质监|质量技术|知识产权|食品/],
  ['trade', /商务|外经|外贸|投资促进|招商|供销|海关|口岸|贸促/],
  ['mass', /工会|团委|共青团|青年团|妇联|工商联|侨联|文联|作协|社科联|关工委/],
  ['united', /统战|民族|宗教|台办|侨办|外事|港澳/],
  ['discipline', /纪委|监委|监察|巡察/],
  [
    'local',
    /镇|街道|乡|各(?:地|区(?!直)|县(?!直)|市(?!直)|州)|管委会|园区|开发区|(?:区|县|市|州)$/,
  ],
  ['office', /政府|党委|委办|府办|办公厅|办公室|人大|政协|督查/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** `other`: no rule knows the name. */
export type FunctionId = (typeof RULES)[number][0] | 'other';
export const FUNCTIONS: readonly FunctionId[] = [...RULES.map(([id]) => id), 'other'];

/** The function of a body, by its name with the district aside; a proposal of rules, nothing more. */
export function functionOf(name: string): FunctionId {
  const bare = bareName(name).name;
  return RULES.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}
