import { walkXml, type Opened } from '../../xml';
import { Count, Grid, indexIn, MOST, saidAt, timesIn, type Stretch } from './grid';
import { Pieces } from './pieces';
import { left } from './seen';
import { shown, type Writer } from './shown';
import type { Book, Run, Sheet, SheetCell } from './types';

type Attributes = Opened['attributes'];

/** What a style says of its cells. */
interface Style {
  readonly parent: string | undefined;
  struck?: boolean;
  format?: string | number;
}

/** Formats that go by a name, as Excel shows them in Chinese. */
const NAMED: Readonly<Record<string, string | number>> = {
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 15,
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 18,
  'Short Time': 20,
  Fixed: 2,
  Standard: 4,
  Percent: 10,
  Scientific: 11,
};

const DEEPEST = 20;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheets of a workbook in Excel 2003's XML. */
export function excel2003Book(xml: string, write: Writer): Book {
  const book = new Workbook(write);
  walkXml(xml, {
    open: ({ name, attributes }) => book.open(name, attributes),
    close: (name) => book.close(name),
    text: (text) => book.write(text),
  });
  return { sheets: book.sheets };
}

interface OpenSheet {
  readonly name: string;
  readonly grid: Grid;
  hidden: boolean;
  row: number;
  column: number;
  readonly styles: Stretch<string | undefined>[];
  columns: number;
}

interface OpenRow {
  readonly hidden: boolean;
  readonly style: string | undefined;
  held: boolean;
  readonly times: number;
}

interface OpenCell {
  readonly column: number;
  readonly struck: boolean;
  readonly format: string | number | undefined;
  readonly formula: string | undefined;
  readonly pieces: Pieces;
  type: string | undefined;
}

class Workbook {
  readonly sheets: Sheet[] = [];
  readonly #write: Writer;
  readonly #count = new Count();
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;
  #sheet: OpenSheet | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  /** looks of the elements that are open in a text; undefined outside it */
  #looks: Omit<Run, 'text'>[] | undefined;
  /** what is open beside the cell's own text */
  #silent = 0;
  #visible: string | undefined;

