import { candidatesIn, type Candidate, type Locks } from '../../analyse/balance';
import { compare, type Change } from '../../analyse/compare';
import { indexPlan } from '../../plan/links';
import type { Scenario } from '../../plan/scenario';
import type { Plan } from '../../plan/types';
import type { CardWords } from './words';

/** One proposed change with its reason in words; what it names by id. */
interface Row extends Change {
  readonly why: string;
  /** who takes a lead over, and how near they are to the task; null for any other change */
  readonly taker: Candidate | null;
  /** who else could take it over, the nearest first */
  readonly others: readonly Candidate[];
}

/** What a scenario changes, and why, in document order. */
export function proposal(original: Plan, scenario: Scenario, t: CardWords, locks?: Locks): Row[] {
  const [before, after] = [indexPlan(original), indexPlan(scenario.plan)];
  const [all, able] = [candidatesIn(before), candidatesIn(before, locks)];
  const candidates = ({ kind, task, from, to }: Change): Pick<Row, 'taker' | 'others'> => {
    if (kind !== 'lead' || !from || !to) return { taker: null, others: [] };
    const of = before.task.get(task)!;
    return {
      taker: all(of, from).find(({ agency }) => agency === to) ?? null,
      others: able(of, from).filter(({ agency }) => agency !== to),
    };
  };
  const name = (id: string) => before.agency.get(id)?.name ?? after.agency.get(id)!.name;
  const leads = (id: string, when = before) => when.load.get(id)?.leads ?? 0;
  const nearOf = ({ near }: Candidate): string =>
    (near.tasks.length > 0 ? t.reason.near(near.tasks.length) : '') +
    (near.sameFunction ? t.reason.sameFunction : '');
  const reasonOf = (change: Change, taker: Candidate | null): string => {
    const { kind, from, to, task } = change;
    const { reason } = scenario;
    const asked = reason.kind === 'rebalance' && kind === 'lead' && reason.leads[task] === to;
    const ofCeiling =
      asked && from
        ? t.reason.balance(reason.ceiling, name(from), leads(from), leads(from, after))
        : t.reason.manual;
    if (kind !== 'lead') return ofCeiling;
    if (!to) {
      const left = after.linksOf.get(task)!.some((link) => link.role === 'lead');
      return left ? ofCeiling : t.join([ofCeiling, t.reason.noLead]);
    }
    const took = before.linksOf.get(task)!.some((link) => link.agency.id === to);
    const who = (took ? t.reason.supported : t.reason.outsider)(name(to));
    const near = taker ? nearOf(taker) : '';
    return t.join([ofCeiling, who + near + t.reason.became(leads(to), leads(to, after))]);
  };
  return compare(original, scenario.plan).changes.map((change) => {
    const who = candidates(change);
    return { ...change, ...who, why: reasonOf(change, who.taker) };
  });
}

/** The rows as cells, a heading first: task, group, change, from, to, why. */
export function proposalCells(original: Plan, rows: readonly Row[], t: CardWords): string[][] {
  const index = indexPlan(original);
  const agency = (id?: string) => (id ? index.agency.get(id)!.name : '');
  return [
    [t.task, t.group, t.kind, t.from, t.to, t.why],
    ...rows.map(({ task: id, kind, from, to, why }) => {
      const task = index.task.get(id)!;
      const group = index.group.get(task.group)!.title;
      return [task.title, group, t.kinds[kind], agency(from), agency(to), why];
    }),
  ];
}
