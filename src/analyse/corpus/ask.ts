import { dueOf } from '../../plan/deadline';
import type { Role } from '../../plan/types';
import { FUNCTIONS, type FunctionId } from '../functions';
import { ROLE_AT, type DigestTask } from './digest';
import type { Corpus, Member, Tally } from './index';

/** Kinds of what deadlines say, in the order in which they are offered. */
export const DUE_KINDS = [
  'dated',
  'yearless',
  'within',
  'every',
  'ongoing',
  'done',
  'unread',
  'none',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** What is asked of a corpus: every part narrows; what is `null` or empty lets all through. */
export interface Asked {
  /** id of a body that takes part */
  readonly body: string | null;
  /** functions that all take part */
  readonly functions: readonly FunctionId[];
  /** how the body, else each of the functions, takes part */
  readonly role: Role | null;
  readonly due: DueKind | null;
  /** days as 2026-01-31: a stated day that a task is due by lies within; empty for no bound */
  readonly from: string;
  readonly until: string;
  /** what titles are looked through for */
  readonly text: string;
  /** key of a plan */
  readonly plan: string | null;
}

export const ALL: Asked = {
  body: null,
  functions: [],
  role: null,
  due: null,
  from: '',
  until: '',
  text: '',
  plan: null,
};

/** A task that was found, by its plan's and its own place. */
export interface Hit {
  readonly member: Member;
  readonly task: DigestTask;
}

/** A task across plans, as it is listed and exported. */
export interface TaskRow {
  readonly plan: string;
  readonly planName: string;
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** how what is asked for takes part, each role once; empty where nobody is asked for */
  readonly roles: readonly Role[];
  /** who of those that are named is asked for */
  readonly own: readonly string[];
  /** names by role, as their plan has them */
  readonly named: Readonly<Record<Role, readonly string[]>>;
  /** deadlines as printed */
  readonly due: readonly string[];
  /** the first day by which one of them says it is to be done, as 2026-01-31; empty where none does */
  readonly day: string;
}

/** Which titles a text is found in. */
export type Titled = (title: string) => boolean;

/** The tasks that meet all that is asked, in the order of plans and documents. */
export function found(corpus: Corpus, asked: Asked, titled: Titled): Hit[] {
  const fits = fitting(corpus, asked);
  const dated = asked.due !== null || asked.from + asked.until !== '';
  return corpus.members
    .filter(({ key }) => asked.plan === null || asked.plan === key)
    .flatMap((member) =>
      member.digest.tasks
        .filter((task) => fits(member, task))
        .filter((task) => !dated || isDue(task, asked))
        .filter(({ title }) => asked.text === '' || titled(title))
        .map((task): Hit => ({ member, task })),
    );
}

type Test = (member: Member, task: DigestTask) => boolean;

/** Whether all who are asked for take part: in the role that is asked for, the body, else each function. */
function fitting(corpus: Corpus, { body, functions, role }: Asked): Test {
  const at = body === null ? null : corpus.bodies.findIndex(({ id }) => id === body);
  const wanted = functions.map((id) => FUNCTIONS.indexOf(id));
  const roled = (own: number) => role === null || ROLE_AT[own] === role;
  if (at !== null)
    return ({ bodies, functions: of }, { parties }) =>
      parties.some(([agency, own]) => bodies[agency] === at && roled(own)) &&
      wanted.every((one) => parties.some(([agency]) => of[agency] === one));
  if (wanted.length === 0)
    return (_, { parties }) => role === null || parties.some(([, own]) => roled(own));
  return ({ functions: of }, { parties }) =>
    wanted.every((one) => parties.some(([agency, own]) => of[agency] === one && roled(own)));
}

/** Kinds of what a task's deadlines say, each once. */
export function dueKinds({ due = [] }: DigestTask): DueKind[] {
  if (due.length === 0) return ['none'];
  return [
    ...new Set(
      due.map(({ when }): DueKind => {
        if (!when) return 'unread';
        if (when.as !== 'time') return when.as;
        return when.to.startsWith('--') ? 'yearless' : 'dated';
      }),
    ),
  ];
}

function isDue(task: DigestTask, { due, from, until }: Asked): boolean {
  if (due !== null && !dueKinds(task).includes(due)) return false;
  if (from + until === '') return true;
  return daysOf(task).some((day) => day >= from && (until === '' || day <= until));
}

/** The days by which a task's deadlines say it is to be done, as far as they name a year. */
const daysOf = ({ due = [] }: DigestTask): string[] =>
  due.flatMap(({ when }) => {
    if (when?.as !== 'time' || when.to.startsWith('--')) return [];
    return [when.before ? when.from : when.to];
  });

/** The first deadline of a task, as `dueOf` orders them; empty where it has none. */
export const firstDue = ({ due = [] }: DigestTask): string =>
  due.map(({ when }) => dueOf(when)).sort()[0] ?? '';

/** Whether a party is who is asked for. */
export function isAsked({ bodies }: Corpus, { body, functions }: Asked) {
  const at = bodies.findIndex(({ id }) => id === body);
  const wanted = new Set(functions.map((id) => FUNCTIONS.indexOf(id)));
  return (member: Member, agency: number): boolean =>
    body === null ? wanted.has(member.functions[agency]!) : member.bodies[agency] === at;
}

/** What was found as rows. */
export function rowsOf(corpus: Corpus, asked: Asked, hits: readonly Hit[]): TaskRow[] {
  const theirs = isAsked(corpus, asked);
  return hits.map(({ member, task }): TaskRow => {
    const { digest, key, name } = member;
    const inRole = (at: number) => task.parties.filter(([, role]) => role === at);
    const nameOf = (agency: number) => digest.agencies[agency]!.name;
    const named = (at: number) => inRole(at).map(([agency]) => nameOf(agency));
    const own = task.parties.filter(([agency]) => theirs(member, agency));
    return {
      plan: key,
      planName: name,
      id: task.id,
      title: task.title,
      group: digest.groups[task.group]!,
      roles: ROLE_AT.filter((_, at) => own.some(([, role]) => role === at)),
      own: [...new Set(own.map(([agency]) => nameOf(agency)))],
      named: { lead: named(0), support: named(1), joint: named(2) },
      due: (task.due ?? []).map(({ raw }) => raw),
      day: daysOf(task).sort()[0] ?? '',
    };
  });
}

/** Counts what was found: links of who is asked for, or of all where nobody is. */
export function tallyOf(corpus: Corpus, asked: Asked, hits: readonly Hit[]): Tally {
  const theirs = isAsked(corpus, asked);
  const anyone = asked.body === null && asked.functions.length === 0;
  const plans = new Set<string>();
  const links: [number, number, number] = [0, 0, 0];
  for (const { member, task } of hits) {
    plans.add(member.key);
    for (const [agency, role] of task.parties)
      if (anyone || theirs(member, agency)) links[role]! += 1;
  }
  const [leads, supports, joint] = links;
  return { plans: plans.size, tasks: hits.length, leads, supports, joint };
}
