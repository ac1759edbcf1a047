import type { DraftParty } from '../plan/draft';
import type { Role } from '../plan/types';
import type { Allocation, FoundTask } from './found';
import type { Label } from './labels';
import { unsigned } from './notes';
import { isCollective } from './parties';

/** What decides who leads where a task does not say it. */
export interface LeadRules {
  /** the document says that the first of several names leads */
  readonly firstLeads: boolean;
  /** the document says that those before the comma lead */
  readonly aheadLead: boolean;
  /** the document says that names with a sign lead */
  readonly signedLead: boolean;
  /** who leads the tasks for which no lead is stated, where the document says so */
  readonly unled: 'first' | 'responsible' | undefined;
  /** labels in running text name leads, as a rule, so that 责任单位 means support */
  readonly leadsNamed: boolean;
}

/**
 * The parties of a task with their roles. Nobody is promoted: where several are named and no lead is
 * stated, all are joint; a single body that answers for a task leads it.
 */
export function partiesOf(task: FoundTask, rules: LeadRules): DraftParty[] {
  const allocations = task.allocations.flatMap(rules.signedLead ? bySign : withoutSigns);
  const stated = allocations.some(({ label, names }) => label === 'lead' && names.length > 0);
  const answering = allocations.filter(({ label }) => label === 'responsible');
  const [first] = answering;
  const among = answering.flatMap(({ names }) => names);
  const unlabelled = answering.every((one) => one.unlabelled);
  const named = task.leadsNamed ?? (rules.leadsNamed && !unlabelled);
  const supports = stated || (named && rules.unled === undefined);
  const duty = answering.some((one) => one.duty);
  const role = supports ? 'support' : duty ? 'joint' : roleAmong(among, rules);
  const ahead = rules.aheadLead ? first?.ahead : undefined;
  const all = rules.unled === 'responsible' ? among.length : 0;
  const leading = supports || duty ? 0 : all || (ahead ?? (role === 'first' ? 1 : 0));
  const parties = allocations.flatMap((allocation) =>
    allocation.names.map((raw, at): DraftParty => ({
      raw,
      role:
        allocation.label !== 'responsible'
          ? allocation.label
          : allocation === first && at < leading
            ? 'lead'
            : role === 'first' || leading > 0
              ? 'support'
              : role,
      collective: allocation.many === true || isCollective(raw),
      origin: allocation.origin,
    })),
  );
  return withoutRepeats(parties);
}

/** Names with a sign lead, the others support; a list without any sign says nothing of leads. */
function bySign(allocation: Allocation): Allocation[] {
  const names = allocation.names.map(unsigned);
  if (allocation.label !== 'responsible' || names.every(({ signed }) => !signed))
    return [{ ...allocation, names: names.map(({ name }) => name) }];
  return (['lead', 'support'] as const).map((label) => ({
    label,
    origin: allocation.origin,
    names: names.filter(({ signed }) => signed === (label === 'lead')).map(({ name }) => name),
  }));
}

/** Signs that nothing is said of are no part of a name. */
const withoutSigns = (allocation: Allocation): Allocation[] => [
  { ...allocation, names: allocation.names.map((name) => unsigned(name).name) },
];

/**
 * Whether running text keeps leads and 责任单位 apart, as a rule: more tasks name both than the latter
 * alone.
 */
export function namesLeads(tasks: readonly FoundTask[]): boolean {
  const says = ({ allocations }: FoundTask, label: Label) =>
    allocations.some((one) => one.label === label && !one.unlabelled);
  const answering = tasks.filter(
    (task) => task.leadsNamed === undefined && says(task, 'responsible'),
  );
  return answering.filter((task) => says(task, 'lead')).length > answering.length / 2;
}

function roleAmong(names: readonly string[], { firstLeads, unled }: LeadRules): Role | 'first' {
  const [first] = names;
  if (first === undefined || isCollective(first)) return 'joint';
  return firstLeads || unled === 'first' ? 'first' : names.length === 1 ? 'lead' : 'joint';
}

/** The same name twice in one role is named once. */
function withoutRepeats(parties: readonly DraftParty[]): DraftParty[] {
  return parties.filter(
    (party, i) => parties.findIndex((p) => p.raw === party.raw && p.role === party.role) === i,
  );
}