  constructor(write: Writer) {
    this.#write = write;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#silent > 0 || BESIDE.has(name)) return void (this.#silent += 1);
    if (this.#looks) this.#looks.push({ ...this.#looks.at(-1), ...LOOKS[name] });
    else if (Object.hasOwn(this.#opens, name)) this.#opens[name]!(attributes);
  }

  close(name: string): void {
    if (this.#silent > 0) return void (this.#silent -= 1);
    if (this.#looks && this.#looks.length > 1) return void this.#looks.pop();
    if (Object.hasOwn(this.#closes, name)) this.#closes[name]!();
  }

  write(text: string): void {
    if (this.#silent > 0) return;
    if (this.#visible !== undefined) this.#visible += text;
    const look = this.#looks?.at(-1);
    if (look && this.#cell) this.#cell.pieces.write(text, { struck: this.#cell.struck, ...look });
  }

  /** What a style and those that it is based on say. */
  #said<K extends 'struck' | 'format'>(name: string | undefined, what: K): Style[K] {
    let next = name ?? 'Default';
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const style = this.#styles.get(next);
      if (style?.[what] !== undefined) return style[what];
      if (style === undefined || next === 'Default') return undefined;
      next = style.parent ?? 'Default';
    }
    return undefined;
  }

  #openSheet(attributes: Attributes): void {
    const name = attributes['Name'] ?? '';
    const grid = new Grid(this.#count);
    this.#sheet = { name, grid, hidden: false, row: -1, column: -1, styles: [], columns: 0 };
  }

  #openColumn(attributes: Attributes): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const from = indexIn(attributes['Index'], 'columns', sheet.columns);
    const end = Math.min(MOST.columns, from + 1 + spanIn(attributes['Span'], 'columns'));
    const hidden = isOn(attributes['Hidden']) || Number(attributes['Width'] ?? 1) === 0;
    for (let column = from; hidden && column < end; column += 1) sheet.grid.hide('columns', column);
    if (from > sheet.columns) sheet.styles.push({ end: from, says: undefined });
    sheet.styles.push({ end, says: attributes['StyleID'] });
    sheet.columns = end;
  }

  #openRow(attributes: Attributes): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.row = indexIn(attributes['Index'], 'rows', sheet.row + 1);
    sheet.column = -1;
    this.#row = {
      hidden: isOn(attributes['Hidden']) || Number(attributes['Height'] ?? 1) === 0,
      style: attributes['StyleID'],
      held: false,
      times: spanIn(attributes['Span'], 'rows'),
    };
  }

  #closeRow(): void {
    const [sheet, row] = [this.#sheet, this.#row];
    this.#row = undefined;
    if (!sheet || !row) return;
    if (row.held && row.hidden) sheet.grid.hide('rows', sheet.row);
    sheet.row += row.times;
  }

  #openCell(attributes: Attributes): void {
    const [sheet, row] = [this.#sheet, this.#row];
    if (!sheet || !row) return;
    sheet.column = indexIn(attributes['Index'], 'columns', sheet.column + 1);
    const style = attributes['StyleID'] ?? row.style ?? saidAt(sheet.styles, sheet.column);
    this.#cell = {
      column: sheet.column,
      struck: this.#said(style, 'struck') ?? false,
      format: this.#said(style, 'format'),
      formula: attributes['Formula'],
      pieces: new Pieces(),
      type: undefined,
    };
    const down = 1 + spanIn(attributes['MergeDown'], 'rows');
    const across = 1 + spanIn(attributes['MergeAcross'], 'columns');
    sheet.grid.merge(sheet.row, sheet.column, down, across);
    sheet.column += across - 1;
  }

  #closeCell(): void {
    const [sheet, row, open] = [this.#sheet, this.#row, this.#cell];
    this.#cell = undefined;
    if (!sheet || !row || !open) return;
    const cell = cellOf(open, this.#write);
    if (!cell) return;
    row.held = true;
    sheet.grid.put(sheet.row, open.column, cell);
  }

  #closeSheet(): void {
    const sheet = this.#sheet;
    if (sheet) this.sheets.push(sheet.grid.sheet(sheet.name, sheet.hidden));
    this.#sheet = undefined;
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    Style: (attributes) => {
      this.#style = { parent: attributes['Parent'] };
      this.#styles.set(attributes['ID'] ?? '', this.#style);
    },
    Font: (attributes) => {
      const struck = attributes['StrikeThrough'];
      if (this.#style && struck !== undefined) this.#style.struck = isOn(struck);
    },
    NumberFormat: (attributes) => {
      const format = attributes['Format'];
      if (this.#style && format) this.#style.format = NAMED[format] ?? format;
    },
    Worksheet: (attributes) => this.#openSheet(attributes),
    Column: (attributes) => this.#openColumn(attributes),
    Row: (attributes) => this.#openRow(attributes),
    Cell: (attributes) => this.#openCell(attributes),
    Data: (attributes) => {
      if (!this.#cell) return;
      this.#cell.type = attributes['Type'] ?? 'String';
      this.#looks = [{}];
    },
    Visible: () => {
      if (this.#sheet) this.#visible = '';
    },
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    Style: () => (this.#style = undefined),
    Worksheet: () => this.#closeSheet(),
    Row: () => this.#closeRow(),
    Cell: () => this.#closeCell(),
    Data: () => (this.#looks = undefined),
    Visible: () => {
      if (this.#sheet) this.#sheet.hidden = /Hidden/.test(this.#visible ?? '');
      this.#visible = undefined;
    },
  };
}

const BESIDE = new Set(['Comment', 'PhoneticText']);

/** What the elements of a text say of its look. */
const LOOKS: Readonly<Record<string, Omit<Run, 'text'>>> = {
  S: { struck: true },
  Sup: { raised: true },
};

/** How many more rows or columns something covers. */
const spanIn = (attribute: string | undefined, most: 'rows' | 'columns'): number =>
  timesIn(String(Number(attribute ?? 0) + 1), most) - 1;

function cellOf({ type, format, formula, pieces, struck }: OpenCell, write: Writer) {
  if (type === undefined)
    return formula === undefined ? undefined : left({ why: 'no-value', text: formula });
  const value = pieces.text;
  if (type === 'Error') return left({ why: 'error-value', text: value }, value);
  const number = numberIn(type, value);
  if (number === undefined) return pieces.cell();
  const cell = new Pieces();
  cell.write(shownAs(type, format, number, write) ?? value, { struck });
  return cell.cell(value) as SheetCell;
}

const DAY = 86_400_000;

/** A number, or a date as the number of its day. */
function numberIn(type: string, value: string): number | undefined {
  if (value.trim() === '') return undefined;
  if (type === 'Number') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?/.exec(value.trim());
  if (type !== 'DateTime' || !date) return undefined;
  const [year, month, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return (time - Date.UTC(1899, 11, 30)) / DAY;
}

function shownAs(
  type: string,
  format: string | number | undefined,
  number: number,
  write: Writer,
): string | undefined {
  const whole = Number.isInteger(number) ? 'yyyy/m/d' : 'yyyy/m/d h:mm';
  return shown(write, format ?? (type === 'DateTime' ? whole : 'General'), number);
}
