import { fieldsOf } from '../plan/fields';
import type { Link, PlanIndex } from '../plan/links';
import { shortTasks } from '../plan/short';
import type { Language } from '../view/choices';
import { ROLES } from '../view/view';
import { brief } from './brief';
import { common } from './common';
import { headedName } from './headed';
import { words } from './words';

const zh = {
  count: (role: string, n: number) => `${role} ${n}`,
  of: (what: string, names: string) => `${what}：${names}`,
  deadline: '时限',
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

function counted(links: readonly Link[], language: Language): string {
  const t = tipWords[language];
  return ROLES.map((role) => {
    const n = links.filter((link) => link.role === role).length;
    return n > 0 ? t.count(common[language].role[role], n) : '';
  })
    .filter(Boolean)
    .join(' · ');
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
      lines: [kind, counted(links, language) || t.none],
      does: t.agencyDoes,
    };
  }
  const task = index.task.get(id);
  if (task) {
    const leads = links.filter(({ role }) => role === 'lead').map((link) => link.agency.name);
    const deadline = fieldsOf(task, 'deadline').map(({ raw }) => raw.trim());
    const lines = [
      index.group.get(task.group)!.title,
      leads.length > 0 ? t.of(c.role.lead, leads.slice(0, LISTED).join('、')) : '',
      counted(links, language) || t.none,
      deadline.length > 0 ? t.of(t.deadline, brief(deadline.join('；'))) : '',
    ];
    return { name: brief(task.title, WHOLE), lines: lines.filter(Boolean), does: t.taskDoes };
  }
  const headed = headedName(index, id, language);
  const group = index.group.get(id);
  if (!headed && !group) return null;
  const n = index.plan.tasks.filter((one) => one.group === id).length;
  return { name: headed ?? group!.title, lines: n > 0 ? [t.tasks(n)] : [], does: t.groupDoes };
}

/** What a card says of one link. */
export function linkTip({ agency, task, role, group }: Link, language: Language): Tip {
  const c = common[language];
  return {
    name: agency.name,
    lines: [`${c.role[role]} → ${brief(task.title)}`, group.title],
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
  const shorts = shortTasks(index.plan.tasks);
  const titles = links.slice(0, LISTED).map(({ task }) => shorts.get(task.id)!);
  const more = links.length > LISTED ? [t.more(links.length)] : [];
  return {
    name: `${who.name} × ${where.short || where.title}`,
    lines: [counted(links, language) || t.none, ...titles, ...more],
    does: links.length > 0 ? t.cellDoes : '',
  };
}
