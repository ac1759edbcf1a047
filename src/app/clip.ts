/** What the clipboard holds, in its two forms; empty where it does not. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** Whether the clipboard holds several cells, and so belongs to more than the field it is pasted into. */
export const holdsCells = ({ html, text }: Clip): boolean =>
  (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1 || /\t/.test(text.trim());
