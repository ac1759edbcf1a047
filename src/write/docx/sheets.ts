import type { FileChild, ISectionOptions } from 'docx';
import {
  sheetFields,
  taskSheet,
  type SheetPartner,
  type SheetTask,
  type TaskSheet,
} from '../../analyse/tasksheet';
import type { PlanIndex } from '../../plan/links';
import { countedWords } from '../../words/collectives';
import { common } from '../../words/common';
import type { Job } from '../types';
import { section } from './page';
import { table, type Cell, type Column } from './table';
import { heading, paragraph } from './text';
import { paperWords } from './words';

/** Partners that have a row of their own; the others stand in one line. */
const PARTNERS = 6;

/** What a sheet is written from. */
interface Desk {
  readonly job: Job;
  readonly index: PlanIndex;
  readonly t: (typeof paperWords)['zh'];
  /** names of agencies in one line */
  readonly names: (ids: readonly string[]) => string;
}

/** Task sheets in document order, each a section of its own that begins on a new page. */
export function sheetSections(job: Job, index: PlanIndex): ISectionOptions[] {
  const t = paperWords[job.view.language];
  const names = (ids: readonly string[]) => ids.map((id) => index.agency.get(id)!.name).join(t.and);
  const desk: Desk = { job, index, t, names };
  const { agencies } = job.choices;
  const wanted = job.plan.agencies.filter(
    ({ id }) => agencies.length === 0 || agencies.includes(id),
  );
  if (wanted.length === 0) return [section(job, t.sheet, [paragraph(t.empty)])];
  return wanted.map(({ id, name }) =>
    section(job, `${name} ${t.sheet}`, sheetOf(taskSheet(index, id), desk)),
  );
}

function sheetOf(sheet: TaskSheet, desk: Desk): FileChild[] {
  const { t } = desk;
  const parts = [
    tasksOf(t.leads, sheet.leads, leadColumns(desk), desk),
    tasksOf(t.supports, sheet.supports, supportColumns(desk), desk),
    tasksOf(t.joint, sheet.joint, jointColumns(desk), desk),
    partnersOf(sheet.partners, desk),
  ].filter((part) => part !== null);
  return [
    ...introOf(sheet, desk),
    ...parts.flatMap(({ title, children }, i) => [
      heading(t.numbered(i + 1, title), 2),
      ...children,
    ]),
    paragraph(t.closing, 'Closing'),
  ];
}

/** Name, counts and how they were made. */
function introOf({ agency, profile, groups }: TaskSheet, { job, index, t }: Desk): FileChild[] {
  const { leads, supports, all, share, rank } = profile;
  const percent = `${(share * 100).toFixed(1)}%`;
  const printed = agency.printed.filter((name) => name !== agency.name).map((name) => `“${name}”`);
  const spread = groups.map(({ id, links }) => `${index.group.get(id)!.short} ${links.length}`);
  const { length: agencies } = job.plan.agencies;
  const how = [
    t.formula(all, index.links.length, agencies),
    spread.length > 1 ? t.spread(spread.join(t.and)) : '',
    printed.length > 0 ? t.printedAs(printed.join(t.and)) : '',
    t.notice,
  ];
  return [
    heading(agency.name, 1),
    paragraph(t.sheet, 'Subtitle'),
    ...(job.scenario ? [paragraph(t.scenario(job.scenario))] : []),
    ...(job.plan.counted ? [paragraph(countedWords(job.plan.counted, job.view.language))] : []),
    paragraph(all > 0 ? t.counts(leads, supports, all - leads - supports, percent, rank) : t.idle),
    ...(all > 0 ? [paragraph(how.filter(Boolean).join(t.then), 'Small')] : []),
  ];
}

interface Part {
  readonly title: string;
  readonly children: readonly FileChild[];
}

/** A column of a table of tasks, and what stands in it. */
type TaskColumn = Column & { readonly of: (one: SheetTask, at: number) => Cell };

