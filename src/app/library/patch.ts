import type { Layout, NodePlace, Plan } from '../../plan/types';

const LISTS = ['parts', 'groups', 'agencies', 'tasks', 'problems'] as const;

interface Item {
  readonly id: string;
}

/** What makes one list of the other: items that are new or changed, and the order where it is another. */
interface ListPatch {
  readonly items: readonly Item[];
  readonly ids?: readonly string[];
}

/** What makes one plan of another; plans of one history share nearly all they hold. */
export interface Patch {
  readonly lists: Readonly<Partial<Record<(typeof LISTS)[number], ListPatch>>>;
  /** places that changed, `null` where one is gone; `null` where there is no picture any more */
  readonly layout?:
    | (Omit<Layout, 'nodes'> & {
        readonly nodes: Readonly<Record<string, NodePlace | null>>;
      })
    | null;
  /** all else that changed, `null` where it is gone */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What makes `to` of `from`; what both hold is told by identity. */
export function patchOf(from: Plan, to: Plan): Patch {
  const lists = LISTS.flatMap((name) =>
    from[name] === to[name] ? [] : [[name, listPatch(from[name], to[name])] as const],
  );
  const layout = from.layout === to.layout ? undefined : layoutPatch(from.layout, to.layout);
  return {
    lists: Object.fromEntries(lists),
    ...(layout !== undefined && { layout }),
    rest: Object.fromEntries(
      restOf(from, to).map((key) => [key, (to as unknown as Record<string, unknown>)[key] ?? null]),
    ),
  };
}

function restOf(from: Plan, to: Plan): string[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Plan>;
  const known: ReadonlySet<string> = new Set([...LISTS, 'layout', 'counted']);
  return [...keys].filter((key) => !known.has(key) && from[key] !== to[key]);
}

function listPatch(from: readonly Item[], to: readonly Item[]): ListPatch {
  const old = new Set(from);
  const items = to.filter((item) => !old.has(item));
  const same = from.length === to.length && from.every(({ id }, i) => id === to[i]!.id);
  return { items, ...(!same && { ids: to.map(({ id }) => id) }) };
}

function layoutPatch(from: Layout | undefined, to: Layout | undefined): Patch['layout'] {
  if (!to) return null;
  const { nodes, ...frame } = to;
  const old = from?.nodes ?? {};
  const changed = Object.entries(nodes).filter(([id, place]) => old[id] !== place);
  const gone = Object.keys(old).filter((id) => !Object.hasOwn(nodes, id));
  return {
    ...frame,
    nodes: { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((id) => [id, null])) },
  };
}

/**
 * The other plan.
 *
 * @throws {Error} where the patch is none of this plan
 */
export function patched(from: Plan, { lists, layout, rest }: Patch): Plan {
  const { layout: old, ...plan } = from;
  const next: Record<string, unknown> = { ...plan };
  for (const name of LISTS) {
    const patch = lists[name];
    if (patch) next[name] = patchedList(from[name], patch);
  }
  for (const [key, value] of Object.entries(rest)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  const drawn = layout === undefined ? old : layout && patchedLayout(old, layout);
  return { ...next, ...(drawn && { layout: drawn }) } as unknown as Plan;
}

function patchedList(from: readonly Item[], { items, ids }: ListPatch): readonly Item[] {
  const known = new Map([...from, ...items].map((item) => [item.id, item]));
  return (ids ?? from.map(({ id }) => id)).map((id) => {
    const item = known.get(id);
    if (!item) throw new Error(`no ${id}`);
    return item;
  });
}

function patchedLayout(from: Layout | undefined, patch: NonNullable<Patch['layout']>): Layout {
  const nodes = Object.entries({ ...from?.nodes, ...patch.nodes });
  return {
    ...{ width: patch.width, height: patch.height },
    nodes: Object.fromEntries(
      nodes.flatMap(([id, place]) => (place ? [[id, place] as const] : [])),
    ),
  };
}

/**
 * A plan that holds what it has in common with another one as that holds it: what was written and read
 * again is told by identity once more.
 */
export function sharing(plan: Plan, other: Plan): Plan {
  const theirs = other as unknown as Record<string, unknown>;
  const parts = Object.entries(plan).map(([key, value]) => {
    const own = Array.isArray(value) ? value.map(knownIn(theirs[key])) : value;
    return [key, same(own, theirs[key]) ? theirs[key] : own];
  });
  return Object.fromEntries(parts) as unknown as Plan;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function knownIn(list: unknown): (item: Item) => Item {
  const known = new Map((Array.isArray(list) ? (list as Item[]) : []).map((one) => [one.id, one]));
  return (item) => {
    const found = known.get(item.id);
    return found && same(item, found) ? found : item;
  };
}
