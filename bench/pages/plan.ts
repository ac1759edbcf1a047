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

/** Fetches the plan that the application shows, as the graph that any drawing library takes. */
export async function fetchGraph(): Promise<Graph> {
  const plan: Plan = await (await fetch('./plan.json')).json();
  const groups = plan.groups.map((group) => group.id);
  const links = plan.tasks.flatMap((task) =>
    task.parties.map(({ agency, role }) => {
      return { source: task.id, target: agency, lead: role === 'lead' };
    }),
  );
  const count = (agency: string) => links.filter((link) => link.target === agency).length;
  return {
    nodes: [
      ...plan.agencies.map(({ id, name }) => ({ id, name, group: -1, value: count(id) })),
      ...plan.tasks.map(({ id, title, group, parties }) => {
        return { id, name: title, group: groups.indexOf(group), value: parties.length };
      }),
    ],
    links,
    groups: plan.groups.map((group) => group.title),
  };
}
