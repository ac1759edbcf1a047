import { mix, type Palette } from './palette';

/** Least contrast of text against what it stands on: WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** The colour of a cell, and the colour in which its number is readable on it. */
export interface Tone {
  readonly ground: string;
  readonly ink: string;
}

/**
 * The tone of a value on a scale that starts at zero and is linear.
 *
 * @param value from 0 to `max`; a `max` of 0 makes everything zero
 */
export function toneOf(value: number, max: number, palette: Palette): Tone {
  const ground = mix(palette.heat0, palette.heat1, max > 0 ? value / max : 0);
  return { ground, ink: inkOn(ground, palette) };
}

/** The tone of each value on such a scale, worked out once for each. */
export function tonesUpTo(max: number, palette: Palette): (value: number) => Tone {
  const known = new Map<number, Tone>();
  return (value) => {
    const tone = known.get(value) ?? toneOf(value, max, palette);
    known.set(value, tone);
    return tone;
  };
}

/**
 * The tone of a difference on a scale of two arms, linear on both and even at zero.
 *
 * @param value from −`max` to `max`; a `max` of 0 makes everything even
 */
export function toneOfDifference(value: number, max: number, palette: Palette): Tone {
  const share = max > 0 ? Math.abs(value) / max : 0;
  const ground = mix(palette.even, value < 0 ? palette.less : palette.more, share);
  return { ground, ink: inkOn(ground, palette) };
}

/** The theme's own ink or ground where readable, else black or white, of which one always is. */
function inkOn(ground: string, { ink, ground: paper }: Palette): string {
  const readable = [ink, paper].find((color) => contrast(ground, color) >= LEAST_CONTRAST);
  return readable ?? (contrast(ground, '#000000') >= LEAST_CONTRAST ? '#000000' : '#ffffff');
}

/** The contrast ratio of two `#rrggbb` colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
