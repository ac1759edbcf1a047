import type { Plan } from '../../src/plan/types';

/** An agency or a task of the plan; `value` counts its parties. */
export interface Node {
  readonly id: string;
  readonly name: string;
  /** index of the task's group; −1 for agencies */
  readonly group: number;
  readonly value: number;
}

export interface Link {
  readonly source: string;
  readonly target: string;
  readonly lead: boolean;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly groups: readonly string[];
}

/** Fetches the plan that the application shows, or that which the page's address names, as the graph that any drawing library takes. */
export async function fetchGraph(): Promise<Graph> {
  const named = new URLSearchParams(location.search).get('plan') ?? 'plan';
  const plan: Plan = await (await fetch(`./${named}.json`)).json();
  const groups = plan.groups.map((group) => group.id);
  const links = plan.tasks.flatMap((task) =>
    task.parties.map(({ agency, role }) => {
      return { source: task.id, target: agency, lead: role === 'lead' };
    }),
  );
  const count = new Map<string, number>();
  for (const { target } of links) count.set(target, (count.get(target) ?? 0) + 1);
  return {
    nodes: [
      ...plan.agencies.map(({ id, name }) => ({ id, name, group: -1, value: count.get(id) ?? 0 })),
      ...plan.tasks.map(({ id, title, group, parties }) => {
        return { id, name: title, group: groups.indexOf(group), value: parties.length };
      }),
    ],
    links,
    groups: plan.groups.map((group) => group.title),
  };
}
