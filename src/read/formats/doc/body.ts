import type { Block } from '../../blocks';
import { isNoteMark } from '../../raised';
import type { Numbering } from '../docx/numbering';
import { inGrid, type Edges } from '../edges';
import { Flow, type FlowRow, type FlowTable, type Left } from '../flow';
import { flowed } from '../flowed';
import { saidAt, type Said } from './looks';
import type { Text } from './pieces';
import { definedBy } from './rows';
import { runAt, type Run } from './runs';
import { SPRM, sprmsOf, type Sprm } from './sprms';
import { changed, type Paragraph, type Styles } from './styles';
import { MARK, shown, Words } from './words';

/** What a Word file is taken apart into. */
interface Parts {
  readonly text: Text;
  /** how much of the text is the main text */
  readonly length: number;
  /** other texts of the file, which are told as not read */
  readonly others: readonly string[];
  readonly characters: readonly Run[];
  readonly paragraphs: readonly Run[];
  readonly styles: Styles;
  readonly fonts: readonly string[];
  readonly numbering: Numbering;
  /** stream that holds lists of properties that are too long for their place */
  readonly data: Uint8Array | undefined;
}

/** Blocks of the main text: paragraphs with the numbers of their lists, tables with merged cells. */
export function bodyBlocks(parts: Parts): Block[] {
  const body = new Body(parts);
  const { text, byteOf } = parts.text;
  const said = saidAt(parts.characters, parts.paragraphs, parts.styles.look, parts.fonts);
  for (let position = 0; position < parts.length; position += 1) {
    const char = text[position]!;
    const byte = byteOf(position);
    if (ENDS.has(char)) body.end(char, byte, said(byte));
    else body.write(char, said(byte));
  }
  return body.finish();
}

const ENDS: ReadonlySet<string> = new Set([MARK.cell, MARK.paragraph, MARK.page]);

class Body {
  readonly #flow = new Flow();
  readonly #parts: Parts;
  readonly #words = new Words();
  readonly #defined = new Map<FlowRow, readonly Edges[]>();
  #table: FlowTable | undefined;
  #rowOpen = false;
  #cellOpen = false;
  /** what was left out of the paragraph that is open */
  #left: Left[] = [];
  /** raised characters that stand together */
  #raised = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  write(char: string, { why, raised, symbol }: Said): void {
    if (why) return this.#leave(why, this.#words.isShown ? shown(char) : '');
    if (symbol === null) return this.#leave('embedded', char);
    if (raised && char >= ' ' && this.#words.isShown) {
      this.#raised += symbol ?? char;
      return;
    }
    this.#endRaised();
    this.#words.write(symbol ?? char);
  }

  /** Ends a paragraph; its last character says which properties it has. */
  end(char: string, byte: number, { why }: Said): void {
    this.#endRaised();
    const run = runAt(this.#parts.paragraphs, byte);
    const sprms = run ? this.#sprms(run.list) : [];
    const paragraph = changed(this.#parts.styles.paragraph(run?.style ?? 0), sprms);
    const words = this.#words.take(char === MARK.cell);
    for (const what of this.#words.takeEmbedded()) this.#leave('embedded', what);
    if (paragraph.rowEnd && char === MARK.cell) return this.#endRow(sprms, why === 'deleted');
    if (paragraph.innerRowEnd) return;
    if (paragraph.inTable) this.#openCell();
    else this.#endTable();
    const joined = char === MARK.paragraph && (why === 'deleted' || why === 'hidden-text');
    this.#put(words, paragraph, joined);
    if (char === MARK.cell) this.#cellOpen = false;
  }

  finish(): Block[] {
    this.#endRaised();
    const rest = this.#words.take();
    this.#endTable();
    if (rest) this.#put(rest, this.#parts.styles.paragraph(0), false);
    for (const text of this.#parts.others) this.#flow.omit('embedded', text);
    return flowed(this.#flow.items);
  }

  #put(words: string, paragraph: Paragraph, joined: boolean): void {
    this.#flow.openParagraph();
    this.#flow.write(words);
    this.#flow.paragraph?.left.push(...this.#left.filter(({ text }) => text.trim() !== ''));
    this.#left = [];
    const number = joined ? '' : this.#number(paragraph);
    this.#flow.closeParagraph({ number, level: paragraph.level, joined });
  }

  #number({ list, listLevel }: Paragraph): string {
    return list > 0 ? this.#parts.numbering.next(String(list), listLevel) : '';
  }

  /** Writes raised characters down, but for marks of notes. */
  #endRaised(): void {
    const raised = this.#raised;
    this.#raised = '';
    if (raised && !isNoteMark(raised, this.#words.text))
      for (const char of raised) this.#words.write(char);
  }

  #leave(why: Left['why'], text: string): void {
    const last = this.#left.at(-1);
    if (last?.why === why && why !== 'embedded') last.text += text;
    else if (text) this.#left.push({ why, text });
  }

  #openCell(): void {
    if (!this.#table) {
      this.#flow.openTable();
      this.#table = this.#flow.table;
    }
    if (!this.#rowOpen) this.#flow.openRow();
    this.#rowOpen = true;
    if (!this.#cellOpen) this.#flow.openCell();
    this.#cellOpen = true;
  }

  #endRow(sprms: readonly Sprm[], deleted: boolean): void {
    const row = this.#rowOpen ? this.#flow.row : undefined;
    if (row) {
      this.#defined.set(row, definedBy(sprms));
      if (deleted) row.gone = 'deleted';
    }
    this.#rowOpen = false;
    this.#cellOpen = false;
  }

  #endTable(): void {
    if (!this.#table) return;
    this.#rowOpen = false;
    this.#cellOpen = false;
    inGrid(this.#table, this.#defined);
    this.#flow.closeTable();
    this.#table = undefined;
    this.#defined.clear();
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