function tasksOf(
  title: string,
  list: readonly SheetTask[],
  columns: readonly TaskColumn[],
  { t }: Desk,
): Part | null {
  if (list.length === 0) return null;
  const rows = list.map((one, at) => columns.map(({ of }) => of(one, at)));
  return { title: title + t.items(list.length), children: [table(columns, rows)] };
}

/** Number, task and group: the first columns of every table of tasks. */
function firstColumns({ job, t }: Desk): TaskColumn[] {
  const c = common[job.view.language];
  const within = ({ part, group }: SheetTask) =>
    t.within(c.part[part.kind], group.ordinal, group.short);
  const titled = ({ task, printed }: SheetTask) => [
    { text: task.title },
    ...printed.map((raw) => aside(c.printedAs(raw))),
    ...sheetFields(task).map(({ kind, label, raw }) =>
      aside(`${label || c.field[kind]}${c.colon}${raw}`),
    ),
  ];
  return [
    { head: t.number, share: 12, centred: true, of: (_, at) => at + 1 },
    { head: t.task, share: 54, of: titled },
    { head: t.group, share: 42, of: within },
  ];
}

const lineColumn = ({ t }: Desk): TaskColumn => {
  return { head: t.line, share: 17, centred: true, of: ({ lines }) => lines.join(t.and) };
};

function leadColumns(desk: Desk): TaskColumn[] {
  const { t, names } = desk;
  const who = ({ leads, supports }: SheetTask) => {
    const supported = names(supports) || t.none;
    return leads.length > 0 ? `${t.coLeads(names(leads))}\n${t.supported(supported)}` : supported;
  };
  const column: TaskColumn = { head: t.withWhom, share: 58, of: (one) => inLines(who(one)) };
  return [...firstColumns(desk), column, lineColumn(desk)];
}

function supportColumns(desk: Desk): TaskColumn[] {
  const { t, names } = desk;
  const who = ({ leads, joint }: SheetTask) =>
    names(leads) || (joint.length > 0 ? t.jointly(names(joint)) : t.unled);
  return [
    ...firstColumns(desk),
    { head: t.underWhom, share: 44, of: who },
    { head: t.besides, share: 22, centred: true, of: ({ supports }) => supports.length },
    lineColumn(desk),
  ];
}

function jointColumns(desk: Desk): TaskColumn[] {
  const { t, names } = desk;
  const who = ({ leads, supports, joint }: SheetTask) => {
    const named = [
      names(joint) || t.none,
      leads.length > 0 ? t.led(names(leads)) : '',
      supports.length > 0 ? t.supported(names(supports)) : '',
    ];
    return inLines(named.filter(Boolean).join('\n'));
  };
  return [...firstColumns(desk), { head: t.others, share: 58, of: who }, lineColumn(desk)];
}

const inLines = (text: string) => text.split('\n').map((line, i) => ({ text: line, below: i > 0 }));

const aside = (text: string) => ({ text, style: 'Aside', below: true }) as const;

/** Who shares most tasks, each with who leads them; the others by name. */
function partnersOf(partners: readonly SheetPartner[], { t, names }: Desk): Part | null {
  if (partners.length === 0) return null;
  const figure = (head: string) => ({ head, share: 20, centred: true });
  const columns = [
    { head: t.partner, share: 80 },
    ...[t.shared, t.ours, t.theirs, t.neither].map(figure),
  ];
  const rows = partners
    .slice(0, PARTNERS)
    .map(({ id, tasks, ours, theirs, others }) => [names([id]), tasks, ours, theirs, others]);
  const rest = partners.slice(PARTNERS).map(({ id, tasks }) => `${names([id])} ${tasks}`);
  const note = [rest.length > 0 ? t.rest(rest.join(t.and)) : '', t.partnersHow];
  return {
    title: t.allPartners(partners.length),
    children: [table(columns, rows), paragraph(note.filter(Boolean).join(t.then), 'Small', true)],
  };
}
