import { describe, expect, it, vi } from 'vitest';
import { make } from '../../src/app/export/serve';
import { exportName, formatOf } from '../../src/write';
import { FORMATS } from '../../src/write/formats';
import type { Format } from '../../src/write/formats/types';
import { writerOf } from '../../src/write/writers';
import { groups } from '../../src/ui/export/words';
import { huaduJob, silent, textOf } from './job';

/** A format that there is only here: one file, as `src/write/formats` holds them. */
const dummy: Format = vi.hoisted(() => ({
  id: 'tally',
  kind: 'data' as const,
  type: 'text/plain',
  words: {
    zh: { name: '计数', holds: ({ tasks }) => `${tasks} 项任务。` },
    en: { name: 'Tally', holds: ({ tasks }) => `${tasks} tasks.` },
  },
  content: () => ['tally'],
  writer: { write: async ({ plan }) => new TextEncoder().encode(String(plan.tasks.length)) },
}));
vi.mock('../../src/write/formats', async (original) => {
  const { FORMATS: shipped } = await original<typeof import('../../src/write/formats')>();
  return { FORMATS: [...shipped, dummy] };
});

const offered = () =>
  groups().flatMap(({ items }) => items.filter((item) => typeof item !== 'string'));

describe('the registry of formats', () => {
  it('is what the dialog offers, each format once', () => {
    expect(offered().map(({ id }) => id)).toHaveLength(FORMATS.length);
    expect(new Set(offered())).toEqual(new Set(FORMATS));
  });

  it('offers a format that is added, among those of its kind', () => {
    const data = groups().find(({ kind }) => kind === 'data')!;
    expect(data.items.at(-1)).toBe(dummy);
  });

  it('has it made, by the worker and by the terminal, under its own name', async () => {
    const format = formatOf('tally');
    const job = huaduJob();
    const made = (await make(format.writer!, 'bytes', job, silent)) as Uint8Array;
    expect(textOf(made)).toBe('38');
    const writer = await writerOf(format);
    expect(textOf(await writer.write(job, silent))).toBe('38');
    expect(exportName(job, format)).toMatch(/_tally_20261124\.tally$/);
  });

  it('has a writer for every format, and tells one that there is not', async () => {
    for (const format of FORMATS) {
      expect(await writerOf(format)).toHaveProperty('write');
      expect(format.words.zh.name).not.toBe('');
    }
    expect(() => formatOf('none')).toThrow('none');
  });
});
