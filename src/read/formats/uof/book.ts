import { Count, Grid, indexIn, MOST, timesIn } from '../sheets/grid';
import { Pieces } from '../sheets/pieces';
import { shown, type Writer } from '../sheets/shown';
import type { Book, Sheet } from '../sheets/types';
import { walkUof, type UofParts } from './names';
import { LOOKS, stylesOf, type UofLook, type UofStyles } from './styles';

type Attributes = Readonly<Record<string, string>>;

/** What is no text of the cells. */
const NOTHING = new Set(['批注', '公用处理规则', '工作表属性', '锚点', '图表', '筛选']);

/** The sheets of a workbook. */
export function uofBook({ content, styles }: UofParts, write: Writer): Book {
  const book = new Workbook(stylesOf(styles), write);
  walkUof(content, {
    open: (name, attributes) => book.open(name, attributes),
    close: (name) => book.close(name),
    text: (text) => book.write(text),
  });
  return { sheets: book.sheets };
}

/** Columns that say something, in the order in which they stand. */
interface Columns {
  readonly said: string | undefined;
  readonly more: string | undefined;
  readonly hidden: boolean;
}

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  readonly columns: Columns[];
  /** how many rows of each column cells from above still cover */
  readonly covered: Map<number, number>;
  row: number;
  column: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly style: string | undefined;
  readonly pieces: Pieces;
  value: string | undefined;
  formula: string;
}

class Workbook {
  readonly sheets: Sheet[] = [];
  readonly #styles: UofStyles;
  readonly #write: Writer;
  readonly #count = new Count();
  readonly #names: string[] = [];
  #silent = 0;
  #sheet: OpenSheet | undefined;
  #hiddenRow = false;
  #cell: OpenCell | undefined;
  #look: UofLook = {};

