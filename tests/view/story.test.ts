import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step, Story } from '../../src/plan/types';
import * as s from '../../src/view/story';
import { CARDS, COLLABORATION_FORMS, LANGUAGES, THEMES } from '../../src/view/choices';
import { START, TABS, type View } from '../../src/view/view';

const words = fc.record({ zh: fc.string(), en: fc.string() });
const steps: fc.Arbitrary<Step[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(
      fc.constantFrom('whole', 'ask'),
      fc.nat(30).map((n) => `k${n}`),
    ),
    view: fc.constantFrom('', 'tab=heatmap', 'sel=a2'),
    title: words,
    sentence: words,
    note: words,
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const stories: fc.Arbitrary<Story> = fc.record({
  id: fc.constantFrom('default', 's1', 's7'),
  name: words,
  steps,
});
const withPlace = stories
  .filter((story) => story.steps.length > 0)
  .chain((story) => fc.tuple(fc.constant(story), fc.nat(story.steps.length - 1)));
const withMove = withPlace.chain(([story, from]) =>
  fc.tuple(fc.constant(story), fc.constant(from), fc.nat(story.steps.length - 1)),
);
const idsOf = (story: Story) => story.steps.map(({ id }) => id);
const fresh = { view: 'tab=data', title: w('新'), sentence: w(''), note: w('') };
function w(zh: string) {
  return { zh, en: '' };
}

describe('steps of a story', () => {
  it('go in behind the one named, under an id of their own, the others in order', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: -1, max: 9 }), (story, at) => {
        const place = Math.min(at, story.steps.length - 1);
        const after = s.addStep(story, fresh, at);
        expect(new Set(idsOf(after)).size).toBe(story.steps.length + 1);
        expect(after.steps[place + 1]).toMatchObject(fresh);
        expect(after.steps.filter((_, i) => i !== place + 1)).toEqual(story.steps);
      }),
    );
  });

  it('move and move back, and keep the order of the others', () => {
    fc.assert(
      fc.property(withMove, ([story, from, to]) => {
        const moved = s.moveStep(story, from, to);
        expect(moved.steps[to]).toBe(story.steps[from]);
        expect(moved.steps.filter((_, i) => i !== to)).toEqual(
          story.steps.filter((_, i) => i !== from),
        );
        expect(s.moveStep(moved, to, from)).toEqual(story);
      }),
    );
  });

  it('are duplicated beside themselves, and the copy taken out leaves what was', () => {
    fc.assert(
      fc.property(withPlace, ([story, at]) => {
        const twice = s.duplicateStep(story, at);
        const { id, ...copy } = twice.steps[at + 1]!;
        expect(story.steps[at]).toMatchObject(copy);
        expect(idsOf(story)).not.toContain(id);
        expect(s.removeStep(twice, at + 1)).toEqual(story);
      }),
    );
  });

  it('are reworded in one language and field alone', () => {
    const field = fc.constantFrom<s.StepText>('title', 'sentence', 'note');
    fc.assert(
      fc.property(withPlace, field, fc.string(), ([story, at], name, text) => {
        const after = s.changeStep(story, at, name, text, 'zh');
        const before = story.steps[at]!;
        expect(after.steps[at]).toEqual({ ...before, [name]: { zh: text, en: before[name].en } });
        expect(s.changeStep(after, at, name, before[name].zh, 'zh')).toEqual(story);
      }),
    );
  });

  it('show something else under the same words', () => {
    fc.assert(
      fc.property(withPlace, ([story, at]) => {
        const after = s.replaceView(story, at, 'tab=workload');
        expect(after.steps[at]).toEqual({ ...story.steps[at], view: 'tab=workload' });
        expect(s.replaceView(after, at, 'tab=workload')).toBe(after);
      }),
    );
  });

  it('that are not there change nothing', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(-1, 8, 99), (story, at) => {
        expect(s.moveStep(story, at, 0)).toBe(story);
        expect(s.moveStep(story, 0, at)).toBe(story);
        expect(s.duplicateStep(story, at)).toBe(story);
        expect(s.removeStep(story, at)).toBe(story);
        expect(s.replaceView(story, at, 'x')).toBe(story);
        expect(s.changeStep(story, at, 'title', 'x', 'en')).toBe(story);
      }),
    );
  });
});

describe('the stories of a plan', () => {
  const first: Story = { id: 'default', name: w('默认'), steps: [{ id: 'k1', ...fresh }] };

  it('have ids of their own, whatever is added, copied and removed', () => {
    const acts = fc.array(fc.constantFrom('add', 'copy', 'remove'), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (list) => {
        const end = list.reduce<readonly Story[]>(
          (now, act) => {
            if (act === 'add') return s.addStory(now, w('新'));
            const id = now.at(-1)?.id ?? 'default';
            return act === 'copy' ? s.duplicateStory(now, id, w('副本')) : s.removeStory(now, id);
          },
          [first],
        );
        expect(new Set(end.map(({ id }) => id)).size).toBe(end.length);
      }),
    );
  });

  it('are copied beside themselves with all their steps', () => {
    const list = s.duplicateStory([...s.addStory([first], w('另一个'))], 'default', w('副本'));
    expect(list.map(({ name }) => name.zh)).toEqual(['默认', '副本', '另一个']);
    expect(list[1]!.steps).toEqual(first.steps);
    expect(s.removeStory(list, list[1]!.id)).toEqual([first, list[2]]);
  });

  it('are renamed in one language, the others left alone', () => {
    const list = s.addStory([{ ...first, name: { zh: '默认', en: 'Default' } }], w('乙'));
    const renamed = s.renameStory(list, 'default', '开场', 'zh');
    expect(renamed[0]!.name).toEqual({ zh: '开场', en: 'Default' });
    expect(renamed[1]).toBe(list[1]);
  });
});

describe('the view of a step', () => {
  const views: fc.Arbitrary<View> = fc
    .record({
      tab: fc.constantFrom(...TABS),
      form: fc.constantFrom(...COLLABORATION_FORMS),
      selection: fc.uniqueArray(fc.constantFrom('a1', 't1.2.3', 'a1*g1.1')),
      hide: fc.boolean(),
      minShared: fc.integer({ min: 1, max: 9 }),
      card: fc.constantFrom(...CARDS),
      theme: fc.constantFrom(...THEMES),
      language: fc.constantFrom(...LANGUAGES),
      embed: fc.boolean(),
    })
    .map((chosen) => ({ ...START, ...chosen }));

  it('is what was seen; how the reader looks at it stays the reader’s', () => {
    fc.assert(
      fc.property(views, views, (seen, now) => {
        const step: Step = { id: 'k1', ...fresh, view: s.stepView(seen) };
        const shown = s.viewOf(step, now);
        const { theme, language, pins, embed } = now;
        expect(shown).toEqual({ ...seen, theme, language, pins, embed, card: 'none' });
        expect(s.stepView(shown)).toBe(step.view);
      }),
    );
  });

  it('is said in the language asked for, or in the other where it is missing', () => {
    expect(s.said({ zh: '甲', en: 'A' }, 'en')).toBe('A');
    expect(s.said({ zh: '甲', en: '' }, 'en')).toBe('甲');
    expect(s.said({ zh: '', en: 'A' }, 'zh')).toBe('A');
  });
});
