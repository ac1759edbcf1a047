import { VERSION, type Group, type Part, type Plan } from '../types';
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

/**
 * A plan that has just been read under another title. Where its document has no headings, part and group
 * stand under the plan's own title, and follow it.
 */
export function retitleReading(plan: Plan, title: string): Plan {
  if (plan.title === title) return plan;
  const followed = <T extends Part | Group>(own: T): T =>
    own.title === plan.title && own.origin.raw === plan.title
      ? { ...own, title, ...('short' in own && own.short === plan.title && { short: title }) }
      : own;
  return { ...plan, title, parts: plan.parts.map(followed), groups: plan.groups.map(followed) };
}

/** The plan without its picture, so that a new one is made. */
export function withoutLayout(plan: Plan): Plan {
  if (!plan.layout) return plan;
  const { layout: _, ...rest } = plan;
  return rest;
}
