import { expect, it } from 'vitest';
import { bodiesAt } from '../../src/draw/bodies';
import { Repulsion } from '../../src/draw/repulsion';
import { startingSpot } from '../../src/draw/spot';

const FRAME = { width: 1040, height: 628 };

it('pushes about as all pairs would, and the same again', () => {
  const spots = Array.from({ length: 500 }, (_, i) => startingSpot(i, FRAME));
  const x = Float64Array.from(spots, (spot) => spot.x);
  const y = Float64Array.from(spots, (spot) => spot.y);
  const charge = Float64Array.from(spots, (_, i) => 1 + (i % 7));
  const [one, again] = [bodiesAt(x, y), bodiesAt(x, y)];
  new Repulsion(charge).apply(one, 1);
  new Repulsion(charge).apply(again, 1);
  expect(one).toEqual(again);
  let [off, all] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    let [fx, fy] = [0, 0];
    for (let j = 0; j < x.length; j++) {
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
      if (i === j) continue;
      fx += (charge[j]! * dx) / (dx * dx + dy * dy);
      fy += (charge[j]! * dy) / (dx * dx + dy * dy);
    }
    off += Math.hypot(one.vx[i]! - fx, one.vy[i]! - fy);
    all += Math.hypot(fx, fy);
  }
  expect(off / all).toBeLessThan(0.05);
});

it('leaves bodies at one spot alone, and one body', () => {
  const spot = bodiesAt(new Float64Array(40).fill(7), new Float64Array(40).fill(7));
  new Repulsion(new Float64Array(40).fill(1)).apply(spot, 1);
  expect(spot.vx.every((v) => v === 0)).toBe(true);
  const alone = bodiesAt(new Float64Array(1), new Float64Array(1));
  new Repulsion(new Float64Array(1).fill(1)).apply(alone, 1);
  expect(alone.vx[0]).toBe(0);
});
