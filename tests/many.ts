import { districtPlan } from './draw/district';
import { seededRandom } from '../src/draw/random';
import type { Agency, Plan, TaskField } from '../src/plan/types';

/** First and second characters of made-up districts: 1,600 names, then with a number. */
const FIRST = '花天越海荔白黄番南增从萝龙禅顺三高鹤开台恩新江蓬斗金香坦中东石塘惠博阳梅';
const SECOND = '都河秀珠湾云埔禺沙城化岗华水明山平州海会源门安汉洲峰原田坪岭溪桥浦滨泉台';

/** The name of the nth district. */
export function placeOf(n: number): string {
  const [first, second] = [
    FIRST[n % FIRST.length]!,
    SECOND[Math.floor(n / FIRST.length) % SECOND.length]!,
  ];
  const turn = Math.floor(n / (FIRST.length * SECOND.length));
  return `${first}${second}${turn > 0 ? '北南东西'[turn % 4]! : ''}区`;
}

/** How a district's plans print an agency called 区教育局: as it is, with the district, without the level. */
const STYLES = [
  (name: string) => name,
  (name: string, place: string) => name.replace(/^区/, place),
  (name: string) => name.replace(/^区(?!委)/, ''),
];

/**
 * Plans of so many districts, from seeds: about 41 tasks and 29 agencies each, most of them with a
 * deadline. Every district has its own way to print a name.
 *
 * @param from number of the first district
 */
export function manyPlans(count: number, from = 0): Plan[] {
  return Array.from({ length: count }, (_, i) => planOf(from + i));
}

function planOf(n: number): Plan {
  const plan = districtPlan(70, n + 1);
  const random = seededRandom(n + 7);
  const style = STYLES[n % STYLES.length]!;
  const place = placeOf(n);
  const agencies = plan.agencies.map((agency): Agency => {
    const name = style(agency.name, place);
    return { ...agency, name, printed: [name] };
  });
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const tasks = plan.tasks.map((task) => ({
    ...task,
    parties: task.parties.map((party) => ({ ...party, raw: names.get(party.agency)! })),
    fields: deadlineOf(random()),
  }));
  return { ...plan, id: `many-${n}`, title: `${place}重点任务分工方案`, agencies, tasks };
}

const field = { kind: 'deadline', label: '完成时限', origin: { line: 1, raw: '' } } as const;

function deadlineOf(at: number): TaskField[] {
  if (at < 0.2) return [];
  if (at < 0.3) return [{ ...field, raw: '长期坚持', when: { as: 'ongoing' } }];
  if (at < 0.4) return [{ ...field, raw: '每季度', when: { as: 'every', unit: 'quarter' } }];
  const month = 1 + Math.floor(((at - 0.4) / 0.6) * 12);
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  const [from, to] = [1, days].map((day) => `2026-${pad(month)}-${pad(day)}`) as [string, string];
  return [{ ...field, raw: `2026年${month}月底前`, when: { as: 'time', unit: 'month', from, to } }];
}

const pad = (n: number): string => String(n).padStart(2, '0');
