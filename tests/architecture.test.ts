import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import of ours. */
const MAY: Record<string, readonly string[]> = {
  plan: ['data'],
  read: ['plan'],
  analyse: ['plan'],
  view: ['plan'],
  draw: ['plan', 'analyse', 'view'],
  words: ['plan', 'read', 'analyse', 'view'],
  write: ['plan', 'analyse', 'view', 'draw', 'words'],
  app: ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'write'],
  ui: ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'write', 'app'],
};
const PURE = ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'write'];
/** What only a window, a clock or chance could give. */
const IMPURE =
  /\b(window\.|document\.|localStorage|navigator\.|Date\.now|new Date\(|performance\.|Math\.random|setTimeout|requestAnimationFrame)/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|svelte)$/.test(file));
const inRooms = files.filter((file) => file.includes('/'));
const roomOf = (file: string): string => file.split('/')[0]!;
const code = (file: string): string =>
  readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

function importsOf(file: string): string[] {
  const found = code(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map((match) => match[1]!);
}

describe('the house', () => {
  it('has files in every room it names, and no other room', () => {
    const rooms = new Set(inRooms.map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY))).toEqual([]);
    expect(rooms.size).toBeGreaterThanOrEqual(7);
  });

  it.each(inRooms)('%s imports only along the one direction', (file) => {
    const room = roomOf(file);
    const targets = importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
      // Tables of facts stand beside src, in data/.
      .map((path) => roomOf(path.replace(/^\.\.\//, '')));
    for (const target of targets) {
      expect([room, ...MAY[room]!], `${file} → ${target}`).toContain(target);
    }
  });

  it.each(inRooms.filter((file) => PURE.includes(roomOf(file))))(
    '%s knows no window, no clock, no chance, no Svelte',
    (file) => {
      expect(file.endsWith('.svelte')).toBe(false);
      expect(importsOf(file).filter((path) => path.startsWith('svelte'))).toEqual([]);
      expect(code(file)).not.toMatch(IMPURE);
    },
  );
});
