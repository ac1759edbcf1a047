import { leadSupport } from '../../analyse/projection';
import { workloads } from '../../analyse/workload';
import { toneOf } from '../../draw/heat';
import { matrix } from '../../draw/matrix';
import { LIGHT } from '../../draw/palette';
import { common } from '../../words/common';
import { writeWords } from '../words';
import type { Given, SheetTable } from './table';

const MEASURES = [
  'leads',
  'supports',
  'joint',
  'load',
  'rank',
  'share',
  'groups',
  'partners',
  'burden',
  'degree',
  'strength',
  'betweenness',
  'core',
  'community',
] as const;

const FORMATS: Readonly<Record<string, string>> = { share: '0.0%', betweenness: '0.000' };

/** Agencies with all measures, by load. */
export function agencyTable({ job, index, connections }: Given): SheetTable {
  const { language, weight } = job.view;
  const [c, t] = [common[language], writeWords[language]];
  const loads = [...workloads(index, weight)].sort((a, b) => a.rank - b.rank);
  const rows = loads.map((load) => {
    const { name, kind, printed } = index.agency.get(load.id)!;
    const joint = index.linksOf.get(load.id)!.filter(({ role }) => role === 'joint').length;
    const figures: Record<(typeof MEASURES)[number], number> = {
      ...load,
      joint,
      degree: connections.degree[load.id]!,
      strength: connections.strength[load.id]!,
      betweenness: connections.betweenness[load.id]!,
      core: connections.core[load.id]!,
      community: connections.community[load.id]! + 1,
    };
    const forms = printed.some((form) => form !== name) ? printed.join('；') : '';
    return [name, c.kind[kind], forms, ...MEASURES.map((key) => figures[key])];
  });
  return {
    name: t.sheets.agencies,
    heads: [
      t.columns.agency,
      t.columns.kind,
      t.columns.printed,
      ...MEASURES.map((key) => t.measures[key]),
    ],
    rows,
    frozenRows: 1,
    frozenColumns: 1,
    filter: true,
    numbers: 'right',
    widest: (column) => (column < 3 ? 36 : 14),
    format: (column) => FORMATS[MEASURES[column - 3] ?? ''],
  };
}

/** Agencies × groups, shaded as in the window. */
export function heatTable({ job, index }: Given): SheetTable {
  const { measure, weight, language } = job.view;
  const t = writeWords[language];
  const table = matrix(index, index.links, { measure, weight, rows: 'load', columns: 'document' });
  const rows = table.rows.map(({ agency, value }, r) => [
    agency.name,
    ...table.cells[r]!.map((cell) => (cell.value === 0 ? '' : cell.value)),
    value,
  ]);
  const last = [t.total, ...table.columns.map(({ value }) => value), table.total.value];
  return {
    name: t.sheets.heatmap,
    heads: [t.columns.agency, ...table.columns.map(({ group }) => group.short), t.total],
    rows: [...rows, last],
    frozenRows: 1,
    frozenColumns: 1,
    filter: false,
    strong: rows.length,
    widest: (column) => (column > 0 ? 10 : undefined),
    shade: (row, column) => {
      const value = table.cells[row]?.[column - 1]?.value;
      return value ? toneOf(value, table.max, LIGHT) : undefined;
    },
  };
}

/** Agencies × agencies: tasks that the row leads and the column supports. */
export function matrixTable({ job, index }: Given): SheetTable {
  const t = writeWords[job.view.language];
  const pairs = leadSupport(index);
  const counts = new Map(pairs.map(({ a, b, tasks }) => [`${a} ${b}`, tasks.length]));
  const most = pairs[0]?.tasks.length ?? 0;
  const load = (id: string) => index.load.get(id)!.all;
  const agencies = [...index.plan.agencies].sort((a, b) => load(b.id) - load(a.id));
  return {
    name: t.sheets.matrix,
    heads: [t.columns.agency, ...agencies.map(({ name }) => name)],
    rows: agencies.map((a) => [
      a.name,
      ...agencies.map((b) => counts.get(`${a.id} ${b.id}`) ?? ''),
    ]),
    frozenRows: 1,
    frozenColumns: 1,
    filter: false,
    widest: (column) => (column > 0 ? 9 : undefined),
    shade: (row, column) => {
      const [a, b] = [agencies[row], agencies[column - 1]];
      const count = a && b ? counts.get(`${a.id} ${b.id}`) : undefined;
      return count ? toneOf(count, most, LIGHT) : undefined;
    },
  };
}
