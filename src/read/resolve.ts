import type { DraftParty } from '../plan/draft';
import type { Role } from '../plan/types';
import type { Allocation, FoundTask } from './found';
import type { Label } from './labels';
import { isCollective } from './parties';

/** What decides who leads where a task does not say it. */
export interface LeadRules {
  /** the document says that the first of several names leads */
  readonly firstLeads: boolean;
  /** labels in running text name leads, as a rule, so that 责任单位 means support */
  readonly leadsNamed: boolean;
}

/**
 * The parties of a task with their roles. Nobody is promoted: where several are named and no lead is
 * stated, all are joint; a single body that answers for a task leads it.
 */
export function partiesOf(task: FoundTask, rules: LeadRules): DraftParty[] {
  const stated = task.allocations.some(({ label, names }) => label === 'lead' && names.length > 0);
  const answering = task.allocations.filter(({ label }) => label === 'responsible');
  const among = answering.flatMap(({ names }) => names);
  const role =
    stated || (task.leadsNamed ?? rules.leadsNamed) ? 'support' : roleAmong(among, rules);
  const parties = task.allocations.flatMap((allocation) =>
    allocation.names.map((raw): DraftParty => ({
      raw,
      role:
        allocation.label === 'responsible'
          ? role === 'first'
            ? 'support'
            : role
          : allocation.label,
      collective: isCollective(raw),
      origin: allocation.origin,
    })),
  );
  if (role === 'first') promoteFirst(parties, answering[0]!);
  return withoutRepeats(parties);
}

/**
 * Whether running text keeps leads and 责任单位 apart, as a rule: more tasks name both than the latter
 * alone.
 */
export function namesLeads(tasks: readonly FoundTask[]): boolean {
  const says = ({ allocations }: FoundTask, label: Label) =>
    allocations.some((one) => one.label === label);
  const answering = tasks.filter(
    (task) => task.leadsNamed === undefined && says(task, 'responsible'),
  );
  return answering.filter((task) => says(task, 'lead')).length > answering.length / 2;
}

function roleAmong(names: readonly string[], { firstLeads }: LeadRules): Role | 'first' {
  const [first] = names;
  if (first === undefined || isCollective(first)) return 'joint';
  return firstLeads ? 'first' : names.length === 1 ? 'lead' : 'joint';
}

function promoteFirst(parties: DraftParty[], { names, origin }: Allocation): void {
  const at = parties.findIndex((party) => party.raw === names[0] && party.origin === origin);
  parties[at] = { ...parties[at]!, role: 'lead' };
}

/** The same name twice in one role is named once. */
function withoutRepeats(parties: readonly DraftParty[]): DraftParty[] {
  return parties.filter(
    (party, i) => parties.findIndex((p) => p.raw === party.raw && p.role === party.role) === i,
  );
}
