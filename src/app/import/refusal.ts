import type { Refusal } from './types';
import type { Language } from '../../view/choices';
import { jobWords } from '../../words/job';
import { problemWords } from '../../words/problems';
import { importWords } from '../../words/import';

/** Why something was refused, in words. */
export function refusalOf(refusal: Refusal, language: Language): string {
  const { by } = importWords[language].refused;
  if (refusal.by === 'browser') return by.browser();
  if (refusal.by === 'program') {
    const { code } = refusal.why;
    // What came of the file itself is helped by another form of it.
    return code === 'broken' ? by.program() : by.worker(jobWords[language].why[code]());
  }
  return problemWords[language].refusal[refusal.code](refusal.detail);
}
