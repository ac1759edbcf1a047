import { kindOf } from '../agencies';
import type { Agency, Before, Party, Plan, Proposal } from '../types';

/** A plan in which a proposal has been applied, and how it stood before. */
export interface Done {
  readonly plan: Plan;
  readonly before: Before;
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
    return into && into !== agency ? merge(plan, agency, into) : undefined;
  }
  if (proposal.to === '' || called(plan, proposal.to)) return undefined;
  return { plan: withAgency(plan, { ...agency, name: proposal.to }), before: { agency } };
}

function merge(plan: Plan, gone: Agency, kept: Agency): Done {
  const fresh = (own: readonly string[] = [], more: readonly string[] = []) =>
    more.filter((name) => !own.includes(name));
  const aliases = fresh(kept.aliases, gone.aliases);
  const merged: Agency = {
    ...kept,
    printed: [...kept.printed, ...fresh(kept.printed, gone.printed)],
    ...(aliases.length > 0 && { aliases: [...(kept.aliases ?? []), ...aliases] }),
  };
  const moved = withParties(plan, (party) =>
    party.agency === gone.id ? [{ ...party, agency: kept.id }] : [party],
  );
  return { plan: without(withAgency(moved, merged), gone.id), before: { agency: gone } };
}

/** Each party of the run-together name becomes one of each of its names; all keep what is printed. */
function split(plan: Plan, gone: Agency, into: readonly string[]): Done | undefined {
  // With other names merged into it, it is more than what is run together.
  if (into.length < 2 || gone.printed.some((form) => form !== gone.name)) return undefined;
  const known = into.map((name) => standsFor(plan, name));
  const agencies = into.map((name, i): Agency => {
    const printed = [...(known[i]?.printed ?? []), gone.name];
    const fresh = { id: nextId(plan, i), name, kind: kindOf(name) };
    return { ...(known[i] ?? fresh), printed };
  });
  const parted = withParties(plan, (party) =>
    party.agency === gone.id ? agencies.map(({ id }) => ({ ...party, agency: id })) : [party],
  );
  const made = agencies.filter((_, i) => !known[i]).map(({ id }) => id);
  return {
    plan: without(agencies.reduce(withAgency, parted), gone.id),
    before: { agency: gone, made },
  };
}

/**
 * Undoes `applied`, in whatever way it was done.
 *
 * @param from the doubtful name
 * @param before missing in files written before answers could be taken back
 */
export function restored(plan: Plan, from: string, before = unknownBefore(plan, from)): Plan {
  const { made } = before;
  const kept = plan.agencies.find(({ printed }) => printed.includes(from));
  if (!made && kept?.id === before.agency.id) {
    return withAgency(plan, { ...kept, name: before.agency.name });
  }
  const taken = plan.agencies.some(({ id }) => id === before.agency.id);
  const agency = taken ? { ...before.agency, id: nextId(plan) } : before.agency;
  if (made) return joined(plan, agency, made);
  return kept ? parted(plan, agency, kept) : plan;
}

function unknownBefore(plan: Plan, name: string): Before {
  return { agency: { id: nextId(plan), name, kind: kindOf(name), printed: [name] } };
}

/** Takes an agency out of the one that it was merged into, with those of its forms that are there. */
function parted(plan: Plan, agency: Agency, kept: Agency): Plan {
  const printed = agency.printed.filter((form) => kept.printed.includes(form));
  const own = new Set([agency.name, ...printed]);
  const aliases = kept.aliases?.filter((alias) => !agency.aliases?.includes(alias)) ?? [];
  const { aliases: _, ...rest } = kept;
  const left: Agency = {
    ...rest,
    printed: kept.printed.filter((form) => !printed.includes(form)),
    ...(aliases.length > 0 && { aliases }),
  };
  const moved = withParties(plan, (party) =>
    party.agency === kept.id && own.has(party.raw) ? [{ ...party, agency: agency.id }] : [party],
  );
  return withAgency(withAgency(moved, left), { ...agency, printed });
}

/** Joins the names again that a split had parted; agencies that it made go where nothing names them. */
function joined(plan: Plan, agency: Agency, made: readonly string[]): Plan {
  const whole = plan.tasks.map((task) => {
    const parties = task.parties.reduce<Joining>(
      ({ parties, met }, party) => {
        if (party.raw !== agency.name) return { parties: [...parties, party], met };
        // The name stood there again where one of its agencies comes again.
        if (met.length > 0 && !met.includes(party.agency))
          return { parties, met: [...met, party.agency] };
        return { parties: [...parties, { ...party, agency: agency.id }], met: [party.agency] };
      },
      { parties: [], met: [] },
    ).parties;
    return task.parties.some(({ raw }) => raw === agency.name) ? { ...task, parties } : task;
  });
  const named = new Set(whole.flatMap(({ parties }) => parties.map((party) => party.agency)));
  const agencies = plan.agencies
    .map((other) =>
      other.printed.includes(agency.name)
        ? { ...other, printed: other.printed.filter((form) => form !== agency.name) }
        : other,
    )
    .filter(({ id }) => !made.includes(id) || named.has(id));
  return withAgency({ ...plan, tasks: whole, agencies }, agency);
}

interface Joining {
  readonly parties: readonly Party[];
  /** the agencies of the name since it last stood there */
  readonly met: readonly string[];
}

const numberOf = (id: string): number => Number(/^a(\d+)$/.exec(id)?.[1] ?? 0);

/** An id that no agency has or, once taken back, will have; `more` beyond the first that is free. */
function nextId({ agencies, problems }: Plan, more = 0): string {
  const gone = problems.flatMap(({ before }) => (before ? [before.agency] : []));
  return `a${Math.max(0, ...[...agencies, ...gone].map(({ id }) => numberOf(id))) + 1 + more}`;
}

/** Puts an agency in the place of the one with its id, or else where its number belongs. */
function withAgency(plan: Plan, agency: Agency): Plan {
  const { agencies } = plan;
  const at = agencies.findIndex(({ id }) => id === agency.id);
  if (at >= 0) return { ...plan, agencies: agencies.map((a, i) => (i === at ? agency : a)) };
  const next = agencies.findIndex(({ id }) => numberOf(id) > numberOf(agency.id));
  const place = next < 0 ? agencies.length : next;
  return { ...plan, agencies: [...agencies.slice(0, place), agency, ...agencies.slice(place)] };
}

const without = (plan: Plan, id: string): Plan => ({
  ...plan,
  agencies: plan.agencies.filter((agency) => agency.id !== id),
});

/** Tasks of which no party changes stay the same. */
function withParties(plan: Plan, change: (party: Party) => readonly Party[]): Plan {
  const tasks = plan.tasks.map((task) => {
    const parties = task.parties.flatMap(change);
    const same = parties.length === task.parties.length;
    return same && parties.every((party, i) => party === task.parties[i])
      ? task
      : { ...task, parties };
  });
  return { ...plan, tasks };
}
