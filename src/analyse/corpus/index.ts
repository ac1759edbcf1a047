import { FUNCTIONS } from '../functions';
import { bodiesOf, type Body } from './bodies';
import type { Digest } from './digest';
import type { Hand } from './hand';

/** A plan among several. */
export interface Entry {
  readonly key: string;
  /** what it is called where plans are listed */
  readonly name: string;
  readonly digest: Digest;
}

/** A plan of a corpus, with what its agencies are, by their places in the digest. */
export interface Member extends Entry {
  /** places among the corpus' bodies */
  readonly bodies: readonly number[];
  /** places among `FUNCTIONS` */
  readonly functions: readonly number[];
}

/** How often something is named: links by role, and the plans that name it. */
export interface Tally {
  readonly plans: number;
  readonly tasks: number;
  readonly leads: number;
  readonly supports: number;
  readonly joint: number;
}

/** Several plans as one: what every question across plans is asked of. Built once, in one pass. */
export interface Corpus {
  readonly members: readonly Member[];
  readonly bodies: readonly Body[];
  /** by body */
  readonly tallies: readonly Tally[];
  readonly tasks: number;
  /** agencies of all plans, each plan's by themselves */
  readonly agencies: number;
  readonly links: number;
}

/** Puts plans together, in their order; what was said of names by hand goes before the rules. */
export function corpusOf(entries: readonly Entry[], hand: Hand = {}): Corpus {
  const { bodies, of } = bodiesOf(
    entries.map(({ digest }) => digest),
    hand,
  );
  const place = bodies.map((body) => FUNCTIONS.indexOf(body.function));
  const members = entries.map((entry, at): Member => {
    return { ...entry, bodies: of[at]!, functions: of[at]!.map((body) => place[body]!) };
  });
  const sum = (count: (digest: Digest) => number) =>
    entries.reduce((all, { digest }) => all + count(digest), 0);
  return {
    members,
    bodies,
    tallies: talliesOf(members, bodies.length),
    tasks: sum(({ tasks }) => tasks.length),
    agencies: sum(({ agencies }) => agencies.length),
    links: sum(({ tasks }) => tasks.reduce((all, { parties }) => all + parties.length, 0)),
  };
}

function talliesOf(members: readonly Member[], count: number): Tally[] {
  const made = Array.from({ length: count }, () => {
    return { plans: 0, tasks: 0, links: [0, 0, 0] as [number, number, number] };
  });
  /** the task in which a body was counted last, all tasks numbered on */
  const last = new Int32Array(count);
  let number = 0;
  for (const { digest, bodies } of members) {
    for (const body of new Set(bodies)) made[body]!.plans += 1;
    for (const { parties } of digest.tasks) {
      number += 1;
      for (const [agency, role] of parties) {
        const body = bodies[agency]!;
        const tally = made[body]!;
        tally.links[role]! += 1;
        if (last[body] !== number) tally.tasks += 1;
        last[body] = number;
      }
    }
  }
  return made.map(({ plans, tasks, links: [leads, supports, joint] }) => {
    return { plans, tasks, leads, supports, joint };
  });
}
