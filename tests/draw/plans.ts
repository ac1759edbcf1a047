import { VERSION, type Agency, type Party, type Plan, type Task } from '../../src/plan/types';

const origin = { line: 1, raw: '' };

/**
 * A plan made up for a test.
 *
 * @param agencies how many agencies
 * @param tasks for each task the numbers of its agencies, the first of which leads
 */
export function madeUpPlan(agencies: number, tasks: readonly (readonly number[])[]): Plan {
  const party = (agency: number, i: number): Party => ({
    agency: `a${agency}`,
    role: i === 0 ? 'lead' : 'support',
    raw: `区第${agency}局`,
    collective: false,
    origin,
  });
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id: 'made-up',
    title: '任务分工表',
    parts: [{ id: 'p1', ordinal: '一', title: '行动', kind: 'action', origin }],
    groups: [{ id: 'g1.1', part: 'p1', ordinal: '（一）', title: '农民', short: '农民', origin }],
    agencies: Array.from({ length: agencies }, (_, i): Agency => {
      const name = `区第${i}局`;
      return { id: `a${i}`, name, kind: 'government', printed: [name] };
    }),
    tasks: tasks.map((parties, i): Task => {
      const title = `实施第${i}项科普服务能力提升工程`;
      const id = `t1.1.${i}`;
      return {
        id,
        ordinal: `${i}`,
        title,
        group: 'g1.1',
        parties: parties.map(party),
        fields: [],
        origin,
      };
    }),
    problems: [],
  };
}

/** A plan of `nodes` nodes, two fifths of them agencies, each task with about five parties. */
export function largePlan(nodes: number): Plan {
  const agencies = Math.floor(nodes * 0.4);
  const tasks = Array.from({ length: nodes - agencies }, (_, i) => [
    ...new Set([1, 2, 3, 5, 8].map((k) => (i * k + k * k) % agencies)),
  ]);
  return madeUpPlan(agencies, tasks);
}
