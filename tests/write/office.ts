import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An Office file taken apart by itself: its XML parts as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([name, data]) => [name, strFromU8(data)]));
}

/** What an Office program would want to repair: none in a sound file. */
export function faults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const found: string[] = [];
  for (const [name, text] of parts) {
    if (/\.(?:xml|rels)$/.test(name)) found.push(...xmlFaults(name, text));
    if (name.endsWith('.rels')) found.push(...brokenTargets(name, text, parts));
  }
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!);
  const defaults = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1]!));
  found.push(...overrides.filter((name) => !parts.has(name)).map((name) => `no part ${name}`));
  for (const name of parts.keys()) {
    const known = overrides.includes(name) || defaults.has(name.split('.').at(-1)!);
    if (!known && name !== '[Content_Types].xml') found.push(`no type ${name}`);
  }
  return found;
}

function xmlFaults(name: string, text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
  parser.on('doctype', () => faults.push(`${name}: doctype`));
  parser.write(text).close();
  return faults;
}

function brokenTargets(name: string, text: string, parts: ReadonlyMap<string, string>): string[] {
  const folder = posix.dirname(posix.dirname(name));
  return [...text.matchAll(/<Relationship\s([^>]*)>/g)].flatMap(([, attributes]) => {
    const target = /Target="([^"]*)"/.exec(attributes!)![1]!;
    if (/TargetMode="External"/.test(attributes!)) return [`${name}: external ${target}`];
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return parts.has(posix.normalize(path)) ? [] : [`${name}: no ${path}`];
  });
}
