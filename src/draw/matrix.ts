import type { Link, PlanIndex } from '../plan/links';
import { AGENCY_KINDS, type Agency, type Group, type Part } from '../plan/types';
import { isEmpty, type Filtered } from '../view/filter';
import { cellId } from '../view/highlight';
import type { ColumnOrder, Measure, RowOrder } from '../view/choices';
import type { View } from '../view/view';
import { seriation, type Seriation } from './seriation';

/** How many links there are of each role, and what the measure makes of them. */
export interface Figures {
  readonly leads: number;
  readonly supports: number;
  readonly joint: number;
  readonly value: number;
}

export interface MatrixRow extends Figures {
  readonly agency: Agency;
}

export interface MatrixColumn extends Figures {
  readonly group: Group;
  readonly part: Part;
}

/** A part's heading over `span` columns, from column `from` on. */
export interface Heading {
  readonly part: Part;
  readonly from: number;
  readonly span: number;
}

/** The table agencies × groups. Everything counts the same links, so margins are the cells' sums. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** one per unbroken run of a part's columns: an order that breaks a part apart repeats its heading */
  readonly headings: readonly Heading[];
  /** by row, then by column */
  readonly cells: readonly (readonly Figures[])[];
  readonly total: Figures;
  /** greatest value of a cell, of a row's and of a column's total; 0 where there is nothing */
  readonly max: number;
  readonly rowMax: number;
  readonly columnMax: number;
}

export interface MatrixOptions {
  readonly measure: Measure;
  /** how many supports one lead counts for in the weighted measure */
  readonly weight: number;
  readonly rows: RowOrder;
  readonly columns: ColumnOrder;
  /** ids of the agencies and groups to show; all where left out */
  readonly agencies?: ReadonlySet<string>;
  readonly groups?: ReadonlySet<string>;
}

/** Chinese by its reading. */
const BY_PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/**
 * The heatmap as a view shows it: hiding leaves out agencies and groups, and links from the count; dimming
 * leaves out nothing.
 *
 * @param filtered what the view's filter lets through
 */
export function matrixOf(
  index: PlanIndex,
  view: Pick<View, 'measure' | 'weight' | 'rows' | 'columns' | 'hide' | 'filter'>,
  filtered: Filtered,
): Matrix {
  const { measure, weight, rows, columns } = view;
  const hiding = view.hide && !isEmpty(view.filter);
  const links = hiding ? index.links.filter(({ id }) => filtered.links.has(id)) : index.links;
  return matrix(index, links, {
    measure,
    weight,
    rows,
    columns,
    ...(hiding && {
      agencies: filtered.agencies,
      groups: new Set(links.map(({ group }) => group.id)),
    }),
  });
}

/**
 * Lays out the heatmap.
 *
 * @param links the links to count; those of agencies or groups not shown are left out
 */
export function matrix(index: PlanIndex, links: readonly Link[], options: MatrixOptions): Matrix {
  const { plan } = index;
  const shown = links.filter(
    ({ agency, group }) =>
      (options.agencies?.has(agency.id) ?? true) && (options.groups?.has(group.id) ?? true),
  );
  const count = (of: readonly Link[]) => figures(of, options);
  const ofAgency = groupLinks(shown, (link) => link.agency.id);
  const ofGroup = groupLinks(shown, (link) => link.group.id);
  const lines = (map: ReadonlyMap<string, Link[]>, id: string) => map.get(id) ?? [];
  const seriated = isSeriated(options) ? seriation(index) : undefined;
  const rows = plan.agencies
    .filter(({ id }) => options.agencies?.has(id) ?? true)
    .map((agency): MatrixRow => ({ agency, ...count(lines(ofAgency, agency.id)) }))
    .sort(rowOrder(options.rows, seriated));
  const columns = plan.groups
    .filter(({ id }) => options.groups?.has(id) ?? true)
    .map((group): MatrixColumn => {
      return { group, part: index.part.get(group.part)!, ...count(lines(ofGroup, group.id)) };
    })
    .sort(columnOrder(options.columns, seriated));
  const cells = rows.map(({ agency }) => {
    const own = groupLinks(lines(ofAgency, agency.id), (link) => link.group.id);
    return columns.map(({ group }) => count(lines(own, group.id)));
  });
  return {
    rows,
    columns,
    headings: headingsOver(columns),
    cells,
    total: count(shown),
    max: greatest(cells.flat()),
    rowMax: greatest(rows),
    columnMax: greatest(columns),
  };
}

