import { describe, expect, it, vi } from 'vitest';
import { Comparing } from '../../src/app/comparing.svelte';
import { Browser, named } from './windows';

/** A comparison in a window that keeps some plans. */
async function comparing(titles: readonly string[]) {
  const { app, library } = await new Browser().window();
  for (const title of titles) await library.add(named(title), title);
  await library.refresh();
  return { comparing: new Comparing(app, library), load: vi.spyOn(library, 'load') };
}

describe('plans at hand', () => {
  it('are each read once, whoever asks and how often', async () => {
    const { comparing: at, load } = await comparing(['甲', '乙', '丙']);
    const kept = at.sources.filter(({ kind }) => kind === 'kept').map(({ key }) => key);
    expect(kept).toHaveLength(3);
    await at.fetch(...kept);
    await at.fetch(...kept);
    await at.fetch(kept[0]!);
    expect(load).toHaveBeenCalledTimes(3);
    expect(kept.map((key) => at.planOf(key)!.title).sort()).toEqual(['丙', '乙', '甲']);
  });
});
