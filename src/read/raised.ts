/** What notes are marked by in small high type: digits, plain or circled, in brackets or not. */
const MARK = /^[0-9０-９①-⑳㉑-㊿[\]［］()（）〔〕【】注,，、\s~-]+$/;
const NUMBER = /[0-9０-９①-⑳㉑-㊿]/;
/** One small letter, or 注, is a mark by itself. */
const ALONE = /^\s*[a-z注]\s*$/;
/** Behind what a note may stand: Chinese characters, closing brackets and marks. */
const BEFORE = /[\u3400-\u9FFF\u3001-\u301F\uFF00-\uFFEF”’)\]》]$/;
/** units that small digits belong to: 米², 万米³ */
const UNIT = /[米里]$/;
const LONGEST = 24;

/**
 * Whether raised text is the mark of a note and no part of what it stands behind. Exponents (m², 10³)
 * stand behind letters, digits and units; stars and other signs are left to whoever reads what the
 * document says of them.
 *
 * @param before what stands in front of it
 */
export function isNoteMark(text: string, before: string): boolean {
  const marks = ALONE.test(text) || (MARK.test(text) && NUMBER.test(text));
  if (text.length > LONGEST || !marks) return false;
  const near = before.slice(-LONGEST).trimEnd();
  return BEFORE.test(near) && !(UNIT.test(near) && /^[23]$/.test(text.trim()));
}
