import { dueOf } from '../plan/deadline';
import { fieldsOf } from '../plan/fields';
import type { Link, PlanIndex } from '../plan/links';
import { shortTasks } from '../plan/short';
import type { Task } from '../plan/types';
import type { Language, Relation } from '../view/choices';
import { ROLES } from '../view/view';
import { brief } from './brief';
import { common } from './common';
import { deadlineWords } from './deadline';
import { headedName } from './headed';
import { words } from './words';

const zh = {
  count: (role: string, n: number) => `${role} ${n}`,
  of: (what: string, names: string) => `${what}：${names}`,
  deadline: '时限',
  said: ((raw) => raw) as (raw: string, said: string) => string,
  due: (title: string, when: string) => `${title}（${when}）`,
  soonest: (n: number, raw: string) => `${n} 项有时限，最早 ${raw}`,
  undated: (n: number, raws: string) => `${n} 项有时限：${raws}`,
  tasks: (n: number) => `${n} 项任务`,
  more: (n: number) => `等 ${n} 项`,
  none: '没有分工',
  agencyDoes: '点一下看它的任务和伙伴',
  taskDoes: '点一下看它的单位和原文',
  groupDoes: '点一下在原处展开',
  cellDoes: '点一下看这几项任务',
};

const en: typeof zh = {
  count: (role, n) => `${role} ${n}`,
  of: (what, names) => `${what}: ${names}`,
  deadline: 'Deadline',
  // A day is not broken at its hyphens.
  said: (raw, said) => `${raw} (${said.replaceAll('-', '\u2011')})`,
  due: (title, when) => `${title} – ${when}`,
  soonest: (n, raw) => `${n} with a deadline, the first ${raw}`,
  undated: (n, raws) => `${n} with a deadline: ${raws}`,
  tasks: (n) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
  more: (n) => `${n} in all`,
  none: 'no links',
  agencyDoes: 'Click for its tasks and partners',
  taskDoes: 'Click for its agencies and the source',
  groupDoes: 'Click to open it in place',
  cellDoes: 'Click for these tasks',
};

const tipWords = words(zh, en);

/** A small card about what is pointed at. */
export interface Tip {
  /** a name of the plan; empty where there are only words */
  readonly name: string;
  readonly lines: readonly string[];
  /** what a click does; empty where it does nothing */
  readonly does: string;
}

/** Names of a list that a card has room for. */
const LISTED = 3;
/** Characters of a title: pointing at a task is how one reads the whole of it. */
const WHOLE = 200;
/** Characters of deadlines. */
const DUE = 48;

function counted(links: readonly Link[], language: Language): string {
  const t = tipWords[language];
  return ROLES.map((role) => {
    const n = links.filter((link) => link.role === role).length;
    return n > 0 ? t.count(common[language].role[role], n) : '';
  })
    .filter(Boolean)
    .join(' · ');
}

/** A task's deadline as it is printed, in English with what it says; empty where it has none. */
function dueIn(task: Task, language: Language): string {
  const due = fieldsOf(task, 'deadline').map(({ raw, when }) =>
    when ? tipWords[language].said(raw.trim(), deadlineWords[language].said(when)) : raw.trim(),
  );
  return brief(due.join('；'), DUE);
}

/** What the deadlines of some tasks come to: of one its own, of several the first; empty where there are none. */
function dueOfAll(tasks: Iterable<Task>, language: Language): string {
  const t = tipWords[language];
  const due = [...new Set(tasks)].flatMap((task) => {
    const [first] = fieldsOf(task, 'deadline').filter(({ when }) => when?.as !== 'done');
    return first ? [{ task, when: first.when, order: dueOf(first.when) }] : [];
  });
  const [first, ...more] = due.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  if (!first) return '';
  const said = dueIn(first.task, language);
  if (more.length === 0) return t.of(t.deadline, said);
  if (first.when?.as === 'time' || first.when?.as === 'within') return t.soonest(due.length, said);
  const all = [...new Set(due.map(({ task }) => dueIn(task, language)))];
  return t.undated(due.length, brief(all.join('；'), DUE));
}

