import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arranged, tagsOf } from '../../src/app/library/arranged';
import { bundled } from '../../src/app/library/bundle';
import { Shelf, type Kept } from '../../src/app/library/shelf';
import { NOTHING_BESIDE } from '../../src/app/work';
import { parsePlan, PlanFileError } from '../../src/plan/file';
import { plan } from '../huadu';
import { FakeStore } from './store';
import { simple } from '../../src/view/simple';

const kept = (id: string, name: string, saved: number, ...tags: string[]): Kept => {
  return { id, name, saved, tasks: 1, agencies: 1, bytes: 10 - saved, tags };
};
const LIST = [
  kept('a', '花都方案', 1, '科普', '2026'),
  kept('b', '番禺方案', 2, '2026'),
  kept('c', 'Baiyun 協同', 3),
];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const ALL = { query: '', order: 'saved', grouped: false } as const;
const told = (patch: Partial<Parameters<typeof arranged>[1]>) =>
  arranged(LIST, { ...ALL, ...patch }, compare, simple).map(({ tag, plans }) => [
    tag,
    plans.map(({ id }) => id).join(''),
  ]);

describe('the list of kept plans', () => {
  it('is put in order', () => {
    expect(told({})).toEqual([[null, 'cba']]);
    expect(told({ order: 'name' })).toEqual([[null, 'cba']]);
    expect(told({ order: 'bytes' })).toEqual([[null, 'abc']]);
  });

  it('is searched by names and tags, in any width, case and script', () => {
    expect(told({ query: 'ＢＡＩ' })).toEqual([[null, 'c']]);
    expect(told({ query: '科普' })).toEqual([[null, 'a']]);
    expect(told({ query: '协同' })).toEqual([[null, 'c']]);
    expect(told({ query: '番禺方案' })).toEqual([[null, 'b']]);
    expect(told({ query: '没有' })).toEqual([[null, '']]);
  });

  it('stands under each tag, those without one at the end', () => {
    expect(tagsOf(LIST, compare)).toEqual(['2026', '科普']);
    expect(told({ grouped: true })).toEqual([
      ['2026', 'ba'],
      ['科普', 'a'],
      [null, 'c'],
    ]);
  });
});

describe('many kept plans at once', () => {
  it('keep their tags through saves, and lose them when they are taken', async () => {
    const shelf = new Shelf(new FakeStore());
    const work = { ...NOTHING_BESIDE, plan };
    await shelf.save('x', null, work, '', 1);
    await shelf.save('y', null, work, '', 2);
    await shelf.tag(['x', 'y'], (tags) => [...tags, '科普', '科普']);
    await shelf.save('x', (await shelf.read('x')).mark, work, '', 3);
    await shelf.tag(['y'], () => []);
    expect((await shelf.list()).map(({ id, tags }) => [id, tags])).toEqual([
      ['x', ['科普']],
      ['y', []],
    ]);
  });

  it('are removed, and put back as they were', async () => {
    const store = new FakeStore();
    const shelf = new Shelf(store);
    for (const id of ['x', 'y', 'z'])
      await shelf.save(id, null, { ...NOTHING_BESIDE, plan }, id, 1);
    const before = new Map(store.records);
    const removed = await shelf.remove('x', 'y');
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['z']);
    await shelf.putBack(removed);
    expect(new Map([...store.records].sort())).toEqual(new Map([...before].sort()));
  });

  it('go into one zip, each under a name of its own; one that cannot be read is named', async () => {
    const wanted = ['花都', '花都', '坏'].map((name, at) => ({ id: `${at}`, name }));
    const { bytes, unread } = await bundled(wanted, async (id) => {
      if (id === '2') throw new PlanFileError('not-json');
      return plan;
    });
    expect(unread).toEqual(['坏']);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['花都.json', '花都_2.json']);
    const text = new TextDecoder().decode(files['花都_2.json']);
    expect(parsePlan(text).tasks).toEqual(plan.tasks);
  });
});
