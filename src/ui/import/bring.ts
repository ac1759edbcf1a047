import type { Source } from '../../app/import/types';

/** Files that a reader has chosen or dropped. */
export const sourcesOf = (files: Iterable<File>): Source[] =>
  [...files].map((file) => ({ name: file.name, forms: [file] }));

/**
 * What the clipboard holds: files, else a table or text, as markup and, should nothing be read in it,
 * as plain text. Spreadsheets put a picture of the cells beside them, which is passed over.
 */
export function sourceOfClipboard(data: DataTransfer): Source[] {
  const files = [...data.files];
  const documents = files.filter(({ type }) => !type.startsWith('image/'));
  if (documents.length > 0) return sourcesOf(documents);
  const forms = ['text/html', 'text/plain'].flatMap((type) => {
    const text = data.getData(type);
    return text.trim() === '' ? [] : [new Blob([text], { type })];
  });
  const text = data.getData('text/plain');
  return forms.length > 0 ? [{ name: '', forms, text }] : sourcesOf(files);
}

/** What was typed. */
export const sourceOfText = (text: string): Source => {
  return { name: '', forms: [new Blob([text], { type: 'text/plain' })], text };
};

/** Whether the keyboard or the clipboard belongs to a field at this place. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, [contenteditable]') !== null;
