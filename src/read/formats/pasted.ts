/** What a clipboard holds of what was copied; empty where it has no such form. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/**
 * What was pasted, as the bytes of a document, to be opened like any other: the HTML that Word, WPS,
 * Excel and browsers put on the clipboard, else the text, tabs between cells.
 *
 * @returns bytes without anything in them where nothing was copied that can be read
 */
export function pasted({ html, text }: Clip): Uint8Array {
  const marked = (words: string) => new TextEncoder().encode(`\uFEFF${words}`);
  if (html.trim() !== '') return marked(html);
  return text.trim() === '' ? new Uint8Array() : marked(text);
}
