import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Shelf, type Mark } from '../../src/app/library/shelf';
import { NOTHING_BESIDE, type Work } from '../../src/app/work';
import { newScenario } from '../../src/plan/scenario';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { FakeStore, sizeOf } from './store';

const few: Plan = { ...plan, tasks: plan.tasks.slice(0, 3), layout: undefined };
const named = (title: string): Work => ({ ...NOTHING_BESIDE, plan: { ...few, title } });
const titleOf = async (shelf: Shelf, id = 'x') => (await shelf.read(id)).work.plan.title;

function fresh() {
  const store = new FakeStore();
  return { store, shelf: new Shelf(store) };
}

/** Saves states one after the other, each from the one before. */
async function saveAll(shelf: Shelf, titles: readonly string[]): Promise<Mark> {
  let mark: Mark | null = null;
  for (const title of titles) {
    const saved = await shelf.save('x', mark, named(title), '', 1);
    if (saved.kind !== 'kept') throw new Error(saved.kind);
    mark = saved.mark;
  }
  return mark!;
}

describe('a kept plan', () => {
  it('comes back with its scenarios and all that was made of its findings', async () => {
    const { shelf } = fresh();
    const changed = { ...plan, tasks: plan.tasks.slice(1) };
    const work: Work = {
      plan,
      scenarios: [
        {
          ...newScenario('s1', '甲', plan, { kind: 'rebalance', ceiling: 4, leads: { t1: 'a2' } }),
          plan: changed,
        },
      ],
      active: 's1',
      findings: { texts: { 'scope zh': { text: '甲', from: '乙' } }, hidden: ['no-lead'] },
    };
    await shelf.save('x', null, work, '', 1);
    expect((await shelf.read('x')).work).toEqual(work);
  });

  it('is listed with its name, time and size, last kept first', async () => {
    const { shelf } = fresh();
    await shelf.save('a', null, named('甲'), '', 1);
    await shelf.save('b', null, named('乙'), '我的', 2);
    const tasks = few.tasks.length;
    const agencies = few.agencies.length;
    const bytes = new TextEncoder().encode(JSON.stringify(named('甲').plan)).length;
    expect(await shelf.list()).toEqual(
      [
        { id: 'b', name: '我的', saved: 2 },
        { id: 'a', name: '甲', saved: 1 },
      ].map((one) => ({ ...one, tasks, agencies, bytes, tags: [] })),
    );
  });

  it('keeps the name it was given, whatever is saved after that', async () => {
    const { shelf } = fresh();
    const mark = await saveAll(shelf, ['甲']);
    await shelf.rename('x', '新名');
    await shelf.save('x', mark, named('乙'), '', 2);
    expect((await shelf.list())[0]!.name).toBe('新名');
    expect(await titleOf(shelf)).toBe('乙');
  });

  it('is gone once removed, with nothing left of it', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲', '乙']);
    await shelf.remove('x');
    expect(store.records.size).toBe(0);
    await expect(shelf.read('x')).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('two generations', () => {
  it('are all that is kept of a plan', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲', '乙', '丙', '丁']);
    expect([...store.records.keys()].sort()).toEqual(['card/x', 'work/x/0', 'work/x/1']);
    expect(await titleOf(shelf)).toBe('丁');
  });

  it('bring back the one before a torn newest one, and the next save spares it', async () => {
    const { store, shelf } = fresh();
    const mark = await saveAll(shelf, ['甲', '乙']);
    store.tear = 500;
    await shelf.save('x', mark, named('丙'), '', 1);
    const found = await shelf.read('x');
    expect(found).toMatchObject({ earlier: true, work: { plan: { title: '乙' } } });
    // Torn again: it is still there.
    store.tear = 10;
    await shelf.save('x', found.mark, named('丁'), '', 1);
    expect(await titleOf(shelf)).toBe('乙');
  });

  it('survive any one record gone bad, in 300 seeded ways', { timeout: 60_000 }, async () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constant(undefined),
      fc.nat(9000).map((at) => (record: Record<string, unknown>) => ({
        ...record,
        plan: String(record['plan']).slice(0, at),
      })),
    );
    const keys = fc.constantFrom('card/x', 'work/x/0', 'work/x/1');
    await fc.assert(
      fc.asyncProperty(keys, junk, async (key, bad) => {
        // A plan without a card is one that was removed.
        fc.pre(key !== 'card/x' || bad !== undefined);
        const { store, shelf } = fresh();
        await saveAll(shelf, ['甲', '乙', '丙']);
        const record = store.records.get(key) as Record<string, unknown>;
        store.records.set(key, typeof bad === 'function' ? bad(record) : bad);
        expect(['乙', '丙']).toContain(await titleOf(shelf));
        expect((await shelf.list()).map(({ id }) => id)).toEqual(['x']);
        const { mark } = await shelf.read('x');
        const saved = await shelf.save('x', mark, named('丁'), '', 1);
        expect(saved.kind).toBe('kept');
        expect(await titleOf(shelf)).toBe('丁');
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('refuse where neither can be read, and stay as they are', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲', '乙']);
    store.records.set('work/x/0', 'rot');
    store.records.set('work/x/1', { version: 1, revision: 9, plan: '{' });
    const before = structuredClone(store.records);
    await expect(shelf.read('x')).rejects.toMatchObject({ code: 'wrong-shape' });
    expect(await shelf.list()).toHaveLength(1);
    expect(store.records).toEqual(before);
  });

  it('of an older program are read', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲']);
    const kept = store.records.get('work/x/0') as { readonly plan: Uint8Array };
    const old = { ...kept, version: 1, plan: new TextDecoder().decode(kept.plan) };
    store.records.set('work/x/0', old);
    expect(await titleOf(shelf)).toBe('甲');
    expect(JSON.parse(old.plan)).toMatchObject({ title: '甲' });
  });

  it('of a newer program are left alone', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲', '乙']);
    store.records.set('work/x/1', { version: 3, anything: 1 });
    await expect(shelf.read('x')).rejects.toMatchObject({ code: 'newer-version' });
  });
});

describe('two hands', () => {
  it('never overwrite each other', async () => {
    const { shelf } = fresh();
    const mark = await saveAll(shelf, ['甲']);
    const one = await shelf.save('x', mark, named('一'), '', 1);
    const other = await shelf.save('x', mark, named('二'), '', 1);
    expect([one.kind, other.kind]).toEqual(['kept', 'conflict']);
    expect(await titleOf(shelf)).toBe('一');
  });

  it('do not bring back what one of them has removed', async () => {
    const { store, shelf } = fresh();
    const mark = await saveAll(shelf, ['甲']);
    await shelf.remove('x');
    expect(await shelf.save('x', mark, named('乙'), '', 1)).toEqual({ kind: 'gone' });
    expect(store.records.size).toBe(0);
  });
});

describe('a full storage', () => {
  it('keeps what it had', async () => {
    const { store, shelf } = fresh();
    const mark = await saveAll(shelf, ['甲']);
    store.room = sizeOf([...store.records]) + 100;
    await expect(shelf.save('x', mark, named('乙'), '', 1)).rejects.toMatchObject({
      code: 'full',
    });
    expect(await titleOf(shelf)).toBe('甲');
  });
});

describe('what was put aside as the page was left', () => {
  it('is the newest state, until the next save', async () => {
    const { store, shelf } = fresh();
    const mark = await saveAll(shelf, ['甲', '乙']);
    await shelf.leave('x', mark, named('丙'));
    const found = await shelf.read('x');
    expect(found).toMatchObject({ earlier: false, mark, work: { plan: { title: '丙' } } });
    await shelf.save('x', found.mark, named('丁'), '', 1);
    expect(await titleOf(shelf)).toBe('丁');
    expect([...store.records.keys()].sort()).toEqual(['card/x', 'work/x/0', 'work/x/1']);
  });

  it('gives way to what another window has saved since', async () => {
    const { shelf } = fresh();
    const mark = await saveAll(shelf, ['甲']);
    await shelf.save('x', mark, named('那边'), '', 1);
    await shelf.leave('x', mark, named('这边'));
    expect(await titleOf(shelf)).toBe('那边');
  });

  it('is nothing where it is damaged', async () => {
    const { store, shelf } = fresh();
    await saveAll(shelf, ['甲']);
    store.records.set('leave/x', 'rot');
    expect(await titleOf(shelf)).toBe('甲');
  });
});
