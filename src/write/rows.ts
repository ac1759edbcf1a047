import { fieldColumns, fieldsOf, fieldText, type FieldColumn } from '../plan/fields';
import type { PlanIndex } from '../plan/links';
import {
  EMPTIABLE,
  FIELD_COLUMNS,
  PARTY_COLUMNS,
  tableWords,
  type PartyColumn,
} from '../plan/table';
import {
  FIELD_KINDS,
  type Agency,
  type Group,
  type Origin,
  type Part,
  type Plan,
  type Problem,
  type Task,
} from '../plan/types';
import type { Language } from '../view/choices';
import { common } from '../words/common';
import { problemWords } from '../words/problems';
import { writeWords } from './words';

/** A table of plain values: its columns by key, and its rows in the same order. */
interface Rows<K extends string = string> {
  readonly keys: readonly K[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

type Row = Record<PartyColumn, string | number>;

interface Source {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly language: Language;
}

/**
 * The plan as one row a party. It holds all of a plan but its picture and its stories, so that it can
 * be read back, in whatever order the rows have come to stand meanwhile. The heads are in the reader's
 * language; a column is known by its head in either. What a person changes in the cells that are seen
 * counts: `read/formats/own` says how.
 *
 * Which ids a row has tells what it is: `taskId` and `agencyId` a party, `taskId` alone a task without
 * parties, `agencyId` alone an agency without tasks, `groupId` alone (with its part) a group without
 * tasks, `partId` alone a part without groups, `problemId` a problem. A plan of nothing has one row
 * with `plan` and `planId`, which every row has.
 *
 * - `row` counts from 1: tasks, parties in a task, and problems are in this order. `partAt`, `groupAt`
 *   and `agencyAt` are places in the plan's lists, from 1.
 * - `role`, `kind`, `partKind` and `severity` are in words of the language; `collective` is yes or
 *   empty, `accepted` and `dismissed` yes, no, or empty where nothing is said.
 * - `raw` is a party's name as printed; `line`, `partyRaw` and `place` are where the party stood, or
 *   the problem, which is told in words under `task`. `taskLine`, `groupLine`, `partLine`, `taskRaw` … say so of the others.
 * - `deadline`, `person` … hold what stands beside the parties of the task, in every row of it, and
 *   only where the plan has such; `fields` are these as JSON, with labels and places.
 * - `place`, `taskPlace`, `groupPlace`, `partPlace`, `printed` (the agency's printed forms), `aliases`
 *   (its other names), `choice` (what is done with a collective), `params`, `proposal` and `before` are
 *   JSON, empty where there is none. `issued` is the plan's, in every row.
 * - `empty` names the columns whose text was empty already, so that it is not taken for cleared.
 */
export function partyRows(source: Source): Rows<PartyColumn> {
  const { plan, language } = source;
  const all = [...ofParties(source), ...ofIdle(source), ...ofProblems(source)];
  const bare = all.length > 0 ? all : [{}];
  const without = absentColumns(plan);
  const keys = PARTY_COLUMNS.filter((key) => !without.has(key));
  return {
    keys,
    heads: keys.map((key) => tableWords[language].columns[key]),
    rows: bare.map((row, i) => {
      const { title, id, issued = '' } = plan;
      const full: Partial<Row> = { ...row, row: i + 1, plan: title, planId: id, issued };
      full.empty = EMPTIABLE.filter((key) => full[key] === '').join(' ');
      return keys.map((key) => full[key] ?? '');
    }),
  };
}

/** Columns of fields that the plan has none of. */
function absentColumns(plan: Plan): ReadonlySet<PartyColumn> {
  const occur = new Set(fieldColumns(plan).map(({ kind }) => kind));
  const kinds = FIELD_KINDS.filter((kind) => !occur.has(kind));
  return new Set([
    ...kinds.map((kind) => FIELD_COLUMNS[kind]),
    ...(occur.size === 0 ? (['fields'] as const) : []),
  ]);
}

/** Tasks and their parties. */
function ofParties({ plan, index, language }: Source): Partial<Row>[] {
  const [c, t] = [common[language], writeWords[language]];
  const where = new Map(
    plan.groups.map((group) => [group.id, groupColumns(group, index, language)]),
  );
  const who = new Map(
    plan.agencies.map((agency) => [agency.id, agencyColumns(agency, index, language)]),
  );
  return plan.tasks.flatMap((task): Partial<Row>[] => {
    const base = { ...where.get(task.group), ...taskColumns(task) };
    if (task.parties.length === 0) return [base];
    return task.parties.map(({ agency, role, raw, collective, origin }) => ({
      ...base,
      ...who.get(agency),
      ...originColumns(origin),
      role: c.role[role],
      raw,
      collective: collective ? t.yes : '',
    }));
  });
}

/** Agencies without tasks, groups without tasks, parts without groups. */
function ofIdle({ plan, index, language }: Source): Partial<Row>[] {
  const used = new Set(plan.tasks.map(({ group }) => group));
  const filled = new Set(plan.groups.map(({ part }) => part));
  return [
    ...plan.agencies
      .filter(({ id }) => index.linksOf.get(id)!.length === 0)
      .map((agency) => agencyColumns(agency, index, language)),
    ...plan.groups
      .filter(({ id }) => !used.has(id))
      .map((group) => groupColumns(group, index, language)),
    ...plan.parts
      .filter(({ id }) => !filled.has(id))
      .map((part) => partColumns(part, index, language)),
  ];
}

function ofProblems({ plan, language }: Source): Partial<Row>[] {
  const t = writeWords[language];
  return plan.problems.map(
    ({ id, code, severity, origin, params, proposal, before, ...answers }: Problem) => ({
      ...originColumns(origin),
      role: t.columns.problem,
      task: problemWords[language].problem[code](params),
      problemId: id,
      problem: code,
      severity: t.severities[severity],
      params: JSON.stringify(params),
      proposal: jsonOf(proposal),
      before: jsonOf(before),
      accepted: answer(answers.accepted, language),
      dismissed: answer(answers.dismissed, language),
    }),
  );
}

function answer(said: boolean | undefined, language: Language): string {
  if (said === undefined) return '';
  return said ? tableWords[language].yes : tableWords[language].no;
}

const jsonOf = (value: object | undefined): string => (value ? JSON.stringify(value) : '');

const originColumns = ({ line, raw, place }: Origin): Partial<Row> => {
  return { line, partyRaw: raw, place: jsonOf(place) };
};

function partColumns(part: Part, { plan }: PlanIndex, language: Language): Partial<Row> {
  const { id, ordinal, title, kind, origin } = part;
  return {
    part: title,
    partId: id,
    partAt: plan.parts.indexOf(part) + 1,
    partOrdinal: ordinal,
    partKind: common[language].part[kind],
    partLine: origin.line,
    partRaw: origin.raw,
    partPlace: jsonOf(origin.place),
  };
}

function groupColumns(group: Group, index: PlanIndex, language: Language): Partial<Row> {
  const { id, part, ordinal, title, short, origin } = group;
  return {
    ...partColumns(index.part.get(part)!, index, language),
    group: title,
    groupId: id,
    groupAt: index.plan.groups.indexOf(group) + 1,
    groupOrdinal: ordinal,
    groupShort: short,
    groupLine: origin.line,
    groupRaw: origin.raw,
    groupPlace: jsonOf(origin.place),
  };
}

function taskColumns(task: Task): Partial<Row> {
  const { id, ordinal, title, fields, origin } = task;
  return {
    ...Object.fromEntries(
      FIELD_KINDS.map((kind) => [
        FIELD_COLUMNS[kind],
        fieldsOf(task, kind)
          .map(({ raw }) => raw)
          .join('\n'),
      ]),
    ),
    fields: fields.length > 0 ? JSON.stringify(fields) : '',
    ordinal,
    task: title,
    taskId: id,
    taskLine: origin.line,
    taskRaw: origin.raw,
    taskPlace: jsonOf(origin.place),
  };
}

function agencyColumns(agency: Agency, { plan }: PlanIndex, language: Language): Partial<Row> {
  const { id, name, kind, printed, aliases } = agency;
  return {
    agency: name,
    kind: common[language].kind[kind],
    agencyId: id,
    agencyAt: plan.agencies.indexOf(agency) + 1,
    printed: JSON.stringify(printed),
    aliases: jsonOf(aliases),
    choice: jsonOf(Object.hasOwn(plan.collectives ?? {}, id) ? plan.collectives![id] : undefined),
  };
}

/**
 * The plan as in its source: one row a task, its parties joined by 、 under their roles. Part and group
 * stand in every row rather than in merged cells, which would break sorting and filtering.
 */
export function taskRows({ plan, index, language }: Source): Rows {
  const t = writeWords[language];
  const joint = index.links.some(({ role }) => role === 'joint');
  const names = (task: Task, role: string) =>
    task.parties
      .filter((party) => party.role === role)
      .map(({ agency }) => index.agency.get(agency)!.name)
      .join('、');
  const beside = fieldColumns(plan);
  const said = (task: Task, column: FieldColumn) =>
    fieldsOf(task, column.kind)
      .map((field) => fieldText(field, column))
      .join('\n');
  return {
    keys: [
      ...['part', 'group', 'ordinal', 'task', 'lead', 'support'],
      ...(joint ? ['joint'] : []),
      ...beside.map(({ kind }) => kind),
    ],
    heads: [
      t.columns.part,
      t.columns.group,
      t.columns.ordinal,
      t.columns.task,
      t.lead,
      t.support,
      ...(joint ? [t.joint] : []),
      ...beside.map(({ kind, label }) => label || common[language].field[kind]),
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
        ...beside.map((column) => said(task, column)),
      ];
    }),
  };
}
