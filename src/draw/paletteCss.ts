import { DARK, KIND_STYLE, LIGHT, mix, PRESENT_DARK, PRESENT_LIGHT, type Palette } from './palette';

/**
 * The palette as a style sheet: every token as a custom property, for light and dark, following the
 * system until `data-theme` on the root says otherwise; stronger ones under `data-presenting`; and `data-hue` and `data-kind` as the
 * properties `--hue` and `--kind` of whatever carries them.
 */
export function paletteCss(): string {
  const hues = [...names('warm'), ...names('cool')];
  return [
    ...themes('', LIGHT, DARK),
    ...themes('[data-presenting]', PRESENT_LIGHT, PRESENT_DARK),
    ...hues.map((name) => `[data-hue=${name}]{--hue:var(--${name})}`),
    ...Object.keys(KIND_STYLE).map((kind) => `[data-kind=${kind}]{--kind:var(--kind-${kind})}`),
  ].join('\n');
}

function themes(when: string, light: Palette, dark: Palette): string[] {
  return [
    `:root${when}{${tokens(light)}}`,
    `@media (prefers-color-scheme:dark){:root${when}:not([data-theme]){${tokens(dark)};color-scheme:dark}}`,
    `:root${when}[data-theme=dark]{${tokens(dark)}}`,
  ];
}

const names = (range: 'warm' | 'cool') => LIGHT[range].map((_, i) => `${range}${i}`);

function tokens(palette: Palette): string {
  const { warm, cool, ...plain } = palette;
  const entries = [
    ...Object.entries(plain),
    ...warm.map((colour, i) => [`warm${i}`, colour]),
    ...cool.map((colour, i) => [`cool${i}`, colour]),
    ...Object.entries(KIND_STYLE).map(([kind, { fill }]) => [
      `kind-${kind}`,
      mix(palette.ground, palette.ink2, fill),
    ]),
  ];
  return entries.map(([name, value]) => `--${name}:${value}`).join(';');
}
