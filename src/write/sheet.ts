import { sheetFields, taskSheet, type SheetTask, type TaskSheet } from '../analyse/tasksheet';
import { textWidth } from '../draw/size';
import { isItsGroup } from '../plan/levels';
import type { PlanIndex } from '../plan/links';
import type { Group, Part, Role } from '../plan/types';
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

/** The lines of a cell: a task is followed by what stands beside it. */
export const cellLines = (row: SheetRow, key: SheetColumn['key']): readonly string[] =>
  key === 'title' ? [row.title, ...row.beside] : [row[key]];

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

/** A column of the tables of tasks: what it shows, and how wide it is, in parts of the whole. */
export interface SheetColumn {
  readonly key: 'number' | 'title' | 'group' | 'who' | 'lines';
  readonly head: string;
  readonly share: number;
  readonly centred?: true;
}

/** All widths of a sheet, and that of the lines of the source. */
const WIDTH = 200;
const LINES = 13;
/** The least and the most of the columns of numbers and of groups, and the least of the two others. */
const NUMBER = [10, 20] as const;
const GROUP = [22, 33] as const;
const LEAST = 50;
/** Parts of the width that one em of a sheet's small type takes, and what a cell keeps free. */
const EM = 3.4;
const PADDING = 4;

/**
 * The columns of a plan's sheets, the same on all of them, in Word and in print. The widths of tasks and
 * of everyone else are those by which all sheets together take fewest lines: titles may be sentences.
 * Where no task stands in a group that is worth a word there is no column for groups.
 */
export function sheetColumns(index: PlanIndex, language: Language): SheetColumn[] {
  const t = paperWords[language];
  const { plan } = index;
  const groups = plan.groups.map((group) => groupWords(index, group, language));
  const longest = widest(groups);
  const group = longest > 0 ? clamp(longest * EM + PADDING, ...GROUP) : 0;
  const number = clamp(widest(plan.tasks.map(({ ordinal }) => ordinal)) * EM + PADDING, ...NUMBER);
  const rest = WIDTH - number - LINES - group;
  const title = titleShare(index, rest);
  const head = plan.parts.some(saysItsKind) ? t.group : t.grouped;
  return [
    { key: 'number', head: t.number, share: number, centred: true },
    { key: 'title', head: t.task, share: title },
    ...(group > 0 ? [{ key: 'group', head, share: group } as const] : []),
    { key: 'who', head: t.everyone, share: rest - title },
    { key: 'lines', head: t.line, share: LINES, centred: true },
  ];
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The width of the tasks, of a width that they share with everyone else, at which lines are fewest. */
function titleShare({ plan, agency }: PlanIndex, rest: number): number {
  const linesIn = (width: number, share: number) =>
    Math.max(1, Math.ceil((width * EM) / (share - PADDING)));
  // A task has a row on the sheet of each of its parties, which names all the others.
  const rows = plan.tasks.map(({ title, parties }) => {
    const names = parties.map((party) => textWidth(agency.get(party.agency)!.name) + 1);
    const all = names.reduce((sum, width) => sum + width, 0);
    return { title: textWidth(title), who: all + LABELS, sheets: parties.length };
  });
  const cost = (share: number) =>
    rows.reduce((sum, { title, who, sheets }) => {
      return sum + sheets * Math.max(linesIn(title, share), linesIn(who, rest - share));
    }, 0);
  const shares = Array.from(
    { length: Math.floor((rest - 2 * LEAST) / 2) + 1 },
    (_, i) => LEAST + 2 * i,
  );
  return shares.reduce((best, share) => (cost(share) < cost(best) ? share : best), LEAST);
}

/** What stands before the names of those who lead and of those who support, in em. */
const LABELS = 5;

/** Whether a part is an action or a project by its own words, rather than for want of another. */
const saysItsKind = ({ title, kind }: Part): boolean => title.includes(common.zh.part[kind]);

/** A part that is its only group is no numbered one of a part; one that is the whole plan says nothing. */
function groupWords({ plan, part }: PlanIndex, group: Group, language: Language): string {
  const own = part.get(group.part)!;
  if (!isItsGroup(plan, own)) {
    const kind = saysItsKind(own) ? common[language].part[own.kind] : '';
    return paperWords[language].within(kind, group.ordinal, group.short);
  }
  return group.title === plan.title ? '' : group.short;
}

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
    group: groupWords(index, one.group, language),
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
