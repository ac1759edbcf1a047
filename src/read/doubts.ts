import type { DraftParty, DraftProblem, DraftTask } from '../plan/draft';
import type { Origin } from '../plan/types';
import { isTraditional } from './characters';
import type { FoundTask } from './found';
import { unsigned } from './notes';
import { isCollective, isParty, perhapsSeveral } from './parties';

/** What was read, before it is doubted. */
interface Read {
  readonly title: string;
  /** all of the document's text */
  readonly text: string;
  /** where it says that names of a certain look lead, which is lost by now */
  readonly looks: Origin | undefined;
  readonly tasks: readonly DraftTask[];
  /** the same tasks as they were found */
  readonly found: readonly FoundTask[];
  /** whether it says that names with a sign lead */
  readonly signedLead: boolean;
}

/**
 * What is doubtful in what was read: tasks without a lead or without anyone, text among names that is
 * no name, a rule that the document may keep without saying so, traditional script.
 *
 * @param unruled whether nothing has been said of the first of several names
 */
export function doubts(read: Read, unruled: boolean): DraftProblem[] {
  return [
    ...aboutScript(read),
    ...aboutLooks(read),
    ...(unruled ? aboutFirst(read) : []),
    ...aboutDuties(read),
    ...read.tasks.flatMap(aboutLead),
    ...aboutNames(read.tasks),
    ...read.found.flatMap(aboutRepeats),
    ...aboutSigns(read),
  ];
}

function aboutScript({ title, text }: Read): DraftProblem[] {
  if (!isTraditional(text)) return [];
  return [
    { code: 'traditional', severity: 'warning', origin: { line: 1, raw: title }, params: {} },
  ];
}

function aboutLooks({ looks }: Read): DraftProblem[] {
  if (!looks) return [];
  return [{ code: 'unseen-leads', severity: 'warning', origin: looks, params: {} }];
}

/** As many tasks and so large a share of them make a habit. */
const [ENOUGH, HABIT] = [3, 0.6];

/** Several bodies answer for most tasks, and none leads: by custom the first might. */
function aboutFirst({ title, tasks }: Read): DraftProblem[] {
  const named = tasks.filter(({ parties }) => parties.length > 0);
  const joint = named.filter(
    ({ parties }) =>
      parties.filter((party) => party.role === 'joint' && !party.collective && isListed(party))
        .length > 1,
  );
  if (joint.length < ENOUGH || joint.length < named.length * HABIT) return [];
  const params = { tasks: String(joint.length) };
  return [{ code: 'first-leads', severity: 'note', origin: { line: 1, raw: title }, params }];
}

/** Duties that are listed under one body each: nobody is said to lead, though it has them by itself. */
function aboutDuties({ found }: Read): DraftProblem[] {
  const alone = found.flatMap(({ allocations }) => {
    const [only, ...more] = allocations;
    const [name, ...others] = only?.names ?? [];
    const sole = only?.duty && only.label === 'responsible' && more.length + others.length === 0;
    return sole && name !== undefined && !isCollective(name) ? [{ name, origin: only.origin }] : [];
  });
  const [first] = alone;
  if (!first) return [];
  const names = [...new Set(alone.map(({ name }) => name))].slice(0, QUOTED);
  const params = { tasks: String(alone.length), names: names.join('、') };
  return [{ code: 'duties-unled', severity: 'note', origin: first.origin, params }];
}

/** Whether a name stands in a list, which has an order, and not over a column of marks. */
const isListed = ({ raw, origin }: DraftParty): boolean =>
  bare(origin.raw).includes(bare(raw).slice(0, 2));

const bare = (text: string): string => text.replace(/\s/g, '');

function aboutLead({ title, parties, origin }: DraftTask): DraftProblem[] {
  const params = { task: title };
  if (parties.length === 0) return [{ code: 'no-parties', severity: 'warning', origin, params }];
  if (parties.some(({ role }) => role !== 'support')) return [];
  return [{ code: 'no-lead', severity: 'warning', origin, params }];
}

/** Each doubtful name once, where it stands first. */
function aboutNames(tasks: readonly DraftTask[]): DraftProblem[] {
  const seen = new Set<string>();
  return tasks.flatMap((task) =>
    task.parties.flatMap(({ raw, origin }): DraftProblem[] => {
      const parts = perhapsSeveral(raw);
      if ((isParty(raw) && parts.length === 0) || seen.has(raw)) return [];
      seen.add(raw);
      if (parts.length > 0) {
        const params = { name: raw, parts: parts.join('、') };
        return [{ code: 'perhaps-several', severity: 'warning', origin, params }];
      }
      return [
        {
          code: 'unknown-name',
          severity: 'warning',
          origin,
          params: { name: raw, task: task.title },
        },
      ];
    }),
  );
}

/** The same name more than once in one role: it is counted once. */
function aboutRepeats({ title, allocations }: FoundTask): DraftProblem[] {
  const seen = new Set<string>();
  return allocations.flatMap(({ label, names, origin }) =>
    names.flatMap((printed): DraftProblem[] => {
      const { name } = unsigned(printed);
      const again = seen.has(`${label} ${name}`);
      seen.add(`${label} ${name}`);
      const params = { name, other: name, task: title };
      return again ? [{ code: 'named-twice', severity: 'warning', origin, params }] : [];
    }),
  );
}

/** How many of the names that bear a sign are quoted. */
const QUOTED = 3;

/** Names with a sign of which the document does not say that it marks leads; told once. */
function aboutSigns({ found, signedLead }: Read): DraftProblem[] {
  const signed = found.flatMap(({ allocations }) =>
    allocations.flatMap(({ names, origin }) =>
      names.filter((name) => unsigned(name).signed).map((name) => ({ name, origin })),
    ),
  );
  const [first] = signed;
  if (!first || signedLead) return [];
  const signs = [...new Set(signed.map(({ name }) => name.replace(unsigned(name).name, '')))];
  const names = [...new Set(signed.map(({ name }) => name))].slice(0, QUOTED);
  const params = { signs: signs.join(' '), names: names.join('、') };
  return [{ code: 'unread-sign', severity: 'warning', origin: first.origin, params }];
}
