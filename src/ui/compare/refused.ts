import type { Refused } from '../../app/comparing.svelte';
import { StorageError } from '../../app/storage';
import { PlanFileError } from '../../plan/file';
import type { Language } from '../../view/view';
import { problemWords } from '../../words/problems';
import { shellWords } from '../shell/words';
import { compareWords } from './words';

/** Why a plan could not be had, and what to do, in words. */
export function refusedWords({ name, error }: Refused, language: Language): string {
  const t = compareWords[language];
  if (error instanceof StorageError) return t.refused(name, t.unkept);
  const why =
    error instanceof PlanFileError
      ? shellWords[language].failure[error.code](error.detail)
      : problemWords[language].refusal[error.code](error.detail);
  return t.refused(name, why);
}
