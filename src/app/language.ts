import { LANGUAGES, type Language } from '../view/choices';
import { guarded } from './guarded';

const KEY = 'fengong-atlas.language';

/**
 * The first language of a browser's list that there are words in: `zh-TW` is Chinese; English where
 * there is none.
 *
 * @param list tags of BCP 47, most wanted first
 */
export function languageOf(list: readonly string[]): Language {
  for (const tag of list) {
    const language = LANGUAGES.find((each) => each === tag.toLowerCase().split('-')[0]);
    if (language) return language;
  }
  return 'en';
}

/**
 * The page's language where its link says none: what the reader chose last in this browser, else what
 * the browser asks for. `boot.js` decides the same before the first paint.
 *
 * @param keeps whether anything may be kept on this computer; else nothing that was is looked at
 */
export function homeLanguage(window: Window, keeps: boolean): Language {
  const chosen = keeps && guarded(() => window.localStorage.getItem(KEY));
  return LANGUAGES.find((each) => each === chosen) ?? languageOf(window.navigator.languages);
}

/** Keeps what the reader chose for the next visit. */
export function keepLanguage(window: Pick<Window, 'localStorage'>, language: Language): void {
  guarded(() => window.localStorage.setItem(KEY, language));
}
