import { seededRandom, type Random } from '../../src/draw/random';
import {
  VERSION,
  type Agency,
  type AgencyKind,
  type Group,
  type Part,
  type Party,
  type Plan,
  type Task,
} from '../../src/plan/types';

const origin = { line: 1, raw: '' };

/** Agencies of a district, those that lead most first; towns and companies follow where more are asked for. */
const BODIES: readonly (readonly [AgencyKind, string])[] = [
  [
    'government',
    '教育局 科技工业商务信息化局 卫生健康局 文化广电旅游体育局 农业农村局 住房城乡建设局 民政局 财政局（区国资局） 人力资源社会保障局 发展改革局 应急管理局 城市管理综合执法局 市场监管局 交通运输局 水务局 司法局 审计局 统计局 医疗保障局 政务服务数据管理局 退役军人事务局 信访局 投资促进局 林业和园林局 机关事务管理局',
  ],
  ['mass', '科协 总工会 妇联 残联 工商联 文联 侨联 红十字会 计划生育协会'],
  [
    'party',
    '委宣传部 委组织部 委政法委 委统战部 委网信办 委编办 委老干部局 委党校 纪委监委 委办公室',
  ],
  ['other', '融媒体中心 气象局 图书馆 博物馆 疾病预防控制中心 供销合作联社 公路事务中心 档案馆'],
];
const MUNICIPAL = ['生态环境局', '公安局', '规划和自然资源局', '税务局', '消防救援支队'];
const TOWNS = '新华 秀全 花城 新雅 狮岭 炭步 赤坭 梯面 花山 花东 东湖 北兴 青湖 平石 梅溪 高塘';
const OFFICES = [
  '街道办事处',
  '镇人民政府',
  '中心小学',
  '社区卫生服务中心',
  '文化站',
  '农业服务站',
];

const VERBS = '推进 实施 开展 加强 完善 建立健全 提升 广泛开展 着力推动 落实 优化 强化'.split(' ');
const OBJECTS =
  '基础教育阶段科学教育 高素质农民和农村实用人才培训 智慧助老 健康科普服务 基层治理能力 全媒体科学传播 老旧小区改造 生活垃圾分类 河湖水质 校内外科学教育资源衔接 职业技能等级认定 营商环境 数字政府一体化平台 应急科普宣教协同 乡村振兴科技支撑 公共文化服务 安全生产专项整治 公务员科学素质 普惠托育服务 困境儿童关爱服务 科普产业发展 农产品质量安全 “一带一路”科技人文交流 社区养老设施'.split(
    ' ',
  );
const ENDS = '工作 体系建设 专项行动 能力提升工程 计划 长效机制 试点 示范点建设'.split(' ');
const FIELDS =
  '青少年 农民 产业工人 老年人 领导干部和公务员 科技资源 科普信息化 基础设施 基层能力 科普产业 国际交流 生态环境 公共安全 营商环境 文化传承 健康服务'.split(
    ' ',
  );

/**
 * A plan such as a district or a city makes, from a seed: a few agencies are in most tasks, each group
 * of tasks has its own circle of them, and a task has five or six parties.
 *
 * @param nodes agencies and tasks together
 */
export function districtPlan(nodes: number, seed = 1): Plan {
  const random = seededRandom(seed);
  const agencies = agenciesOf(Math.min(Math.round(3.5 * Math.sqrt(nodes)), nodes - 1));
  const count = nodes - agencies.length;
  const groups = groupsOf(Math.max(2, Math.round(1.8 * Math.sqrt(count))));
  const circles = groups.map(() => circleOf(agencies.length, random));
  const tasks = Array.from({ length: count }, (_, n): Task => {
    const g = Math.floor((n * groups.length) / count);
    return {
      id: `t1.${g + 1}.${n + 1}`,
      ordinal: String(n + 1),
      title: pick(VERBS, random) + pick(OBJECTS, random) + pick(ENDS, random),
      group: groups[g]!.id,
      parties: partiesOf(agencies, circles[g]!, random),
      fields: [],
      origin,
    };
  });
  const parts: Part[] = [
    { id: 'p1', ordinal: '一', title: '重点行动', kind: 'action', origin },
    { id: 'p2', ordinal: '二', title: '重点工程', kind: 'project', origin },
  ];
  const [id, title] = [`district-${nodes}`, '全区重点任务分工方案'];
  const format = 'fengong-atlas';
  return { format, version: VERSION, id, title, parts, groups, agencies, tasks, problems: [] };
}

/** The same plan with a picture, a mere grid, so that none is worked out when it is opened. */
export function placedPlan(nodes: number): Plan {
  const plan = districtPlan(nodes);
  const across = Math.ceil(Math.sqrt(nodes * 1.6));
  const places = [...plan.tasks, ...plan.agencies].map(({ id }, i) => {
    const [x, y] = [50 + (i % across) * 90, 50 + Math.floor(i / across) * 90];
    return [id, { x, y, dx: 0, dy: 10 }] as const;
  });
  const [width, height] = [across * 90 + 10, Math.ceil(nodes / across) * 90 + 10];
  return { ...plan, layout: { width, height, nodes: Object.fromEntries(places) } };
}

const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)]!;

function agenciesOf(count: number): Agency[] {
  const named: [AgencyKind, string][] = [
    ...BODIES.flatMap(([kind, names]) =>
      names.split(' ').map((name): [AgencyKind, string] => [kind, `区${name}`]),
    ),
    ...MUNICIPAL.map((name): [AgencyKind, string] => ['municipal', `市${name}花都分局`]),
  ];
  const towns = TOWNS.split(' ');
  for (let i = 0; named.length < count; i++) {
    const round = Math.floor(i / (towns.length * OFFICES.length));
    const office = OFFICES[Math.floor(i / towns.length) % OFFICES.length]!;
    named.push([
      'other',
      `${towns[i % towns.length]}${office}${round > 0 ? `第${round}分部` : ''}`,
    ]);
  }
  return named.slice(0, count).map(([kind, name], i): Agency => {
    return { id: `a${i + 1}`, name, kind, printed: [name] };
  });
}

function groupsOf(count: number): Group[] {
  return Array.from({ length: count }, (_, g): Group => {
    const project = g >= count / 2;
    const turn = Math.floor(g / FIELDS.length);
    const short = FIELDS[g % FIELDS.length]! + (turn > 0 ? `（${turn + 1}）` : '');
    const title = `实施${short}${project ? '工程' : '行动'}`;
    const [id, part] = [`g1.${g + 1}`, project ? 'p2' : 'p1'];
    return { id, part, ordinal: `（${g + 1}）`, title, short, origin };
  });
}

/** A dozen agencies that work in one group, the busy ones more often than others. */
const circleOf = (count: number, random: Random): number[] =>
  Array.from({ length: 12 }, () => busy(count, random));

/** The number of an agency; the first is drawn some ten times as often as the last. */
const busy = (count: number, random: Random): number => {
  const at = random();
  return Math.floor(count * at * at * at);
};

function partiesOf(
  agencies: readonly Agency[],
  circle: readonly number[],
  random: Random,
): Party[] {
  const size = 2 + Math.floor(random() * 4) + Math.floor(random() * 5);
  const own = () => (random() < 0.75 ? pick(circle, random) : busy(agencies.length, random));
  const chosen = new Set(Array.from({ length: size }, own));
  return [...chosen].map((a, i): Party => {
    const { id, name } = agencies[a]!;
    const role = i === 0 ? 'lead' : 'support';
    return { agency: id, role, raw: name, collective: false, origin };
  });
}
