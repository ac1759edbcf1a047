import { nextNumber } from './edit/ids';
import type { Agency, CollectiveChoice, Party, Plan, Task } from './types';

/** A collective of a plan, how many tasks name it, and what is done with it; nothing where it stays. */
export interface Collective {
  readonly agency: Agency;
  readonly tasks: number;
  readonly choice?: CollectiveChoice;
}

/** The collectives of a plan as it was read, by first appearance. */
export function collectivesOf({ agencies, tasks, collectives }: Plan): Collective[] {
  const naming = new Map<string, number>();
  for (const { parties } of tasks) {
    const named = parties.filter(({ collective }) => collective).map(({ agency }) => agency);
    for (const id of new Set(named)) naming.set(id, (naming.get(id) ?? 0) + 1);
  }
  return agencies.flatMap((agency): Collective[] => {
    const count = naming.get(agency.id);
    const choice = collectives?.[agency.id];
    return count ? [{ agency, tasks: count, ...(choice && { choice }) }] : [];
  });
}

/**
 * The plan as every view and figure counts it: collectives that are left out are no party and no
 * agency, and in the place of those that are expanded stand their members, each in the same role, with
 * what was printed and where. A member that the task names itself is not named twice.
 *
 * @returns the plan itself where nothing is to be done, so also where it has been done
 */
export function resolved(plan: Plan): Plan {
  const choices = choicesOf(plan);
  if (choices.size === 0) return plan;
  const known = new Set(plan.agencies.map(({ id }) => id));
  const tasks = plan.tasks.map((task) => carriedOut(task, choices, known));
  return {
    ...plan,
    agencies: plan.agencies.filter(({ id }) => !choices.has(id)),
    tasks,
    // Ids of what is not shown are given to nobody.
    issued: nextNumber(plan) - 1,
    counted: plan.agencies.flatMap(({ id, name }) => {
      const choice = choices.get(id);
      if (!choice) return [];
      return [{ name, members: membersOf(choice).filter((member) => known.has(member)).length }];
    }),
  };
}

type Choices = ReadonlyMap<string, CollectiveChoice>;

const membersOf = (choice: CollectiveChoice | undefined): readonly string[] =>
  choice?.as === 'members' ? choice.members : [];

/** What is done with the collectives that the plan has. */
function choicesOf({ agencies, tasks, collectives = {} }: Plan): Choices {
  const ids = Object.keys(collectives);
  if (ids.length === 0) return new Map();
  const parties = tasks.flatMap((task) => task.parties);
  const named = new Set(parties.filter((p) => p.collective).map(({ agency }) => agency));
  return new Map(
    agencies.flatMap(({ id }) => {
      if (!named.has(id)) return [];
      const choice = Object.hasOwn(collectives, id) ? collectives[id] : undefined;
      return choice ? [[id, choice]] : [];
    }),
  );
}

function carriedOut(task: Task, choices: Choices, known: ReadonlySet<string>): Task {
  if (!task.parties.some(({ agency }) => choices.has(agency))) return task;
  const named = new Set(task.parties.map(({ agency }) => agency));
  const parties = task.parties.flatMap((party): Party[] => {
    const choice = choices.get(party.agency);
    if (!choice) return [party];
    const fresh = membersOf(choice).filter((id) => known.has(id) && !named.has(id));
    for (const id of fresh) named.add(id);
    return fresh.map((agency) => ({ ...party, agency, collective: false }));
  });
  return { ...task, parties };
}

/**
 * An edit of the plan as it is counted, on the plan as it was read: a task that the edit did not touch
 * keeps its collectives, and so does one whose members all stand there as before. Where some were
 * changed by themselves, the members stay as parties of their own.
 *
 * @param source as it was read
 * @param shown what `resolved` made of it
 * @param after what an edit made of that
 */
export function writtenBack(source: Plan, shown: Plan, after: Plan): Plan {
  if (shown === source) return after;
  if (after === shown) return source;
  const { counted: _, issued: now, ...plan } = after;
  const issued = now === shown.issued ? source.issued : now;
  const choices = choicesOf(source);
  const before = new Map(source.tasks.map((task) => [task.id, task]));
  const seen = new Map(shown.tasks.map((task) => [task.id, task]));
  const tasks = plan.tasks.map((task): Task => {
    const [was, as] = [before.get(task.id), seen.get(task.id)];
    if (!was || !as) return task;
    if (task === as) return was;
    const kept = new Set(as.parties);
    const isMember = (party: Party, id: string) =>
      kept.has(party) || membersOf(after.collectives?.[id]).includes(party.agency);
    return { ...task, parties: gathered(was, as, task, choices, isMember) };
  });
  const layout = after.layout === shown.layout ? source.layout : after.layout;
  const agencies = withHidden(source.agencies, shown.agencies, plan.agencies);
  return {
    ...plan,
    tasks,
    agencies,
    ...(layout && { layout }),
    ...(issued !== undefined && { issued }),
  };
}

/** A task's parties with its collectives put back in the place of their members. */
function gathered(
  was: Task,
  as: Task,
  task: Task,
  choices: Choices,
  isMember: (party: Party, collective: string) => boolean,
): Party[] {
  return was.parties.reduce<Party[]>(
    (parties, party, i) => {
      if (!choices.has(party.agency)) return parties;
      const of = (other: Party) => other.origin === party.origin && other.raw === party.raw;
      const now = parties.filter(of);
      const whole =
        now.length === as.parties.filter(of).length &&
        now.every((member) => member.role === party.role && isMember(member, party.agency));
      if (!whole) return parties;
      const at = now.length > 0 ? parties.indexOf(now[0]!) : Math.min(i, parties.length);
      const others = (part: Party[]) => part.filter((other) => !now.includes(other));
      return [...others(parties.slice(0, at)), party, ...others(parties.slice(at))];
    },
    [...task.parties],
  );
}

/** A list of agencies with those that are not shown put back before whoever followed them. */
function withHidden(
  source: readonly Agency[],
  shown: readonly Agency[],
  after: readonly Agency[],
): Agency[] {
  const seen = new Set(shown.map(({ id }) => id));
  return source.reduceRight<Agency[]>(
    (list, agency, i) => {
      if (seen.has(agency.id)) return list;
      const following = new Set(source.slice(i + 1).map(({ id }) => id));
      const at = list.findIndex(({ id }) => following.has(id));
      return at < 0 ? [...list, agency] : [...list.slice(0, at), agency, ...list.slice(at)];
    },
    [...after],
  );
}

/** Ids of the collectives (各镇街) of a plan, which are no single agency. */
export function collectiveIds({ tasks }: Plan): string[] {
  const parties = tasks.flatMap((task) => task.parties);
  return [...new Set(parties.filter((party) => party.collective).map((party) => party.agency))];
}
