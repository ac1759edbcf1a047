import type { PlanIndex } from '../plan/links';
import type { Agency, AgencyKind } from '../plan/types';

/** The colours of one theme; screens, exports and slides read these same tokens. */
export interface Palette {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  /** hairlines between things */
  readonly rule: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** the selection, and nothing else */
  readonly accent: string;
  readonly accentSoft: string;
  /** vermilion: only for what needs attention */
  readonly attention: string;
  readonly support: string;
  /** ends of the heatmap's scale, from zero to most */
  readonly heat0: string;
  readonly heat1: string;
  /** ends of the scale of differences, and its middle; what is less is hatched too */
  readonly less: string;
  readonly even: string;
  readonly more: string;
  /** hues of the actions (warm) and of the projects (cool), taken in turn; a shade of each follows */
  readonly warm: readonly string[];
  readonly cool: readonly string[];
}

/** Least contrast of words in front of an audience: WCAG 2.2, success criterion 1.4.6. */
export const AUDIENCE_CONTRAST = 7;

/** How many hues of a range are no shades of others. */
export const BASES = { warm: 5, cool: 6 } as const;

/** Hues, followed by a shade of each. */
const shaded = (hues: readonly string[], towards: string, by: number): string[] => [
  ...hues,
  ...hues.map((hue) => mix(hue, towards, by)),
];

// Found by search for the greatest distance between any two, as seen with normal sight and simulated
// protanopia, deuteranopia and tritanopia, with words of the ground's colour at 4.5 : 1 or more on each.
export const LIGHT: Palette = {
  ground: '#fbfaf7',
  panel: '#f5f3ef',
  raised: '#ffffff',
  rule: '#dedbd4',
  ink: '#1e2228',
  ink2: '#494d54',
  ink3: '#5f636a',
  accent: '#1b589e',
  accentSoft: '#d9eafc',
  attention: '#cc361e',
  support: '#8b8f97',
  heat0: '#eef4fb',
  heat1: '#1f5596',
  less: '#a4581a',
  even: '#f4f2ee',
  more: '#1f5596',
  warm: shaded(['#be501a', '#854b0a', '#931c3d', '#6e7647', '#5d2f0f'], '#000000', 0.4),
  cool: shaded(['#06553e', '#206e7b', '#1474c8', '#3c2788', '#6a429f', '#a351a5'], '#000000', 0.4),
};

export const DARK: Palette = {
  ground: '#13161b',
  panel: '#1b1e24',
  raised: '#22262d',
  rule: '#363a41',
  ink: '#e9e8e3',
  ink2: '#bfbdb8',
  ink3: '#a09d96',
  accent: '#78bff9',
  accentSoft: '#21374e',
  attention: '#f57052',
  support: '#767b85',
  heat0: '#1f2630',
  heat1: '#8acbfb',
  less: '#f0a860',
  even: '#22262d',
  more: '#8acbfb',
  warm: shaded(['#fe7e4d', '#e3c788', '#fca7b1', '#b5c13c', '#bc9e6a'], '#ffffff', 0.3),
  cool: shaded(['#45b58a', '#3ed9cb', '#42c0f8', '#979afe', '#bec6fd', '#e183d7'], '#ffffff', 0.3),
};

/**
 * The same in front of an audience: every word at 7:1 or more against all it may stand on. Cells of
 * the heatmap stay on their ground's side, since no word reaches 7:1 on a tone in the middle.
 */
export const PRESENT_LIGHT: Palette = {
  ...LIGHT,
  ink2: '#3c4047',
  ink3: '#474b52',
  accent: '#164a86',
  attention: '#8f2412',
  support: '#7d818a',
  heat1: '#8fb9ea',
  warm: LIGHT.warm.map((hue) => legible(hue, '#000000', LIGHT.ground)),
  cool: LIGHT.cool.map((hue) => legible(hue, '#000000', LIGHT.ground)),
};

export const PRESENT_DARK: Palette = {
  ...DARK,
  ink2: '#cfcdc8',
  ink3: '#cbc8c1',
  accent: '#9bd0ff',
  attention: '#ffb5a2',
  support: '#8b9099',
  heat1: '#1c4a78',
  warm: DARK.warm.map((hue) => legible(hue, '#ffffff', DARK.ground)),
  cool: DARK.cool.map((hue) => legible(hue, '#ffffff', DARK.ground)),
};

/** What an agency's circle tells: its kind, or that it is a collective (各镇街) and no single agency. */
export type DrawnKind = AgencyKind | 'collective';

export const drawnKind = (index: PlanIndex, { id, kind }: Agency): DrawnKind =>
  index.collective.has(id) ? 'collective' : kind;

/**
 * How a kind of agency is drawn: its circle is told apart by fill and ring, so that it survives a
 * grey print. `fill` is a mix of ink into ground from 0 to 1; `ring` a stroke width in units.
 */
export const KIND_STYLE: Readonly<
  Record<DrawnKind, { readonly fill: number; readonly ring: number; readonly dash?: string }>
> = {
  party: { fill: 0.9, ring: 1.2 },
  government: { fill: 0.5, ring: 1.2 },
  mass: { fill: 0, ring: 3 },
  municipal: { fill: 0, ring: 1.6, dash: '3 2' },
  other: { fill: 0.16, ring: 1.2 },
  collective: { fill: 0.08, ring: 2.6, dash: '1.4 2.6' },
};

/** A mix of two `#rrggbb` colours; `t` = 0 gives the first, 1 the second. */
export function mix(from: string, to: string, t: number): string {
  const channel = (at: number) => {
    const a = parseInt(from.slice(at, at + 2), 16);
    const b = parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * t)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** A hue mixed towards black or white until words of the ground's colour are legible on it to an audience. */
function legible(hue: string, towards: string, ground: string): string {
  const steps = Array.from({ length: 101 }, (_, step) => mix(hue, towards, step / 100));
  return steps.find((colour) => contrast(colour, ground) >= AUDIENCE_CONTRAST)!;
}

/** The contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
