import type { PlanIndex } from '../plan/links';
import type { Party, Task } from '../plan/types';
import { Flow } from './flow';
import { closeness, CLOSEST, nearnessIn, type Nearness } from './nearness';

/** A task handed from its lead to another of its present parties; ids. */
export interface LeadChange {
  readonly task: string;
  readonly from: string;
  readonly to: string;
}

/** The fewest changes of lead after which no agency leads more than `ceiling` tasks. */
export interface Balance {
  readonly ceiling: number;
  /** in document order */
  readonly changes: readonly LeadChange[];
}

/** What keeps its lead, and whom the reader wants to lead more, or no more. */
export interface Locks {
  /** ids of agencies that keep exactly the tasks they lead now: none is taken, none is given */
  readonly agencies: ReadonlySet<string>;
  /** ids of tasks that keep their lead */
  readonly tasks: ReadonlySet<string>;
  /** ids of agencies that are given no lead more; what they lead may be handed on */
  readonly excluded?: ReadonlySet<string>;
  /** ids of agencies that come before any that is nearer */
  readonly preferred?: ReadonlySet<string>;
}

/** Locks as lists of ids, as they are listed and handed to a worker. */
export const locksOf = (ids: {
  readonly [Kind in keyof Locks]: readonly string[] | undefined;
}): Locks => ({
  agencies: new Set(ids.agencies),
  tasks: new Set(ids.tasks),
  excluded: new Set(ids.excluded),
  preferred: new Set(ids.preferred),
});

/** Somebody who could take a task over, and how near they are to it. */
export interface Candidate {
  readonly agency: string;
  readonly near: Nearness;
}

/** Why a ceiling cannot be reached: `leads` is more than `ceiling` for each of `agencies`. */
export interface Blocked {
  readonly ceiling: number;
  /**
   * leads that nobody but `agencies` can have: one for each of `tasks`, and one for each of `held`,
   * or more where several of `agencies` lead it
   */
  readonly leads: number;
  /** ids, in document order like those below */
  readonly agencies: readonly string[];
  /** free tasks, of which every party is one of `agencies` or may not be given a lead */
  readonly tasks: readonly string[];
  /** tasks led by `agencies` that keep their lead: locked, led by a locked agency, or by several */
  readonly held: readonly string[];
}

export interface Rebalance {
  /** most tasks that any agency leads now */
  readonly today: number;
  /** one for every ceiling that can be reached, from `today` down */
  readonly balances: readonly Balance[];
  /** why the next lower ceiling cannot be reached; null where there is none */
  readonly blocked: Blocked | null;
}

const NO_LOCKS: Locks = { agencies: new Set(), tasks: new Set() };

/**
 * For every ceiling k on the number of tasks an agency leads, the fewest changes of lead such that
 * each task's new lead is one of its present parties (lead or support).
 *
 * It is an assignment, solved exactly as a flow of least cost (`flow.ts`): each task sends one unit to
 * one of its parties, at a cost of 0 to its present lead and of B + (C − c) S to any other, whose closeness
 * to the task is c of at most C (`nearness.ts`; who is preferred is closer than anybody else); an agency
 * passes its j-th unit on at a cost of 2j − 1, which add up to the square of its number of leads. S is
 * greater than any sum of squares, and B than any sum of the others, so the flow has first the fewest
 * changes, among those the greatest closeness, and then the least sum of squares of leads, that is the
 * most even spread: objectives in order of weight as in lexicographic goal programming (Ignizio 1976).
 * With L leads and n free tasks the greatest cost is about 2 n C L², an exact integer for any plan whose
 * picture can be laid out. Lowering k by one closes every agency's k-th passage;
 * what ran through it is sent another way at least cost, which keeps the flow one of least cost
 * (Ahuja, Magnanti and Orlin 1993, section 9.7). Where it cannot be sent, what can be reached is the
 * set of agencies and tasks that blocks (P. Hall 1935).
 *
 * Tasks with several leads, or with none, stay as they are; what an agency leads there is counted.
 * Parties whose role is `joint` are not given a lead.
 */
export function rebalance(index: PlanIndex, locks: Locks = NO_LOCKS): Rebalance {
  const today = Math.max(0, ...[...index.load.values()].map((load) => load.leads));
  const room = new Room(index, locks, today);
  const balances: Balance[] = [{ ceiling: today, changes: [] }];
  for (let ceiling = today - 1; ceiling >= 0; ceiling--) {
    const blocked = room.lower(ceiling);
    if (blocked) return { today, balances, blocked };
    balances.push({ ceiling, changes: room.changes() });
  }
  return { today, balances, blocked: null };
}

/** A task whose lead may change, and the arcs to those who may lead it. */
interface Free {
  readonly task: Task;
  readonly lead: string;
  readonly arcs: ReadonlyMap<string, number>;
}

/** The network, and how far it has been narrowed. Nodes: free tasks, then agencies, then the end. */
class Room {
  readonly #agencies: readonly string[];
  readonly #free: readonly Free[];
  /** tasks that keep their lead, by agency */
  readonly #held: ReadonlyMap<string, readonly string[]>;
  readonly #flow: Flow;
  /** for each agency the arc of its j-th lead, at place j − 1 − the number of tasks it keeps */
  readonly #slots: ReadonlyMap<string, readonly number[]>;

