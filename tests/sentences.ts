/** A plan whose tasks are sentences of 60 to 120 characters, some of which begin alike. */
const GROUPS = [
  ['一、数字政府', '政务服务', '区政务和数据局'],
  ['二、营商环境', '企业开办', '区市场监管局'],
  ['三、科技创新', '研发投入', '区科工商信局'],
  ['四、绿色低碳', '减污降碳', '区生态环境局'],
  ['五、民生保障', '养老托育', '区民政局'],
] as const;
const AGENCIES = ['区发展改革局', '区教育局', '区财政局', '区司法局', '区卫生健康局', '区城管局'];

/** What is told of a topic, eight times; the first two begin alike. */
const SENTENCES: readonly ((topic: string, n: number) => string)[] = [
  (topic) =>
    `按照省、市统一部署，健全${topic}工作机制，明确责任分工，细化任务清单，强化督促检查，对推进不力的单位和个人及时通报，并将落实情况纳入年度绩效考核和领导干部综合评价`,
  (topic) =>
    `按照省、市统一部署，开展${topic}专项提升行动，聚焦企业和群众反映强烈的突出问题，建立台账、逐项销号，确保年底前整改到位并形成可复制、可推广的经验做法`,
  (topic, n) =>
    `到2027年，全区${topic}主要指标进入全市前${n}位，群众满意度达到95%以上；每季度通报一次进展情况，半年开展一次第三方评估，评估结果向社会公开`,
  (topic) =>
    `深入推进${topic}领域数据共享、业务协同、流程再造、信用监管、智能审批以及跨部门跨层级的一体化综合改革工作并及时总结推广各镇街在实践当中形成的典型经验做法和制度成果`,
  (topic) =>
    `（五）完善${topic}财政投入保障机制，统筹用好中央、省、市各级专项资金，优先保障重点项目和民生短板，严格资金使用绩效管理，严禁挤占挪用，确保资金安全、规范、高效使用`,
  (topic) =>
    `建设一支与${topic}相适应的专业化人才队伍，每年组织不少于两期专题培训，覆盖全部镇街分管负责人和业务骨干，鼓励与高校、科研院所联合培养，健全评价激励机制`,
  (topic) =>
    `加强宣传引导，依托区融媒体中心、政务新媒体和社区宣传栏，持续推出${topic}系列报道，讲好基层故事，营造全社会关心、支持、参与的良好氛围，及时回应社会关切`,
  (topic) =>
    `加强宣传引导，组织${topic}开放日、进校园、进企业、进社区等活动，全年不少于十二场次，每场参与群众不少于二百人，活动情况于当月底前报区政府办公室备案`,
];

/** The plan as a CSV table of 40 tasks in five groups. */
export const sentences = (): string =>
  [
    '分组,任务,牵头单位,配合单位',
    ...GROUPS.flatMap(([group, topic, lead], g) =>
      SENTENCES.map((say, s) => {
        const others = [0, 1, 2].slice(0, 1 + ((g + s) % 3));
        const support = others.map((o) => AGENCIES[(g * 2 + s + o) % AGENCIES.length]!);
        return [group, say(topic, g + 2), s % 4 === 3 ? AGENCIES[g]! : lead, support.join('、')];
      }).map((cells) => cells.map((cell) => `"${cell}"`).join(',')),
    ),
  ].join('\n');
