import { describe, expect, it } from 'vitest';
import { meet, nodeBox, type Box } from '../../src/draw/metrics';
import { wholeLevel } from './whole';
import { AUDIENCE_TYPE, audienceType, scene, widened, type Scene } from '../../src/draw/scene';
import { labelBox } from '../../src/draw/size';
import { applyFilter } from '../../src/view/filter';
import { highlight } from '../../src/view/highlight';
import { NO_FILTER } from '../../src/view/view';
import { index, plan } from '../huadu';

const layout = plan.layout!;
const agencies = new Set(index.agency.keys());

/** The picture in a window, with the type of an audience. */
function shown(width: number, height: number, first: ReadonlySet<string>, alone = false) {
  const picture = widened(layout, width / height);
  const scale = Math.min(width / picture.width, height / picture.height);
  const least = audienceType({ width, height });
  return {
    picture,
    scale,
    drawn: scene(wholeLevel(index, picture), { pins: {}, scale, least, first, alone }),
  };
}

/** Boxes of the labels that show, in layout units. */
function labels({ nodes }: Scene): { id: string; box: Box }[] {
  return nodes
    .filter(({ labelled }) => labelled)
    .map(({ id, x, y, lines, font }) => {
      const size = labelBox(
        lines.map(({ text }) => text),
        font,
      );
      const middle = x + lines[0]!.x;
      const top = y + lines[0]!.y - (0.37 + 1.45 / 2) * font;
      const [left, right] = [middle - size.width / 2, middle + size.width / 2];
      return { id, box: { left, right, top, bottom: top + size.height } };
    });
}

describe.each([
  [1232, 555, 26],
  [1872, 850, 33],
])('the picture in front of an audience at %i × %i', (width, height, tasks) => {
  const { drawn, picture, scale } = shown(width, height, agencies);

  it('names every agency, in type of 18 px or more', () => {
    const named = drawn.nodes.filter(({ labelled }) => labelled);
    expect(named.filter(({ type }) => type === 'agency').length).toBe(29);
    for (const { font } of named) expect(font * scale).toBeGreaterThanOrEqual(AUDIENCE_TYPE);
  });

  it('names most tasks beside them', () => {
    const named = drawn.nodes.filter(({ labelled, type }) => labelled && type === 'task');
    expect(named.length).toBeGreaterThanOrEqual(tasks);
  });

  it('names what a filter keeps, agencies before tasks', () => {
    const { tasks: kept, agencies: theirs } = applyFilter(index, {
      ...NO_FILTER,
      groups: plan.groups.slice(0, 5).map(({ id }) => id),
    });
    const part = shown(width, height, new Set([...theirs, ...kept]), true).drawn;
    const named = new Set(part.nodes.filter(({ labelled }) => labelled).map(({ id }) => id));
    expect([...theirs].filter((id) => !named.has(id))).toEqual([]);
    expect([...kept].filter((id) => named.has(id)).length).toBeGreaterThan(kept.size * 0.85);
    expect(named.size).toBeLessThanOrEqual(theirs.size + kept.size);
  });

  it('keeps labels off each other, off nodes, and inside the window', () => {
    const boxes = labels(drawn);
    const hits = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => [a.id, b.id]),
    );
    const over = boxes.flatMap(({ id, box }) =>
      drawn.nodes
        .filter((node) => node.id !== id && meet(box, nodeBox(node)))
        .map((n) => [id, n.id]),
    );
    expect(hits).toEqual([]);
    expect(over).toEqual([]);
    for (const { box } of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(-0.01);
      expect(box.top).toBeGreaterThanOrEqual(-0.01);
      expect(box.right).toBeLessThanOrEqual(picture.width + 0.01);
      expect(box.bottom).toBeLessThanOrEqual(picture.height + 0.01);
    }
  });

  it('names all that is told alone, and nothing else', () => {
    const { nodes } = highlight(
      index,
      [...agencies].slice(0, 1),
      1,
      new Set(index.links.map((l) => l.id)),
    )!;
    const alone = shown(width, height, nodes, true).drawn;
    const named = alone.nodes.filter(({ labelled }) => labelled).map(({ id }) => id);
    expect(named.filter((id) => !nodes.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(nodes.size * 0.7);
  });
});

describe('a widened picture', () => {
  it('reaches across the window and leaves heights as they are', () => {
    const wide = widened(layout, 3);
    expect(wide.width / wide.height).toBeCloseTo(3, 10);
    for (const [id, { x, y }] of Object.entries(layout.nodes)) {
      expect(wide.nodes[id]!.y).toBe(y);
      expect(wide.nodes[id]!.x / wide.width).toBeCloseTo(x / layout.width, 10);
    }
  });

  it('is never made narrower', () => {
    expect(widened(layout, 1)).toBe(layout);
  });
});
