import type { PlanIndex } from '../plan/links';
import type { Counts, Filtered } from './filter';

/** What is left in figures, and who leads most of it: several where they lead equally many. */
export interface Totals extends Omit<Counts, 'links'> {
  readonly leads: number;
  readonly others: number;
  readonly most: { readonly agencies: readonly string[]; readonly leads: number };
}

/** The totals of what a filter leaves. */
export function totalsOf(index: PlanIndex, { tasks, agencies, links }: Filtered): Totals {
  const left = index.links.filter(({ id }) => links.has(id));
  const leads = left.filter(({ role }) => role === 'lead');
  const led = new Map<string, number>();
  for (const { agency } of leads) led.set(agency.id, (led.get(agency.id) ?? 0) + 1);
  const most = Math.max(0, ...led.values());
  return {
    tasks: tasks.size,
    agencies: agencies.size,
    leads: leads.length,
    others: left.length - leads.length,
    most: {
      agencies: [...led].flatMap(([id, count]) =>
        count === most ? [index.agency.get(id)!.name] : [],
      ),
      leads: most,
    },
  };
}
