import type { Bilingual, Story } from '../plan/types';
import { defaultStory } from '../words/story/story';
import type { AppState } from './app.svelte';
import { memberOf } from './member';
import { insightsOf, type Insights } from './insights.svelte';

/**
 * The stories of the plan that is open, which one is chosen, and every edit of them. While the plan
 * has none of its own, its only story is the default one, told of the plan that is shown; the first
 * edit makes that the plan's own.
 */
export class Stories {
  #chosen = $state.raw('');

  readonly #insights: Insights;

  constructor(readonly app: AppState) {
    this.#insights = insightsOf(app);
  }

  /** At least one. */
  readonly list: readonly Story[] = $derived.by(() => {
    const { stories } = this.app.original;
    return stories && stories.length > 0 ? stories : [this.#default];
  });
  readonly story: Story = $derived(
    this.list.find(({ id }) => id === this.#chosen) ?? this.list[0]!,
  );

  readonly #default: Story = $derived.by(() => {
    const { connections, balances } = this.#insights;
    return defaultStory(this.app.index, connections ?? undefined, balances ?? undefined);
  });

  /** Whether the plan has stories of its own. */
  get own(): boolean {
    return (this.app.original.stories ?? []).length > 0;
  }

  /** Whether nothing is still being computed that belongs in the story. */
  get ready(): boolean {
    return this.own || this.#insights.ready;
  }

  choose(id: string): void {
    this.#chosen = id;
  }

  /** Changes the chosen story; see the edits in `view/story`. `what` is said of it in the list of edits. */
  edit(change: (story: Story) => Story, what: Bilingual): void {
    const { id } = this.story;
    this.editList((list) => list.map((story) => (story.id === id ? change(story) : story)), what);
  }

  /** Changes which stories there are. A story that is added is chosen. */
  editList(change: (list: readonly Story[]) => readonly Story[], what: Bilingual): void {
    const before = this.list;
    const after = change(before);
    if (after.length === before.length && after.every((story, i) => story === before[i])) return;
    this.app.revise((plan) => ({ ...plan, stories: after }), what);
    const added = after.find(({ id }) => before.every((story) => story.id !== id));
    if (added) this.#chosen = added.id;
  }
}

/**
 * The stories that belong to an application's state; always the same for the same state. They have a
 * root of their own, because what is derived ends with the component that it was made in.
 */
export const storiesOf = memberOf((app) => {
  let made!: Stories;
  $effect.root(() => {
    made = new Stories(app);
  });
  return made;
});
