import type { AppState } from '../../app/app.svelte';
import type { FindingEdits, Rewording } from '../../app/work';
import type { FindingId } from '../../analyse/findings';
import type { Language } from '../../view/view';

/** A reader's own words for a finding, where there are some. */
export function rewording(
  { texts }: FindingEdits,
  id: FindingId,
  language: Language,
): Rewording | undefined {
  return texts[`${id} ${language}`];
}

/** Keeps a reader's words; those of the original, or none, restore it. */
export function reword(
  app: AppState,
  id: FindingId,
  language: Language,
  text: string,
  from: string,
): void {
  const { [`${id} ${language}`]: _, ...rest } = app.findings.texts;
  const words = text.trim();
  const own = words !== '' && words !== from;
  const texts = own ? { ...rest, [`${id} ${language}`]: { text: words, from } } : rest;
  app.reword({ ...app.findings, texts });
}

/** Leaves a finding out. */
export function hide(app: AppState, id: FindingId): void {
  const { hidden } = app.findings;
  app.reword({ ...app.findings, hidden: [...hidden.filter((other) => other !== id), id] });
}

/** Shows a finding again that was left out. */
export function show(app: AppState, id: FindingId): void {
  const hidden = app.findings.hidden.filter((other) => other !== id);
  app.reword({ ...app.findings, hidden });
}
