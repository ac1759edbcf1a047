import {
  VERSION,
  type AgencyKind,
  type Origin,
  type PartKind,
  type Plan,
  type Role,
  type Severity,
} from '../../src/plan/types';
import type { Language } from '../../src/view/view';
import { common } from '../../src/words/common';
import type { PartyColumn } from '../../src/write/rows';
import { writeWords } from '../../src/write/words';

type Value = string | number;
type Row = (column: PartyColumn) => string;

/** The plan that a table of parties holds, by what `partyRows` says of its columns; see there. */
export function planFromRows(
  heads: readonly Value[],
  cells: readonly (readonly Value[])[],
  language: Language,
): Plan {
  const t = writeWords[language];
  const c = common[language];
  const at = (column: PartyColumn) => heads.indexOf(t.columns[column]);
  const rows = cells
    .map(
      (row): Row =>
        (column) =>
          String(row[at(column)] ?? ''),
    )
    .sort((a, b) => Number(a('row')) - Number(b('row')));
  const origin = (row: Row, line: PartyColumn, raw: PartyColumn, place: PartyColumn): Origin => ({
    line: Number(row(line)),
    raw: row(raw),
    ...(row(place) && { place: JSON.parse(row(place)) as Origin['place'] & object }),
  });
  const own = (row: Row) => origin(row, 'line', 'partyRaw', 'place');
  const distinct = (id: PartyColumn, position?: PartyColumn) => {
    const found = [...new Map(rows.filter((row) => row(id)).map((row) => [row(id), row])).values()];
    return position ? found.sort((a, b) => Number(a(position)) - Number(b(position))) : found;
  };
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id: rows[0]!('planId'),
    title: rows[0]!('plan'),
    parts: distinct('partId', 'partAt').map((row) => ({
      id: row('partId'),
      ordinal: row('partOrdinal'),
      title: row('part'),
      kind: keyOf<PartKind>(c.part, row('partKind')),
      origin: origin(row, 'partLine', 'partRaw', 'partPlace'),
    })),
    groups: distinct('groupId', 'groupAt').map((row) => ({
      id: row('groupId'),
      part: row('partId'),
      ordinal: row('groupOrdinal'),
      title: row('group'),
      short: row('groupShort'),
      origin: origin(row, 'groupLine', 'groupRaw', 'groupPlace'),
    })),
    agencies: distinct('agencyId', 'agencyAt').map((row) => ({
      id: row('agencyId'),
      name: row('agency'),
      kind: keyOf<AgencyKind>(c.kind, row('kind')),
      printed: row('printed') ? (JSON.parse(row('printed')) as string[]) : [row('agency')],
    })),
    tasks: distinct('taskId').map((task) => ({
      id: task('taskId'),
      ordinal: task('ordinal'),
      title: task('task'),
      group: task('groupId'),
      origin: origin(task, 'taskLine', 'taskRaw', 'taskPlace'),
      parties: rows
        .filter((row) => row('taskId') === task('taskId') && row('agencyId'))
        .map((row) => ({
          agency: row('agencyId'),
          role: keyOf<Role>(c.role, row('role')),
          raw: row('raw'),
          collective: row('collective') === t.yes,
          origin: own(row),
        })),
    })),
    problems: distinct('problemId').map((row) => ({
      id: row('problemId'),
      code: row('problem') as Plan['problems'][number]['code'],
      severity: keyOf<Severity>(t.severities, row('severity')),
      origin: own(row),
      params: JSON.parse(row('params')) as Record<string, string>,
      ...(row('proposal') && {
        proposal: JSON.parse(row('proposal')) as Plan['problems'][number]['proposal'] & object,
      }),
      ...(row('accepted') && { accepted: row('accepted') === t.yes }),
    })),
  };
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K {
  const [key] = Object.entries(words).find(([, said]) => said === word)!;
  return key as K;
}

/** What a table of parties holds of a plan: all but its picture and stories. */
export function tabular(plan: Plan): Plan {
  const { format, version, id, title, parts, groups, agencies, tasks, problems } = plan;
  return { format, version, id, title, parts, groups, agencies, tasks, problems };
}
