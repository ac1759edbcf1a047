import { withOmitted, type Block, type Cell, type Paragraph } from '../../blocks';
import { numbered } from '../../headings';
import { withoutFurniture } from './furniture';
import { continued } from './continued';
import { joined, linesOf, type Line } from './lines';
import type { Page } from './page';
import { tablesOf, type PageTable } from './tables';
import { unruledOf, type Columns } from './unruled';

type Piece =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'table'; readonly table: PageTable };

/**
 * Blocks of a document, in reading order. Lines that were broken at the margin, or at the end of a
 * page, are one paragraph; a table that goes on over pages is one table.
 */
export function pageBlocks(pages: readonly Page[]): Block[] {
  const building = new Building();
  for (const page of withoutFurniture(pages)) building.page(page);
  return withOmitted(
    building.blocks(),
    pages.flatMap(({ omitted }) => omitted),
  );
}

class Building {
  readonly #blocks: Block[] = [];
  #rows: readonly (readonly Cell[])[] = [];
  #table: PageTable | null = null;
  /** the last line of the paragraph that is open */
  #last: Line | null = null;
  #open: Paragraph | null = null;
  #line = 0;
  #tables = 0;
  /** of the table without rulings that the last page holds */
  #columns: Columns | undefined;

  page(page: Page): void {
    if (page.items.length === 0) return this.#unread(page.number);
    const { tables, rest: around } = tablesOf(page);
    const unruled = unruledOf(around, page.number, this.#columns);
    this.#columns = unruled?.columns;
    if (unruled) tables.push(unruled.table);
    const rest = unruled?.rest ?? around;
    const lines = linesOf(rest);
    const margins = marginsOf(lines);
    const pieces: Piece[] = [
      ...tables.map((table) => ({ kind: 'table' as const, table })),
      ...lines.map((line) => ({ kind: 'line' as const, line })),
    ].sort((a, b) => topOf(a) - topOf(b));
    // A gap to the line before says nothing over the end of a page.
    let before: Line | null = null;
    for (const piece of pieces) {
      if (piece.kind === 'table') this.#takeTable(piece.table);
      else if (!isContinued(piece.line.text)) {
        this.#takeLine(piece.line, margins, before, page.number);
        before = piece.line;
      }
    }
  }

  blocks(): Block[] {
    this.#endParagraph();
    this.#endTable();
    return this.#blocks;
  }

  /** A page that has no text, though others have, is a picture. */
  #unread(page: number): void {
    this.#endParagraph();
    this.#endTable();
    this.#blocks.push({
      type: 'paragraph',
      text: '',
      line: (this.#line += 1),
      place: { page },
      unread: true,
    });
  }

  #takeLine(line: Line, margins: Margins, before: Line | null, page: number): void {
    this.#endTable();
    if (this.#open && this.#last && goesOn(this.#last, line, margins, before)) {
      this.#open = { ...this.#open, text: joined(this.#open.text, line.text) };
    } else {
      this.#endParagraph();
      this.#open = { type: 'paragraph', text: line.text, line: (this.#line += 1), place: { page } };
    }
    this.#last = line;
  }

  #endParagraph(): void {
    if (this.#open) this.#blocks.push(this.#open);
    this.#open = null;
    this.#last = null;
  }

  #takeTable(table: PageTable): void {
    this.#endParagraph();
    if (!this.#table || !sameColumns(this.#table, table)) this.#endTable();
    this.#rows = continued(this.#rows, table.rows);
    this.#table = table;
  }

  #endTable(): void {
    if (this.#rows.length > 0) {
      this.#tables += 1;
      const rows = this.#rows.map((row, r) => this.#numbered(row, r + 1));
      this.#blocks.push({ type: 'table', rows });
    }
    this.#rows = [];
    this.#table = null;
  }

  #numbered(row: readonly Cell[], number: number): Cell[] {
    return row.map((cell) => ({
      ...cell,
      line: (this.#line += 1),
      place: { ...cell.place, table: this.#tables, row: number },
    }));
  }
}

const topOf = (piece: Piece): number => (piece.kind === 'table' ? piece.table.top : piece.line.y);

/** 续表 over the rest of a table. */
const isContinued = (text: string): boolean =>
  /^[（(]?(?:续\s*表|表?\s*续)\s*\d*[）)]?$/.test(text);

const sameColumns = (a: PageTable, b: PageTable): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) < 4);

interface Margins {
  readonly left: number;
  readonly right: number;
  /** usual distance of lines */
  readonly pitch: number;
}

function marginsOf(lines: readonly Line[]): Margins {
  const sorted = (values: number[]) => values.sort((a, b) => a - b);
  const lefts = sorted(lines.map(({ left }) => left));
  const rights = sorted(lines.map(({ right }) => right));
  const pitches = sorted(lines.slice(1).map(({ y }, i) => y - lines[i]!.y));
  return {
    left: lefts[Math.floor(lefts.length / 10)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    pitch: pitches[Math.floor(pitches.length / 2)] ?? Infinity,
  };
}

/** 6．开展: no text is broken before such a number by chance, whatever the line before ends in. */
const ITEM = /^\d{1,3}\s?[.．]\s?[一-鿿“《]/;

/** Whether a line goes on with the paragraph of the last: that one was full, this one begins at the margin. */
function goesOn(
  last: Line,
  line: Line,
  { left, right, pitch }: Margins,
  before: Line | null,
): boolean {
  const full = right - last.right < 2.2 * last.size;
  const indented = line.left - left > 1.2 * line.size;
  const apart = before !== null && line.y - before.y > 1.7 * pitch;
  const alike = Math.abs(line.size - last.size) < 0.35 * last.size;
  const ended = numbered(line.text) !== undefined && /[。；！：:）)]$/.test(last.text);
  const begins = ended || ITEM.test(line.text);
  return full && !begins && !indented && !apart && alike;
}