  constructor(styles: UofStyles, write: Writer) {
    this.#styles = styles;
    this.#write = write;
  }

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (this.#silent > 0 || NOTHING.has(name)) return void (this.#silent += 1);
    const value = attributes['类型'] ?? attributes['值'];
    if (value !== undefined) this.#say(name, value);
    if (Object.hasOwn(this.#opens, name)) this.#opens[name]!(attributes);
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#silent > 0) this.#silent -= 1;
    else if (Object.hasOwn(this.#closes, name)) this.#closes[name]!();
  }

  write(text: string): void {
    const name = this.#names.at(-1) ?? '';
    if (this.#silent > 0 || !this.#cell) return;
    if (name === '文本串') this.#put(text);
    else if (name === '公式') this.#cell.formula += text;
    else if (text.trim() !== '') this.#say(name, text);
  }

  /** What an element says of the look of a sentence. */
  #say(name: string, value: string): void {
    if (this.#cell && Object.hasOwn(LOOKS, name))
      this.#look = { ...this.#look, ...LOOKS[name]!(value) };
  }

  #put(text: string): void {
    const { struck = false, raised, hidden } = this.#look;
    if (hidden) this.#cell?.pieces.leave({ why: 'hidden-text', text });
    else this.#cell?.pieces.write(text, { struck, ...(raised && { raised }) });
  }

  #openRow(attributes: Attributes): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    // Some programs number rows on from sheet to sheet, and say nothing of those that are empty.
    const next = sheet.row + 1;
    const row = Math.max(next, indexIn(attributes['行号'], 'rows', next));
    for (const [column, rows] of sheet.covered) sheet.covered.set(column, rows - (row - sheet.row));
    sheet.row = row;
    sheet.column = -1;
    this.#hiddenRow = isHidden(attributes, '行高');
  }

  #closeRow(): void {
    if (this.#sheet && this.#hiddenRow) this.#sheet.grid.hide('rows', this.#sheet.row);
    this.#hiddenRow = false;
  }

  #openCell(attributes: Attributes): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    // Cells that do not say their columns stand beside those that reach down from above.
    let next = sheet.column + 1;
    while ((sheet.covered.get(next) ?? 0) > 0) next += 1;
    const column = indexIn(attributes['列号'], 'columns', next);
    const down = spanOf(attributes['合并行数'], 'rows');
    const across = spanOf(attributes['合并列数'], 'columns');
    sheet.grid.merge(sheet.row, column, down, across);
    if (down > 1)
      for (let c = column; c < Math.min(MOST.columns, column + across); c += 1)
        sheet.covered.set(c, down);
    sheet.column = column + across - 1;
    const style = attributes['式样引用'];
    const pieces = new Pieces();
    this.#cell = { row: sheet.row, column, style, pieces, value: undefined, formula: '' };
    this.#look = this.#styles.lookOf(style);
  }

  #closeCell(): void {
    const open = this.#cell;
    this.#cell = undefined;
    if (!open || !this.#sheet) return;
    const { row, column, style, pieces, value, formula } = open;
    const { struck = false } = this.#styles.lookOf(style);
    if (pieces.text === '' && value) pieces.write(this.#shown(style, value), { struck });
    if (pieces.text === '' && formula !== '') pieces.leave({ why: 'no-value', text: formula });
    const cell = pieces.cell(value);
    if (cell) this.#sheet.grid.put(row, column, cell);
  }

  /** A value that stands there without the text that it is shown as. */
  #shown(style: string | undefined, value: string): string {
    const format = this.#styles.formatOf(style);
    if (!format || !Number.isFinite(Number(value))) return value;
    return shown(this.#write, format, Number(value)) ?? value;
  }

  #closeSheet(): void {
    const sheet = this.#sheet;
    this.#sheet = undefined;
    if (!sheet) return;
    for (const [from, end] of hiddenColumns(sheet.columns))
      for (let column = from; column < end; column += 1) sheet.grid.hide('columns', column);
    this.sheets.push(sheet.grid.sheet(sheet.name, sheet.hidden));
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    工作表: (attributes) =>
      (this.#sheet = {
        name: attributes['名称'] ?? '',
        hidden: isHidden(attributes),
        grid: new Grid(this.#count),
        columns: [],
        covered: new Map(),
        row: -1,
        column: -1,
      }),
    列: (attributes) => {
      const hidden = isHidden(attributes, '列宽');
      this.#sheet?.columns.push({ said: attributes['列号'], more: attributes['跨度'], hidden });
    },
    行: (attributes) => this.#openRow(attributes),
    单元格: (attributes) => this.#openCell(attributes),
    数据: (attributes) => {
      if (this.#cell) this.#cell.value = attributes['数据数值'] ?? attributes['数值'];
    },
    句: () => (this.#look = this.#styles.lookOf(this.#cell?.style)),
    句属性: ({ 式样引用 }) => (this.#look = { ...this.#look, ...this.#styles.lookOf(式样引用) }),
    换行符: () => this.#put('\n'),
    制表符: () => this.#put(' '),
    空格符: ({ 个数 = '1' }) => this.#put(' '.repeat(Math.min(100, Number(个数) || 1))),
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    工作表: () => this.#closeSheet(),
    行: () => this.#closeRow(),
    单元格: () => this.#closeCell(),
  };
}

const isOn = (value: string | undefined): boolean => value === 'true' || value === '1';

/** Whether a sheet, row or column is hidden, by what it says or by its size. */
const isHidden = (attributes: Attributes, size = ''): boolean => {
  const said = attributes[size]?.trim();
  const flat = said !== undefined && said !== '' && Number(said) === 0;
  return flat || isOn(attributes['隐藏'] ?? attributes['是否隐藏']);
};

/** How many rows or columns a cell covers that says how many more. */
const spanOf = (more: string | undefined, most: 'rows' | 'columns'): number =>
  timesIn(String(Number(more ?? 0) + 1), most);

/**
 * Stretches of columns that are hidden. The standard has them say where they begin and how many more
 * follow; programs that count the elements instead say how many columns each stands for.
 */
function hiddenColumns(columns: readonly Columns[]): (readonly [number, number])[] {
  const counted = columns.every(
    ({ said, more }, i) => Number(said) === i + 1 && Number(more ?? 0) >= 1,
  );
  let next = 0;
  return columns.flatMap(({ said, more, hidden }) => {
    const from = counted ? next : indexIn(said, 'columns', next);
    next = Math.min(MOST.columns, from + spanOf(more, 'columns') - (counted ? 1 : 0));
    return hidden ? [[from, next] as const] : [];
  });
}
