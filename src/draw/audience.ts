import { labelCandidates } from './candidates';
import { compareIds } from './graph';
import { placesFor, within, type LabelItem } from './labels';
import { labelBounds, meet, nodeBox, type Box } from './metrics';
import { labelBox, type Size } from './size';

/** Air kept about labels, in pixels. */
const PAD = 1.5;
/** How much further from its node a label may go where there is no room beside it, in em. */
const AWAY = [0.35, 0.8];

/**
 * Labels for an audience: as `visibleLabels`, but what comes first makes room for itself. Where none
 * of its places is free, a label that stands in the way moves to another of its own.
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
  items: readonly LabelItem[],
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
      const all = [...placesFor(item, k, font), ...(first.has(item.id) ? afar(item, k, font) : [])];
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
    else if (first.has(id)) makeRoom(id, places, shown);
  }
  return shown;
}

function inOrder(items: readonly LabelItem[], first: ReadonlySet<string>): LabelItem[] {
  const rank = ({ id }: LabelItem) => (first.has(id) ? 0 : 1);
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

/** Puts a label where just one other is in the way that can stand elsewhere. */
function makeRoom(
  id: string,
  places: ReadonlyMap<string, readonly Box[]>,
  shown: Map<string, Box>,
): void {
  for (const place of places.get(id)!) {
    const [other, ...more] = inTheWay(place, shown);
    if (!other || more.length > 0) continue;
    const rest = new Map(shown).set(id, place);
    rest.delete(other);
    const elsewhere = places.get(other)!.find((box) => inTheWay(box, rest).length === 0);
    if (!elsewhere) continue;
    shown.set(id, place).set(other, elsewhere);
    return;
  }
}
