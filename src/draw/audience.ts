import { labelCandidates } from './candidates';
import { compareIds, type DrawNode } from './graph';
import { placesFor, within, type LabelItem } from './labels';
import { labelBounds, meet, nodeBox, type Box } from './metrics';
import { labelBox, type Size } from './size';

/** Air kept about labels, in pixels. */
const PAD = 1.5;
/** How much further from its node a label may go where there is no room beside it, in em. */
const AWAY = [0.35, 0.8];
/** How many others may move for a label. */
const MOVED = 3;

/** In a picture of more nodes only what comes first makes room. */
const MANY = 200;

type Told = LabelItem & Pick<DrawNode, 'kind'>;

/**
 * Labels for an audience: as `visibleLabels`, but a label makes room for itself. Where none of its
 * places is free, labels that stand in the way move to others of their own; none is taken away.
 *
 * While `alone`, nothing else is told: other nodes have no labels, and may be covered.
 *
 * @param items all nodes, in layout units
 * @param k screen pixels for one layout unit, > 0
 * @param font size of the type on screen, in pixels
 * @param frame what labels must stay inside, in layout units
 * @param first ids of nodes whose labels come before all others
 * @param alone whether all but the first is dimmed
 * @returns boxes in pixels, origin at the layout's, of the labels that show
 */
export function audienceLabels(
  items: readonly Told[],
  k: number,
  font: number,
  frame: Size,
  first: ReadonlySet<string>,
  alone: boolean,
): Map<string, Box> {
  const nodes = items.map(({ id, x, y, r }) => {
    return { id, box: nodeBox({ x: x * k, y: y * k, r: r * k }) };
  });
  const told = alone ? items.filter(({ id }) => first.has(id)) : items;
  const places = new Map(
    told.map((item) => {
      const all = [...placesFor(item, k, font), ...afar(item, k, font)];
      const inside = all.filter((box) => within(box, frame, k));
      const over = (box: Box) =>
        nodes.filter((node) => node.id !== item.id && meet(box, node.box)).map(({ id }) => id);
      const free = inside.filter((box) => over(box).length === 0);
      const covering = (box: Box) => !free.includes(box) && !over(box).some((id) => first.has(id));
      return [item.id, alone ? [...free, ...inside.filter(covering)] : free];
    }),
  );
  const shown = new Map<string, Box>();
  for (const { id } of inOrder(told, first)) {
    const box = places.get(id)!.find((place) => inTheWay(place, shown).length === 0);
    if (box) shown.set(id, box);
    else if (first.has(id) || items.length <= MANY) makeRoom(id, places, shown);
  }
  return shown;
}

/** What is told first, agencies before tasks, those with most first. */
function inOrder(items: readonly Told[], first: ReadonlySet<string>): Told[] {
  const rank = ({ id, kind }: Told) => (first.has(id) ? 0 : 2) + (kind === 'agency' ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b) || b.load - a.load || compareIds(a.id, b.id));
}

/** Places further from the node than usual. */
function afar({ x, y, r, lines }: LabelItem, k: number, font: number): Box[] {
  const size = labelBox(lines, font);
  return AWAY.flatMap((away) =>
    labelCandidates(r * k + away * font, size.width, size.height).map(({ dx, dy }) =>
      labelBounds({ x: x * k, y: y * k, dx, dy, ...size }),
    ),
  );
}

const inTheWay = (box: Box, shown: ReadonlyMap<string, Box>): string[] =>
  [...shown].flatMap(([id, other]) => (meet(box, other, PAD) ? [id] : []));

/**
 * Puts a label where no more than `MOVED` others are in the way, each of which can stand elsewhere.
 */
function makeRoom(
  id: string,
  places: ReadonlyMap<string, readonly Box[]>,
  shown: Map<string, Box>,
): void {
  for (const place of places.get(id)!) {
    const others = inTheWay(place, shown);
    if (others.length > MOVED) continue;
    const rest = new Map(shown).set(id, place);
    for (const other of others) rest.delete(other);
    const moved = others.every((other) => {
      const elsewhere = places.get(other)!.find((box) => inTheWay(box, rest).length === 0);
      if (elsewhere) rest.set(other, elsewhere);
      return elsewhere !== undefined;
    });
    if (!moved) continue;
    for (const [one, box] of rest) shown.set(one, box);
    return;
  }
}
