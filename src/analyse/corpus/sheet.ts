import { ALL, found, rowsOf, type TaskRow } from './ask';
import type { Corpus, Member } from './index';

/** What one plan gives a body: under which names, and which tasks. */
export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  /** names that the plan has for it */
  readonly names: readonly string[];
  readonly leads: number;
  readonly supports: number;
  readonly joint: number;
  /** led first, in document order */
  readonly tasks: readonly TaskRow[];
}

/** Another body, and in how many tasks and plans the two take part together. */
export interface Partner {
  readonly id: string;
  readonly plans: number;
  readonly tasks: number;
}

/**
 * A body's sheet over all plans: plans with most links first.
 *
 * @param most plans that are told in full; `all` counts every plan that has the body
 */
export function sheetOf(
  corpus: Corpus,
  body: string,
  most = Infinity,
): { readonly all: number; readonly plans: SheetPlan[] } {
  const at = corpus.bodies.findIndex(({ id }) => id === body);
  const having = corpus.members.filter(({ bodies }) => bodies.includes(at));
  const counted = having
    .map((member) => ({ member, links: linksIn(member, at) }))
    .sort((p, q) => sum(q.links) - sum(p.links));
  const plans = counted.slice(0, most).map(({ member, links }): SheetPlan => {
    const { key, name, bodies, digest } = member;
    const asked = { ...ALL, body, plan: key };
    const tasks = rowsOf(
      corpus,
      asked,
      found(corpus, asked, () => true),
    );
    const [leads, supports, joint] = links;
    const own = digest.agencies.filter((_, agency) => bodies[agency] === at);
    const rank = ({ roles }: TaskRow) => (roles.includes('lead') ? 0 : 1);
    return {
      key,
      name,
      names: own.map((agency) => agency.name),
      leads,
      supports,
      joint,
      tasks: tasks.sort((p, q) => rank(p) - rank(q)),
    };
  });
  return { all: having.length, plans };
}

type Links = [leads: number, supports: number, joint: number];

function linksIn({ bodies, digest }: Member, at: number): Links {
  const links: Links = [0, 0, 0];
  for (const { parties } of digest.tasks)
    for (const [agency, role] of parties) if (bodies[agency] === at) links[role]! += 1;
  return links;
}

const sum = (links: Links): number => links[0] + links[1] + links[2];

/** With whom a body takes part in tasks: those of most plans first, then of most tasks. */
export function partnersOf(corpus: Corpus, body: string): Partner[] {
  const at = corpus.bodies.findIndex(({ id }) => id === body);
  const joined = new Map<number, { readonly plans: Set<string>; tasks: number }>();
  for (const { key, bodies, digest } of corpus.members) {
    if (!bodies.includes(at)) continue;
    for (const { parties } of digest.tasks) {
      const all = new Set(parties.map(([agency]) => bodies[agency]!));
      if (!all.delete(at)) continue;
      for (const other of all) {
        const one = joined.get(other) ?? { plans: new Set(), tasks: 0 };
        joined.set(other, one);
        one.plans.add(key);
        one.tasks += 1;
      }
    }
  }
  return [...joined]
    .map(([other, { plans, tasks }]): Partner => {
      return { id: corpus.bodies[other]!.id, plans: plans.size, tasks };
    })
    .sort((p, q) => q.plans - p.plans || q.tasks - p.tasks);
}
