import { indexPlan, type PlanIndex } from '../plan/links';
import type { Plan } from '../plan/types';
import { gini } from './concentration';
import { workloads, type Workload } from './workload';

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

/** A plan, and what each of its agencies carries. */
interface Carried {
  readonly index: PlanIndex;
  readonly loads: readonly Workload[];
}

/** Counts what each agency of a plan carries. */
export function carried(plan: Plan, weight: number): Carried {
  const index = indexPlan(plan);
  return { index, loads: workloads(index, weight) };
}

/**
 * Counts a plan as a whole. `mostLeads` is what the agency leads that leads most; the Gini
 * coefficients are over all agencies, see `concentration`.
 */
export function numbersOf({ index, loads }: Carried): Numbers {
  const { plan } = index;
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
