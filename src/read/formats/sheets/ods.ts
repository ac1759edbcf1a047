import { walkXml } from '../../xml';
import type { OdfParts } from '../odf';
import { stylesOf, type OdtLook, type OdtStyles } from '../odt/styles';
import { Count, Grid, MOST, saidAt, timesIn, type Stretch } from './grid';
import { Pieces } from './pieces';
import type { Book, Sheet } from './types';

type Attributes = Readonly<Record<string, string>>;

/** What is no text of a sheet. */
const NOTHING = new Set(
  'annotation tracked-changes object binary-data title desc event-listeners forms dde-link ruby-text content-validations'.split(
    ' ',
  ),
);
/** What lies over the cells. */
const DRAWN = new Set(
  'frame custom-shape rect ellipse line polyline polygon path connector caption g control'.split(
    ' ',
  ),
);

/** The sheets of an OpenDocument workbook. */
export function odsBook({ content, styles }: OdfParts): Book {
  const body = new Sheets(stylesOf(styles), content.includes(':conditional-format '));
  let inBody = false;
  walkXml(content, {
    open: ({ name, attributes }) => {
      if (inBody) body.open(name, attributes);
      else inBody = name === 'spreadsheet';
    },
    close: (name) => {
      if (inBody) inBody = body.close(name);
    },
    text: (text) => inBody && body.write(text),
  });
  return { sheets: body.sheets };
}

/** A table while it is open, and where in it the walk is. */
interface OpenTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  /** what other workbooks hold, kept for formulas */
  foreign: boolean;
  row: number;
  column: number;
  /** columns that were told of */
  columns: number;
  /** styles of columns' cells */
  readonly styles: Stretch<string | undefined>[];
}

interface OpenRow {
  readonly times: number;
  readonly hidden: boolean;
  readonly style: string | undefined;
  readonly cells: OpenCell[];
}

interface OpenCell {
  readonly column: number;
  readonly times: number;
  readonly down: number;
  readonly across: number;
  readonly look: OdtLook;
  readonly attributes: Attributes;
  readonly pieces: Pieces;
  paragraphs: number;
}

class Sheets {
  readonly sheets: Sheet[] = [];
  readonly #styles: OdtStyles;
  readonly #ruled: boolean;
  readonly #count = new Count();
  readonly #elements: string[] = [];
  readonly #looks: OdtLook[] = [];
  /** elements that are open in what is no text, and over the cells */
  #silent = 0;
  #drawn = 0;
  /** groups that are folded */
  readonly #groups: boolean[] = [];
  #table: OpenTable | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  #paragraph = false;

  /** @param ruled whether rules of colours may give cells a ground */
  constructor(styles: OdtStyles, ruled: boolean) {
    this.#styles = styles;
    this.#ruled = ruled;
  }

