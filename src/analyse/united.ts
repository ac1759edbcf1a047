import type { Agency, Group, Part, Party, Plan, Role, Task } from '../plan/types';
import { rolesIn } from './compare';
import type { Matched, Matching } from './match';

/** What became of something between two plans. `turned`, of a party: it takes part in another role. */
export type Fate = 'left' | 'came' | 'stayed' | 'turned';

/**
 * Two plans in one. What is matched goes by the first plan's id; what came with the second has an id
 * of its own. Both plans are there too with these ids, so that whatever works on two states of one
 * plan works on them.
 */
export interface United {
  /**
   * everything of both: what left, came and stayed. Each agency is named once in a task, in its later
   * role. What the two plans call otherwise has both names, as a match: 区科协 ＝ 黄埔区科协
   */
  readonly plan: Plan;
  readonly before: Plan;
  readonly after: Plan;
  /** by id of a task, an agency or a group, and by id of a link of `plan` */
  readonly fates: ReadonlyMap<string, Fate>;
}

type Rename = (id: string) => string;

/** Unites two plans by their matches. */
export function united(a: Plan, b: Plan, matching: Matching): United {
  const known = new Set([...a.parts, ...a.groups, ...a.agencies, ...a.tasks].map(({ id }) => id));
  const rename = renaming(b, known, matching, matchedParts(a, b, matching));
  const after = renamed(b, rename);
  const groups = merged(a.groups, after.groups, bothTitles);
  const [was, is] = [a, after].map((side) => new Map(side.tasks.map((task) => [task.id, task])));
  const tasks = merged(a.tasks, after.tasks).map(({ id }) => unitedTask(was!.get(id), is!.get(id)));
  const plan: Plan = {
    ...a,
    parts: merged(a.parts, after.parts),
    groups,
    agencies: merged(a.agencies, after.agencies, bothNames),
    tasks: inGroups(groups, tasks),
    problems: [],
  };
  return { plan, before: a, after, fates: fatesOf(plan, a, after) };
}

/** The second plan's ids in terms of the first's; what has no match takes an id that is free. */
function renaming(
  b: Plan,
  known: ReadonlySet<string>,
  matching: Matching,
  parts: Map<string, string>,
): Rename {
  const names = new Map(parts);
  const taken = new Set(known);
  for (const { pairs } of Object.values(matching) as Matched<unknown>[])
    for (const pair of pairs) names.set(pair.b, pair.a);
  for (const { id } of [...b.parts, ...b.groups, ...b.agencies, ...b.tasks]) {
    if (names.has(id)) continue;
    let free = `+${id}`;
    while (taken.has(free)) free = `+${free}`;
    taken.add(free);
    names.set(id, free);
  }
  return (id) => names.get(id)!;
}

/** Parts are one where their titles are; each only once. */
function matchedParts(a: Plan, b: Plan, matching: Matching): Map<string, string> {
  const home = ({ groups }: Plan, id: string) => groups.find((group) => group.id === id)!.part;
  const found = new Map<string, string>();
  const pair = (ours: string, theirs: string) => {
    if (!found.has(theirs) && ![...found.values()].includes(ours)) found.set(theirs, ours);
  };
  for (const part of b.parts) {
    const same = a.parts.find(({ title }) => title === part.title);
    if (same) pair(same.id, part.id);
  }
  for (const groups of matching.groups.pairs) pair(home(a, groups.a), home(b, groups.b));
  return found;
}

function renamed(plan: Plan, rename: Rename): Plan {
  return {
    ...plan,
    parts: plan.parts.map((part): Part => ({ ...part, id: rename(part.id) })),
    groups: plan.groups.map((group): Group => {
      return { ...group, id: rename(group.id), part: rename(group.part) };
    }),
    agencies: plan.agencies.map((agency): Agency => ({ ...agency, id: rename(agency.id) })),
    tasks: plan.tasks.map((task): Task => ({
      ...task,
      id: rename(task.id),
      group: rename(task.group),
      parties: task.parties.map((party) => ({ ...party, agency: rename(party.agency) })),
    })),
  };
}

const both = (a: string, b: string): string => (a === b ? a : `${a} ＝ ${b}`);
const bothNames = (a: Agency, b: Agency): Agency => ({ ...a, name: both(a.name, b.name) });
const bothTitles = (a: Group, b: Group): Group => {
  return { ...a, title: both(a.title, b.title), short: both(a.short, b.short) };
};

/**
 * One list of two: the first in its order, and what only the second has behind what it follows there.
 *
 * @param joined what stands for two that are one; the first unless told
 */
function merged<T extends { readonly id: string }>(
  as: readonly T[],
  bs: readonly T[],
  joined: (a: T, b: T) => T = (a) => a,
): T[] {
  const theirs = new Map(bs.map((item) => [item.id, item]));
  const list = as.map((item) => {
    const other = theirs.get(item.id);
    return other ? joined(item, other) : item;
  });
  const known = new Set(as.map(({ id }) => id));
  bs.forEach((item, at) => {
    if (known.has(item.id)) return;
    const before = bs[at - 1];
    list.splice(list.findIndex(({ id }) => id === before?.id) + 1, 0, item);
  });
  return list;
}

const inGroups = (groups: readonly Group[], tasks: readonly Task[]): Task[] =>
  groups.flatMap(({ id }) => tasks.filter(({ group }) => group === id));

/** A task with the parties of both sides; the rest is the second's, where that has it. */
function unitedTask(was: Task | undefined, is: Task | undefined): Task {
  const now = is ? rolesIn(is) : new Map<string, Role>();
  const gone = (was?.parties ?? []).filter(({ agency }) => !now.has(agency));
  const parties = [...once(is?.parties ?? [], now), ...once(gone, was ? rolesIn(was) : now)];
  return { ...(is ?? was!), parties };
}

function once(parties: readonly Party[], roles: ReadonlyMap<string, Role>): Party[] {
  const first = new Map<string, Party>();
  for (const party of parties)
    if (!first.has(party.agency))
      first.set(party.agency, { ...party, role: roles.get(party.agency)! });
  return [...first.values()];
}

function fatesOf(plan: Plan, before: Plan, after: Plan): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const list of ['groups', 'agencies', 'tasks'] as const) {
    const [old, now] = [before, after].map((side) => new Set(side[list].map(({ id }) => id)));
    for (const { id } of plan[list])
      fates.set(id, !old!.has(id) ? 'came' : !now!.has(id) ? 'left' : 'stayed');
  }
  const [old, now] = [before, after].map(
    ({ tasks }) => new Map(tasks.map((task) => [task.id, rolesIn(task)])),
  );
  for (const task of plan.tasks)
    task.parties.forEach(({ agency }, at) => {
      const [was, is] = [old, now].map((side) => side!.get(task.id)?.get(agency));
      fates.set(
        `${task.id}~${at}`,
        !was ? 'came' : !is ? 'left' : was === is ? 'stayed' : 'turned',
      );
    });
  return fates;
}
