/** How long a title and a sentence may be, in the measure of `wide`: two lines of large type. */
export const TITLE = 16;
export const SENTENCE = 60;

/** Width in Chinese characters; a letter or a digit of an English text is about half of one. */
export const wide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.5), 0);

/** The first text that is no longer than the limit; where none is, the last, which is the shortest. */
export function fit(
  limit: number,
  measure: (text: string) => number,
  ...texts: readonly string[]
): string {
  return texts.find((text) => measure(text) <= limit) ?? texts.at(-1)!;
}
