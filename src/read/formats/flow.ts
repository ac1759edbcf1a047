import type { Block, OmissionReason } from '../blocks';
import { checkCount } from './caps';
import type { RowCell } from './merged';

/** What a word processor's document says, piece by piece, as a tree; `flowed` makes blocks of it. */
export type Item = FlowParagraph | FlowTable | FlowBlocks;

/** Something left out, where it stood. */
export interface Left {
  readonly why: OmissionReason;
  text: string;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  text: string;
  level: number | undefined;
  readonly left: Left[];
}

export interface FlowTable {
  readonly type: 'table';
  readonly rows: FlowRow[];
}

export interface FlowRow {
  readonly cells: FlowCell[];
  /** why the whole row is left out */
  gone: OmissionReason | undefined;
}

export interface FlowCell {
  readonly items: Item[];
  across: number;
  /** rows that it covers, where its format says so itself */
  down: number;
  merge: RowCell['merge'];
  gone: OmissionReason | undefined;
  /** an automatic number that stands there alone */
  number: string;
}

/** Blocks of a document inside the document. */
export interface FlowBlocks {
  readonly type: 'blocks';
  readonly blocks: readonly Block[];
}

/** How a paragraph ends: with its number as printed, and its rank as a heading. */
interface ParagraphEnd {
  readonly number?: string;
  readonly level?: number | undefined;
  /** its end was taken out: it goes on in the next paragraph */
  readonly joined?: boolean;
}

/** Builds the tree. Whatever opens closes again, as in its source; paragraphs may hold others (boxes). */
export class Flow {
  readonly items: Item[] = [];
  readonly #tables: FlowTable[] = [];
  readonly #paragraphs: FlowParagraph[] = [];
  /** of a paragraph whose end was taken out */
  #carried: FlowParagraph | undefined;
  #cells = 0;

  get paragraph(): FlowParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  get row(): FlowRow | undefined {
    return this.table?.rows.at(-1);
  }

  get cell(): FlowCell | undefined {
    return this.row?.cells.at(-1);
  }

  get table(): FlowTable | undefined {
    return this.#tables.at(-1);
  }

  openParagraph(): void {
    const paragraph = this.#carried ?? plainParagraph();
    if (!this.#carried) this.#place.push(paragraph);
    this.#carried = undefined;
    this.#paragraphs.push(paragraph);
  }

  closeParagraph({ number = '', level, joined = false }: ParagraphEnd = {}): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (joined) this.#carried = paragraph;
    else if (paragraph.text.trim() !== '') paragraph.text = number + paragraph.text;
    else if (this.cell) this.cell.number ||= number;
    paragraph.level = level;
  }

  write(text: string): void {
    const paragraph = this.paragraph;
    if (paragraph) paragraph.text += text;
  }

  /** Tells what is left out here; what follows it at once for the same reason is one piece with it. */
  omit(why: OmissionReason, text: string): void {
    const paragraph = this.paragraph ?? plainParagraph();
    if (!this.paragraph) this.#place.push(paragraph);
    const last = paragraph.left.at(-1);
    if (last?.why === why && why !== 'embedded') last.text += text;
    else paragraph.left.push({ why, text });
  }

  /** Puts an empty paragraph behind what was put since it opened: a box at its beginning. */
  moveDown(): void {
    const paragraph = this.paragraph;
    const place = this.#place;
    const at = paragraph ? place.lastIndexOf(paragraph) : -1;
    if (!paragraph || at < 0 || paragraph.text.trim() !== '') return;
    place.splice(at, 1);
    place.push(paragraph);
  }

  put(blocks: readonly Block[]): void {
    this.#place.push({ type: 'blocks', blocks });
  }

  openTable(): void {
    this.#carried = undefined;
    const table: FlowTable = { type: 'table', rows: [] };
    this.#place.push(table);
    this.#tables.push(table);
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(): void {
    this.#carried = undefined;
    this.table?.rows.push({ cells: [], gone: undefined });
  }

  openCell(own: Partial<Omit<FlowCell, 'items'>> = {}): void {
    const { table } = this;
    if (!table) return;
    this.#carried = undefined;
    checkCount('cells', (this.#cells += 1));
    if (table.rows.length === 0) this.openRow();
    table.rows.at(-1)!.cells.push({ ...plainCell(), ...own });
  }

  get #place(): Item[] {
    return this.cell?.items ?? this.items;
  }
}

const plainParagraph = (): FlowParagraph => ({
  type: 'paragraph',
  text: '',
  level: undefined,
  left: [],
});

const plainCell = (): FlowCell => ({
  items: [],
  across: 1,
  down: 1,
  merge: null,
  gone: undefined,
  number: '',
});
