import { VERSION, type Plan } from '../types';
import { NOWHERE } from './lists';

/**
 * A plan of nothing: one part with one group, into which tasks can be put.
 *
 * @param titles of the part and the group
 */
export function emptyPlan(id: string, titles = { part: '', group: '' }): Plan {
  const { part, group: title } = titles;
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id,
    title: '',
    parts: [{ id: 'p1', ordinal: '', title: part, kind: 'action', origin: NOWHERE }],
    groups: [{ id: 'g1.1', part: 'p1', ordinal: '', title, short: title, origin: NOWHERE }],
    agencies: [],
    tasks: [],
    problems: [],
  };
}

export function retitlePlan(plan: Plan, title: string): Plan {
  return plan.title === title ? plan : { ...plan, title };
}

/** The plan without its picture, so that a new one is made. */
export function withoutLayout(plan: Plan): Plan {
  if (!plan.layout) return plan;
  const { layout: _, ...rest } = plan;
  return rest;
}
