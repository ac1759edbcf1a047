import { expect, test } from 'vitest';
import { LIGHT } from '../../src/draw/palette';
import { paletteCss } from '../../src/draw/paletteCss';
import { looksCss } from '../../src/figures/looksCss';
import { bundlePaint, edgePaint } from '../../src/figures/paint';

test('marks that are pointed at take all their colours from the palette', () => {
  const named = [...looksCss().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!);
  const known = new Set([...paletteCss().matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(looksCss()).not.toMatch(/undefined|\{\}|#|rgb/);
});

test('a link is drawn alike in the window and in a file', () => {
  const css = looksCss();
  const rule = (mark: string) => css.split(`[data-figure=network] ${mark}{`)[1]!.split('}')[0]!;
  const lead = edgePaint('lead', 'normal', LIGHT.warm[0]!, LIGHT);
  expect(rule('line[data-edge=lead]')).toContain(
    `stroke-opacity:${lead.opacity};stroke-width:${lead.line};stroke-dasharray:none`,
  );
  const support = edgePaint('support', 'normal', LIGHT.warm[0]!, LIGHT);
  expect(support.stroke).toBe(LIGHT.support);
  expect(rule('line[data-edge]')).toContain(`stroke-dasharray:${support.dash!.join(' ')}`);
  const many = bundlePaint('lead', 3, 'normal', LIGHT.warm[0]!, LIGHT);
  expect(rule('line[data-bundle=lead]')).toContain(`stroke-opacity:${many.opacity}`);
});
