import type { RuleFinding } from '../../plan/check';
import type { PlanIndex } from '../../plan/links';
import type { Rebalance } from '../balance';
import { gini } from '../concentration';
import { stability } from '../stability';
import { aboveLine, lineOf } from '../threshold';
import { workloads } from '../workload';
import { nameOf, namesOf, podium } from './tools';
import type { Finding } from './types';

/** Who leads most tasks, and who comes next. */
export function mostLeads(index: PlanIndex): Finding[] {
  const { first, most, second, next } = podium(workloads(index, 1), (w) => w.leads);
  if (first.length === 0) return [];
  const ids = first.map((w) => w.id);
  const tasks = index.plan.tasks.length;
  const params = {
    agencies: namesOf(index, ids),
    leads: most,
    tasks,
    share: most / tasks,
    next: namesOf(
      index,
      second.map((w) => w.id),
    ),
    nextLeads: next,
  };
  return [
    { id: 'most-leads', params, view: { tab: 'workload', workSort: 'leads', selection: ids } },
  ];
}

/** Would supporting as much as leading change who carries most? */
export function equalWeight(index: PlanIndex, weight: number): Finding[] {
  const { first, most } = podium(workloads(index, 1), (w) => w.load);
  if (first.length === 0) return [];
  const weighted = podium(workloads(index, weight), (w) => w.load).first.map((w) => w.id);
  const agencies = first.map(({ id, leads, supports }) => {
    return { name: nameOf(index, id), count: most, leads, supports };
  });
  const same = first.map((w) => w.id).join() === weighted.join();
  const view = { tab: 'workload', workSort: 'load', weight: 1, selection: [] } as const;
  return [{ id: 'equal-weight', params: { agencies, weight, same }, view }];
}

/** Who is above Tukey's fence at this weight, and whether that holds at every weight. */
export function overLine(index: PlanIndex, weight: number): Finding[] {
  const items = workloads(index, weight);
  const loads = items.map((w) => w.load);
  const { value, parts } = lineOf(loads, 'tukey', 0);
  const over = aboveLine(items, { method: 'tukey', value, parts });
  const { always, sometimes } = stability(index, 'tukey', 0);
  const params = {
    led: items.some(({ leads }) => leads > 0),
    weight,
    q1: parts['q1'] ?? 0,
    q3: parts['q3'] ?? 0,
    line: value,
    above: over.map(({ id, load, by }) => ({ name: nameOf(index, id), count: load, by })),
    always: namesOf(index, always),
    sometimes: sometimes.map(({ id, weights }) => ({ name: nameOf(index, id), weights })),
  };
  const selection = over.map(({ id }) => id);
  const view = { tab: 'workload', workSort: 'load', line: 'tukey', weight, selection } as const;
  return [{ id: 'above-line', params, view }];
}

/** How unevenly leads and supports are spread, those who have none counted in. */
export function concentrated(index: PlanIndex): Finding[] {
  const items = workloads(index, 1);
  const leads = items.map((w) => w.leads).sort((a, b) => b - a);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [all, three] = [sum(leads), sum(leads.slice(0, 3))];
  if (all === 0 || items.length < 4) return [];
  const params = {
    agencies: items.length,
    leading: leads.filter((count) => count > 0).length,
    leads: all,
    top3: three,
    top3Share: three / all,
    giniLeads: gini(leads),
    giniSupports: gini(items.map((w) => w.supports)),
    giniAll: gini(items.map((w) => w.leads + w.supports)),
  };
  const view = { tab: 'workload', workSort: 'leads', selection: [] } as const;
  return [{ id: 'concentration', params, view }];
}

/**
 * The smallest change that brings nobody above ten leads; where nobody is above ten, above one less
 * than the most there is today. Where that cannot be reached, the lowest ceiling that can.
 */
export function smallestChange(balances: Rebalance): Finding[] {
  const { today } = balances;
  const target = Math.min(10, today - 1);
  const lower = balances.balances.filter(({ ceiling }) => ceiling < today);
  const lowest = lower.reduce((a, b) => (b.ceiling < a.ceiling ? b : a), lower[0]!);
  const view = { tab: 'workload', workSort: 'leads', card: 'scenario', selection: [] } as const;
  if (today < 2) return [];
  if (lower.length === 0) return [{ id: 'no-rebalance', params: { today }, view }];
  const chosen = lower.find(({ ceiling }) => ceiling === target) ?? lowest;
  const params = {
    today,
    ceiling: chosen.ceiling,
    changes: chosen.changes.length,
    lowest: lowest.ceiling,
    lowestChanges: lowest.changes.length,
  };
  return [{ id: 'rebalance', params, view }];
}

/** Who supports much and leads nothing, most first: as the rule found them. */
export function supportOnly(found: readonly RuleFinding[]): Finding[] {
  if (found.length === 0) return [];
  const items = found.map(({ agencies, params }) => {
    return { id: agencies[0]!, name: String(params['agency']), count: Number(params['supports']) };
  });
  items.sort((a, b) => b.count - a.count);
  const agencies = items.map(({ name, count }) => ({ name, count }));
  const selection = items.map(({ id }) => id);
  const view = { tab: 'workload', workSort: 'supports', selection } as const;
  return [{ id: 'supports-only', params: { agencies, q3: Number(found[0]!.params['q3']) }, view }];
}
