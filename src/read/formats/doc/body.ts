import type { Block, Cell } from '../../blocks';
import { repair } from '../../characters';
import type { Numbering } from '../docx/numbering';
import { mergedDown, withTables } from '../merged';
import { definedBy, inGrid, type Row } from './rows';
import { runAt, type Run } from './runs';
import { isOn, SPRM, sprmsOf, type Sprm } from './sprms';
import { changed, type Paragraph } from './styles';
import type { Text } from './pieces';
import { MARK, Words } from './words';

/** What a Word file is taken apart into. */
export interface Parts {
  readonly text: Text;
  readonly characters: readonly Run[];
  readonly paragraphs: readonly Run[];
  readonly styles: (style: number) => Paragraph;
  readonly numbering: Numbering;
  /** stream that holds lists of properties that are too long for their place */
  readonly data: Uint8Array | undefined;
}

/** Blocks of the main text: paragraphs with the numbers of their lists, tables with merged cells. */
export function bodyBlocks(parts: Parts): Block[] {
  const body = new Body(parts);
  const { text, byteOf } = parts.text;
  const silent = silentIn(parts);
  for (let position = 0; position < text.length; position += 1) {
    const char = text[position]!;
    if (ENDS.has(char)) body.end(char, byteOf(position));
    else if (!silent(byteOf(position))) body.write(char);
  }
  return body.finish();
}

const ENDS: ReadonlySet<string> = new Set([MARK.cell, MARK.paragraph, MARK.page]);

/** Whether a byte's character was deleted by a change that is tracked, or is hidden. */
function silentIn({ characters }: Parts): (byte: number) => boolean {
  const silent = characters.filter(({ list }) =>
    sprmsOf(list).some((sprm) => QUIET.has(sprm.code) && isOn(sprm)),
  );
  return (byte) => silent.length > 0 && runAt(silent, byte) !== undefined;
}

const QUIET: ReadonlySet<number> = new Set([SPRM.deleted, SPRM.hidden]);

class Body {
  readonly #blocks: Block[] = [];
  readonly #parts: Parts;
  readonly #words = new Words();
  #rows: Row[] = [];
  #row: Cell[] = [];
  /** lines of the cell that is open */
  #lines: string[] = [];
  #line = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  write(char: string): void {
    this.#words.write(char);
  }

  /** Ends a paragraph; its last character says which properties it has. */
  end(char: string, byte: number): void {
    const run = runAt(this.#parts.paragraphs, byte);
    const sprms = run ? this.#sprms(run.list) : [];
    const paragraph = changed(this.#parts.styles(run?.style ?? 0), sprms);
    const words = this.#words.take(char === MARK.cell);
    if (paragraph.rowEnd && char === MARK.cell) return this.#endRow(sprms);
    if (paragraph.innerRowEnd) return;
    const text = this.#numbered(words, paragraph);
    if (!paragraph.inTable) return this.#endParagraph(text, paragraph);
    if (text) this.#lines.push(text);
    if (char === MARK.cell) this.#endCell();
  }

  finish(): Block[] {
    this.#endParagraph(this.#words.take(), this.#parts.styles(0));
    return withTables(this.#blocks);
  }

  #numbered(words: string, { list, listLevel }: Paragraph): string {
    const counts = list > 0 && words.trim() !== '';
    const number = counts ? this.#parts.numbering.next(String(list), listLevel) : '';
    return repair(number + words).trim();
  }

  #endParagraph(text: string, { level }: Paragraph): void {
    this.#endTable();
    if (text === '') return;
    const line = (this.#line += 1);
    this.#blocks.push({ type: 'paragraph', text, line, ...(level !== undefined && { level }) });
  }

  #endCell(): void {
    this.#row.push({ text: this.#lines.join('\n'), line: (this.#line += 1) });
    this.#lines = [];
  }

  #endRow(sprms: readonly Sprm[]): void {
    if (this.#row.length > 0) this.#rows.push({ texts: this.#row, defined: definedBy(sprms) });
    this.#row = [];
    this.#lines = [];
  }

  #endTable(): void {
    this.#endRow([]);
    if (this.#rows.length > 0)
      this.#blocks.push({ type: 'table', rows: mergedDown(inGrid(this.#rows)) });
    this.#rows = [];
  }

  /** A list of properties; one that was too long for its place stands in another stream. */
  #sprms(list: Uint8Array): Sprm[] {
    const own = sprmsOf(list);
    const { data } = this.#parts;
    const far = own.find(({ code }) => code === SPRM.huge || code === SPRM.hugeOld);
    if (!far || !data) return own;
    const at = far.operand.getUint32(0, true);
    const size = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
    return [...own, ...sprmsOf(data.subarray(at + 2, at + 2 + size))];
  }
}