/** The first of some tasks, each with its deadline, and how many there are where these are not all. */
function listed(index: PlanIndex, tasks: readonly Task[], language: Language): string[] {
  const t = tipWords[language];
  const shorts = shortTasks(index.plan.tasks);
  const titles = tasks.slice(0, LISTED).map((task) => {
    const due = dueIn(task, language);
    return due ? t.due(shorts.get(task.id)!, due) : shorts.get(task.id)!;
  });
  return tasks.length > LISTED ? [...titles, t.more(tasks.length)] : titles;
}

/** What a card says of an agency, a task, or a group that is drawn as one; null for any other id. */
export function nodeTip(index: PlanIndex, id: string, language: Language): Tip | null {
  const [t, c] = [tipWords[language], common[language]];
  const links = index.linksOf.get(id) ?? [];
  const agency = index.agency.get(id);
  if (agency) {
    const kind = index.collective.has(id) ? c.collective : c.kind[agency.kind];
    return {
      name: agency.name,
      lines: [
        kind,
        counted(links, language) || t.none,
        dueOfAll(
          links.map((link) => link.task),
          language,
        ),
      ].filter(Boolean),
      does: t.agencyDoes,
    };
  }
  const task = index.task.get(id);
  if (task) {
    const leads = links.filter(({ role }) => role === 'lead').map((link) => link.agency.name);
    const lines = [
      index.group.get(task.group)!.title,
      leads.length > 0 ? t.of(c.role.lead, leads.slice(0, LISTED).join('、')) : '',
      counted(links, language) || t.none,
      dueOfAll([task], language),
    ];
    return { name: brief(task.title, WHOLE), lines: lines.filter(Boolean), does: t.taskDoes };
  }
  const headed = headedName(index, id, language);
  const group = index.group.get(id);
  if (!headed && !group) return null;
  const tasks = index.plan.tasks.filter((one) => one.group === id);
  const lines = tasks.length > 0 ? [t.tasks(tasks.length), dueOfAll(tasks, language)] : [];
  return { name: headed ?? group!.title, lines: lines.filter(Boolean), does: t.groupDoes };
}

/** What a card says of one link. */
export function linkTip({ agency, task, role, group }: Link, language: Language): Tip {
  const c = common[language];
  return {
    name: agency.name,
    lines: [
      `${c.role[role]} → ${brief(task.title)}`,
      group.title,
      dueOfAll([task], language),
    ].filter(Boolean),
    does: '',
  };
}

/** What a card says of what an agency has in a group. */
export function cellTip(
  index: PlanIndex,
  agency: string,
  group: string,
  language: Language,
): Tip | null {
  const t = tipWords[language];
  const links = (index.linksOf.get(agency) ?? []).filter((link) => link.group.id === group);
  const [who, where] = [index.agency.get(agency), index.group.get(group)];
  if (!who || !where) return null;
  const tasks = [...new Set(links.map(({ task }) => task))];
  return {
    name: `${who.name} × ${where.short || where.title}`,
    lines: [counted(links, language) || t.none, ...listed(index, tasks, language)],
    does: links.length > 0 ? t.cellDoes : '',
  };
}

/** The roles that a relation is made of: of the agency of the row, and of that of the column. */
const RELATED: Readonly<Record<Relation, readonly [string?, string?]>> = {
  directed: ['lead', 'support'],
  support: ['support', 'support'],
  shared: [],
};

/** What a card says of the tasks of two agencies; null where they have none, or are no agencies. */
export function pairTip(
  index: PlanIndex,
  [one, other]: readonly [string, string],
  relation: Relation,
  said: string,
  language: Language,
): Tip | null {
  const tasksOf = (id: string, role?: string) =>
    (index.linksOf.get(id) ?? []).filter((link) => !role || link.role === role);
  if (!index.agency.has(one) || !index.agency.has(other)) return null;
  const [own, its] = RELATED[relation];
  const theirs = new Set(tasksOf(other, its).map(({ task }) => task));
  const tasks = [...new Set(tasksOf(one, own).map(({ task }) => task))].filter((task) =>
    theirs.has(task),
  );
  if (tasks.length === 0) return null;
  const lines = [said, ...listed(index, tasks, language)];
  return { name: '', lines, does: tipWords[language].cellDoes };
}
