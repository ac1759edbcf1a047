import { walkXml } from '../../xml';

const LONGEST = 200;

/**
 * Texts of foot- or endnotes by kind and number, each to its first 200 characters. Separators, which
 * stand among them, have no text.
 *
 * @param kind the name of their elements
 */
export function notesOf(kind: string, xml: string | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  let [key, text, inText] = ['', '', false];
  if (xml !== undefined)
    walkXml(xml, {
      open: ({ name, attributes }) => {
        if (name === kind) [key, text] = [`${kind} ${attributes['id'] ?? ''}`, ''];
        inText = name === 't';
      },
      close: (name) => {
        inText = false;
        if (name === kind && text.trim() !== '') notes.set(key, text.trim());
      },
      text: (words) => {
        if (inText && text.length < LONGEST) text += words;
      },
    });
  return notes;
}
