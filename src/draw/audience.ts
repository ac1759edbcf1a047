import { labelCandidates } from './candidates';
import { Cells } from './cells';
import { compareIds } from './graph';
import { placesFor, within, type LabelItem } from './labels';
import { labelBounds, meet, nodeBox, type Box } from './metrics';
import { labelBox, type Size } from './size';

/** Air kept about labels, in pixels. */
const PAD = 1.5;
/** How much further from its node a label may go where there is no room beside it, in em. */
const AWAY = { agency: [0.35, 0.8, 1.4], group: [0.35, 0.8], task: [0.35, 0.8] } as const;
/** How many others may move for a label. */
const MOVED = 3;

/** In a picture of more nodes only what comes first makes room. */
const MANY = 200;

type Item = LabelItem & Required<Pick<LabelItem, 'kind'>>;

/**
 * Labels for an audience: as `visibleLabels`, but a label makes room for itself. Where none of its
 * places is free, labels that stand in the way move to others of their own; none is taken away.
 *
 * While `alone`, nothing else is named: other nodes have no labels, and may be covered.
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
  items: readonly Item[],
  k: number,
  font: number,
  frame: Size,
  first: ReadonlySet<string>,
  alone: boolean,
): Map<string, Box> {
  const marks = items.map(({ x, y, r }) => nodeBox({ x: x * k, y: y * k, r: r * k }));
  const area = { left: 0, top: 0, right: frame.width * k, bottom: frame.height * k };
  const nodes = new Cells(items.length, area);
  marks.forEach((box, i) => nodes.add(i, box));
  const named = items.flatMap(({ id }, i) => (alone && !first.has(id) ? [] : [i]));
  const places = items.map(() => [] as Box[]);
  for (const i of named) {
    const item = items[i]!;
    const free: Box[] = [];
    const covering: Box[] = [];
    for (const box of [...placesFor(item, k, font), ...afar(item, k, font)]) {
      if (!within(box, frame, k)) continue;
      let [over, before] = [false, false];
      nodes.near(box, 0, (j) => {
        if (j === i || !meet(box, marks[j]!)) return;
        over = true;
        before ||= first.has(items[j]!.id);
      });
      if (!over) free.push(box);
      else if (alone && !before) covering.push(box);
    }
    places[i] = [...free, ...covering];
  }
  const standing = new Standing(items.length, area);
  for (const i of inOrder(named, items, first)) {
    const box = places[i]!.find((place) => standing.inTheWay(place).length === 0);
    if (box) standing.put(i, box);
    else if (first.has(items[i]!.id) || items.length <= MANY) makeRoom(i, places, standing);
  }
  return new Map([...standing.boxes].map(([i, box]) => [items[i]!.id, box]));
}

/** What is named first, agencies before tasks, those with most first. */
function inOrder(
  named: readonly number[],
  items: readonly Item[],
  first: ReadonlySet<string>,
): number[] {
  const rank = ({ id, kind }: Item) => (first.has(id) ? 0 : 2) + (kind === 'agency' ? 0 : 1);
  return [...named].sort((i, j) => {
    const [a, b] = [items[i]!, items[j]!];
    return rank(a) - rank(b) || b.load - a.load || compareIds(a.id, b.id);
  });
}

/** Places further from the node than usual. */
function afar({ x, y, r, lines, kind }: Item, k: number, font: number): Box[] {
  const size = labelBox(lines, font);
  return AWAY[kind].flatMap((away) =>
    labelCandidates(r * k + away * font, size.width, size.height).map(({ dx, dy }) =>
      labelBounds({ x: x * k, y: y * k, dx, dy, ...size }),
    ),
  );
}

/** The labels that stand so far. */
class Standing {
  readonly #cells: Cells;
  readonly #boxes: (Box | undefined)[] = [];
  /** who stood first */
  readonly #turns = new Map<number, number>();

  constructor(count: number, area: Box) {
    this.#cells = new Cells(count, area);
  }

  /** by the number of their item, in the order in which they first stood */
  get boxes(): Map<number, Box> {
    return new Map(
      [...this.#turns.keys()].flatMap((i) => (this.#boxes[i] ? [[i, this.#boxes[i]]] : [])),
    );
  }

  put(i: number, box: Box): void {
    this.#cells.add(i, box);
    this.#boxes[i] = box;
    if (!this.#turns.has(i)) this.#turns.set(i, this.#turns.size);
  }

  take(i: number): Box {
    const box = this.#boxes[i]!;
    this.#cells.remove(i, box);
    this.#boxes[i] = undefined;
    return box;
  }

  /** Labels that a box meets, those that stood first before others. */
  inTheWay(box: Box): number[] {
    const found: number[] = [];
    this.#cells.near(box, PAD, (i) => {
      if (meet(box, this.#boxes[i]!, PAD)) found.push(i);
    });
    return found.sort((a, b) => this.#turns.get(a)! - this.#turns.get(b)!);
  }
}

/**
 * Puts a label where no more than `MOVED` others are in the way, each of which can stand elsewhere.
 */
function makeRoom(i: number, places: readonly (readonly Box[])[], standing: Standing): void {
  for (const place of places[i]!) {
    const others = standing.inTheWay(place);
    if (others.length > MOVED) continue;
    const before = others.map((other) => standing.take(other));
    standing.put(i, place);
    const moved: number[] = [];
    for (const other of others) {
      const elsewhere = places[other]!.find((box) => standing.inTheWay(box).length === 0);
      if (!elsewhere) break;
      standing.put(other, elsewhere);
      moved.push(other);
    }
    if (moved.length === others.length) return;
    for (const one of [i, ...moved]) standing.take(one);
    others.forEach((other, at) => standing.put(other, before[at]!));
  }
}
