import type { DraftParty, DraftProblem, DraftTask } from '../plan/draft';
import type { Origin } from '../plan/types';
import { isTraditional } from './characters';
import { isParty } from './parties';

/** What was read, before it is doubted. */
export interface Read {
  readonly title: string;
  /** all of the document's text */
  readonly text: string;
  /** where it says that names of a certain look lead, which is lost by now */
  readonly looks: Origin | undefined;
  readonly tasks: readonly DraftTask[];
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
    ...read.tasks.flatMap(aboutLead),
    ...aboutNames(read.tasks),
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
      if (isParty(raw) || seen.has(raw)) return [];
      seen.add(raw);
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
