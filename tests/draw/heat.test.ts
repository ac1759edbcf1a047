import { describe, expect, it } from 'vitest';
import { contrast, toneOf, toneOfDifference } from '../../src/draw/heat';
import { DARK, LIGHT } from '../../src/draw/palette';

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('tones of the %s theme', (_, palette) => {
  const steps = Array.from({ length: 201 }, (_, at) => toneOf(at / 10, 20, palette));

  it('carry readable numbers all along the scale', () => {
    for (const { ground, ink } of steps) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('start at zero, end at the most, and get steadily stronger in grey too', () => {
    expect(steps[0]!.ground).toBe(palette.heat0);
    expect(steps.at(-1)!.ground).toBe(palette.heat1);
    const apart = steps.map(({ ground }) => contrast(ground, palette.heat0));
    apart.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual(apart[at]!));
    expect(apart.at(-1)).toBeGreaterThan(4.5);
  });

  it('are zero’s where there is nothing to compare with', () => {
    expect(toneOf(0, 0, palette).ground).toBe(palette.heat0);
  });
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('tones of differences in the %s theme', (_, palette) => {
  const steps = Array.from({ length: 201 }, (_, at) => toneOfDifference(at - 100, 100, palette));

  it('carry readable numbers all along both arms', () => {
    for (const { ground, ink } of steps) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('are even at zero and get steadily stronger either way', () => {
    expect(steps[0]!.ground).toBe(palette.less);
    expect(steps[100]!.ground).toBe(palette.even);
    expect(steps[200]!.ground).toBe(palette.more);
    const apart = steps.map(({ ground }) => contrast(ground, palette.even));
    for (let at = 1; at <= 100; at++) {
      expect(apart[100 + at]!).toBeGreaterThanOrEqual(apart[99 + at]!);
      expect(apart[100 - at]!).toBeGreaterThanOrEqual(apart[101 - at]!);
    }
  });

  it('are even where there is nothing to compare with', () => {
    expect(toneOfDifference(0, 0, palette).ground).toBe(palette.even);
  });

  it('may be words on every ground', () => {
    for (const ground of [palette.ground, palette.panel, palette.raised])
      for (const ink of [palette.less, palette.more])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
