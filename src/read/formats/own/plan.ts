import { partKindOf } from '../../../plan/build';
import { kindOf } from '../../../plan/agencies';
import { parsePlan, PlanFileError } from '../../../plan/file';
import type { PartyColumn } from '../../../plan/table';
import { terms } from '../../../plan/terms';
import {
  VERSION,
  type Agency,
  type CollectiveChoice,
  type Group,
  type Origin,
  type Part,
  type Party,
  type Plan,
  type Problem,
  type Task,
} from '../../../plan/types';
import { ReadError } from '../../error';
import { fieldsIn } from './fields';
import { issuedIn, meantBy, type Meant, type Thing } from './meaning';
import {
  answerIn,
  jsonIn,
  keyIn,
  numberIn,
  ownRows,
  roleIn,
  speaks,
  unreadable,
  wasEmpty,
  type OwnRow,
} from './sheet';

/**
 * The plan that a table of ours holds (`write/rows` says how it is laid out): all of it but its picture
 * and its stories, which no table carries. The columns that are seen count where a person has changed
 * them; the folded ones only tell what is not seen (ids, order, where in the source it stood).
 *
 * - A name or title changed in all rows of a thing renames it; changed in some, these rows mean the
 *   other thing so called, or a new one. The kind of an agency is what most of its rows say.
 * - A row taken out takes its party out; an agency cleared leaves the task without that party. Rows
 *   put in need no folded columns and stay where they were put; one that has a role takes the part,
 *   group and task that it leaves empty from the row above.
 * - What stands beside the parties counts where a cell of its kind was changed in any row of the task.
 * - Text that a cell cannot hold, past 32,767 characters in Excel, was cut when it was written.
 *
 * @param cells text as it stands in the file, neither trimmed nor repaired
 * @returns undefined where the table is not ours
 * @throws {ReadError} `cell` where it is ours, but a cell no longer says what it must
 */
export function planFromTable(cells: readonly (readonly string[])[]): Plan | undefined {
  const found = ownRows(cells);
  if (!found) return undefined;
  const meant = meantBy(found);
  const ours = found.some((row) => speaks(row, 'planId'));
  const unsaid = meant.find(({ row, task, agency }) => task && agency && !roleIn(row));
  if (unsaid && ours) throw unreadable(unsaid.row, 'role');
  if (unsaid || !(ours || meant.some(({ agency }) => agency))) return undefined;
  return checked(planOf(meant));
}

function planOf(meant: readonly Meant[]): Plan {
  const first = (column: PartyColumn) =>
    meant.map(({ row }) => row(column)).find((text) => text !== '') ?? '';
  const agencies = thingsOf(meant, 'agency', 'agencyAt');
  const collectives = agencies.flatMap(({ id, own }) => {
    const choice = jsonIn<CollectiveChoice>(own, 'choice');
    return choice ? [[id, choice] as const] : [];
  });
  const issued = issuedIn(meant.map(({ row }) => row));
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id: first('planId') || (meant.some(({ row }) => wasEmpty(row, 'planId')) ? '' : first('plan')),
    title: first('plan'),
    parts: thingsOf(meant, 'part', 'partAt').map(partOf),
    groups: thingsOf(meant, 'group', 'groupAt').map(groupOf),
    agencies: agencies.map(agencyOf),
    tasks: thingsOf(meant, 'task').map(taskOf),
    problems: meant.filter(({ row }) => speaks(row, 'problemId')).map(({ row }) => problemOf(row)),
    ...(collectives.length > 0 && { collectives: Object.fromEntries(collectives) }),
    ...(issued !== undefined && { issued }),
  };
}

/** A thing of the plan, and the rows that mean it. */
interface Found {
  readonly id: string;
  readonly fresh: boolean;
  /** a row that was written for it; for a thing put in by hand the first that names it */
  readonly own: OwnRow;
  readonly rows: readonly Meant[];
}

