import { meet, type Box } from '../../src/draw/metrics';
import type { Scene } from '../../src/draw/scene';
import { labelBox, LINE_BOX } from '../../src/draw/size';

/** The boxes of the labels that show, in pixels, by the id of their node. */
export function screenLabels({ nodes }: Scene, k: number): [string, Box][] {
  return nodes
    .filter(({ labelled, lines }) => labelled && lines.length > 0)
    .map(({ id, x, y, font, lines }) => {
      const texts = lines.map(({ text }) => text);
      const { width, height } = labelBox(texts, font * k);
      const left = (x + lines[0]!.x) * k - width / 2;
      // The first baseline lies 0.37 em under the middle of its line box; see `scene`.
      const top = (y + lines[0]!.y) * k - (0.37 + LINE_BOX / 2) * font * k;
      return [id, { left, top, right: left + width, bottom: top + height }];
    });
}

/** Pairs of boxes that meet. */
export function touching(boxes: readonly (readonly [string, Box])[]): string[] {
  return boxes.flatMap(([a, box], i) =>
    boxes.slice(i + 1).flatMap(([b, other]) => (meet(box, other) ? `${a} ${b}` : [])),
  );
}
