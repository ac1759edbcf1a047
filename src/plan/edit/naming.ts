import { kindOf } from '../agencies';
import type { Agency, BeforeNames, Party, Plan, Proposal } from '../types';
import { nextNumber, numberOf } from './ids';
import { insertedBefore } from './lists';
import { takenInto, takenOut, withParties } from './merge';

/** A plan in which a proposal about a name has been applied, and how it stood before. */
interface Done {
  readonly plan: Plan;
  readonly before: BeforeNames;
}

/** The agency of just this name. */
export const called = (plan: Plan, name: string): Agency | undefined =>
  plan.agencies.find((agency) => agency.name === name);

/** The agency of a name, which may have become a printed form of another meanwhile. */
const standsFor = (plan: Plan, name: string): Agency | undefined =>
  called(plan, name) ?? plan.agencies.find(({ printed }) => printed.includes(name));

/** Applies a proposal; undefined where it does not fit the plan as it is. */
export function applied(plan: Plan, proposal: Proposal | undefined): Done | undefined {
  const agency = proposal && called(plan, proposal.from);
  if (!agency) return undefined;
  if (proposal.action === 'split') return split(plan, agency, proposal.into);
  if (proposal.action === 'merge') {
    const into = standsFor(plan, proposal.to);
    if (!into || into === agency) return undefined;
    return { plan: takenInto(plan, agency, into), before: { agency } };
  }
  if (proposal.to === '' || called(plan, proposal.to)) return undefined;
  return { plan: withAgency(plan, { ...agency, name: proposal.to }), before: { agency } };
}

/** Each party of the run-together name becomes one of each of its names; all keep what is printed. */
function split(plan: Plan, gone: Agency, into: readonly string[]): Done | undefined {
  // With other names merged into it, it is more than what is run together.
  if (into.length < 2 || gone.printed.some((form) => form !== gone.name)) return undefined;
  const known = into.map((name) => standsFor(plan, name));
  const first = nextNumber(plan);
  const agencies = into.map((name, i): Agency => {
    const printed = [...(known[i]?.printed ?? []), gone.name];
    const fresh = { id: `a${first + i}`, name, kind: kindOf(name) };
    return { ...(known[i] ?? fresh), printed };
  });
  const tasks = withParties(plan.tasks, (party) =>
    party.agency === gone.id ? agencies.map(({ id }) => ({ ...party, agency: id })) : [party],
  );
  const rest = plan.agencies.filter((agency) => agency !== gone);
  return {
    plan: agencies.reduce(withAgency, { ...plan, tasks, agencies: rest }),
    before: { agency: gone, made: agencies.filter((_, i) => !known[i]).map(({ id }) => id) },
  };
}

/**
 * Undoes `applied`, in whatever way it was done.
 *
 * @param from the doubtful name as it is printed
 * @param before missing in files written before answers could be taken back
 */
export function restored(plan: Plan, from: string, before = unknownBefore(plan, from)): Plan {
  const { agency: was, made } = before;
  const kept = plan.agencies.find(({ printed }) => printed.includes(from));
  if (!kept) return plan;
  if (kept.id === was.id) return withAgency(plan, { ...kept, name: was.name });
  const taken = plan.agencies.some(({ id }) => id === was.id);
  const agency = taken ? { ...was, id: `a${nextNumber(plan)}` } : was;
  if (made) return joined(plan, agency, made);
  // Forms of it that went their own way meanwhile stay there.
  const printed = agency.printed.filter((form) => kept.printed.includes(form));
  return takenOut(plan, kept, { ...agency, printed }, nextOf(plan, agency));
}

function unknownBefore(plan: Plan, name: string): BeforeNames {
  return { agency: { id: `a${nextNumber(plan)}`, name, kind: kindOf(name), printed: [name] } };
}

/** Joins the names again that a split had parted; agencies that it made go where nothing names them. */
function joined(plan: Plan, agency: Agency, made: readonly string[]): Plan {
  const tasks = plan.tasks.map((task) =>
    task.parties.some(({ raw }) => raw === agency.name)
      ? { ...task, parties: rejoined(task.parties, agency) }
      : task,
  );
  const named = new Set(tasks.flatMap(({ parties }) => parties.map((party) => party.agency)));
  const agencies = plan.agencies
    .map((other) =>
      other.printed.includes(agency.name)
        ? { ...other, printed: other.printed.filter((form) => form !== agency.name) }
        : other,
    )
    .filter(({ id }) => !made.includes(id) || named.has(id));
  return withAgency({ ...plan, tasks, agencies }, agency);
}

/** One party for those that a name had become; it stood there again where one of them comes again. */
function rejoined(parties: readonly Party[], agency: Agency): Party[] {
  let met: string[] = [];
  return parties.flatMap((party) => {
    if (party.raw !== agency.name) return [party];
    if (met.length > 0 && !met.includes(party.agency)) {
      met.push(party.agency);
      return [];
    }
    met = [party.agency];
    return [{ ...party, agency: agency.id }];
  });
}

/** Puts an agency in the place of the one with its id, or else where its number belongs. */
function withAgency(plan: Plan, agency: Agency): Plan {
  const { agencies } = plan;
  const known = agencies.some(({ id }) => id === agency.id);
  return {
    ...plan,
    agencies: known
      ? agencies.map((other) => (other.id === agency.id ? agency : other))
      : insertedBefore(agencies, [agency], nextOf(plan, agency)),
  };
}

/** Before which agency one is listed by the number of its id. */
const nextOf = ({ agencies }: Plan, { id }: Agency): string | null =>
  agencies.find((other) => numberOf(other.id) > numberOf(id))?.id ?? null;
