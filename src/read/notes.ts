/**
 * Marks of notes: 县科协（注1）, 县教育局〔2〕, 县财政局[3], 建设场馆². They are no part of what they
 * stand behind. Signs that may say who leads (*, ★) are told apart by `rules.ts`.
 */

/** （注1） 〔2〕 [3] 【注】 [^1]: a number of no more than two digits; 〔2024〕 is a year. */
const BRACKETED =
  /(?<=[^\s。；;：:，,、])[ \t]?(?:[（(〔[【]\s?[注註]\s?(?:释|釋)?\s?[:：]?\s?[\d一二三四五六七八九十①-⑳*＊]{0,2}\s?[)）〕\]】]|[〔[【]\s?[\d①-⑳*＊]{1,2}\s?[〕\]】]|\[\^[\w-]{1,10}\])/g;
/** ¹ ² ³ behind a Chinese character or a closing mark: m² is a measure. */
const SUPERSCRIPT = /(?<=[\u3400-\u9FFF）)〕】》”])[\u2070\u00B9\u00B2\u00B3\u2074-\u207E]{1,6}/g;
/** 注① 注1 at the end of a name */
const NOTED = /(?<=.{2})[注註]\s?[\d①-⑳]{1,2}$/;
/** ①② or (1) at the end of a name, and ① before it. */
const COUNTED = /(?<=.{2})(?:[①-⑳⑴-⒇ⓐ-ⓩ]{1,3}|[（(]\s?[\d①-⑳]{1,2}\s?[)）])$|^[①-⑳](?=.{2})/g;

/** Text without the marks of notes that nothing else can be. */
export const withoutNotes = (text: string): string =>
  text.replace(BRACKETED, '').replace(SUPERSCRIPT, '');

/** The name of a body, or a title, without marks of notes: those at its end are surely some. */
export const unnoted = (name: string): string =>
  withoutNotes(name).replace(NOTED, '').replace(COUNTED, '');

/** Signs that mark names. */
export const SIGNS = '*★☆●▲△※◆◎○#†‡§';
const SIGN_BEFORE = new RegExp(`^[${SIGNS}]{1,3}`);
const SIGN_BEHIND = new RegExp(`(?:[${SIGNS}]{1,3}|[（(][${SIGNS}]{1,3}[)）])$`);

/** A name without the sign that marks it, and whether it bore one. */
export function unsigned(name: string): { readonly name: string; readonly signed: boolean } {
  const bare = name.replace(SIGN_BEFORE, '').replace(SIGN_BEHIND, '');
  return { name: bare, signed: bare !== name && bare !== '' };
}
