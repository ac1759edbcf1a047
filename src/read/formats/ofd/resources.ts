import type { Part, Parts } from './parts';
import { all, first, type Node } from './tree';

/** What pages refer to by number. */
export interface Resources {
  /** groups of objects that are drawn at several places */
  readonly composites: ReadonlyMap<string, Node>;
  /** looks that objects share */
  readonly looks: ReadonlyMap<string, Node>;
}

/** The resources that a document, or a page, names. */
export function resourcesOf(
  parts: Parts,
  { folder, tree }: Part,
  kinds: readonly string[],
): Resources {
  const found = kinds
    .flatMap((kind) => all(tree, kind))
    .flatMap(({ text }) => parts.find(text, folder) ?? []);
  const byId = (name: string) =>
    new Map(
      found.flatMap((part) => all(part.tree, name)).map((node) => [node.attributes.ID ?? '', node]),
    );
  return { composites: byId('CompositeGraphicUnit'), looks: byId('DrawParam') };
}

export const withMore = (a: Resources, b: Resources): Resources => ({
  composites: new Map([...a.composites, ...b.composites]),
  looks: new Map([...a.looks, ...b.looks]),
});

/** Looks build upon one another, but not on themselves without end. */
const MOST_STEPS = 8;

/** A property of an object: its own, or of the look that it refers to, or of those that one builds on. */
export function lookedUp(node: Node, name: string, { looks }: Resources): Node | undefined {
  let at: Node | undefined = node;
  for (let step = 0; at && step < MOST_STEPS; step += 1) {
    const own = at.children.find((child) => child.name === name);
    if (own) return own;
    const { DrawParam, Relative } = at.attributes;
    at = looks.get((step === 0 ? DrawParam : Relative) ?? '');
  }
  return undefined;
}

/** The text of the first element of a name. */
export const textOf = (node: Node, name: string): string | undefined =>
  first(node, name)?.text.trim();
