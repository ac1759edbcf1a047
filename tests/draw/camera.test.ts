import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  cameraOf,
  cameraOn,
  cameraTransform,
  fitTransform,
  uncover,
} from '../../src/draw/camera';

const area = { width: 1000, height: 600 };
const picture = { width: 500, height: 400 };

describe('the camera', () => {
  it('shows all in the middle', () => {
    expect(fitTransform(area, picture)).toEqual({ k: 1.5, x: 125, y: 0 });
    expect(cameraTransform(null, area, picture)).toEqual(fitTransform(area, picture));
  });

  it('is the inverse of its transform', () => {
    const coordinate = fc.integer({ min: -900, max: 900 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 5, max: 120 }), (x, y, tenths) => {
        const camera = { x, y, k: tenths / 10 };
        const back = cameraOf(cameraTransform(camera, area, picture), area, picture);
        for (const key of ['x', 'y', 'k'] as const) expect(back[key]).toBeCloseTo(camera[key], 6);
      }),
    );
  });

  it('takes a drawn point to where it belongs', () => {
    const [from, to] = [
      { k: 2, x: 10, y: 20 },
      { k: 3, x: -5, y: 7 },
    ];
    const step = between(from, to);
    expect((4 * from.k + from.x) * step.k + step.x).toBeCloseTo(4 * to.k + to.x);
  });

  it('looks at some points, no closer than three times and no farther than the whole', () => {
    expect(cameraOn([], area, picture)).toBeNull();
    expect(cameraOn([{ x: 100, y: 80 }], area, picture)).toEqual({ x: 100, y: 80, k: 3 });
    const corners = [
      { x: 0, y: 0 },
      { x: 500, y: 400 },
    ];
    expect(cameraOn(corners, area, picture)!.k).toBe(1);
  });

  it('makes way only for what is covered', () => {
    const fit = fitTransform(area, picture);
    expect(uncover({ x: 100, y: 0 }, fit, area, { right: 300 }, 50)).toBeNull();
    const moved = uncover({ x: 450, y: 0 }, fit, area, { right: 300 }, 50)!;
    expect(450 * moved.k + moved.x).toBeCloseTo(650);
    expect(
      uncover({ x: 450, y: 0 }, fit, { width: 300, height: 600 }, { right: 300 }, 50),
    ).toBeNull();
    const raised = uncover({ x: 0, y: 390 }, fit, area, { foot: 270 }, 50)!;
    expect([raised.x, 390 * raised.k + raised.y]).toEqual([fit.x, 280]);
  });
});
