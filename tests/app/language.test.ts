import { expect, it } from 'vitest';
import { homeLanguage, keepLanguage, languageOf } from '../../src/app/language';

it.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh-Hant-TW'], 'zh'],
  [['ZH'], 'zh'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-CN', 'en'], 'zh'],
  [['fr-FR', 'de'], 'en'],
  [['zhx', 'english'], 'en'],
  [[], 'en'],
])('of %j is %s', (list, language) => {
  expect(languageOf(list)).toBe(language);
});

const browser = (languages: string[]): Window => {
  const kept = new Map<string, string>();
  return {
    navigator: { languages },
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
  } as unknown as Window;
};

it('is what the reader chose last, before what the browser asks for', () => {
  const window = browser(['en']);
  expect(homeLanguage(window, true)).toBe('en');
  keepLanguage(window, 'zh');
  expect([homeLanguage(window, true), homeLanguage(window, false)]).toEqual(['zh', 'en']);
});

it('is what the browser asks for where nothing may be kept', () => {
  const blocked = {
    navigator: { languages: ['zh'] },
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as Window;
  expect(() => keepLanguage(blocked, 'en')).not.toThrow();
  expect(homeLanguage(blocked, true)).toBe('zh');
});
