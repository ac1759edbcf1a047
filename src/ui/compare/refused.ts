import { brief } from '../../words/brief';
import type { Refused } from '../../app/comparing.svelte';
import { StorageError } from '../../app/storage';
import { PlanFileError } from '../../plan/file';
import type { Language } from '../../view/choices';
import { refusalOf } from '../../app/import/refusal';
import { shellWords } from '../../words/shell';
import { compareWords } from './words';

/** Why a plan could not be had, and what to do, in words. */
export function refusedWords({ name, why }: Refused, language: Language): string {
  const t = compareWords[language];
  if (why instanceof StorageError) return t.refused(brief(name), t.unkept);
  if (why instanceof PlanFileError)
    return t.refused(name, shellWords[language].failure[why.code](why.detail));
  return t.refused(name, refusalOf(why, language));
}
