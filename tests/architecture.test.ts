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
  figures: ['plan', 'analyse', 'view', 'draw', 'words'],
  write: ['plan', 'analyse', 'view', 'draw', 'words', 'figures'],
  app: ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'figures', 'write'],
  ui: ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'figures', 'write', 'app'],
};
const PURE = ['plan', 'read', 'analyse', 'view', 'draw', 'words', 'figures', 'write'];
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

/** What a file imports of ours, from the root of src. Tables of facts stand beside it, in data/. */
const ownImports = (file: string): string[] =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\.\.\//, ''));

describe('the house', () => {
  it('has files in every room it names, and no other room', () => {
    const rooms = new Set(inRooms.map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY))).toEqual([]);
    expect(rooms.size).toBeGreaterThanOrEqual(7);
  });

  it('imports only along the one direction', () => {
    const against = inRooms.flatMap((file) => {
      const room = roomOf(file);
      const may = [room, ...(MAY[room] ?? [])];
      return ownImports(file)
        .filter((target) => !may.includes(roomOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(against).toEqual([]);
  });

  it('has no file that imports itself by way of others', () => {
    const known = new Set(files);
    const next = (file: string) =>
      ownImports(file)
        .map((target) => target.replace(/\?.*$/, ''))
        .flatMap((target) => {
          const found = ['', '.ts', '/index.ts'].find((end) => known.has(target + end));
          return found === undefined ? [] : [target + found];
        });
    const done = new Set<string>();
    const way: string[] = [];
    const circles: string[] = [];
    const follow = (file: string): void => {
      const at = way.indexOf(file);
      if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      way.push(file);
      next(file).forEach(follow);
      way.pop();
      done.add(file);
    };
    files.forEach(follow);
    expect(done.size).toBe(files.length);
    expect(circles).toEqual([]);
  });

  it('keeps the views apart: each imports parts, and only the shell puts views together', () => {
    const folderOf = (file: string) => /^ui\/([^/]+)\//.exec(file)?.[1];
    const across = inRooms.flatMap((file) => {
      const folder = folderOf(file);
      if (!folder || folder === 'shell') return [];
      return ownImports(file)
        .filter((target) => ![undefined, folder, 'parts', 'tokens'].includes(folderOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(across).toEqual([]);
  });

  const pure = inRooms.filter((file) => PURE.includes(roomOf(file)));

  it('has no component and nothing of Svelte below app', () => {
    expect(pure.filter((file) => file.endsWith('.svelte'))).toEqual([]);
    const svelte = (file: string) => importsOf(file).some((path) => path.startsWith('svelte'));
    expect(pure.filter(svelte)).toEqual([]);
  });

  it('knows no window, no clock and no chance below app', () => {
    const impure = pure.flatMap((file) => {
      const found = IMPURE.exec(code(file));
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(impure).toEqual([]);
  });
});
