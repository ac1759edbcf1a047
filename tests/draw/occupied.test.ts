import { expect, it } from 'vitest';
import { labelCandidates } from '../../src/draw/candidates';
import { drawGraph } from '../../src/draw/graph';
import { leaves, OUTSIDE, OVER_LABEL, OVER_NODE, PAD } from '../../src/draw/labels';
import {
  labelBounds,
  labelOverlaps,
  labelsOverNodes,
  meet,
  nodeBox,
  placedNodes,
  type Box,
  type Placed,
} from '../../src/draw/metrics';
import { Occupied } from '../../src/draw/occupied';
import { FRAME, frameFor } from '../../src/draw/size';
import { startingSpot } from '../../src/draw/spot';
import { plan } from '../huadu';
import { districtPlan } from './district';

const { nodes } = drawGraph(districtPlan(160));
const frame = frameFor(nodes.length);
const placed = nodes.map((node, i) => {
  const [place] = labelCandidates(node.r, node.width, node.height);
  return { ...node, ...startingSpot(i, frame), ...place! };
});
const occupied = Occupied.of(placed, frame);

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
    const others = placed.filter((other) => other !== node);
    const costs = places.map((place) => {
      const box = labelBounds({ ...node, ...place });
      const over = (boxes: Box[]) => boxes.filter((other) => meet(box, other, PAD)).length;
      const met =
        over(others.map(nodeBox)) * OVER_NODE + over(others.map(labelBounds)) * OVER_LABEL;
      return place.cost + met + (leaves(box, frame) ? OUTSIDE : 0);
    });
    const best = places[costs.indexOf(Math.min(...costs))]!;
    expect(occupied.bestPlace(i, node, places)).toMatchObject({ dx: best.dx, dy: best.dy });
  });
});

it('puts a label below, above where the frame ends, and clear of others where there is room', () => {
  const all = placedNodes(drawGraph(plan), plan.layout!);
  const [first, ...others] = all as [Placed, ...Placed[]];
  const bestOf = (node: Placed, about: readonly Placed[]) =>
    Occupied.of([node, ...about], FRAME).bestPlace(
      0,
      node,
      labelCandidates(node.r, node.width, node.height),
    );
  expect(bestOf({ ...first, x: 500, y: 300 }, []).dy).toBeGreaterThan(first.r);
  expect(bestOf({ ...first, x: 500, y: 610 }, []).dy).toBeLessThanOrEqual(0);
  const there = { ...first, ...bestOf(first, others) };
  expect(labelOverlaps([there, ...others])).toBe(0);
  expect(labelsOverNodes([there, ...others])).toBe(0);
});
