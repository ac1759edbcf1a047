import { sheetFields, taskSheet, type SheetTask, type TaskSheet } from '../analyse/tasksheet';
import { isItsGroup } from '../plan/levels';
import type { PlanIndex } from '../plan/links';
import type { Role } from '../plan/types';
import type { Language } from '../view/choices';
import { common } from '../words/common';
import { paperWords } from './docx/words';

/** A task on a sheet, in words. */
export interface SheetRow {
  readonly id: string;
  /** the plan's own number; where it has none, its place in the table */
  readonly number: string;
  readonly title: string;
  /** other names in the source, deadline, persons and targets, a line each */
  readonly beside: readonly string[];
  /** part and group, with the plan's own number */
  readonly group: string;
  /** everyone else who is named in the task, by role */
  readonly who: string;
  /** lines of the source */
  readonly lines: string;
}

/** The tasks of one role, under a title with their number. */
export interface SheetBlock {
  readonly role: Role;
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** A task sheet in words, the same on paper and in Word. */
export interface SheetPage {
  readonly sheet: TaskSheet;
  readonly counts: string;
  readonly blocks: readonly SheetBlock[];
  /** those who share most tasks, with how many; empty where nobody does */
  readonly partners: string;
}

/** Heads of a table of tasks, and how wide its columns are, in parts of the whole. */
export const sheetHeads = (language: Language) => {
  const t = paperWords[language];
  return [
    { head: t.number, share: 10 },
    { head: t.task, share: 50 },
    { head: t.group, share: 33 },
    { head: t.everyone, share: 94 },
    { head: t.line, share: 13 },
  ] as const;
};

/** Partners that are named. */
const PARTNERS = 10;

/** What stands on the sheet of an agency. */
export function sheetPage(index: PlanIndex, id: string, language: Language): SheetPage {
  const [t, c] = [paperWords[language], common[language]];
  const sheet = taskSheet(index, id);
  const { leads, supports, all, share, rank } = sheet.profile;
  const names = (ids: readonly string[]) =>
    ids.map((one) => index.agency.get(one)!.name).join('、');

  function whoOf(role: Role, { leads: led, supports: helped, joint }: SheetTask): string[] {
    const help = helped.length > 0 ? t.supported(names(helped)) : '';
    const shared = joint.length > 0 ? t.together(names(joint)) : '';
    const ways: Readonly<Record<Role, readonly string[]>> = {
      lead: [led.length > 0 ? t.coLeads(names(led)) : '', help, shared],
      support: [
        led.length > 0 ? t.led(names(led)) : joint.length > 0 ? '' : t.unled,
        shared,
        helped.length > 0 ? t.besides(names(helped)) : '',
      ],
      joint: [shared, led.length > 0 ? t.led(names(led)) : '', help],
    };
    const said = ways[role].filter(Boolean);
    return said.length > 0 ? said : [t.none];
  }

  /** A part that is its only group is no numbered one of a part; one that is the whole plan says nothing. */
  const groupOf = ({ part, group }: SheetTask) => {
    if (!isItsGroup(index.plan, part))
      return t.within(c.part[part.kind], group.ordinal, group.short);
    return group.title === index.plan.title ? '' : group.short;
  };

  const rowOf = (role: Role, one: SheetTask, at: number): SheetRow => ({
    id: one.task.id,
    number: one.task.ordinal || String(at + 1),
    title: one.task.title,
    beside: [
      ...one.printed.map((raw) => c.printedAs(raw)),
      ...sheetFields(one.task).map(
        ({ kind, label, raw }) => `${label || c.field[kind]}${c.colon}${raw}`,
      ),
    ],
    group: groupOf(one),
    who: whoOf(role, one).join(t.semicolon),
    lines: one.lines.join(t.and),
  });

  const roles = [
    ['lead', t.leads, sheet.leads],
    ['support', t.supports, sheet.supports],
    ['joint', t.joint, sheet.joint],
  ] as const;
  const partners = sheet.partners.slice(0, PARTNERS);
  const left = sheet.partners.length - partners.length;
  const listed = partners.map((one) => `${names([one.id])}\u00a0${one.tasks}`).join('、');
  return {
    sheet,
    counts:
      all > 0
        ? t.counts(leads, supports, all - leads - supports, `${(share * 100).toFixed(1)}%`, rank)
        : t.idle,
    blocks: roles
      .filter(([, , tasks]) => tasks.length > 0)
      .map(([role, title, tasks], at) => ({
        role,
        title: t.numbered(at + 1, title + t.items(tasks.length)),
        rows: tasks.map((one, i) => rowOf(role, one, i)),
      })),
    partners: listed && listed + (left > 0 ? t.more(left) : ''),
  };
}
