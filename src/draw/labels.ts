import { labelCandidates, slidPlaces } from './candidates';
import { compareIds } from './graph';
import { Ground } from './ground';
import { labelBounds, nodeBox, type Box } from './metrics';
import { FONT, labelBox, MARGIN, type Size } from './size';

/** A node with its label, as a view asks about it. Lengths in layout units. */
export interface LabelItem {
  readonly id: string;
  /** agencies are named before groups, and these before tasks; an agency where it is not told */
  readonly kind?: 'agency' | 'group' | 'task';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly dx: number;
  readonly dy: number;
  readonly lines: readonly string[];
  readonly load: number;
}

/** What is asked of the labels of a picture. */
interface Wanted {
  /** what labels must stay inside, in layout units; none where the picture has no end */
  readonly frame?: Size | undefined;
  /** ids of nodes whose labels come before all others */
  readonly first?: ReadonlySet<string> | undefined;
  /** ids of nodes whose labels show in any case, whatever node they cover */
  readonly named?: ReadonlySet<string> | undefined;
}

/** Air kept about labels, in the drawing's unit. */
export const PAD = 1.5;

/** In a picture of more nodes than this an agency's name may cover small squares. */
export const MANY = 120;

/** What it costs a label to meet a node, to meet a label, to leave the frame. */
export const OVER_NODE = 100;
export const OVER_LABEL = 60;
export const OUTSIDE = 40;

/**
 * Where labels stand when the picture is drawn at scale `k` while type keeps its size on screen.
 * Greedy: what must be named, what comes first, agencies before tasks, in order of load, ties by id. A
 * label takes its own place, or else the best free one beside its node; where it would meet one that
 * stands already, a foreign node or the frame, it gives way. Among many nodes an agency's label may
 * cover tasks and groups, of which as few as can be; those of the busiest, lesser agencies too.
 *
 * @param items all nodes, in layout units
 * @param k screen pixels for one layout unit, > 0; nodes and places scale with it
 * @param font size of the type on screen, in pixels
 * @returns boxes in pixels, origin at the layout's, of the labels that show
 */
export function visibleLabels(
  items: readonly LabelItem[],
  k: number,
  font: number,
  { frame, first, named }: Wanted = {},
): Map<string, Box> {
  const marks = items.map((item) => nodeBox(scaled(item, k)));
  const ground = new Ground(marks, about(marks));
  const shown = new Map<string, Box>();
  const order = inOrder(items, first, named);
  const many = items.length > MANY;
  const busiest = new Set(
    many ? order.filter((at) => items[at]!.kind === 'agency').slice(0, BUSIEST) : [],
  );
  for (const at of order) {
    const item = items[at]!;
    const must = named?.has(item.id) ?? false;
    const inside = (box: Box) => !frame || within(box, frame, k);
    const bold = many && item.kind === 'agency';
    const cover = (other: number, least = false): number => {
      if (other === at) return 0;
      const { kind = 'agency' } = items[other]!;
      const gives = kind === 'agency' ? least && !busiest.has(other) : bold;
      return must || gives ? COVERED[kind] : Infinity;
    };
    const box =
      bestPlace(placesFor(item, k, font), inside, ground, cover) ??
      (busiest.has(at)
        ? bestPlace(slidFor(item, k, font), inside, ground, (other) => cover(other, true))
        : undefined);
    if (!box) continue;
    ground.put(box);
    shown.set(item.id, box);
  }
  return shown;
}

/** Among many nodes so many of the busiest agencies look further for a place, and their names may cover lesser ones. */
export const BUSIEST = 24;

/** Who is named first. */
const KINDS = ['agency', 'group', 'task'] as const;

/** Items as indices, by who is named before whom. */
function inOrder(
  items: readonly LabelItem[],
  first?: ReadonlySet<string>,
  named?: ReadonlySet<string>,
): number[] {
  const ranks = items.map(({ id, kind }) => {
    return (named?.has(id) ? 0 : first?.has(id) ? 3 : 6) + KINDS.indexOf(kind ?? 'agency');
  });
  return items
    .map((_, i) => i)
    .sort((a, b) => {
      const [one, other] = [items[a]!, items[b]!];
      return ranks[a]! - ranks[b]! || other.load - one.load || compareIds(one.id, other.id);
    });
}

/** The first free of some places for a node's label, else that which covers least; none where it must not. */
function bestPlace(
  places: Iterable<Box>,
  inside: (box: Box) => boolean,
  ground: Ground,
  cover: (node: number) => number,
): Box | undefined {
  let best: Box | undefined;
  let least = Infinity;
  for (const box of places) {
    if (!inside(box)) continue;
    let cost = ground.meetsLabel(box, PAD) ? Infinity : 0;
    if (cost === 0) ground.covered(box, (node) => (cost += cover(node)));
    if (cost < least) [best, least] = [box, cost];
    if (least === 0) break;
  }
  return best;
}

/** What the mark of a node counts that a label covers where it may. */
const COVERED = { task: 1, group: 4, agency: 10 } as const;

/** The box about some boxes. */
function about(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** The places of a label on screen, its own first where it has one; see `visibleLabels`. */
export function* placesFor(item: LabelItem, k: number, font: number): Generator<Box> {
  const placeless = item.dx === 0 && item.dy === 0;
  if (!placeless) yield screenLabel(item, k, font);
  const size = labelBox(item.lines, font);
  const mark = scaled(item, k);
  for (const { dx, dy } of labelCandidates(mark.r, size.width, size.height))
    yield labelBounds({ ...mark, ...size, dx, dy });
}

/** Further places of a label on screen; see `slidPlaces`. */
function slidFor(item: LabelItem, k: number, font: number): Box[] {
  const size = labelBox(item.lines, font);
  const mark = scaled(item, k);
  return slidPlaces(mark.r, size.width, size.height).map((place) =>
    labelBounds({ ...mark, ...size, ...place }),
  );
}

export function within(box: Box, frame: Size, k: number): boolean {
  return (
    box.left >= 0 && box.top >= 0 && box.right <= frame.width * k && box.bottom <= frame.height * k
  );
}

/**
 * Where a label's box is on screen. The gap between node and box scales with the picture, the box
 * with the type.
 *
 * @param item in layout units
 * @param k screen pixels for one layout unit
 * @param font size of the type on screen, in pixels
 * @returns a box in pixels, origin at the layout's origin
 */
export function screenLabel(item: Omit<LabelItem, 'id' | 'load'>, k: number, font: number): Box {
  const here = labelBox(item.lines, FONT);
  const there = labelBox(item.lines, font);
  const growX = (there.width - here.width * k) / 2;
  const growY = (there.height - here.height * k) / 2;
  const dx = item.dx * k + direction(item.dx, item.r + here.width / 2) * growX;
  const dy = item.dy * k + direction(item.dy, item.r + here.height / 2) * growY;
  return labelBounds({ x: item.x * k, y: item.y * k, dx, dy, ...there });
}

/** −1 … 1: how far a label stands to one side; 1 where its near edge clears the node. */
function direction(offset: number, clear: number): number {
  return clear === 0 ? 0 : Math.max(-1, Math.min(1, offset / clear));
}

function scaled(item: LabelItem, k: number): { x: number; y: number; r: number } {
  return { x: item.x * k, y: item.y * k, r: item.r * k };
}

export function leaves(box: Box, frame: Size): boolean {
  return (
    box.left < MARGIN ||
    box.top < MARGIN ||
    box.right > frame.width - MARGIN ||
    box.bottom > frame.height - MARGIN
  );
}
