import type { Connections } from '../analyse/connect';
import { shared } from '../analyse/projection';
import { foldingBy } from './fold';
import { seriateFolded } from './seriate';
import type { PlanIndex } from '../plan/links';
import { AGENCY_KINDS, type Agency } from '../plan/types';
import type { MatrixOrder } from '../view/choices';

/** Agencies that stand together in the matrix, under one number or kind where the order has such. */
export interface Block {
  readonly key: string;
  readonly agencies: readonly Agency[];
}

/**
 * The order of the matrix's rows and columns. Within kinds and communities, and between equals, by
 * load, then as in the document. Without connections communities are not known: by load.
 */
export function blocksOf(
  index: PlanIndex,
  order: MatrixOrder,
  connections: Connections | null,
): Block[] {
  const load = ({ id }: Agency) => index.load.get(id)!.all;
  const byLoad = [...index.plan.agencies].sort((a, b) => load(b) - load(a));
  const gather = (keys: readonly string[], key: (agency: Agency) => string): Block[] =>
    keys
      .map((own) => ({ key: own, agencies: byLoad.filter((agency) => key(agency) === own) }))
      .filter(({ agencies }) => agencies.length > 0);
  if (order === 'kind') return gather(AGENCY_KINDS, ({ kind }) => kind);
  if (order === 'community' && connections)
    return gather(
      connections.communities.map((_, at) => String(at)),
      ({ id }) => String(connections.community[id]),
    );
  if (order === 'seriated') return [{ key: '', agencies: seriated(index) }];
  return [{ key: '', agencies: byLoad }];
}

/** Agencies with like partners beside each other: seriation of the table of shared tasks. */
function seriated(index: PlanIndex): Agency[] {
  const { agencies } = index.plan;
  const place = new Map(agencies.map(({ id }, at) => [id, at]));
  const table = agencies.map(() => agencies.map(() => 0));
  for (const { id } of agencies) {
    const at = place.get(id)!;
    table[at]![at] = new Set(index.linksOf.get(id)!.map(({ task }) => task)).size;
  }
  for (const { a, b, tasks } of shared(index)) {
    table[place.get(a)!]![place.get(b)!] = tasks.length;
    table[place.get(b)!]![place.get(a)!] = tasks.length;
  }
  const functionOf = foldingBy(index.plan, 'seriated');
  return seriateFolded(table, (at) => functionOf(agencies[at]!)).map((at) => agencies[at]!);
}