/** The things of a kind, by the place that they were written with; those put in by hand come last. */
function thingsOf(meant: readonly Meant[], thing: Thing, at?: PartyColumn): Found[] {
  const rowsOf = new Map<string, Meant[]>();
  for (const one of meant) {
    const identity = one[thing];
    if (!identity) continue;
    const rows = rowsOf.get(identity.id);
    if (rows) rows.push(one);
    else rowsOf.set(identity.id, [one]);
  }
  const found = [...rowsOf].map(([id, rows]): Found => {
    const own = rows.find(({ row }) => row(`${thing}Id`) === id) ?? rows[0]!;
    return { id, fresh: own[thing]!.fresh, own: own.row, rows };
  });
  const placeOf = ({ fresh, own }: Found) => (fresh ? undefined : numberIn(own, at!)) ?? Infinity;
  if (!at) return found;
  return found.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

function partOf({ id, fresh, own }: Found): Part {
  const title = own('part');
  const kind = fresh ? undefined : keyIn(own, 'partKind', terms.zh.part, terms.en.part);
  return {
    id,
    ordinal: fresh ? '' : own('partOrdinal'),
    title,
    kind: kind ?? partKindOf(title),
    origin: originIn(own, fresh, 'partLine', 'partRaw', 'partPlace'),
  };
}

function groupOf({ id, fresh, own, rows }: Found): Group {
  const title = own('group');
  return {
    id,
    part: rows[0]!.part!.id,
    ordinal: fresh ? '' : own('groupOrdinal'),
    title,
    short: usual(rows, 'groupShort') || (wasEmpty(own, 'groupShort') ? '' : title),
    origin: originIn(own, fresh, 'groupLine', 'groupRaw', 'groupPlace'),
  };
}

function taskOf({ id, fresh, own, rows }: Found): Task {
  return {
    id,
    ordinal: own('ordinal'),
    title: own('task'),
    group: rows[0]!.group!.id,
    parties: rows.filter(({ agency }) => agency).map(partyOf),
    fields: fieldsIn(
      own,
      rows.map(({ row }) => row),
    ),
    origin: originIn(own, fresh, 'taskLine', 'taskRaw', 'taskPlace'),
  };
}

function partyOf({ row, agency }: Meant): Party {
  return {
    agency: agency!.id,
    role: roleIn(row)!,
    raw: row('raw') || (wasEmpty(row, 'raw') ? '' : row('agency')),
    collective: answerIn(row, 'collective') ?? false,
    origin: originIn(row, false, 'line', 'partyRaw', 'place'),
  };
}

function agencyOf({ id, fresh, own, rows }: Found): Agency {
  const name = own('agency');
  const word = usual(rows, 'kind');
  const { row } = rows.find((one) => one.row('kind') === word)!;
  const kind = keyIn(row, 'kind', terms.zh.kind, terms.en.kind);
  if (word !== '' && !kind) throw unreadable(row, 'kind');
  const aliases = fresh ? undefined : jsonIn<string[]>(own, 'aliases');
  const printed = fresh ? undefined : jsonIn<string[]>(own, 'printed');
  return {
    id,
    name,
    kind: kind ?? kindOf(name),
    printed: printed ?? [name],
    ...(aliases && { aliases }),
  };
}

function problemOf(row: OwnRow): Problem {
  const severity = keyIn(row, 'severity', terms.zh.severity, terms.en.severity);
  if (!severity) throw unreadable(row, 'severity');
  const proposal = jsonIn<Problem['proposal']>(row, 'proposal');
  const before = jsonIn<Problem['before']>(row, 'before');
  const [accepted, dismissed] = [answerIn(row, 'accepted'), answerIn(row, 'dismissed')];
  return {
    id: row('problemId'),
    code: row('problem') as Problem['code'],
    severity,
    origin: originIn(row, false, 'line', 'partyRaw', 'place'),
    params: jsonIn<Problem['params']>(row, 'params') ?? {},
    ...(proposal && { proposal }),
    ...(before && { before }),
    ...(accepted !== undefined && { accepted }),
    ...(dismissed !== undefined && { dismissed }),
  };
}

/** Where a thing stood; one put in by hand stands in no line, which an empty text says. */
function originIn(
  row: OwnRow,
  fresh: boolean,
  line: PartyColumn,
  raw: PartyColumn,
  at: PartyColumn,
): Origin {
  if (fresh) return { line: numberIn(row, 'line') ?? 1, raw: '' };
  const place = jsonIn<Origin['place'] & object>(row, at);
  return { line: numberIn(row, line) ?? 1, raw: row(raw), ...(place && { place }) };
}

/** What most rows have in a column; the first of several that are as frequent. */
function usual(rows: readonly Meant[], column: PartyColumn): string {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(row(column), (counts.get(row(column)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)![0];
}

/** The plan as a plan file would be read, so that folded columns cannot bring in what is none. */
function checked(plan: Plan): Plan {
  try {
    return parsePlan(JSON.stringify(plan));
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    throw new ReadError('cell', error.detail);
  }
}
