import type { Bilingual, Step, Story } from '../plan/types';
import { readLink, writeLink } from './link';
import { START, type Language, type View } from './view';

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

/** The words in a language, or in the other where they are missing. */
export function said(words: Bilingual, language: Language): string {
  return words[language] || words[language === 'zh' ? 'en' : 'zh'];
}

/** Puts a step behind the one at `at`; -1 puts it first. */
export function addStep(story: Story, step: Omit<Step, 'id'>, at: number): Story {
  const steps = [
    ...story.steps.slice(0, at + 1),
    { ...step, id: freshId(story.steps, 'k') },
    ...story.steps.slice(at + 1),
  ];
  return { ...story, steps };
}

function freshId(items: readonly { readonly id: string }[], prefix: string): string {
  const numbers = items.map(({ id }) => Number(id.slice(1)) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
