import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/read/headwords';
import { inlineAllocations } from '../../src/read/inline';
import { isLabel, labelOf } from '../../src/read/labels';
import { isParty, splitParties } from '../../src/read/parties';

/** Names that hold the words of labels: 会办, 主办, 协办, 责任, 负责, 配合, 联合. */
const WITH_WORDS =
  '董事会办公室 监事会办公室 党委会办公室 理事会办公室 工会办公室 常委会办公室 管委会办公室 组委会办公室 筹委会办公室 主办公室 县协办处 开发区协办处 外事协办处 经济协作办公室 市经济技术协作办公室 协作中心 支持中心 技术支持部 客户支持部 业务支持中心 水务有限责任公司 县城市建设投资有限责任公司 城投集团有限责任公司 安全责任科 主体责任办公室 社会责任部 质量责任科 经济责任审计科 经济责任审计局 县经济责任审计联席会议办公室 学校责任督导室 配合饲料公司 市配合饲料厂 联合利华公司 县联合社 市工商业联合会 残疾人联合会 市联合办公中心 联合接访中心 市联合应急指挥中心 联合执法大队 联合调查组 省农村信用联社 总会办公室 活动承办部 大型活动承办中心 议案承办科 提案承办科 督查督办室 项目推进中心 项目推进办公室 乡村振兴推进办公室 双招双引推进服务中心 整改办公室 巡察整改办 政策落实办公室 政府投资项目实施中心 项目实施部 工程实施处 办理科 信访办理中心 建议提案办理科 参与式治理中心 公众参与处 成员单位办公室 领导小组办公室 市委巡察工作领导小组办公室 业务指导科 宣教指导中心 教育督导评估中心 质量监督站 考核办 绩效评价中心 统筹协调科 组织部 组织处 组织人事处 综合行政执法局 归口管理科 社保经办中心 社会保险经办机构服务中心 帮扶办 总经办 总工办 协同创新中心 协同创新研究院 协同办公中心 产教协同处 协助查控中心 救助协助中心 部门协作科 部门预算科 机关事务服务中心 院长办公室 校长办公室 总经理工作部 主任办公室 董事长办公室 职责清单办 分工会'.split(
    ' ',
  );

/** Departments of enterprises, universities and hospitals, and small units. */
const DEPARTMENTS =
  '临床医学院 护理部 医务科 医务部 后勤保障部 审计部 资产公司 分公司 第三项目部 桥梁项目经理部 车间 炼钢车间 班组 甲班组 检修班 化水班 资产保全部 安全部 总工办 总师办 党群部 财务部 财务共享中心 研究院 设计院 企管部 安环部 质检部 动力厂 团委 纪委办 校团委 院办 学工部 研究生院 社科处 基建处 后勤集团 网信中心 体育教学部 公共外语部 期刊社 校友会 离退休处 招就处 门诊部 急诊医学科 重症医学科 手术室 病理科 影像科 超声科 药学部 院感科 医保办 病案室 护理科 内科 心内科 中医科 导管室 供应室 营养科 教学科 防保科 关工委 机关第一党支部 物业公司 新华书店 粮库 供销社 卫生院 中心校 派出所 农技站 党建办 综合执法队 村委会 业委会 变电站 输电运检室 营业部 授信部 经营管理科'.split(
    ' ',
  );

/** What stands among names by mistake. */
const FRAGMENTS =
  '年底前 全部 内部 加强管理 按季度推进 详见附件 每月一次 逐步完善 有效提升 已完成 进一步细化 工作要求 本科 学科 工科 文科 理科'.split(
    ' ',
  );

describe('names of bodies', () => {
  it.each(WITH_WORDS)('%s is no label, though it holds the words of one', (name) => {
    expect([labelOf(name), columnOf(name), isLabel(name)]).toEqual([undefined, 'other', false]);
  });

  it.each([...WITH_WORDS, ...DEPARTMENTS])('%s stands whole in a list', (name) => {
    expect(isParty(name)).toBe(true);
    expect(splitParties(`${name}、县财政局`)).toEqual([name, '县财政局']);
    const behind = inlineAllocations(`牵头单位：县教育局；配合单位：${name}、县财政局`);
    expect(behind.flatMap(({ clauses }) => clauses.flatMap(({ names }) => names))).toEqual([
      '县教育局',
      name,
      '县财政局',
    ]);
    const spoken = inlineAllocations(`（${name}牵头，县财政局配合）`);
    expect(spoken.flatMap(({ clauses }) => clauses.map(({ label }) => label))).toEqual([
      'lead',
      'support',
    ]);
    expect(spoken[0]!.clauses[0]!.names).toEqual([name]);
  });

  it.each(FRAGMENTS)('%s is none', (text) => {
    expect(isParty(text)).toBe(false);
  });

  it.each([
    ['责任公司', 'responsible'],
    ['牵头分公司', 'lead'],
    ['配合处室', 'support'],
    ['责任科室', 'responsible'],
    ['责任党支部', 'responsible'],
    ['主办处', 'lead'],
    ['会办单位', 'support'],
    ['协办学院', 'support'],
  ] as const)('%s is a label', (label, role) => {
    expect(labelOf(label)).toBe(role);
  });
});
