import type { Attendance } from '../../analyse/meeting';
import type { PlanIndex } from '../../plan/links';
import type { Language } from '../../view/choices';
import { common } from '../../words/common';
import { meetingWords } from './meeting-words';

const titles = (index: PlanIndex, tasks: readonly string[]) =>
  tasks.map((id) => index.task.get(id)!.title).join('；');

/** The attendance list as a table with a heading, one agency a row. */
export function attendanceRows(
  index: PlanIndex,
  list: readonly Attendance[],
  language: Language,
): (string | number)[][] {
  const [c, t] = [common[language], meetingWords[language]];
  const { lead, support, joint } = c.role;
  return [
    [t.agency, lead, support, joint, t.items, t.once, t.agendaItems],
    ...list.map((one) => [
      index.agency.get(one.id)!.name,
      one.leads,
      one.supports,
      one.joint,
      one.tasks.length,
      one.once ? t.yes : '',
      titles(index, one.tasks),
    ]),
  ];
}

/** The attendance list as text for a message: the agenda, then who comes as what. */
export function attendanceText(
  index: PlanIndex,
  list: readonly Attendance[],
  tasks: readonly string[],
  language: Language,
): string {
  const [c, t] = [common[language], meetingWords[language]];
  const roles = ({ leads, supports, joint }: Attendance) =>
    c.list(
      leads > 0 ? `${c.role.lead} ${leads}` : '',
      supports > 0 ? `${c.role.support} ${supports}` : '',
      joint > 0 ? `${c.role.joint} ${joint}` : '',
    );
  const once = (one: Attendance) => (one.once && tasks.length > 1 ? c.aside(t.once) : '');
  return [
    t.chosen(tasks.length),
    ...tasks.map((id, at) => `${at + 1}. ${index.task.get(id)!.title}`),
    '',
    t.attendance(list.length),
    ...list.map(
      (one, at) => `${at + 1}. ${t.line(index.agency.get(one.id)!.name, roles(one), once(one))}`,
    ),
  ].join('\n');
}
