import { expect, it } from 'vitest';
import { labelCandidates } from '../../src/draw/candidates';
import { drawGraph } from '../../src/draw/graph';
import { placeLabel } from '../../src/draw/labels';
import { labelBounds, meet, nodeBox } from '../../src/draw/metrics';
import { Occupied } from '../../src/draw/occupied';
import { frameFor } from '../../src/draw/size';
import { startingSpot } from '../../src/draw/spot';
import { districtPlan } from './district';

const { nodes } = drawGraph(districtPlan(160));
const frame = frameFor(nodes.length);
const placed = nodes.map((node, i) => {
  const [place] = labelCandidates(node.r, node.width, node.height);
  return { ...node, ...startingSpot(i, frame), ...place! };
});
const occupied = new Occupied(placed.length, frame);
placed.forEach((node, i) => occupied.put(i, node));

it('counts what is about a box as if all were asked', () => {
  for (const node of placed) {
    const box = { ...nodeBox(node), right: node.x + 90, bottom: node.y + 40 };
    const all = placed.flatMap((other) => [nodeBox(other), labelBounds(other)]);
    const met = all.filter((other) => meet(box, other, 3)).length;
    expect(occupied.met(box, 3)).toBe(met);
    expect(occupied.met(box, 3, 2)).toBe(Math.min(met, 2));
  }
});

it('finds the best place for a label as if all were asked', () => {
  placed.forEach((node, i) => {
    const places = labelCandidates(node.r, node.width, node.height);
    const { dx, dy } = placeLabel(node, placed, frame);
    expect(occupied.bestPlace(i, node, places)).toMatchObject({ dx, dy });
  });
});
