import { tick } from 'svelte';
import type { AppState } from '../../app/app.svelte';
import { storiesOf, type Stories } from '../../app/stories.svelte';
import type { Step } from '../../plan/types';
import * as edits from '../../view/story';
import { editWords } from '../../words/edits';
import { captionOf } from '../../words/story/caption';
import { both } from '../../words/words';
import { storyWords } from './words';

/** What the card is about: the chosen story, where in it the reader is, and what is done with it. */
export class Telling {
  readonly stories: Stories;
  /** id of the step that was shown last */
  #last = $state.raw('');
  /** id of the step that is being edited */
  editing = $state.raw<string | null>(null);
  /** what is told to those who hear the page */
  said = $state.raw('');

  /** @param root the card, in which the keyboard's place is kept */
  constructor(
    readonly app: AppState,
    readonly root: () => HTMLElement | undefined,
  ) {
    this.stories = storiesOf(app);
  }

  readonly story = $derived.by(() => this.stories.story);
  readonly now = $derived.by(() => edits.stepView(this.app.view));
  /** place of the step that is shown, or was last; -1 where none was */
  readonly at = $derived.by(() => {
    const { steps } = this.story;
    const last = steps.findIndex(({ id }) => id === this.#last);
    return steps[last]?.view === this.now || !steps.some(({ view }) => view === this.now)
      ? last
      : steps.findIndex(({ view }) => view === this.now);
  });

  get #t() {
    return storyWords[this.app.language];
  }

  titleOf(step: Pick<Step, 'title'>): string {
    return edits.said(step.title, this.app.language) || this.#t.untitled;
  }

  /** Shows a step's view, with the card beside it, as a step of the browser's history. */
  show(step: Step): void {
    this.#last = step.id;
    this.app.show(edits.viewOf(step, this.app.view));
    this.app.change({ card: 'story' });
  }

  present(at: number): void {
    this.app.present(this.story, at);
  }

  /** Adds what is seen now behind the step that is shown, and lets its title be written. */
  add(): void {
    const nothing = { zh: '', en: '' };
    const title = captionOf(this.app.index, this.app.view);
    const at = this.at < 0 ? this.story.steps.length - 1 : this.at;
    const step = { view: this.now, title, sentence: nothing, note: nothing };
    const what = both(editWords, (w) => w.stepAdded(this.titleOf(step)));
    this.stories.edit((story) => edits.addStep(story, step, at), what);
    const { id } = this.story.steps[at + 1]!;
    this.#last = id;
    this.editing = id;
    void this.focus(`[data-step="${id}"] input`);
  }

  move(from: number, to: number): void {
    const step = this.story.steps[from];
    if (!step || !this.story.steps[to] || from === to) return;
    const held = document.activeElement;
    const what = both(editWords, (w) => w.stepMoved(this.titleOf(step)));
    this.stories.edit((story) => edits.moveStep(story, from, to), what);
    this.said = this.#t.position(this.titleOf(step), to + 1, this.story.steps.length);
    // The row goes to another place in the page, which takes the keyboard's place away.
    void tick().then(() => held instanceof HTMLElement && held.isConnected && held.focus());
  }

  duplicate(at: number): void {
    const title = this.titleOf(this.story.steps[at]!);
    const what = both(editWords, (w) => w.stepCopied(title));
    this.stories.edit((story) => edits.duplicateStep(story, at), what);
    const copy = this.story.steps[at + 1]!;
    this.#last = copy.id;
    this.editing = null;
    void this.focus(`[data-show-step="${copy.id}"]`);
  }

  remove(at: number): void {
    const step = this.story.steps[at]!;
    this.said = this.#t.removed(this.titleOf(step));
    const what = both(editWords, (w) => w.stepRemoved(this.titleOf(step)));
    this.stories.edit((story) => edits.removeStep(story, at), what);
    this.editing = null;
    const { steps } = this.story;
    const beside = steps[at] ?? steps[at - 1];
    void this.focus(beside ? `[data-show-step="${beside.id}"]` : '[data-add-step]');
  }

  async focus(selector: string): Promise<void> {
    await tick();
    const element = this.root()?.querySelector<HTMLElement>(selector);
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  }
}
