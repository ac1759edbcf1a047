/** Codes that mean something else than a character ([MS-DOC] 2.4.1 and 2.8.25). */
export const MARK = {
  cell: '\u0007',
  paragraph: '\r',
  page: '\f',
  fieldBegin: '\u0013',
  fieldMiddle: '\u0014',
  fieldEnd: '\u0015',
} as const;

const SHOWN: Readonly<Record<string, string>> = { '\t': ' ', '\v': '\n', '\u001E': '-' };

/** Fields whose result is a page's number, which is no text of the document. */
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;

interface Field {
  code: string;
  inCode: boolean;
}

/** Writes characters down as they are shown: results of fields without their codes, no page numbers. */
export class Words {
  #text = '';
  #fields: Field[] = [];

  write(char: string): void {
    const field = this.#fields.at(-1);
    if (char === MARK.fieldBegin) this.#fields.push({ code: '', inCode: true });
    else if (char === MARK.fieldMiddle && field) field.inCode = false;
    else if (char === MARK.fieldEnd) this.#fields.pop();
    else if (field?.inCode) field.code += char;
    else if (!this.#fields.some(({ code, inCode }) => inCode || PAGES.test(code)))
      this.#text += SHOWN[char] ?? (char < ' ' ? '' : char);
  }

  /** What was written since, and begins anew. A field's code does not go on behind a cell. */
  take(cell = false): string {
    const text = this.#text;
    this.#text = '';
    if (cell) this.#fields = [];
    return text;
  }
}
