/** Words of the field that a label's line break should not cut in two. A preference, not a rule. */
const WORDS =
  '科学 科技 科普 素质 提升 行动 工程 教育 服务 管理 信息化 信息 技术 工业 商务 文化 广电 旅游 体育 ' +
  '人力资源 社会保障 资源 建设 体系 机制 计划 实施 开展 加强 推进 促进 推动 建立 健全 完善 丰富 拓展 ' +
  '强化 提高 广泛 大力 着力 不断 发挥 树立 相信 弘扬 精神 贯穿 育人 链条 基础 阶段 高等 水平 工作 ' +
  '创新 后备 人才 培养 校内外 有效 衔接 教师 和谐 理性 思想 观念 高素质 农民 农村 实用 培训 乡村 振兴 ' +
  '支撑 理想 信念 职业 宣传 宣教 大规模 技能 企业家 企业 产业 工人 示范 引领 作用 智慧 助老 健康 ' +
  '老年人 独特 优势 完整 准确 全面 贯彻 发展 理念 公务员 领导 干部 考核 评价 资助 专项 工作者 责任 ' +
  '担当 繁荣 创作 媒体 全媒体 传播 能力 设施 统筹 规划 宏观 指导 基地 应急 协同 基层 专兼职 队伍 扶持 ' +
  '政策 市场化 产业化 市场 国际 人文 交流 渠道 合作 内容 一带一路 青少年 社区 政务 数据 城市 综合 ' +
  '执法 监管 生态 环境 自然 交通 运输 住房 城乡 财政 国资 发展改革 改革 民政 民生 公安 农业 卫生 水务 ' +
  '气象 组织部 宣传部 政法委 老干部 来穗 人员 总工会 妇联 科协 团区委 区委 融媒体 中心 分局 花都区 ' +
  '花都 镇街 党委 政府 制度 标准 保障 评估 监测 考评 安全 生产 监督 检查 项目 平台 网络 数字 经济 社会 ' +
  '基础设施 统筹规划 科技资源 科学素质 自然资源 自然资源局 资源局 治理 改造 保护 利用 研究 开发 应用 推广 普及 活动 组织 单位 部门 机构 学校 学生 家庭 妇女 儿童 残疾人';

const LEXICON: ReadonlySet<string> = new Set(WORDS.split(' '));
const LONGEST = [...LEXICON].reduce((most, word) => Math.max(most, word.length), 0);

/**
 * How many known words a break before each character would cut.
 *
 * @param chars the text, a character each
 * @returns as many counts as there are characters; the first is 0
 */
export function wordCuts(chars: readonly string[]): number[] {
  const cuts = chars.map(() => 0);
  for (let from = 0; from < chars.length; from++) {
    let word = chars[from]!;
    for (let to = from + 1; to < chars.length && to - from < LONGEST; to++) {
      word += chars[to]!;
      if (!LEXICON.has(word)) continue;
      for (let at = from + 1; at <= to; at++) cuts[at]!++;
    }
  }
  return cuts;
}