/**
 * Counts links by role and applies the measure: `lead` = leads, `support` = supports, `all` = leads
 * + supports + joint, `weighted` = weight · leads + supports + joint. Joint parties, of whom the
 * document does not say who leads, count once.
 */
export function figures(
  links: readonly Link[],
  { measure, weight }: Pick<MatrixOptions, 'measure' | 'weight'>,
): Figures {
  let [leads, supports, joint] = [0, 0, 0];
  for (const { role } of links) {
    if (role === 'lead') leads += 1;
    else if (role === 'support') supports += 1;
    else joint += 1;
  }
  const values: Readonly<Record<Measure, number>> = {
    lead: leads,
    support: supports,
    all: leads + supports + joint,
    weighted: weight * leads + supports + joint,
  };
  return { leads, supports, joint, value: values[measure] };
}

/** What a value is made of, in the measure's own units: the three add up to it. */
export function portions(
  { leads, supports, joint }: Figures,
  { measure, weight }: Pick<MatrixOptions, 'measure' | 'weight'>,
): Omit<Figures, 'value'> {
  if (measure === 'lead') return { leads, supports: 0, joint: 0 };
  if (measure === 'support') return { leads: 0, supports, joint: 0 };
  return { leads: measure === 'weighted' ? weight * leads : leads, supports, joint };
}

/** How many of the links each cell has, by the cell's id; cells that have none are left out. */
export function countByCell(links: readonly Link[]): ReadonlyMap<string, number> {
  const cells = groupLinks(links, ({ agency, group }) => cellId(agency.id, group.id));
  return new Map([...cells].map(([id, { length }]) => [id, length]));
}

/** Whether a table's rows or columns stand by likeness. */
export const isSeriated = ({ rows, columns }: Pick<View, 'rows' | 'columns'>): boolean =>
  rows === 'seriated' || columns === 'seriated';

type Compare<T> = (a: T, b: T) => number;

const byValue: Compare<Figures> = (a, b) => b.value - a.value;

/** Sorting is stable and starts from document order, which therefore decides between equals. */
function rowOrder(order: RowOrder, seriated?: Seriation): Compare<MatrixRow> {
  const place = placeIn(seriated?.rows);
  const orders: Readonly<Record<RowOrder, Compare<MatrixRow>>> = {
    document: () => 0,
    load: byValue,
    name: (a, b) => BY_PINYIN.compare(a.agency.name, b.agency.name),
    kind: (a, b) => AGENCY_KINDS.indexOf(a.agency.kind) - AGENCY_KINDS.indexOf(b.agency.kind),
    seriated: (a, b) => place(a.agency.id) - place(b.agency.id),
  };
  return orders[order];
}

function columnOrder(order: ColumnOrder, seriated?: Seriation): Compare<MatrixColumn> {
  const place = placeIn(seriated?.columns);
  const orders: Readonly<Record<ColumnOrder, Compare<MatrixColumn>>> = {
    document: () => 0,
    load: byValue,
    name: (a, b) => BY_PINYIN.compare(a.group.short, b.group.short),
    seriated: (a, b) => place(a.group.id) - place(b.group.id),
  };
  return orders[order];
}

function placeIn(ids: readonly string[] = []): (id: string) => number {
  const places = new Map(ids.map((id, at) => [id, at]));
  return (id) => places.get(id) ?? ids.length;
}

/** The headings over columns, as `Matrix` has them. */
export function headingsOver(columns: readonly { readonly part: Part }[]): Heading[] {
  const starts = [...columns.keys()].filter(
    (at) => columns[at]!.part.id !== columns[at - 1]?.part.id,
  );
  return starts.map((from, at) => {
    return { part: columns[from]!.part, from, span: (starts[at + 1] ?? columns.length) - from };
  });
}

function groupLinks(links: readonly Link[], key: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) group.push(link);
    else groups.set(key(link), [link]);
  }
  return groups;
}

function greatest(list: readonly Figures[]): number {
  return list.reduce((most, { value }) => Math.max(most, value), 0);
}
