import { beforeEach, describe, expect, it } from 'vitest';
import { Digests } from '../../src/app/corpus/digests';
import { digestKey, Shelf } from '../../src/app/library/shelf';
import { NOTHING_BESIDE } from '../../src/app/work';
import { retitleReading } from '../../src/plan/edit/plan';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { secondPlan } from '../second';
import { FakeStore, sizeOf } from './store';

let store: FakeStore;
let shelf: Shelf;

beforeEach(async () => {
  store = new FakeStore();
  shelf = new Shelf(store);
  await keep('a', plan);
  await keep('b', secondPlan());
});

const keep = (id: string, one: Plan) =>
  shelf.save(id, null, { ...NOTHING_BESIDE, plan: one }, '', 1000);

/** What a page that has just been opened reads, and how many plans it had to read for that. */
async function read() {
  let made = 0;
  const { held, unread } = await new Digests(store, shelf).read((_, all) => (made = all));
  return { tasks: held.map(({ id, digest }) => [id, digest.tasks.length]), unread, made };
}

const BOTH = [
  ['a', 38],
  ['b', 37],
];

describe('the index beside the plans', () => {
  it('is made of plans that have none, and kept', async () => {
    expect(await read()).toEqual({ tasks: BOTH, unread: [], made: 2 });
    expect(await read()).toEqual({ tasks: BOTH, unread: [], made: 0 });
  });

  it('follows what is saved and removed, in one sitting and in the next', async () => {
    const digests = new Digests(store, shelf);
    await digests.read(() => {});
    const { mark } = await shelf.read('a');
    const work = { ...NOTHING_BESIDE, plan: retitleReading({ ...plan, tasks: [] }, '空') };
    await shelf.save('a', mark, work, '', 2000);
    await shelf.remove('b');
    let made = 0;
    const { held } = await digests.read((_, all) => (made = all));
    expect(held.map(({ name, digest }) => [name, digest.tasks.length])).toEqual([['空', 0]]);
    expect(made).toBe(1);
    expect(await read()).toEqual({ tasks: [['a', 0]], unread: [], made: 0 });
  });

  it('goes with its plan: nothing of it stays', async () => {
    await read();
    await shelf.remove('a');
    expect([...store.records.keys()].filter((key) => key.includes('a')).join()).toBe('card/b');
  });

  it.each([
    ['is torn', { version: 1, revision: 1, text: '{"title":"x","gro' }],
    ['is no digest', { version: 1, revision: 1, text: '{}' }],
    ['is of another version', { version: 0, revision: 1, text: '{}' }],
    ['is something else', 'x'],
  ])('is made again where it %s', async (_, record) => {
    await read();
    store.records.set(digestKey('a'), record);
    expect(await read()).toEqual({ tasks: BOTH, unread: [], made: 1 });
    expect((await read()).made).toBe(0);
  });

  it('counts what was put aside as its page was left', async () => {
    await read();
    const { mark } = await shelf.read('a');
    await shelf.leave('a', mark, { ...NOTHING_BESIDE, plan: { ...plan, tasks: [] } });
    expect((await read()).tasks).toEqual([
      ['a', 0],
      ['b', 37],
    ]);
  });

  it('names a plan that cannot be read, and counts the others', async () => {
    store.records.set('work/a/0', { version: 1 });
    const { tasks, unread } = await read();
    expect(tasks).toEqual([['b', 37]]);
    expect(unread).toEqual([{ id: 'a', name: plan.title, code: 'wrong-shape' }]);
  });

  it('is worked with where there is no room to keep it', async () => {
    store.room = sizeOf([...store.records]);
    expect((await read()).tasks).toEqual(BOTH);
    expect([...store.records.keys()].some((key) => key.startsWith('digest/'))).toBe(false);
  });
});
