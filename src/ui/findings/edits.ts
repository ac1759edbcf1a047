import type { AppState } from '../../app/app.svelte';
import type { FindingEdits, Rewording } from '../../app/work';
import type { FindingId } from '../../analyse/findings';
import type { Bilingual } from '../../plan/types';
import type { Language } from '../../view/choices';
import { editWords } from '../../words/edits';
import { findingWords } from '../../words/findings/words';

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
  const { [`${id} ${language}`]: before, ...rest } = app.findings.texts;
  const words = text.trim();
  const own = words !== '' && words !== from;
  if (own ? before?.text === words && before.from === from : !before) return;
  const texts = own ? { ...rest, [`${id} ${language}`]: { text: words, from } } : rest;
  app.reword({ ...app.findings, texts }, said(id, 'findingReworded'));
}

/** Leaves a finding out. */
export function hide(app: AppState, id: FindingId): void {
  const { hidden } = app.findings;
  app.reword(
    { ...app.findings, hidden: [...hidden.filter((other) => other !== id), id] },
    said(id, 'findingHidden'),
  );
}

/** Shows a finding again that was left out. */
export function show(app: AppState, id: FindingId): void {
  const hidden = app.findings.hidden.filter((other) => other !== id);
  app.reword({ ...app.findings, hidden }, said(id, 'findingShown'));
}

/** What was done with a finding, as the list of edits says it. */
const said = (
  id: FindingId,
  what: 'findingReworded' | 'findingHidden' | 'findingShown',
): Bilingual => ({
  zh: editWords.zh[what](findingWords.zh.topic[id]),
  en: editWords.en[what](findingWords.en.topic[id]),
});