  open(name: string, attributes: Attributes): void {
    this.#elements.push(name);
    if (this.#silent > 0 || NOTHING.has(name)) return void (this.#silent += 1);
    // A table in a cell, as what is drawn, is none of the sheet's cells.
    if (this.#drawn > 0 || DRAWN.has(name) || (name === 'table' && this.#table))
      return void (this.#drawn += 1);
    if (Object.hasOwn(this.#opens, name)) this.#opens[name]!(attributes);
  }

  close(name: string): boolean {
    if (this.#elements.pop() === undefined) return false;
    if (this.#silent > 0) this.#silent -= 1;
    else if (this.#drawn > 0) this.#drawn -= 1;
    else if (Object.hasOwn(this.#closes, name)) this.#closes[name]!();
    return true;
  }

  write(text: string): void {
    if (this.#silent > 0 || !this.#table) return;
    if (this.#drawn > 0) return this.#leave(text.trim());
    if (!this.#paragraph || !this.#cell) return;
    this.#put(text.replace(/[ \t\r\n]+/g, ' '));
  }

  #put(text: string): void {
    const { struck, white, raised, ground } = this.#looks.at(-1) ?? {};
    this.#cell?.pieces.write(text, {
      ...(struck !== undefined && { struck }),
      ...(white !== undefined && { white: white && !ground }),
      ...(raised && { raised }),
    });
  }

  #leave(text: string): void {
    if (text === '') return;
    const left = { why: 'embedded', text } as const;
    if (this.#cell) this.#cell.pieces.leave(left);
    else this.#table?.grid.leave(0, 0, left);
  }

  #openTable(attributes: Attributes): void {
    this.#table = {
      name: attributes['name'] ?? '',
      hidden: this.#isCollapsed(attributes),
      grid: new Grid(this.#count),
      foreign: false,
      row: 0,
      column: 0,
      columns: 0,
      styles: [],
    };
  }

  #closeTable(): void {
    const table = this.#table;
    if (table && !table.foreign) this.sheets.push(table.grid.sheet(table.name, table.hidden));
    this.#table = undefined;
  }

  #isCollapsed(attributes: Attributes): boolean {
    const said = /^(?:collapse|filter)$/.test(attributes['visibility'] ?? '');
    return said || this.#styles.collapsed.has(attributes['style-name'] ?? '');
  }

  #openColumn(attributes: Attributes): void {
    const table = this.#table;
    if (!table) return;
    const end = Math.min(
      table.columns + timesIn(attributes['number-columns-repeated'], 'columns'),
      MOST.columns,
    );
    if (this.#isCollapsed(attributes) || this.#groups.includes(true))
      for (let column = table.columns; column < end; column += 1)
        table.grid.hide('columns', column);
    table.styles.push({ end, says: attributes['default-cell-style-name'] });
    table.columns = end;
  }

  #openRow(attributes: Attributes): void {
    if (!this.#table) return;
    this.#table.column = 0;
    this.#row = {
      times: timesIn(attributes['number-rows-repeated'], 'rows'),
      hidden: this.#isCollapsed(attributes) || this.#groups.includes(true),
      style: attributes['default-cell-style-name'],
      cells: [],
    };
  }

  #closeRow(): void {
    const [table, row] = [this.#table, this.#row];
    this.#row = undefined;
    if (!table || !row) return;
    const held = row.cells.flatMap((open) => {
      const cell = cellOf(open);
      return cell ? [{ open, cell }] : [];
    });
    const spans = row.cells
      // A cell covers no other cell that stands there as its own.
      .map(({ column, down, across }, i) => {
        const end = row.cells[i + 1]?.column ?? table.column;
        return { column, down, across: Math.min(across, end - column) };
      })
      .filter(({ down, across }) => down * across > 1);
    const times = held.length + spans.length > 0 ? row.times : 0;
    for (let r = table.row; r < table.row + times; r += 1) {
      for (const { open, cell } of held)
        for (let i = 0; i < open.times; i += 1) table.grid.put(r, open.column + i, cell);
      for (const { column, down, across } of spans) table.grid.merge(r, column, down, across);
      if (row.hidden) table.grid.hide('rows', r);
    }
    table.row += row.times;
  }

  #openCell(attributes: Attributes): void {
    const [table, row] = [this.#table, this.#row];
    if (!table || !row) return;
    const column = table.column;
    const times = timesIn(attributes['number-columns-repeated'], 'columns');
    table.column += times;
    const style = attributes['style-name'] ?? row.style ?? saidAt(table.styles, column);
    this.#cell = {
      column,
      times,
      down: timesIn(attributes['number-rows-spanned'], 'rows'),
      across: timesIn(attributes['number-columns-spanned'], 'columns'),
      look: this.#lookOf(style),
      attributes,
      pieces: new Pieces(),
      paragraphs: 0,
    };
  }

  #lookOf(style: string | undefined): OdtLook {
    const look = this.#styles.lookOf('table-cell', style);
    return this.#ruled ? { ...look, ground: true } : look;
  }

  #closeCell(): void {
    if (this.#cell) this.#row?.cells.push(this.#cell);
    this.#cell = undefined;
  }

  #cover(attributes: Attributes): void {
    if (this.#table)
      this.#table.column += timesIn(attributes['number-columns-repeated'], 'columns');
  }

  #openParagraph(): void {
    this.#paragraph = true;
    if (this.#cell && this.#cell.paragraphs++ > 0) this.#cell.pieces.write('\n');
  }

  #openGroup(attributes: Attributes): void {
    this.#groups.push(attributes['display'] === 'false');
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    table: (attributes) => this.#openTable(attributes),
    'table-source': () => {
      if (this.#table) this.#table.foreign = true;
    },
    'table-column': (attributes) => this.#openColumn(attributes),
    'table-column-group': (attributes) => this.#openGroup(attributes),
    'table-row-group': (attributes) => this.#openGroup(attributes),
    'table-row': (attributes) => this.#openRow(attributes),
    'table-cell': (attributes) => this.#openCell(attributes),
    'covered-table-cell': (attributes) => this.#cover(attributes),
    p: () => this.#openParagraph(),
    span: (attributes) => {
      const own = this.#styles.lookOf('text', attributes['style-name']);
      this.#looks.push({ ...this.#looks.at(-1), ...own });
    },
    s: (attributes) => this.#put(' '.repeat(Math.min(100, Number(attributes['c'] ?? 1) || 1))),
    tab: () => this.#put(' '),
    'line-break': () => this.#put('\n'),
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    table: () => this.#closeTable(),
    'table-column-group': () => void this.#groups.pop(),
    'table-row-group': () => void this.#groups.pop(),
    'table-row': () => this.#closeRow(),
    'table-cell': () => this.#closeCell(),
    p: () => (this.#paragraph = false),
    span: () => void this.#looks.pop(),
  };
}

/** A day as Americans write it, which no Chinese office shows: the day itself is kept beside it. */
const AMERICAN = /^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})$/;

/** Where a value stands that is not a text. */
const VALUES = ['value', 'date-value', 'time-value', 'boolean-value', 'string-value'] as const;

function cellOf({ attributes, pieces, look, paragraphs }: OpenCell) {
  const day = attributes['date-value']?.slice(0, 10);
  if (day && AMERICAN.test(pieces.text.trim())) pieces.rewrite(day);
  const key = VALUES.find((name) => attributes[name] !== undefined);
  const value = key === undefined ? undefined : attributes[key];
  // Some programs write the value alone.
  if (paragraphs === 0 && value) pieces.write(value);
  if (pieces.text === '' && attributes['formula'] && attributes['value-type'] === undefined)
    pieces.leave({ why: 'no-value', text: attributes['formula'].replace(/^\w+:/, '') });
  return pieces.cell(key === 'value' ? value : undefined, look);
}
