import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const UI = 'src/ui';
const read = (file: string) => readFileSync(join(UI, file), 'utf8');

/** The style of every component and of every sheet that is not made of tokens. */
const styles = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(svelte|css)$/.test(file) && !file.startsWith('tokens/'))
  .map((file) => {
    const text = read(file);
    const css = file.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
    return { file, css: css.replace(/\/\*[\s\S]*?\*\//g, '') };
  });

const widths = new Set(
  read('tokens/breakpoints.css')
    .match(/: [\d.]+em/g)!
    .map((width) => width.slice(2)),
);

/** What must come from a token: of which properties, and what there would be raw. */
const RAW: readonly (readonly [properties: RegExp, raw: RegExp])[] = [
  [/^(padding|margin)(-|$)|^(row-|column-)?gap$/, /\d(px|rem|pt)\b/],
  [/^font(-size)?$/, /^[^/]*\d(px|rem|pt|vw|vh)\b|clamp|max\(/],
  [/radius$/, /\d(px|rem)\b/],
  // A line or a ring is drawn by a shadow that does not blur; anything that blurs lifts a thing up.
  [/^box-shadow$/, /(^|,|inset)\s*(-?\d+(px)?\s+){2}[1-9]/],
  [/./, /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i],
];

const rawIn = (css: string): string[] => [
  ...[...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)]
    .filter(([, name, value]) =>
      RAW.some(([properties, raw]) => properties.test(name!) && raw.test(value!)),
    )
    .map(([declaration]) => declaration),
  ...[...css.matchAll(/@media[^{]*/g)].flatMap(([query]) =>
    (query.match(/[\d.]+(px|rem|em)/g) ?? [])
      .filter((width) => !widths.has(width))
      .map(() => query.trim()),
  ),
];

test('spaces, type, corners, shadows, colours and breakpoints are tokens', () => {
  expect(rawIn('a { padding: 3px; margin: 0 auto; box-shadow: 0 2px 4px red; }')).toHaveLength(2);
  expect(rawIn('@media (max-width: 760px) { a { color: #fff; } }')).toHaveLength(2);
  expect(styles.flatMap(({ file, css }) => rawIn(css).map((raw) => `${file}: ${raw}`))).toEqual([]);
});

test('the scales are short', () => {
  const count = (file: string, name: RegExp) =>
    new Set(read(`tokens/${file}.css`).match(name)).size;
  expect(count('space', /--space-\d/g)).toBeLessThanOrEqual(8);
  expect(count('type', /--(?!face)[a-z]+(?=: \d)/g)).toBeLessThanOrEqual(5);
  expect(count('colour', /--shadow-[a-z]+/g)).toBeLessThanOrEqual(3);
  expect(widths.size).toBeLessThanOrEqual(4);
});

test('type and where the page changes follow the size that a reader has set in the browser', () => {
  expect(read('tokens/type.css').replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/\d(px|pt)\b/);
  expect([...widths].every((width) => width.endsWith('em'))).toBe(true);
});
