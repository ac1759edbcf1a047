import type { PlanIndex } from '../plan/links';
import type { Plan, Task } from '../plan/types';
import type { Language } from '../view/view';
import { common } from '../words/common';
import { writeWords } from './words';

/** A table of plain values: its columns by key, and its rows in the same order. */
export interface Rows<K extends string = string> {
  readonly keys: readonly K[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Columns of the table of parties, those that people read first. */
export const PARTY_COLUMNS = [
  'part',
  'group',
  'ordinal',
  'task',
  'role',
  'agency',
  'raw',
  'kind',
  'collective',
  'line',
  'plan',
  'partOrdinal',
  'partKind',
  'groupOrdinal',
  'groupShort',
  'taskLine',
  'taskRaw',
  'partyRaw',
  'groupLine',
  'groupRaw',
  'partLine',
  'partRaw',
  'taskId',
  'agencyId',
] as const;
export type PartyColumn = (typeof PARTY_COLUMNS)[number];

/**
 * The plan as one row a party. It holds all that a plan is made of, so that it can be read back: a
 * task without parties and an agency without tasks have a row of their own, with the other columns
 * left empty.
 */
export function partyRows({ plan, index, language }: Source): Rows<PartyColumn> {
  const c = common[language];
  const t = writeWords[language];
  const blank = Object.fromEntries(PARTY_COLUMNS.map((key) => [key, ''])) as Row;
  const agencyOf = (id: string): Partial<Row> => {
    const { name, kind } = index.agency.get(id)!;
    return { agency: name, kind: c.kind[kind], agencyId: id };
  };
  const rows = plan.tasks.flatMap((task): Row[] => {
    const base = { ...blank, plan: plan.title, ...taskColumns(task, index, language) };
    if (task.parties.length === 0) return [base];
    return task.parties.map(({ agency, role, raw, collective, origin }) => ({
      ...base,
      ...agencyOf(agency),
      role: c.role[role],
      raw,
      collective: collective ? t.yes : '',
      line: origin.line,
      partyRaw: origin.raw,
    }));
  });
  const idle = plan.agencies.filter(({ id }) => index.linksOf.get(id)!.length === 0);
  const more = idle.map(({ id }): Row => ({ ...blank, plan: plan.title, ...agencyOf(id) }));
  return {
    keys: PARTY_COLUMNS,
    heads: PARTY_COLUMNS.map((key) => t.columns[key]),
    rows: [...rows, ...more].map((row) => PARTY_COLUMNS.map((key) => row[key])),
  };
}

type Row = Record<PartyColumn, string | number>;

interface Source {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly language: Language;
}

function taskColumns(task: Task, index: PlanIndex, language: Language): Partial<Row> {
  const group = index.group.get(task.group)!;
  const part = index.part.get(group.part)!;
  return {
    part: part.title,
    partOrdinal: part.ordinal,
    partKind: common[language].part[part.kind],
    partLine: part.origin.line,
    partRaw: part.origin.raw,
    group: group.title,
    groupOrdinal: group.ordinal,
    groupShort: group.short,
    groupLine: group.origin.line,
    groupRaw: group.origin.raw,
    ordinal: task.ordinal,
    task: task.title,
    taskLine: task.origin.line,
    taskRaw: task.origin.raw,
    taskId: task.id,
  };
}

/** The plan as in its source: one row a task, its parties joined by 、 under their roles. */
export function taskRows({ plan, index, language }: Source): Rows {
  const t = writeWords[language];
  const joint = index.links.some(({ role }) => role === 'joint');
  const names = (task: Task, role: string) =>
    task.parties
      .filter((party) => party.role === role)
      .map(({ agency }) => index.agency.get(agency)!.name)
      .join('、');
  return {
    keys: ['part', 'group', 'ordinal', 'task', 'lead', 'support', ...(joint ? ['joint'] : [])],
    heads: [
      t.columns.part,
      t.columns.group,
      t.columns.ordinal,
      t.columns.task,
      t.lead,
      t.support,
      ...(joint ? [t.joint] : []),
    ],
    rows: plan.tasks.map((task) => {
      const group = index.group.get(task.group)!;
      return [
        index.part.get(group.part)!.title,
        `${group.ordinal}${group.title}`,
        task.ordinal,
        task.title,
        names(task, 'lead'),
        names(task, 'support'),
        ...(joint ? [names(task, 'joint')] : []),
      ];
    }),
  };
}
