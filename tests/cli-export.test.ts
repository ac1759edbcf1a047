import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../src/plan/file';
import { elementsOf } from './golden/pictures';
import { plan } from './huadu';
import { Deck, paragraphs, repairs } from './write/deck';
import { faults } from './write/office';

// With its picture in it, so that none is laid out for each format.
const PLAN = 'data/huadu-2022-2025/plan.json';
const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `export` as a process of its own; a run takes as long as a start of Node and the making of one file. */
function exported(...args: string[]) {
  const cli = ['--import', 'tsx', 'src/cli.ts', 'export', ...args];
  return spawnSync(process.execPath, cli, { encoding: 'utf8', timeout: 240_000 });
}
const LONG = 240_000;

const textOf = (bytes: Buffer) => bytes.toString('utf8');
const graphed = (graph: MultiDirectedGraph) =>
  expect([graph.order, graph.size]).toEqual([29 + 38, 209]);

/** What each format's file must be, opened by a program that did not write it. */
const OPENED: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  xlsx: (bytes) => {
    expect(faults(bytes)).toEqual([]);
    expect(read(bytes).SheetNames).toHaveLength(9);
  },
  csv: (bytes) => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes).match(/,牵头,/g)).toHaveLength(38);
  },
  json: (bytes) => {
    const { tasks, agencies } = parsePlan(textOf(bytes));
    expect([tasks.length, agencies.length]).toEqual([38, 29]);
  },
  gexf: (bytes) =>
    graphed(parseGexf(MultiDirectedGraph, textOf(bytes), { allowUndeclaredAttributes: true })),
  graphml: (bytes) => graphed(parseGraphml(MultiDirectedGraph, textOf(bytes))),
  svg: (bytes) => {
    const drawn = elementsOf(textOf(bytes)).filter(({ name }) => name === 'circle');
    expect(drawn.length).toBeGreaterThanOrEqual(29);
    for (const { name } of plan.agencies) expect(textOf(bytes)).toContain(name.slice(0, 4));
  },
  pptx: (bytes) => {
    const deck = new Deck(bytes);
    expect(repairs(deck)).toEqual([]);
    expect(deck.slides).toHaveLength(13);
    expect(paragraphs(deck.slides[1]!)).toContain('一张图看全部分工');
  },
  docx: async (bytes) => {
    expect(faults(bytes)).toEqual([]);
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value.match(/<h1>/g)).toHaveLength(29);
  },
};

describe('atlas export', () => {
  it.each(Object.keys(OPENED))(
    'writes %s, and prints nothing',
    async (format) => {
      const out = join(folder, `plan.${format}`);
      const { stdout, stderr, status } = exported(PLAN, '--as', format, '-o', out);
      expect([status, stdout, stderr]).toEqual([0, '', '']);
      await OPENED[format]!(readFileSync(out));
    },
    LONG,
  );

  it(
    'speaks English where asked',
    () => {
      const out = join(folder, 'english.svg');
      expect(exported(PLAN, '--as', 'svg', '--language', 'en', '-o', out).status).toBe(0);
      expect(readFileSync(out, 'utf8')).toContain('xml:lang="en"');
    },
    LONG,
  );

  it(
    'says which file it cannot write',
    () => {
      const out = join(folder, 'missing', 'x.csv');
      const refused = exported(PLAN, '--as', 'csv', '-o', out);
      expect([refused.status, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toBe(`${out}: 写不了文件（ENOENT）。\n`);
    },
    LONG,
  );

  it(
    'names the file itself where it is given a folder',
    () => {
      const made = exported(PLAN, '--as', 'csv', '-o', folder);
      expect([made.status, made.stderr]).toEqual([0, '']);
      const named = /^花都区全民科学素质行动规划纲要2022-2025_分工_\d{8}\.csv$/;
      expect(readdirSync(folder).filter((name) => named.test(name))).toHaveLength(1);
    },
    LONG,
  );

  it.each([
    [[PLAN, '--as', 'png', '-o', 'x.png']],
    [[PLAN, '--as', 'xlsx']],
    [['-o', join(folder, 'x.csv'), '--as', 'csv']],
  ])(
    '%j: tells how it is used',
    (args) => {
      const refused = exported(...args);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('--as FORMAT -o OUT');
    },
    LONG,
  );
});
