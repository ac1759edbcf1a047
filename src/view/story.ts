import type { Bilingual, Step, Story } from '../plan/types';
import { isEmpty } from './filter';
import { readLink, writeLink } from './link';
import type { Language } from './choices';
import { START, type View } from './view';

/**
 * The view of a step. How the reader looks (language, theme, the places that nodes were given, being
 * embedded) stays as it is, so that nodes keep their places through a whole story.
 */
export function viewOf(step: Step, now: View): View {
  const { language, theme, embed, pins } = now;
  return { ...readLink(step.view).view, language, theme, embed, pins };
}

/** A view as a step keeps it. */
export function stepView(view: View): string {
  const { language, theme, embed, pins, card } = START;
  return writeLink({ ...view, language, theme, embed, pins, card });
}

/** Whether a view is the network in whole: nothing left out, nothing chosen, seen from afar. */
export const showsWhole = ({ tab, filter, selection, camera }: View): boolean =>
  tab === 'network' && isEmpty(filter) && selection.length === 0 && camera === null;

/** The words in a language, or in the other where they are missing. */
export function said(words: Bilingual, language: Language): string {
  return words[language] || words[language === 'zh' ? 'en' : 'zh'];
}

/** The texts of a step that are edited. */
export type StepText = 'title' | 'sentence' | 'note';

/** Puts a step behind the one at `at`; -1 puts it first. */
export function addStep(story: Story, step: Omit<Step, 'id'>, at: number): Story {
  const { steps } = story;
  const added = { ...step, id: freshId(steps, 'k') };
  return { ...story, steps: [...steps.slice(0, at + 1), added, ...steps.slice(at + 1)] };
}

/** Says something else in a language; what the other language says is kept. */
export function changeStep(
  story: Story,
  at: number,
  field: StepText,
  text: string,
  language: Language,
): Story {
  const step = story.steps[at];
  if (!step || step[field][language] === text) return story;
  return withStep(story, at, { ...step, [field]: { ...step[field], [language]: text } });
}

/** Shows something else, under the same words. */
export function replaceView(story: Story, at: number, view: string): Story {
  const step = story.steps[at];
  if (!step || step.view === view) return story;
  return withStep(story, at, { ...step, view });
}

/** Takes a step to the place `to`; the others keep their order. */
export function moveStep(story: Story, from: number, to: number): Story {
  const step = story.steps[from];
  if (!step || !story.steps[to] || from === to) return story;
  const rest = story.steps.filter((_, i) => i !== from);
  return { ...story, steps: [...rest.slice(0, to), step, ...rest.slice(to)] };
}

/** Puts the same step once more behind it. */
export function duplicateStep(story: Story, at: number): Story {
  const step = story.steps[at];
  return step ? addStep(story, step, at) : story;
}

export function removeStep(story: Story, at: number): Story {
  if (!story.steps[at]) return story;
  return { ...story, steps: story.steps.filter((_, i) => i !== at) };
}

/** Puts a story without steps at the end. */
export function addStory(list: readonly Story[], name: Bilingual): readonly Story[] {
  return [...list, { id: freshId(list, 's'), name, steps: [] }];
}

/** Puts the same story once more behind it, under another name. */
export function duplicateStory(
  list: readonly Story[],
  id: string,
  name: Bilingual,
): readonly Story[] {
  const copy = freshId(list, 's');
  return list.flatMap((story) => (story.id === id ? [story, { ...story, id: copy, name }] : story));
}

export function renameStory(
  list: readonly Story[],
  id: string,
  name: string,
  language: Language,
): readonly Story[] {
  const renamed = (story: Story) => ({ ...story, name: { ...story.name, [language]: name } });
  return list.map((story) => (story.id === id ? renamed(story) : story));
}

export function removeStory(list: readonly Story[], id: string): readonly Story[] {
  return list.filter((story) => story.id !== id);
}

function withStep(story: Story, at: number, step: Step): Story {
  return { ...story, steps: story.steps.map((old, i) => (i === at ? step : old)) };
}

function freshId(items: readonly { readonly id: string }[], prefix: string): string {
  const numbers = items.map(({ id }) => Number(id.slice(prefix.length)) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
