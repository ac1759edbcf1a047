import type { Connections } from '../analyse/connect';
import { shared } from '../analyse/projection';
import { foldingBy } from './fold';
import { orderOf, type Axis } from './seriate';
import type { PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
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
  if (order === 'seriated') {
    const agencies = orderOf(squareAxes(index)[0]).map((at) => index.plan.agencies[at]!);
    return [{ key: '', agencies }];
  }
  return [{ key: '', agencies: byLoad }];
}

/** The axis of the table of shared tasks: seriated, agencies with like partners stand beside each other. */
export const squareAxes = remembered((index: PlanIndex): readonly [Axis] => {
  const { agencies } = index.plan;
  const place = new Map(agencies.map(({ id }, at) => [id, at]));
  const lines = agencies.map(() => agencies.map(() => 0));
  for (const { id } of agencies) {
    const at = place.get(id)!;
    lines[at]![at] = new Set(index.linksOf.get(id)!.map(({ task }) => task)).size;
  }
  for (const { a, b, tasks } of shared(index)) {
    lines[place.get(a)!]![place.get(b)!] = tasks.length;
    lines[place.get(b)!]![place.get(a)!] = tasks.length;
  }
  return [{ lines, keys: agencies.map(foldingBy(index.plan, 'seriated')) }];
});
