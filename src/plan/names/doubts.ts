import type { Party, Problem, Task } from '../types';
import { doubtAbout, type Listed } from './alone';
import { sameBody, type Likeness, type NamedTasks } from './alike';
import { pairsOf } from './pairs';

/** What the spelling in the document itself shows; all else is for people to judge. */
const SURE: readonly Likeness[] = ['spaces-or-width', 'second-nameplate', 'stray-character'];

/**
 * The doubtful names of a document as problems with a proposal, each at the first place of its name.
 * Nothing is changed here.
 */
export function nameProblems(tasks: readonly Task[]): Omit<Problem, 'id'>[] {
  const names = namesIn(tasks);
  const pairs = new Map(pairsOf(names).map((pair) => [pair.from, pair]));
  const printed = new Set(names.map(({ name }) => name));
  const twice = tasks.flatMap(namedTwice);
  const doubtful = names.flatMap((named): Omit<Problem, 'id'>[] => {
    const { name, origin } = named;
    const pair = pairs.get(name);
    if (pair) {
      const { how, to, params, less, more } = pair;
      const counts = { less: String(less), more: String(more) };
      return [
        {
          code: how,
          severity: SURE.includes(how) ? 'warning' : 'note',
          origin,
          params: { from: name, to, ...params, ...counts },
          proposal: { action: 'merge', from: name, to },
        },
      ];
    }
    const listed: Listed = { name, firsts: named.firsts, tasks: named.tasks.size };
    const doubt = doubtAbout(listed, printed);
    return doubt ? [{ ...doubt, severity: 'note', origin }] : [];
  });
  return [...doubtful, ...twice];
}

/** One agency twice in a task: as lead and support, or in its short and its full form. */
function namedTwice({ title, parties }: Task): Omit<Problem, 'id'>[] {
  const single = parties.filter(({ collective }) => !collective).slice(0, MOST_COMPARED);
  return single.flatMap((party, i) => {
    const other = single.slice(0, i).find((before) => sameBody(before.raw, party.raw));
    if (!other) return [];
    const params = { name: other.raw, other: party.raw, task: title };
    return [{ code: 'named-twice', severity: 'warning', origin: party.origin, params }];
  });
}

/** Lists in one task that are longer are no task's. */
const MOST_COMPARED = 100;

interface Named extends NamedTasks {
  readonly tasks: Set<string>;
  readonly firsts: string[];
  readonly origin: Party['origin'];
}

/** Every printed name of a single agency, by first appearance. */
function namesIn(tasks: readonly Task[]): Named[] {
  const names = new Map<string, Named>();
  for (const { id, parties } of tasks) {
    for (const { raw, collective, origin, role } of parties) {
      if (collective) continue;
      const list = parties.filter((p) => p.role === role && p.origin.raw === origin.raw);
      const named = names.get(raw) ?? { name: raw, tasks: new Set(), firsts: [], origin };
      named.tasks.add(id);
      named.firsts.push(list[0]!.raw);
      names.set(raw, named);
    }
  }
  return [...names.values()];
}
