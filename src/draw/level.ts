import type { Link, PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import type { Layout, Role, Task } from '../plan/types';
import { isSeen, type Seen } from './camera';
import { compareIds, drawNodes } from './graph';
import { squaresOf, type LevelNode, type SquareOf } from './squares';

export type { LevelNode };

/** A line that is drawn: a link, or all links of an agency to the tasks that a square stands for. */
export interface LevelEdge {
  readonly id: string;
  /** of many links `lead` where one is, else `joint` where one is */
  readonly role: Role;
  /** id of the agency */
  readonly source: string;
  /** id of the task or the square */
  readonly target: string;
  readonly group: string;
  /** ids of the links that it stands for; absent where it is one by itself */
  readonly holds?: readonly string[];
}

/**
 * What of a plan is drawn, and where: all of it one by one, or in a plan too large for that its agencies,
 * tasks that somebody asked for, and squares for all other tasks. Places are the same at every level.
 */
export interface Level<Picture extends Layout = Layout> {
  readonly nodes: readonly LevelNode[];
  readonly edges: readonly LevelEdge[];
  readonly layout: Picture;
  /** how many tasks are folded into squares */
  readonly folded: number;
  /** of the lines that stand for many, how many there are, and how many of them are drawn */
  readonly bundles: { readonly all: number; readonly drawn: number };
}

/** So many lines between agencies and squares are drawn, the strongest, beside those that are asked for. */
export const MOST_BUNDLES = 400;

/** What of a plan is drawn one by one and what is folded, before it is known where. */
export interface Fold {
  readonly nodes: readonly LevelNode[];
  /** links by themselves */
  readonly own: readonly LevelEdge[];
  /** lines that stand for many links, the strongest first */
  readonly bundles: readonly LevelEdge[];
  readonly folded: number;
  readonly squareOf: SquareOf;
}

/** All of a plan one by one. */
export const wholeFold = remembered(({ plan, links }: PlanIndex): Fold => {
  const squareOf = ({ group }: { readonly group: string }) => group;
  return { nodes: drawNodes(plan), own: links.map(edgeOf), bundles: [], folded: 0, squareOf };
});

/**
 * @param open ids of the tasks that are drawn one by one
 * @param tasks what squares stand for, as far as it is not open
 * @param counts whether a link counts in a line that stands for many
 */
export function foldOf(
  { plan, agency, links }: PlanIndex,
  open: ReadonlySet<string>,
  tasks: readonly Task[],
  squareOf: SquareOf,
  counts: (link: Link) => boolean,
): Fold {
  const closed = tasks.filter(({ id }) => !open.has(id));
  const single = drawNodes(plan, new Set([...agency.keys(), ...open]));
  const own = links.filter(({ task }) => open.has(task.id)).map(edgeOf);
  const bundles = bundled(
    links.filter((link) => !open.has(link.task.id) && counts(link)),
    squareOf,
  );
  return {
    nodes: [...single, ...squaresOf(plan, closed, squareOf)],
    own,
    bundles: bundles.sort(byStrength),
    folded: closed.length,
    squareOf,
  };
}

/**
 * @param layout with a place for every node: of squares too, from `withSquares`, where tasks are folded
 * @param asked ids of agencies and squares all of whose lines are drawn
 * @param seen what the window shows; lines that only pass through it are left out
 */
export function levelOf<Picture extends Layout>(
  { nodes, own, bundles, folded }: Fold,
  layout: Picture,
  asked: readonly string[] = [],
  seen: Seen | null = null,
): Level<Picture> {
  const ends = (id: string) => !seen || isSeen(layout.nodes[id]!, seen);
  const strongest = bundles.filter(({ source, target }, i) => {
    if (asked.includes(source) || asked.includes(target)) return true;
    return i < MOST_BUNDLES && (ends(source) || ends(target));
  });
  return {
    nodes,
    // The weakest lie below.
    edges: [...strongest.reverse(), ...own],
    layout,
    folded,
    bundles: { all: bundles.length, drawn: strongest.length },
  };
}

/** Which agencies and squares have lines that a level leaves out where they are not asked for. */
export function withMore(
  { bundles }: Fold,
  { bundles: { drawn }, edges }: Level,
  asked: readonly string[],
): string[] {
  if (drawn === bundles.length) return [];
  const there = new Set(edges);
  const left = bundles.filter((bundle) => !there.has(bundle));
  return asked.filter((id) => left.some(({ source, target }) => source === id || target === id));
}

const edgeOf = ({ id, role, agency, task, group }: Link): LevelEdge => {
  return { id, role, source: agency.id, target: task.id, group: group.id };
};

type Bundle = LevelEdge & { readonly holds: string[] };

function bundled(links: readonly Link[], squareOf: SquareOf): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const link of links) {
    const target = squareOf(link.task);
    const id = `${link.agency.id}*${target}`;
    const bundle = bundles.get(id);
    bundle?.holds.push(link.id);
    if (!bundle) bundles.set(id, { ...edgeOf(link), id, target, holds: [link.id] });
    else if (RANK[link.role] < RANK[bundle.role]) bundles.set(id, { ...bundle, role: link.role });
  }
  return [...bundles.values()];
}

const RANK: Readonly<Record<Role, number>> = { lead: 0, joint: 1, support: 2 };

const byStrength = (a: Bundle, b: Bundle): number =>
  b.holds.length - a.holds.length || RANK[a.role] - RANK[b.role] || compareIds(a.id, b.id);
