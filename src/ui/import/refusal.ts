import type { Refusal } from '../../app/import/types';
import type { Language } from '../../view/view';
import { problemWords } from '../../words/problems';
import { importWords } from './words';

/** Why something was refused, in words. */
export function refusalOf(refusal: Refusal, language: Language): string {
  const { by } = importWords[language].refused;
  if (refusal.by === 'browser') return by.browser();
  if (refusal.by === 'program') return by.program();
  return problemWords[language].refusal[refusal.code](refusal.detail);
}
