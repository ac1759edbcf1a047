import { labelCandidates } from '../draw/candidates';
import { Ground } from '../draw/ground';
import type { FigureMark } from './mark';
import { mix } from '../draw/palette';
import { MANY } from '../draw/labels';
import { labelBounds, meet, nodeBox, type Box } from '../draw/metrics';
import type { NodeMark } from '../draw/scene';
import { labelBox, LINE_BOX, type Size } from '../draw/size';
import type { Drawing } from './drawing';
import { DIMMED } from './paint';

/** A label in pixels of the figure. */
interface Label {
  readonly node: NodeMark;
  readonly box: Box;
  readonly lines: NodeMark['lines'];
}

/** Air kept between a label that is moved and another, in pixels. */
const AIR = 1.5;

/** How often agencies in focus that found no place for their label may choose before all others. */
const ROUNDS = 4;

/**
 * The labels of nodes: text with a halo. Each stands where the window has it; where that is over the
 * frame's border, or taken, it looks for a free place beside its node, and there may be more of these
 * than in the window, since the figure may be wider than the picture. Among many nodes an agency's label may
 * cover tasks, as in the window, where no place is free.
 */
export function labelMarks(nodes: readonly NodeMark[], drawing: Drawing): FigureMark[] {
  const mustStand = ({ node: { id, type } }: Label) =>
    type === 'agency' && drawing.states(id) !== 'dimmed';
  let order = inOrder(
    nodes.filter(({ lines }) => lines.length > 0),
    drawing,
  );
  // No agency goes without its name for the sake of tasks.
  const standing = (found: ReadonlyMap<string, Label>) =>
    [...found.values()].filter(mustStand).length * nodes.length + found.size;
  let best = placed(order, nodes, drawing);
  for (let round = 0; round < ROUNDS; round++) {
    const without = order.filter((label) => mustStand(label) && !best.has(label.node.id));
    if (without.length === 0) break;
    order = [...without, ...order.filter((label) => !without.includes(label))];
    const next = placed(order, nodes, drawing);
    if (standing(next) >= standing(best)) best = next;
  }
  return [...best.values()].flatMap((label) => marksOf(label, drawing));
}

/** Labels that find a place, by the id of their node: who comes first, chooses first. */
function placed(
  order: readonly Label[],
  nodes: readonly NodeMark[],
  drawing: Drawing,
): Map<string, Label> {
  const { sheet } = drawing;
  const { width, height } = sheet;
  const bodies = nodes.map((node) => {
    const [x, y] = drawing.at(node.x, node.y);
    return { x, y, r: node.r * drawing.k };
  });
  const ground = new Ground(bodies.map(nodeBox), { left: 0, top: 0, right: width, bottom: height });
  const placeOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const crowded = order.some(({ node }) => !node.labelled);
  const found = new Map<string, Label>();
  for (const label of order) {
    const { id, type } = label.node;
    const own = placeOf.get(id)!;
    const body = bodies[own]!;
    const size = sizeOf(label);
    const covers = nodes.length > MANY && type === 'agency';
    const free = (box: Box, air: number, over = false) => {
      let clear = within(box, sheet) && !ground.meetsLabel(box, air);
      if (clear)
        ground.covered(box, (i) => (clear &&= i === own || (over && nodes[i]!.type === 'task')));
      return clear;
    };
    const places = () => {
      const boxes = labelCandidates(body.r, size.width, size.height).map(({ dx, dy }) =>
        labelBounds({ ...body, ...size, dx, dy }),
      );
      const slid = boxes.map((box) => inward(box, sheet)).filter((b) => !meet(b, nodeBox(body)));
      const all = [...boxes, ...slid];
      return all.find((box) => free(box, AIR)) ?? all.find((box) => covers && free(box, AIR, true));
    };
    const kept = !crowded && within(label.box, sheet) ? label.box : undefined;
    const box = free(label.box, 0, covers)
      ? label.box
      : holds(sheet, body)
        ? (places() ?? kept)
        : undefined;
    if (!box) continue;
    found.set(id, moved(label, box));
    ground.put(box);
  }
  return found;
}

/** Labels where the window has them: those in focus first, then agencies, then by load. */
function inOrder(nodes: readonly NodeMark[], drawing: Drawing): Label[] {
  const rank = ({ id, type }: NodeMark) =>
    (drawing.states(id) === 'dimmed' ? 2 : 0) + (type === 'agency' ? 0 : 1);
  return [...nodes]
    .sort((a, b) => rank(a) - rank(b) || b.load - a.load)
    .map((node) => labelOf(node, drawing));
}

function labelOf(node: NodeMark, { at, k }: Drawing): Label {
  const size = node.font * k;
  const lines = node.lines.map((line) => {
    const [x, y] = at(node.x + line.x, node.y + line.y);
    return { text: line.text, x, y };
  });
  const { width, height } = labelBox(
    lines.map(({ text }) => text),
    size,
  );
  const x = lines[0]!.x;
  // The first baseline lies 0.37 em under the middle of its line box; see `scene`.
  const top = lines[0]!.y - (0.37 + LINE_BOX / 2) * size;
  return {
    node,
    lines,
    box: { left: x - width / 2, right: x + width / 2, top, bottom: top + height },
  };
}

const sizeOf = ({ box }: Label): Size => {
  return { width: box.right - box.left, height: box.bottom - box.top };
};

const within = (box: Box, { width, height }: Size): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/** A box pushed sideways until it is inside the frame. */
function inward(box: Box, { width }: Size): Box {
  const by = Math.max(0, -box.left) - Math.max(0, box.right - width);
  return { ...box, left: box.left + by, right: box.right + by };
}

const holds = ({ width, height }: Size, { x, y }: { x: number; y: number }): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

function moved(label: Label, box: Box): Label {
  const [dx, dy] = [box.left - label.box.left, box.top - label.box.top];
  return { ...label, box, lines: label.lines.map((l) => ({ ...l, x: l.x + dx, y: l.y + dy })) };
}

function marksOf({ node, lines }: Label, { sheet, states, k }: Drawing): FigureMark[] {
  const { index, palette } = sheet;
  const state = states(node.id);
  const agency = index.agency.has(node.id);
  const ink = state === 'selected' ? palette.accent : agency ? palette.ink : palette.ink2;
  const fill = state === 'dimmed' ? mix(palette.ground, ink, DIMMED) : ink;
  const look = { size: node.font * k, fill, anchor: 'middle', halo: palette.ground } as const;
  return lines.map((line) => ({ type: 'text', ...line, ...look, ...(agency && { bold: true }) }));
}
