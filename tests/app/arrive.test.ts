import { describe, expect, it } from 'vitest';
import { AppState } from '../../src/app/app.svelte';
import { arrive, isOfPlan } from '../../src/app/arrive';
import type { Library } from '../../src/app/library.svelte';
import { PlanFileError } from '../../src/plan/file';
import { carry } from '../../src/app/carried';
import { START } from '../../src/view/view';
import { writeLinked } from '../../src/view/link';
import { plan } from '../huadu';
import { named } from './windows';

const nobody = { id: '', name: '', content: '' };
const link = (of: Partial<typeof nobody>, embed = false) =>
  writeLinked({ ...START, embed }, { ...nobody, ...of });

const KEPT = '0123456789abcdef';

/** A page that begins with a link, in a browser where one plan is kept, and another was open last. */
async function begun(fragment: string): Promise<AppState> {
  const app = new AppState();
  const library = {
    resume: async () => {
      app.open(named('上次的'));
      return true;
    },
    telling: (work: () => Promise<void>) => work().catch(() => undefined),
    openKept: async (id: string) => {
      if (id !== KEPT) throw new PlanFileError('missing');
      app.open(named('留存的'));
    },
  };
  await arrive(app, fragment, {
    example: async () => plan,
    library: async () => library as unknown as Library,
    before: true,
  });
  return app;
}

describe('a page that begins with a link', () => {
  it('opens what was open last where the link says nothing of a plan', async () => {
    expect((await begun('tab=data')).source.title).toBe('上次的');
  });

  it('opens the kept plan that the link is of, or the example', async () => {
    expect((await begun(link({ id: KEPT, name: '留存的' }))).source.title).toBe('留存的');
    expect((await begun('of=example')).source.title).toBe(plan.title);
  });

  it.each([false, true])(
    'says that it lacks the plan, by its name (embedded: %s)',
    async (embed) => {
      const app = await begun(link({ id: 'fedcba9876543210', name: '远方的' }, embed));
      expect(app.failure).toEqual({ code: 'not-here', detail: '远方的' });
      expect((await begun(link({ name: '没有留存的' }, embed))).failure?.detail).toBe('没有留存的');
    },
  );

  it.each([false, true])('shows the plan that the link carries (embedded: %s)', async (embed) => {
    const content = carry(named('带来的'));
    const app = await begun(link({ name: '带来的', content }, embed));
    expect(app.failure).toBeNull();
    expect(app.source).toEqual(named('带来的'));
    // The first plan of a page is the page's own, which is not kept by itself.
    expect(app.sitting).toBe(embed ? 1 : 2);
    const broken = await begun(link({ name: '带来的', content: content.slice(0, -9) }, embed));
    expect(broken.failure).toEqual({ code: 'link-broken', detail: '带来的' });
  });

  it('begins anew for another plan, not for another view', () => {
    expect(isOfPlan('tab=data')).toBe(false);
    expect(isOfPlan('of=example')).toBe(true);
    expect(isOfPlan('name=a', { ...nobody, name: 'a' })).toBe(false);
    expect(isOfPlan('tab=data', { ...nobody, name: 'a' })).toBe(false);
  });
});
