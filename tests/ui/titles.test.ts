import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const UI = 'src/ui';

/** Elements of a syntax tree with a native title; what frames another page is named by it. */
function titled(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(titled);
  if (typeof node !== 'object' || node === null) return [];
  const {
    type,
    name,
    attributes = [],
  } = node as {
    type?: string;
    name?: string;
    attributes?: { type?: string; name?: string }[];
  };
  const own = type === 'RegularElement' && name !== 'iframe' && attributes;
  const native = own && own.some((one) => one.type === 'Attribute' && one.name === 'title');
  const here = native ? [name!] : [];
  return [...here, ...Object.values(node).flatMap(titled)];
}

test('nothing has a native title: what is to be said on pointing is `data-tip`', () => {
  const files = readdirSync(UI, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const { fragment } = parse(readFileSync(`${UI}/${file}`, 'utf8'), { modern: true });
      return titled(fragment).map((name) => `${file}: ${name}`);
    });
  expect(found).toEqual([]);
});
