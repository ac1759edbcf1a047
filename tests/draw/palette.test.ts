import { describe, expect, it } from 'vitest';
import {
  AUDIENCE_CONTRAST,
  BASES,
  contrast,
  DARK,
  LIGHT,
  mix,
  PRESENT_DARK,
  PRESENT_LIGHT,
  type Palette,
} from '../../src/draw/palette';
import { nearest } from './sight';

/** Words and what they stand on: [word, ground]. */
const words = (p: Palette): [string, string][] =>
  [p.ground, p.panel, p.raised].flatMap((ground) =>
    [p.ink, p.ink2, p.ink3, p.accent, p.attention].map((ink): [string, string] => [ink, ground]),
  );

describe('contrast', () => {
  it('is that of WCAG: 21 for black and white, 1 for the same, either way round', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#777777')).toBe(1);
    // A pair that WCAG’s own documents give.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#767676')).toBe(contrast('#767676', '#ffffff'));
  });
});

describe.each([
  ['light', LIGHT, 4.5],
  ['dark', DARK, 4.5],
  ['light, in front of an audience', PRESENT_LIGHT, AUDIENCE_CONTRAST],
  ['dark, in front of an audience', PRESENT_DARK, AUDIENCE_CONTRAST],
])('the %s palette', (_name, palette, least) => {
  it('keeps every word legible on every ground', () => {
    const low = words(palette).filter(([ink, ground]) => contrast(ink, ground) < least);
    expect(low).toEqual([]);
  });

  it('keeps what is chosen legible on its own ground', () => {
    expect(contrast(palette.accent, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.accentSoft)).toBeGreaterThanOrEqual(least);
  });
});

describe.each([
  ['light', PRESENT_LIGHT],
  ['dark', PRESENT_DARK],
])('the heatmap in front of an audience, %s', (_name, palette) => {
  it('keeps numbers legible in every cell from zero to most', () => {
    for (let step = 0; step <= 20; step++) {
      const cell = mix(palette.heat0, palette.heat1, step / 20);
      expect(contrast(palette.ink, cell)).toBeGreaterThanOrEqual(AUDIENCE_CONTRAST);
    }
  });

  it('still tells most from zero', () => {
    expect(contrast(palette.heat0, palette.heat1)).toBeGreaterThan(1.5);
  });
});

describe.each([
  ['light', LIGHT, 4.5],
  ['dark', DARK, 4.5],
  ['light, in front of an audience', PRESENT_LIGHT, AUDIENCE_CONTRAST],
  ['dark, in front of an audience', PRESENT_DARK, AUDIENCE_CONTRAST],
])('the hues of groups, %s', (_name, palette, least) => {
  const bases = [...palette.warm.slice(0, BASES.warm), ...palette.cool.slice(0, BASES.cool)];

  it('carry a number in the colour of the ground', () => {
    const low = [...palette.warm, ...palette.cool].filter(
      (hue) => contrast(hue, palette.ground) < least,
    );
    expect(low).toEqual([]);
  });

  it('are told apart, and by most people whose sight lacks a colour', () => {
    expect(nearest(bases, 'all')).toBeGreaterThan(least > 4.5 ? 4 : 10);
    expect(nearest([...palette.warm, ...palette.cool], 'all')).toBeGreaterThan(2.5);
    if (least > 4.5) return;
    for (const sight of ['protanopia', 'deuteranopia', 'tritanopia'] as const)
      expect(nearest(bases, sight), sight).toBeGreaterThan(4);
  });
});
