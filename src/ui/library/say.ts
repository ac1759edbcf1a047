import type { Language } from '../../view/choices';

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A moment as a reader says it: the day, and the time of it. */
export function timeOf(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    year: 'numeric',
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(ms);
}

/** A size in KB or MB, of 1,024 each. */
export function sizeOf(bytes: number, language: Language): string {
  const kilo = bytes / 1024;
  const [value, unit] = kilo < 1000 ? [Math.max(1, kilo), 'KB'] : [kilo / 1024, 'MB'];
  const maximumFractionDigits = unit === 'KB' || value >= 10 ? 0 : 1;
  return `${value.toLocaleString(LOCALE[language], { maximumFractionDigits })} ${unit}`;
}
