import type { Block, Cell } from '../../blocks';
import { repair } from '../../characters';
import { ReadError } from '../../error';
import { walkXml, type Opened } from '../../xml';
import type { Numbering } from './numbering';
import type { Style } from './styles';

const MOST_CELLS = 100_000;

interface OpenCell {
  text: string;
  across: number;
  /** `start` and `more` of cells merged down; null of others */
  merge: 'start' | 'more' | null;
  line: number;
}

interface OpenTable {
  readonly rows: OpenCell[][];
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  level: number | undefined;
}

/** What is not read: deleted text, fields' codes, what only older programs see, notes' marks. */
const SILENT = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pict', 'rt']);

/**
 * Blocks of `document.xml`: paragraphs with the numbers of their lists, tables with merged cells.
 * Content controls, insertions and hyperlinks are read through; deletions are left out.
 */
export function bodyBlocks(
  xml: string,
  numbering: Numbering,
  styles: ReadonlyMap<string, Style>,
): Block[] {
  const body = new Body(numbering, styles);
  walkXml(xml, {
    open: (element) => body.open(element),
    close: (name) => body.close(name),
    text: (text) => body.write(text),
  });
  return body.blocks;
}

class Body {
  readonly blocks: Block[] = [];
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #tables: OpenTable[] = [];
  /** paragraphs may stand inside others (text boxes); the innermost is written to */
  readonly #paragraphs: OpenParagraph[] = [];
  #silent = 0;
  #inText = false;
  #line = 0;
  #cells = 0;

  constructor(numbering: Numbering, styles: ReadonlyMap<string, Style>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open({ name, attributes }: Opened): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    const value = attributes['val'];
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    const cell = table?.rows.at(-1)?.at(-1);
    switch (name) {
      case 'p':
        this.#paragraphs.push({
          text: '',
          style: undefined,
          list: undefined,
          listLevel: undefined,
          level: undefined,
        });
        break;
      case 'pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'numId':
        if (paragraph) paragraph.list = value;
        break;
      case 'ilvl':
        if (paragraph) paragraph.listLevel = Number(value);
        break;
      case 'outlineLvl':
        if (paragraph && Number(value) < 6) paragraph.level = Number(value) + 1;
        break;
      case 't':
        this.#inText = true;
        break;
      case 'br':
      case 'cr':
        if (paragraph) paragraph.text += '\n';
        break;
      case 'tab':
        if (paragraph && attributes['pos'] === undefined && attributes['val'] === undefined)
          paragraph.text += ' ';
        break;
      case 'noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'tbl':
        this.#tables.push({ rows: [] });
        break;
      case 'tr':
        table?.rows.push([]);
        break;
      case 'gridBefore':
        table?.rows.at(-1)?.push(blank(Number(value), this.#line));
        break;
      case 'tc':
        this.#openCell(table);
        break;
      case 'gridSpan':
        if (cell) cell.across = Math.min(1000, Math.max(1, Number(value) || 1));
        break;
      case 'vMerge':
        if (cell) cell.merge = value === 'restart' ? 'start' : 'more';
        break;
    }
  }

  #openCell(table: OpenTable | undefined): void {
    if (!table) return;
    if ((this.#cells += 1) > MOST_CELLS) throw new ReadError('too-large', `${MOST_CELLS} cells`);
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)!.push({ text: '', across: 1, merge: null, line: (this.#line += 1) });
  }

  write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#silent === 0 && this.#inText && paragraph) paragraph.text += text;
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
    if (name === 't') this.#inText = false;
    if (name === 'p') this.#endParagraph();
    if (name === 'tbl') this.#endTable();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const style = paragraph.style === undefined ? undefined : this.#styles.get(paragraph.style);
    const list = paragraph.list ?? style?.list;
    const number =
      list === undefined || list === '0' || paragraph.text.trim() === ''
        ? ''
        : this.#numbering.next(list, paragraph.listLevel ?? style?.listLevel ?? 0);
    const text = repair(number + paragraph.text).trim();
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) {
      if (text) cell.text += (cell.text ? '\n' : '') + text;
    } else if (text) {
      const level = paragraph.level ?? style?.level;
      const line = (this.#line += 1);
      this.blocks.push({ type: 'paragraph', text, line, ...(level !== undefined && { level }) });
    }
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    const rows = mergedDown(table.rows);
    // A table inside a cell is text of that cell: its rows are the cell's lines.
    if (outer)
      outer.text += rows.map((row) => `\n${row.map(({ text }) => text).join(' ')}`).join('');
    else if (rows.length > 0) this.blocks.push({ type: 'table', rows });
  }
}

const blank = (across: number, line: number): OpenCell => ({
  text: '',
  across: Math.max(1, across || 1),
  merge: null,
  line,
});

/** Cells merged down become one cell that covers several rows; ECMA-376 17.4.84. */
function mergedDown(rows: readonly (readonly OpenCell[])[]): Cell[][] {
  const open = new Map<number, { down: number; cell: OpenCell }>();
  const covers = new Map<OpenCell, { down: number }>();
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const above = open.get(column);
      if (cell.merge === 'more' && above) above.down += 1;
      else if (cell.merge === null) open.delete(column);
      else {
        const started = { down: 1, cell };
        open.set(column, started);
        covers.set(cell, started);
      }
      column += cell.across;
    }
  }
  return rows.map((row, r) =>
    row
      .filter((cell) => cell.merge !== 'more' || covers.has(cell))
      .map((cell): Cell => {
        const { text, across, line } = cell;
        const down = covers.get(cell)?.down ?? 1;
        const place = { row: r + 1, column: columnOf(row, cell) };
        return { text, line, ...(down > 1 && { down }), ...(across > 1 && { across }), place };
      }),
  );
}

/** The column that a cell begins in, from 1. */
function columnOf(row: readonly OpenCell[], cell: OpenCell): number {
  return 1 + row.slice(0, row.indexOf(cell)).reduce((sum, { across }) => sum + across, 0);
}
