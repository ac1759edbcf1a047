import { check, type RuleCode } from '../plan/check';
import type { PlanIndex } from '../plan/links';
import type { Rebalance } from './balance';
import type { Connections } from './connect';
import {
  concentrated,
  equalWeight,
  mostLeads,
  overLine,
  smallestChange,
  supportOnly,
} from './findings/load';
import { circles, noLead, noSupport, scope, singleTask } from './findings/tasks';
import { bridges, communities, strongestPairs } from './findings/together';
import type { Finding, FindingView } from './findings/types';

export type { Finding, FindingId, FindingParams } from './findings/types';

/**
 * What a plan says, as values that `ui/findings/words` puts into sentences: at most fifteen, each
 * made from figures that are computed elsewhere, none a verdict. What does not occur is left out.
 *
 * @param connections measures of the agencies' network; while there are none, what needs them is
 *   left out
 * @param balances of the plan, likewise
 * @param weight how many supports one lead counts for
 */
export function findings(
  index: PlanIndex,
  connections?: Connections,
  balances?: Rebalance,
  weight = 3,
): Finding[] {
  if (index.links.length === 0) return [];
  const rules = check(index);
  const of = (rule: RuleCode) => rules.filter((found) => found.rule === rule);
  const tasks = (rule: RuleCode) => of(rule).flatMap((found) => found.tasks);
  const agencies = (rule: RuleCode) => of(rule).flatMap((found) => found.agencies);
  // Of a plan in which nobody leads, it is said that no lead is named, and no figure of leads.
  const led = index.links.some(({ role }) => role === 'lead');
  return [
    ...scope(index),
    ...noLead(index, tasks('no-lead')),
    ...mostLeads(index),
    ...(led ? equalWeight(index, weight) : []),
    ...overLine(index, weight),
    ...concentrated(index),
    ...(balances ? smallestChange(balances) : []),
    ...(led ? supportOnly(of('supports-only')) : []),
    ...strongestPairs(index),
    ...(connections ? bridges(index, connections) : []),
    ...(connections ? communities(index, connections) : []),
    ...circles(index),
    ...noSupport(index, tasks('no-support')),
    ...singleTask(index, agencies('single-task')),
  ];
}

/** The findings that a tab shows: together they are its summary. */
export function summaryOf(found: readonly Finding[], tab: FindingView['tab']): Finding[] {
  return found.filter(({ view }) => view.tab === tab);
}
