import { LOOKS, type Colour, type Look } from './looks';

/** The looks of pictures that are pointed at as a style sheet, in the palette's properties. */
export function looksCss(): string {
  return Object.entries(LOOKS)
    .flatMap(([figure, looks]) =>
      Object.entries(looks).map(
        ([mark, look]) => `[data-figure=${figure}] ${mark}{${declarations(look)}}`,
      ),
    )
    .join('\n');
}

/** Where nothing gives a hue, as while communities are not known, a mark is quiet. */
const colour = (name: Colour): string =>
  name === 'transparent' ? name : name === 'hue' ? 'var(--hue,var(--ink3))' : `var(--${name})`;

function declarations({ fill, stroke, dash, ...numbers }: Look): string {
  const { fillOpacity, strokeOpacity, line, opacity } = numbers;
  return Object.entries({
    fill: fill && colour(fill),
    'fill-opacity': fillOpacity,
    stroke: stroke && colour(stroke),
    'stroke-opacity': strokeOpacity,
    'stroke-width': line,
    'stroke-dasharray': dash && (dash.join(' ') || 'none'),
    opacity,
  })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';');
}
