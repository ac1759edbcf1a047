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

/** A character as it is shown. */
export const shown = (char: string): string => SHOWN[char] ?? (char < ' ' ? '' : char);

/** Fields whose result is a page's number, which is no text of the document. */
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;

/** Fields that stand for what other programs made. */
const EMBEDDED = /^\s*EMBED\s+(\S+)/;

interface Field {
  code: string;
  inCode: boolean;
}

/** Writes characters down as they are shown: results of fields without their codes, no page numbers. */
export class Words {
  #text = '';
  #fields: Field[] = [];
  /** what other programs made and is not read, by what they call it */
  #embedded: string[] = [];

  write(char: string): void {
    const field = this.#fields.at(-1);
    if (char === MARK.fieldBegin) this.#fields.push({ code: '', inCode: true });
    else if (char === MARK.fieldMiddle && field) field.inCode = false;
    else if (char === MARK.fieldEnd) this.#endField();
    else if (field?.inCode) field.code += char;
    else if (this.isShown) this.#text += shown(char);
  }

  /** Whether a character that comes now is text, and not a field's code. */
  get isShown(): boolean {
    return !this.#fields.some(({ code, inCode }) => inCode || PAGES.test(code));
  }

  get text(): string {
    return this.#text;
  }

  /** What stands embedded since this was asked for last. */
  takeEmbedded(): string[] {
    return this.#embedded.splice(0);
  }

  #endField(): void {
    const what = EMBEDDED.exec(this.#fields.pop()?.code ?? '')?.[1];
    if (what !== undefined) this.#embedded.push(what);
  }

  /** What was written since, and begins anew. A field's code does not go on behind a cell. */
  take(cell = false): string {
    const text = this.#text;
    this.#text = '';
    if (cell) this.#fields = [];
    return text;
  }
}
