import type { Bilingual } from '../plan/types';
import { said } from '../view/story';
import type { Language } from '../view/choices';
import { brief, briefly } from './brief';
import { words } from './words';

const zh = {
  undo: (what: string) => (what ? `撤销：${what}` : '没有可撤销的'),
  redo: (what: string) => (what ? `重做：${what}` : '没有可重做的'),
  undone: (what: string) => `已撤销：${what}`,
  redone: (what: string) => `已重做：${what}`,
  /** an edit of a scenario */
  of: (scenario: string, what: string) => `${scenario}：${what}`,
};

const en: typeof zh = {
  undo: (what) => (what ? `Undo: ${what}` : 'Nothing to undo'),
  redo: (what) => (what ? `Redo: ${what}` : 'Nothing to redo'),
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Done again: ${what}`,
  of: (scenario, what) => `${scenario}: ${what}`,
};

/** Words of taking back and doing again. */
export const journalWords = words(zh, en);

/** One edit as the list of edits says it: in which scenario, if any, and what; '' for none. */
export function stepTold(
  step:
    { readonly target: 'plan' | { readonly name: string }; readonly what: Bilingual } | undefined,
  language: Language,
): string {
  if (!step) return '';
  const what = briefly(said(step.what, language));
  return step.target === 'plan' ? what : journalWords[language].of(brief(step.target.name), what);
}
