import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, shortTasks } from '../../src/plan/short';
import { shortPlan } from '../../src/plan/short-plan';
import { readDocument } from '../../src/read';
import { sentences } from '../sentences';

const SHORT: readonly (readonly [string, string])[] = [
  [
    '广州市花都区全民科学素质行动规划纲要实施方案（2022—2025年）任务分工表',
    '花都区全民科学素质行动规划纲要2022-2025',
  ],
  [
    '广州市黄埔区全民科学素质行动规划纲要实施方案（2026—2030年）任务分工表',
    '黄埔区全民科学素质行动规划纲要2026-2030',
  ],
  ['国务院关于促进综合保税区高水平开放高质量发展的若干意见', '促进综合保税区高水平开放高质量发展'],
  [
    '上海市人民政府办公厅印发《关于进一步深化改革创新 加快科技服务业高质量发展的若干意见》',
    '上海市进一步深化改革创新加快科技服务业高质量发展',
  ],
  ['关于支持人工智能创新发展的若干措施', '支持人工智能创新发展'],
  ['关于推进人才集聚工程的实施意见', '推进人才集聚工程'],
  ['谯城区教育局2025年政府工作报告重点工作任务分解表', '谯城区教育局2025年政府工作报告重点工作'],
  ['立山区政府2023年重点工作任务分解和责任分工方案', '立山区政府2023年重点工作'],
  [
    '关于印发《佛山市南海区推进数字政府建设三年行动方案（2023—2025年）》的通知',
    '南海区推进数字政府建设三年行动2023-2025',
  ],
  ['国务院办公厅关于印发“十四五”国民健康规划的通知', '十四五国民健康规划'],
  [
    '中共杭州市委办公厅 杭州市人民政府办公厅关于印发《杭州市优化营商环境改革实施方案（2024年版）》的通知',
    '杭州市优化营商环境改革2024',
  ],
  [
    '四川省成都市武侯区2024年安全生产治本攻坚三年行动实施方案',
    '武侯区2024年安全生产治本攻坚三年行动',
  ],
  [
    '武进区人民政府办公室关于转发区发改局《2025年全区重点项目建设工作方案》的通知',
    '武进区2025年全区重点项目建设',
  ],
  ['关于做好2025年防汛抗旱工作的通知', '做好2025年防汛抗旱工作'],
  ['附件1：2024年度法治建设重点任务分工方案', '2024年度法治建设'],
  ['内蒙古自治区呼伦贝尔市海拉尔区老旧小区改造工作方案', '海拉尔区老旧小区改造'],
  ['市域社会治理现代化试点工作实施方案', '市域社会治理现代化试点工作'],
  ['苏州市推进县城城镇化补短板强弱项工作方案', '苏州市推进县城城镇化补短板强弱项'],
  [
    '上海市浦东新区促进生物医药产业高质量发展行动方案（2024-2026年）',
    '浦东新区促进生物医药产业高质量发展行动2024-2026',
  ],
  [
    '石桥镇2025年“百千万工程”工作要点及责任分工（征求意见稿）',
    '石桥镇2025年百千万工程工作要点征求意见稿',
  ],
  ['清河县12重点任务分工方案', '清河县12重点任务分工'],
  ['实施方案', '实施方案'],
  ['工作任务分工表', '工作任务分工表'],
  ['  ', ''],
  ['Science literacy action plan (2022–2025)', 'Science literacy action plan 2022-2025'],
];

describe('the short title of a plan', () => {
  it.each(SHORT)('%s', (title, short) => {
    expect(shortPlan(title)).toBe(short);
  });

  it('keeps its years where it has to be cut', () => {
    const title = '广州市花都区全民科学素质行动规划纲要实施方案（2022—2025年）任务分工表';
    expect(shortPlan(title, 16)).toBe('花都区全民科学2022-2025');
  });
});

describe('short titles of tasks', () => {
  const short = (...titles: string[]) => shortened(titles);

  it('leaves a title that is short as it is, less its number', () => {
    expect(
      short('发挥企业家提升产业工人科学素质的示范引领作用', '（三）固定资产投资增长，15%左右'),
    ).toEqual(['发挥企业家提升产业工人科学素质的示范引领作用', '固定资产投资增长，15%左右']);
    expect(
      short('1.5万亩高标准农田', '2025年造林', '第三产业增加值', '12345热线', '1. 植树', '①种草'),
    ).toEqual(['1.5万亩高标准农田', '2025年造林', '第三产业增加值', '12345热线', '植树', '种草']);
  });

  it.each([
    [
      '加强校企合作，创建联合创新中心等平台，推动高校院所图书馆、实验室、科技情报等向合作企业开放',
      '加强校企合作',
    ],
    [
      '今年，完成老旧小区改造二十个，惠及居民六千户，完善小区停车、充电设施',
      '今年，完成老旧小区改造二十个',
    ],
    [
      '落实《“健康中国2030”规划纲要，全民健身》要求；新建足球场地十二块、健身步道三十公里',
      '落实《“健康中国2030”规划纲要，全民健身》要求',
    ],
    [
      '推动政务服务、公共服务、便民服务、应急服务、法律服务、养老服务、托育服务一体化',
      '推动政务服务、公共服务、便民服务、应急服务…',
    ],
    [
      'Build 1,200 places for the young, and see that every school has a library by 2027',
      'Build 1,200 places for the young',
    ],
  ])('%s: its first clause', (title, expected) => {
    expect(short(title)).toEqual([expected]);
  });

  it('keeps apart what begins alike, and lets be what is the same', () => {
    const [a, b] = ['加强宣传引导，', '加强宣传引导，'].map(
      (start, i) =>
        `${start}${['组织开放日进校园进企业进社区进家庭活动', '持续推出系列报道和短视频讲好基层故事'][i]}`,
    );
    expect(short(a!, b!, a!)).toEqual([
      '…组织开放日进校园进企业进社区进家庭活动',
      '…持续推出系列报道和短视频讲好基层故事',
      '…组织开放日进校园进企业进社区进家庭活动',
    ]);
    const long = '甲乙丙丁'.repeat(6);
    expect(new Set(short(`${long}甲`, `${long}乙`, `1. ${long}甲`)).size).toBe(3);
  });

  it('are never wider than two and a half lines, and differ where the titles do', () => {
    const clause = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊、（）'), maxLength: 40 });
    const titles = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(titles, (all) => {
        const full = all.map((clauses) => clauses.join('，'));
        const shorts = short(...full);
        expect(new Set(shorts).size).toBe(new Set(full).size);
        for (const one of shorts) expect(one.length).toBeLessThanOrEqual(24 + 5);
      }),
    );
  });

  it('are at most 24 wide in a plan of sentences, each its own', async () => {
    const plan = await readDocument('计划', new TextEncoder().encode(sentences()), '计划.csv');
    expect(plan.tasks).toHaveLength(40);
    for (const { title } of plan.tasks) expect(title.length).toBeGreaterThan(55);
    const shorts = [...shortTasks(plan.tasks).values()];
    expect(new Set(shorts).size).toBe(40);
    expect(shorts.slice(0, 8)).toMatchInlineSnapshot(`
      [
        "…健全政务服务工作机制",
        "…开展政务服务专项提升行动",
        "…全区政务服务主要指标进入全市前2位",
        "深入推进政务服务领域数据共享、业务协同、流程再造…",
        "完善政务服务财政投入保障机制",
        "建设一支与政务服务相适应的专业化人才队伍",
        "…持续推出政务服务系列报道",
        "…组织政务服务开放日、进校园、进企业、进社区等活动",
      ]
    `);
  });
});