  constructor(index: PlanIndex, locks: Locks, most: number) {
    this.#agencies = [...index.agency.keys()];
    const tasks = index.plan.tasks.filter((task) => isFree(task, locks));
    this.#held = heldBy(index, new Set(tasks));
    this.#flow = new Flow(tasks.length + this.#agencies.length + 1);
    const total = index.links.filter((link) => link.role === 'lead').length;
    const near = nearnessIn(index);
    /** the preferred stand above all that nearness can give */
    const closest = CLOSEST * (locks.preferred?.size ? 2 : 1) + 1;
    const spread = total * total + 1;
    const change = (tasks.length * closest + 1) * spread;
    const node = new Map(this.#agencies.map((id, i) => [id, tasks.length + i]));
    this.#free = tasks.map((task, i): Free => {
      const lead = leadsOf(task)[0]!.agency;
      const arcs = candidates(task, locks).map((id): [string, number] => {
        const stays = id === lead;
        const close =
          closeness(near(task, id, lead)) + (locks.preferred?.has(id) ? CLOSEST + 1 : 0);
        const cost = stays ? 0 : change + (closest - close) * spread;
        return [id, this.#flow.arc(i, node.get(id)!, 1, cost, Number(stays))];
      });
      return { task, lead, arcs: new Map(arcs) };
    });
    this.#slots = new Map(this.#agencies.map((id) => [id, this.#passages(id, node, most)]));
    this.#flow.settle();
  }

  #passages(id: string, node: ReadonlyMap<string, number>, most: number): number[] {
    const held = this.#held.get(id)!.length;
    const leads = held + this.#free.filter(({ lead }) => lead === id).length;
    const end = node.size + this.#free.length;
    return Array.from({ length: most - held }, (_, i) => {
      const j = held + i + 1;
      return this.#flow.arc(node.get(id)!, end, 1, 2 * j - 1, Number(j <= leads));
    });
  }

  /** Narrows from `ceiling` + 1 to `ceiling`; says what blocks that, where it is not possible. */
  lower(ceiling: number): Blocked | null {
    const full = this.#agencies.filter((id) => this.#held.get(id)!.length > ceiling);
    if (full.length > 0) return this.#blocked(ceiling, new Set(full), new Set());
    const waiting = this.#agencies.filter((id) => {
      const slot = this.#slots.get(id)![ceiling - this.#held.get(id)!.length];
      return slot !== undefined && this.#flow.close(slot) > 0;
    });
    const first = this.#free.length;
    const end = first + this.#agencies.length;
    for (const id of waiting) {
      const from = first + this.#agencies.indexOf(id);
      if (this.#flow.send(from, end, 1) > 0) continue;
      const reached = this.#flow.reach(from);
      const agencies = this.#agencies.filter((_, i) => reached.has(first + i));
      const tasks = this.#free.filter((_, i) => reached.has(i)).map(({ task }) => task.id);
      return this.#blocked(ceiling, new Set(agencies), new Set(tasks));
    }
    return null;
  }

  #blocked(ceiling: number, agencies: ReadonlySet<string>, tasks: ReadonlySet<string>): Blocked {
    const held = [...agencies].flatMap((id) => this.#held.get(id)!);
    const leads = tasks.size + held.length;
    return { ceiling, leads, agencies: [...agencies], tasks: [...tasks], held: [...new Set(held)] };
  }

  changes(): LeadChange[] {
    return this.#free.flatMap(({ task, lead, arcs }) => {
      const [to] = [...arcs].find(([, arc]) => this.#flow.flowOn(arc) > 0)!;
      return to === lead ? [] : [{ task: task.id, from: lead, to }];
    });
  }
}

function leadsOf(task: Task): readonly Party[] {
  return task.parties.filter((party) => party.role === 'lead');
}

function isFree(task: Task, locks: Locks): boolean {
  const [lead, ...more] = leadsOf(task);
  if (!lead || more.length > 0) return false;
  return !locks.tasks.has(task.id) && !locks.agencies.has(lead.agency);
}

/**
 * Who could take a task over from its lead: the preferred first, then the nearest; in document order where
 * that decides nothing. Those who are locked or excluded could not.
 */
export function candidatesIn(
  index: PlanIndex,
  locks: Locks = NO_LOCKS,
): (task: Task, lead: string) => Candidate[] {
  const near = nearnessIn(index);
  const rank = ({ agency, near: its }: Candidate) =>
    closeness(its) + (locks.preferred?.has(agency) ? CLOSEST + 1 : 0);
  return (task, lead) =>
    candidates(task, locks)
      .filter((agency) => agency !== lead)
      .map((agency): Candidate => ({ agency, near: near(task, agency, lead) }))
      .sort((a, b) => rank(b) - rank(a));
}

/** Who may lead a task: its present lead, and its supporters that are neither locked nor excluded. */
function candidates(task: Task, locks: Locks): string[] {
  const able = task.parties.filter(
    ({ role, agency }) =>
      role === 'lead' ||
      (role === 'support' && !locks.agencies.has(agency) && !locks.excluded?.has(agency)),
  );
  return [...new Set(able.map((party) => party.agency))];
}

/** By agency, once for each time it is named as lead of a task that is not free. */
function heldBy(index: PlanIndex, free: ReadonlySet<Task>): Map<string, string[]> {
  return new Map(
    [...index.agency.keys()].map((id) => {
      const leads = index.linksOf.get(id)!.filter((link) => link.role === 'lead');
      return [id, leads.filter(({ task }) => !free.has(task)).map(({ task }) => task.id)];
    }),
  );
}
