import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { compare, type Change } from './compare';
import { gini } from './concentration';
import type { Fate, United } from './united';
import { workloads, type Workload } from './workload';

/** `changed`: in both plans, with another title, in another group or with other parties. */
export type TaskFate = 'left' | 'came' | 'changed' | 'stayed';

export interface TaskDifference {
  /** id in the united plan */
  readonly id: string;
  readonly fate: TaskFate;
  /** titles, where both plans have the task and they differ */
  readonly title?: BeforeAfter<string>;
  /** ids of groups, likewise */
  readonly group?: BeforeAfter<string>;
  /** of tasks that both plans have; ids of the united plan */
  readonly parties: readonly Change[];
}

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** What an agency carries on either side; `null` where the plan does not know it. */
export interface LoadDifference extends BeforeAfter<Workload | null> {
  readonly id: string;
  readonly fate: Fate;
  /** after less before; who is not there carries nothing */
  readonly leads: number;
  readonly supports: number;
  readonly load: number;
}

/** What is counted of each plan as a whole. */
export const NUMBERS = [
  'tasks',
  'groups',
  'agencies',
  'links',
  'leads',
  'supports',
  'joint',
  'mostLeads',
  'giniLeads',
  'giniLoad',
] as const;
export type NumberName = (typeof NUMBERS)[number];
export type Numbers = Readonly<Record<NumberName, number>>;

export interface Difference {
  /** in the order of the united plan */
  readonly tasks: readonly TaskDifference[];
  readonly loads: readonly LoadDifference[];
  /** how many links left, came, stayed and turned; links of tasks that left or came are counted in */
  readonly links: Readonly<Record<Fate, number>>;
  readonly numbers: BeforeAfter<Numbers>;
}

/**
 * What differs between the two plans of a united one.
 *
 * @param weight how many supports one lead counts for
 */
export function difference({ plan, before, after, fates }: United, weight: number): Difference {
  const links: Record<Fate, number> = { left: 0, came: 0, stayed: 0, turned: 0 };
  for (const { id } of indexPlan(plan).links) links[fates.get(id)!] += 1;
  return {
    tasks: taskDifferences({ plan, before, after, fates }),
    loads: loadDifferences({ plan, before, after, fates }, weight),
    links,
    numbers: { before: numbersOf(before, weight), after: numbersOf(after, weight) },
  };
}

function taskDifferences({ plan, before, after, fates }: United): TaskDifference[] {
  const [was, is] = [before, after].map(({ tasks }) => new Map(tasks.map((t) => [t.id, t])));
  const { changes } = compare(before, after);
  return plan.tasks.map(({ id }): TaskDifference => {
    const [old, now] = [was!.get(id), is!.get(id)];
    if (!old || !now) return { id, fate: fates.get(id) as 'left' | 'came', parties: [] };
    const parties = changes.filter(({ task }) => task === id);
    const differing = {
      ...(old.title !== now.title && { title: { before: old.title, after: now.title } }),
      ...(old.group !== now.group && { group: { before: old.group, after: now.group } }),
    };
    const same = parties.length === 0 && Object.keys(differing).length === 0;
    return { id, fate: same ? 'stayed' : 'changed', ...differing, parties };
  });
}

function loadDifferences({ plan, before, after, fates }: United, weight: number): LoadDifference[] {
  const [was, is] = [before, after].map(
    (side) => new Map(workloads(indexPlan(side), weight).map((item) => [item.id, item])),
  );
  return plan.agencies.map(({ id }): LoadDifference => {
    const [old, now] = [was!.get(id) ?? null, is!.get(id) ?? null];
    const by = (figure: 'leads' | 'supports' | 'load') =>
      (now?.[figure] ?? 0) - (old?.[figure] ?? 0);
    return {
      id,
      fate: fates.get(id)!,
      before: old,
      after: now,
      leads: by('leads'),
      supports: by('supports'),
      load: by('load'),
    };
  });
}

/**
 * Counts a plan as a whole. `mostLeads` is what the agency leads that leads most; the Gini
 * coefficients are over all agencies, see `concentration`.
 */
export function numbersOf(plan: Plan, weight: number): Numbers {
  const index = indexPlan(plan);
  const loads = workloads(index, weight);
  const leads = loads.map((item) => item.leads);
  const having = (role: string) => index.links.filter((link) => link.role === role).length;
  return {
    tasks: plan.tasks.length,
    groups: plan.groups.length,
    agencies: plan.agencies.length,
    links: index.links.length,
    leads: having('lead'),
    supports: having('support'),
    joint: having('joint'),
    mostLeads: leads.reduce((most, own) => Math.max(most, own), 0),
    giniLeads: gini(leads),
    giniLoad: gini(loads.map(({ load }) => load)),
  };
}
