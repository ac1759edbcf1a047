import { gini } from '../concentration';
import { FUNCTIONS, type FunctionId } from '../functions';
import type { Numbers } from '../numbers';
import type { Hit } from './ask';
import { ROLE_AT, type DigestTask } from './digest';
import type { Member } from './index';

/** What the bodies of one function carry in one plan. */
export interface FunctionCell {
  readonly all: number;
  readonly leads: number;
}

/** A plan's figures, who leads most of its tasks (all who share the first place), and its functions. */
export interface PlanRow extends Numbers {
  readonly key: string;
  readonly name: string;
  readonly leaders: readonly string[];
  /** by `FUNCTIONS`; every link is in one */
  readonly cells: readonly FunctionCell[];
}

/**
 * Every plan in which something was found, with its figures as `numbersOf` counts them, over the tasks
 * that were found alone: where that is not all of a plan, its groups and agencies are those of them.
 *
 * @param hits in the order of plans
 * @param weight how many supports one lead counts for
 */
export function planRows(hits: readonly Hit[], weight: number): PlanRow[] {
  const found = new Map<Member, DigestTask[]>();
  for (const { member, task } of hits) {
    const tasks = found.get(member);
    if (tasks) tasks.push(task);
    else found.set(member, [task]);
  }
  return [...found].map(([member, tasks]) => planRow(member, tasks, weight));
}

function planRow(
  { key, name, digest, functions }: Member,
  tasks: readonly DigestTask[],
  weight: number,
): PlanRow {
  const { agencies } = digest;
  const whole = tasks.length === digest.tasks.length;
  const loads = agencies.map(() => [0, 0, 0] as [number, number, number]);
  const cells = FUNCTIONS.map(() => ({ all: 0, leads: 0 }));
  for (const { parties } of tasks)
    for (const [agency, role] of parties) {
      const cell = cells[functions[agency]!]!;
      loads[agency]![role]! += 1;
      cell.all += 1;
      if (ROLE_AT[role] === 'lead') cell.leads += 1;
    }
  const sum = (of: (load: readonly [number, number, number]) => number) =>
    loads.reduce((all, load) => all + of(load), 0);
  const led = loads.map(([leads]) => leads);
  const mostLeads = Math.max(0, ...led);
  return {
    key,
    name,
    tasks: tasks.length,
    groups: whole ? digest.groups.length : new Set(tasks.map(({ group }) => group)).size,
    agencies: whole ? agencies.length : loads.filter((load) => load.some(Boolean)).length,
    links: sum(([a, b, c]) => a + b + c),
    leads: sum(([leads]) => leads),
    supports: sum(([, supports]) => supports),
    joint: sum(([, , joint]) => joint),
    mostLeads,
    giniLeads: gini(led),
    giniLoad: gini(loads.map(([a, b, c]) => weight * a + b + c)),
    leaders: agencies
      .filter((_, at) => mostLeads > 0 && led[at] === mostLeads)
      .map((agency) => agency.name),
    cells,
  };
}

/** Two functions that share tasks; `a` stands before `b` among the functions. */
export interface FunctionPair {
  readonly a: FunctionId;
  readonly b: FunctionId;
  /** plans in which they share a task */
  readonly plans: number;
  /** tasks in which both take part, in whatever role */
  readonly tasks: number;
  /** tasks that `a` leads and `b` supports, and the other way round; a task can be both */
  readonly forth: number;
  readonly back: number;
}

interface Joined {
  readonly plans: Set<string>;
  tasks: number;
  forth: number;
  back: number;
}

/**
 * Which functions share tasks, in how many plans: the one-mode projection on functions (see
 * `projection`), those of most plans first, then of most tasks.
 */
export function functionPairs(hits: readonly Hit[]): FunctionPair[] {
  const size = FUNCTIONS.length;
  const found = new Map<number, Joined>();
  for (const { member, task } of hits) {
    // Which roles a function has in the task, as bits.
    const roles = new Map<number, number>();
    for (const [agency, role] of task.parties) {
      const at = member.functions[agency]!;
      roles.set(at, (roles.get(at) ?? 0) | (1 << role));
    }
    const all = [...roles].sort(([p], [q]) => p - q);
    all.forEach(([a, ones], i) => {
      for (const [b, others] of all.slice(i + 1)) {
        const key = a * size + b;
        const pair = found.get(key) ?? { plans: new Set(), tasks: 0, forth: 0, back: 0 };
        found.set(key, pair);
        pair.plans.add(member.key);
        pair.tasks += 1;
        if (ones & 1 && others & 2) pair.forth += 1;
        if (others & 1 && ones & 2) pair.back += 1;
      }
    });
  }
  return [...found]
    .map(([key, { plans, ...counts }]): FunctionPair => {
      const [a, b] = [FUNCTIONS[Math.floor(key / size)]!, FUNCTIONS[key % size]!];
      return { a, b, plans: plans.size, ...counts };
    })
    .sort((p, q) => q.plans - p.plans || q.tasks - p.tasks);
}
