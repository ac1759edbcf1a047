import type { Rebalance } from '../../analyse/balance';
import type { PlanIndex } from '../../plan/links';
import { NO_FILTER } from '../../view/view';
import type { Ask, Find, Made } from './types';

/** More than these are not remembered on the way out. */
const MOST_ASKS = 3;

/** Tasks and agencies that stand nearly alone, what weighs most first. */
export function narrow(find: Find): Made[] {
  const [noLead, noSupport, single] = [find('no-lead'), find('no-support'), find('single-task')];
  const made: (Made | undefined)[] = [
    noLead && {
      kind: 'no-lead',
      id: 'no-lead',
      figures: noLead.params,
      view: { selection: noLead.view.selection },
      behind: [noLead],
    },
    noSupport && {
      kind: 'no-support',
      id: 'no-support',
      figures: noSupport.params,
      view: { selection: noSupport.view.selection },
      behind: single ? [noSupport, single] : [noSupport],
    },
    single && {
      kind: 'single-task',
      id: 'single-task',
      figures: single.params,
      view: { selection: single.view.selection },
      behind: [single],
    },
  ];
  return made.filter((step): step is Made => step !== undefined);
}

/** The smallest change that lowers the most that anybody leads: the tasks that it would touch. */
export function proposal(index: PlanIndex, find: Find, balances?: Rebalance): Made[] {
  const found = find('rebalance');
  const chosen = balances?.balances.find(({ ceiling }) => ceiling === found?.params.ceiling);
  if (!found || !chosen) return [];
  const name = (id: string) => index.agency.get(id)!.name;
  const moves = chosen.changes.map(({ task, from, to }) => {
    return { task: index.task.get(task)!.title, from: name(from), to: name(to) };
  });
  const view = {
    filter: { ...NO_FILTER, roles: ['lead' as const] },
    selection: chosen.changes.map(({ task }) => task),
  };
  const figures = { ...found.params, moves };
  return [{ kind: 'proposal', id: 'proposal', figures, view, behind: [found] }];
}

/** What the meeting is asked: questions that the figures before it raise, none of them answered. */
export function ask(find: Find): Made[] {
  const [above, rebalance] = [find('above-line'), find('rebalance')];
  const asks: Ask[] = [
    { about: 'no-lead', count: find('no-lead')?.params.tasks.length ?? 0 },
    { about: 'line', count: above?.params.above.length ?? 0 },
    { about: 'leads', count: rebalance?.params.changes ?? 0 },
    { about: 'no-support', count: find('no-support')?.params.tasks.length ?? 0 },
  ];
  const figures = { asks: asks.filter(({ count }) => count > 0).slice(0, MOST_ASKS) };
  return [{ kind: 'ask', id: 'ask', figures, view: {}, behind: [] }];
}
