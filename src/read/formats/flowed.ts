import { withOmitted, type Block, type Omission } from '../blocks';
import { repair } from '../characters';
import type { FlowCell, FlowParagraph, FlowRow, FlowTable, Item } from './flow';
import { mergedDown, withTables, type RowCell } from './merged';

/** Blocks of a document's tree, in its order, with lines numbered through. */
export function flowed(items: readonly Item[]): Block[] {
  const writer = new Writer();
  writer.items(items);
  return withTables(writer.end());
}

class Writer {
  readonly #blocks: Block[] = [];
  /** what was left out since the last block */
  #omitted: Omission[] = [];
  #line = 0;

  items(items: readonly Item[]): void {
    for (const item of items) {
      if (item.type === 'paragraph') this.#paragraph(item);
      else if (item.type === 'blocks') for (const block of item.blocks) this.#inner(block);
      else if (inFrame(item)) this.items(inFrame(item)!);
      else this.#table(item);
    }
  }

  end(): Block[] {
    const last = this.#blocks.pop();
    return [...this.#blocks, ...withOmitted(last ? [last] : [], this.#omitted)];
  }

  #put(block: Block): void {
    this.#blocks.push(...withOmitted([block], this.#omitted));
    this.#omitted = [];
  }

  #paragraph({ text: raw, level, left }: FlowParagraph): void {
    const text = repair(raw).trim();
    if (text) this.#line += 1;
    const line = Math.max(1, this.#line);
    this.#omitted.push(...left.map((each) => ({ ...each, line })));
    if (text) this.#put({ type: 'paragraph', text, line, ...(level !== undefined && { level }) });
  }

  /** A block of a document inside: its lines go on from here. */
  #inner(block: Block): void {
    const from = this.#line;
    const moved = <T extends { readonly line: number }>(piece: T): T => {
      this.#line = Math.max(this.#line, from + piece.line);
      return { ...piece, line: from + piece.line };
    };
    const omitted = block.omitted && { omitted: block.omitted.map(moved) };
    if (block.type === 'paragraph') this.#put({ ...moved(block), ...omitted });
    else this.#put({ ...block, rows: block.rows.map((row) => row.map(moved)), ...omitted });
  }

  #table({ rows }: FlowTable): void {
    const kept: RowCell[][] = [];
    for (const row of rows) {
      const place = { row: kept.length + 1, column: 1 };
      if (!row.gone) kept.push(this.#row(row, place.row));
      else if (rowText(row))
        this.#omitted.push({ why: row.gone, text: rowText(row), line: this.#line + 1, place });
    }
    const full = mergedDown(kept).filter((row) => row.length > 0);
    if (full.length > 0) this.#put({ type: 'table', rows: full });
  }

  #row({ cells }: FlowRow, row: number): RowCell[] {
    let column = 1;
    return cells.flatMap((cell): RowCell[] => {
      const { across, down, merge, gone } = cell;
      this.#line += 1;
      const [line, place] = [this.#line, { row, column }];
      const tell = (why: Omission['why'], text: string) =>
        text.trim() && this.#omitted.push({ why, text, line, place });
      if (gone) {
        tell(gone, cellText(cell));
        return [];
      }
      for (const { why, text } of leftIn(cell.items)) tell(why, text);
      column += across;
      return [{ text: cellText(cell) || repair(cell.number).trim(), across, down, merge, line }];
    });
  }
}

/** What a table of a single cell holds, where that is a table: such a table only frames the page. */
function inFrame({ rows }: FlowTable): readonly Item[] | undefined {
  const [cell, ...more] = rows.filter(({ gone }) => !gone).flatMap(({ cells }) => cells);
  return cell && more.length === 0 && cell.items.some(({ type }) => type === 'table')
    ? cell.items
    : undefined;
}

const rowText = ({ cells }: FlowRow): string =>
  cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ');

const cellText = ({ items }: FlowCell): string =>
  items
    .flatMap(linesOf)
    .filter((text) => text !== '')
    .join('\n');

/** A table inside a cell is text of that cell: its rows are the cell's lines. */
function linesOf(item: Item): string[] {
  if (item.type === 'paragraph') return [repair(item.text).trim()];
  if (item.type === 'table') return item.rows.filter(({ gone }) => !gone).map(rowText);
  return item.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );
}

function leftIn(items: readonly Item[]): { why: Omission['why']; text: string }[] {
  return items.flatMap((item) => {
    if (item.type === 'paragraph') return item.left;
    if (item.type === 'blocks') return item.blocks.flatMap(({ omitted = [] }) => omitted);
    return item.rows.flatMap((row) =>
      row.gone
        ? [{ why: row.gone, text: rowText(row) }]
        : row.cells.flatMap((cell) => leftIn(cell.items)),
    );
  });
}
