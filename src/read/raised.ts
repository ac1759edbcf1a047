/** What stands for a note in superscript: 1, ①, [2], （注3）, *. */
const MARK =
  /^[[［【〔（(]?(?:注?\d{1,2}(?:[,，、-]\d{1,2})*|注|[①-⑳]|[*＊※†‡]{1,3}|[a-z])[\]］】〕）)]?$/;
/** Behind these a raised figure is a power: km², 10³. */
const POWER = /[A-Za-zΑ-ω\d㎡)]$/;

/**
 * Whether raised text is the mark of a note and no part of what it stands behind.
 *
 * @param before what stands in front of it
 */
export const isNoteMark = (text: string, before: string): boolean =>
  MARK.test(text.trim()) && (!/^\d+$/.test(text.trim()) || !POWER.test(before.trimEnd()));
