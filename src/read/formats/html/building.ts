import {
  withOmitted,
  type Block,
  type Cell,
  type Omission,
  type OmissionReason,
} from '../../blocks';
import { repair } from '../../characters';
import { ReadError } from '../../error';
import { isNoteMark } from '../../raised';
import { checkCount } from '../caps';
import { isAside } from './aside';
import { Sheet, type Look } from './looks';

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  'rt',
  'rp',
]);
const BREAKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer blockquote pre hr table thead tbody tfoot tr td th caption form center nav'.split(
    ' ',
  ),
);
/** Old pages leave many elements open, which counts as nesting. */
const DEEPEST = 1024;

interface OpenCell {
  text: string;
  /** 0 where it goes down to the end of its group of rows */
  readonly down: number;
  readonly across: number;
  /** empty cells that its text runs over */
  readonly empty: number;
  /** of each line of its text */
  readonly lines: number[];
}

/** Characters of a table in a cell that only lists lines. */
const LONGEST_LIST = 200;

interface OpenTable {
  readonly rows: Cell[][];
  cell: OpenCell | null;
  /** rows that are not shown */
  hidden: number;
  /** whether one of its cells holds a table: then it only lays out the page */
  frames: boolean;
  /** what its cells hold, in order, for a table that only lays out the page */
  readonly inner: Block[];
  /** cells that go down to the end of the group of rows, by their row */
  reaching: { readonly row: number; readonly at: number }[];
}

/** An open element. */
interface Open {
  readonly name: string;
  /** whether nothing in it is read */
  readonly silent: boolean;
  /** why its text is left out, where it is */
  readonly without: OmissionReason | null;
  /** whether it stands beside the document: navigation, share buttons, the foot of the page */
  readonly aside: boolean;
  /** whether its text is white, whether something gives it a ground, and whether so it is not seen */
  readonly white: boolean;
  readonly ground: boolean;
  readonly pale: boolean;
  /** where its text begins in the open line, where it is raised */
  readonly raisedFrom: number | null;
}

const PAGE: Open = {
  name: '',
  silent: false,
  without: null,
  aside: false,
  white: false,
  ground: false,
  pale: false,
  raisedFrom: null,
};
/** Elements whose hidden text was written for readers once; others hide menus and windows. */
const TEXTUAL = new Set('span font b strong i em u p td th li s del'.split(' '));
/** Groups of rows, at whose end cells end that go down as far as they can. */
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

const hiddenRows = (rows: number) => ({ sheet: '', rows, columns: 0 });

/** Line ends of the source between two Chinese characters are no spaces (CSS Text 3, 4.1.3). */
const SOFT_BREAK = /([\u2E80-\u9FFF\uFF00-\uFFEF])[ \t]*[\r\n]\s*(?=[\u2E80-\u9FFF\uFF00-\uFFEF])/g;

/** The colours of an element: white text that nothing gives a ground is not seen. */
function coloursOf(outer: Open, name: string, look: Look): Pick<Open, 'white' | 'ground' | 'pale'> {
  const white = look.white ?? outer.white;
  const ground = outer.ground || look.ground === true;
  const pale = white && !ground && !outer.aside && (outer.pale || TEXTUAL.has(name));
  return { white, ground, pale };
}

/** Why the text of an element is left out. A line through text goes through all that is in it. */
function withoutOf(outer: Open, name: string, look: Look, pale: boolean): OmissionReason | null {
  const { hidden, unseen, struck } = look;
  if (SILENT.has(name)) return null;
  if (outer.silent) return outer.without;
  // Hidden rows are counted as such; what else pages hide are menus and windows.
  if (hidden) return TEXTUAL.has(name) && !outer.aside ? 'hidden-text' : null;
  if (unseen) return 'hidden-text';
  // What is white again on a ground, or dark on none, can be read.
  const rest = outer.pale ? null : outer.without;
  return struck ? 'struck' : pale ? 'hidden-text' : rest;
}

/** Words by which something is allotted: what has them is read wherever it stands. */
const ALLOTS = /牵头|负责|配合|责任(?:单位|部门)/;

/** Builds blocks from the elements and texts of a page as they come. */
export class Building {
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #text = '';
  #cells = 0;
  readonly #open: Open[] = [];
  readonly #sheet = new Sheet();
  readonly #omitted: Omission[] = [];
  /** what is being left out */
  #left = '';
  #style = '';
  /** what the page is called in its head */
  #name = '';
  #line = 0;
  #level: number | undefined;
  /** numbers of open ordered lists */
  readonly #lists: (number | null)[] = [];

  get #in(): Open {
    return this.#open.at(-1) ?? PAGE;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= DEEPEST) throw new ReadError('unsafe');
    const look = this.#sheet.of(name, attributes);
    const outer = this.#in;
    if (look.hidden && name === 'tr' && !outer.silent) this.#hideRow();
    const silent = outer.silent || look.hidden === true || SILENT.has(name);
    const colours = coloursOf(outer, name, look);
    const without = withoutOf(outer, name, look, colours.pale);
    if (without !== outer.without || BREAKS.has(name)) this.#leave(outer.without);
    this.#open.push({
      name,
      silent,
      without,
      aside: outer.aside || isAside(name, attributes),
      ...colours,
      raisedFrom: look.raised && !silent ? this.#text.length : null,
    });
    if (!silent) this.#begin(name, attributes);
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BREAKS.has(name)) this.#break();
    if (/^h[1-6]$/.test(name)) this.#level = Number(name[1]);
    if (name === 'ol') this.#lists.push(Number(attributes['start'] ?? 1));
    if (name === 'ul') this.#lists.push(null);
    if (name === 'li') this.#number();
    if (name === 'table') this.#openTable();
    const table = this.#tables.at(-1);
    // A group of rows ends the cell that was left open before it.
    if (name === 'tr' || GROUPS.has(name)) this.#closeCell();
    if (GROUPS.has(name)) this.#endReaching(table);
    if (name === 'tr') table?.rows.push([]);
    if ((name === 'td' || name === 'th') && table) this.#openCell(table, attributes);
  }

  #openCell(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
    if (table.rows.length === 0) table.rows.push([]);
    const span = (text: string | undefined) => Math.min(1000, Math.max(1, Number(text) || 1));
    const across = span(attributes['colspan']);
    // Excel lets text run over empty cells beside it: they are cells of their own.
    const runsOver = /mso-ignore:\s*colspan/i.test(attributes['style'] ?? '');
    checkCount('cells', (this.#cells += runsOver ? across : 1));
    table.cell = {
      text: '',
      down: attributes['rowspan']?.trim() === '0' ? 0 : span(attributes['rowspan']),
      across: runsOver ? 1 : across,
      empty: runsOver ? across - 1 : 0,
      lines: [(this.#line += 1)],
    };
  }

  #hideRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.hidden += 1;
  }

  write(text: string): void {
    const { name, silent, without } = this.#in;
    if (name === 'style') this.#style += text;
    else if (name === 'title' && this.#open.at(-2)?.name !== 'svg') this.#name += text;
    else if (without) this.#left += text;
    else if (!silent) this.#text += text.replace(SOFT_BREAK, '$1').replace(/[ \t\r\n\f]+/g, ' ');
  }

  close(name: string): void {
    const closed = this.#open.pop();
    if (closed?.without !== this.#in.without || BREAKS.has(name)) {
      this.#leave(closed?.without ?? null);
    }
    if (name === 'style') {
      this.#sheet.add(this.#style);
      this.#style = '';
    }
    if (closed?.silent) return;
    if (closed?.raisedFrom != null) this.#lower(closed.raisedFrom);
    if (BREAKS.has(name)) this.#break(closed?.aside);
    if (/^h[1-6]$/.test(name)) this.#level = undefined;
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (name === 'td' || name === 'th') this.#closeCell();
    if (GROUPS.has(name)) this.#endReaching(this.#tables.at(-1));
    if (name === 'table') this.#closeTable();
  }

  /** Ends a piece of text that is left out. */
  #leave(why: OmissionReason | null): void {
    const text = repair(this.#left).replace(/\s+/g, ' ').trim();
    this.#left = '';
    if (!why || text === '') return;
    const line = this.#tables.at(-1)?.cell?.lines.at(-1) ?? this.#line + 1;
    this.#omitted.push({ why, text, line });
  }

  /** Ends raised text: the mark of a note is no part of what it stands behind. */
  #lower(from: number): void {
    const [before, raised] = [this.#text.slice(0, from), this.#text.slice(from)];
    if (isNoteMark(raised, before)) this.#text = before;
  }

  end(): Block[] {
    this.#break();
    while (this.#tables.length > 0) this.#closeTable();
    const name = repair(this.#name).replace(/\s+/g, ' ').trim();
    const [first, ...rest] = withOmitted(this.#blocks, this.#omitted);
    return first ? [name === '' ? first : { ...first, named: name }, ...rest] : [];
  }

  #openTable(): void {
    this.#tables.push({ rows: [], cell: null, hidden: 0, frames: false, inner: [], reaching: [] });
  }

  #number(): void {
    const number = this.#lists.at(-1);
    if (typeof number !== 'number') return;
    this.#text = `${number}.`;
    this.#lists[this.#lists.length - 1] = number + 1;
  }

  /** Ends the line: a paragraph, or a line of the open cell. */
  #break(aside = this.#in.aside): void {
    const text = repair(this.#text).trim();
    this.#text = '';
    if (text === '') return;
    const table = this.#tables.at(-1);
    if (aside && !table?.cell && !ALLOTS.test(text)) return;
    if (table?.cell?.text) table.cell.lines.push((this.#line += 1));
    if (table?.cell) table.cell.text += (table.cell.text ? '\n' : '') + text;
    const line = table?.cell?.lines.at(-1) ?? (this.#line += 1);
    const level = this.#level === undefined ? {} : { level: this.#level };
    if (!table) this.#put({ type: 'paragraph', text, line, ...level });
    else table.inner.push({ type: 'paragraph', text, line, ...level });
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { text, down, across, empty, lines } = table.cell;
    const line = lines[0]!;
    const cell = {
      text,
      line,
      ...(lines.length > 1 && { lines }),
      ...(down > 1 && { down }),
      ...(across > 1 && { across }),
    };
    const beside = Array.from({ length: empty }, () => ({ text: '', line }));
    const row = table.rows.at(-1)!;
    if (down === 0) table.reaching.push({ row: table.rows.length - 1, at: row.length });
    row.push(cell, ...beside);
    table.cell = null;
  }

  /** Cells that go down to the end of a group of rows, which is here. */
  #endReaching(table: OpenTable | undefined): void {
    if (!table) return;
    for (const { row, at } of table.reaching) {
      const cells = table.rows[row]!;
      const down = table.rows.slice(row).filter((own) => own.length > 0).length;
      cells[at] = { ...cells[at]!, down };
    }
    table.reaching = [];
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    this.#endReaching(table);
    const rows = table.rows.filter((row) => row.length > 0);
    const blocks: Block[] = table.frames
      ? table.inner
      : rows.length > 0
        ? [{ type: 'table', rows, ...(table.hidden > 0 && { hidden: hiddenRows(table.hidden) }) }]
        : [];
    const outer = this.#tables.at(-1);
    if (outer) this.#within(outer, table, blocks);
    else for (const block of blocks) this.#put(block);
  }

  /** A table in a cell: a few lines of it where it lists them, else what it lays out. */
  #within(outer: OpenTable, { frames, rows }: OpenTable, blocks: readonly Block[]): void {
    outer.inner.push(...blocks);
    const cells = rows.flat();
    const length = cells.reduce((sum, { text }) => sum + text.length, 0);
    const heads = outer.rows.length > 1 ? outer.rows[0]!.length : 0;
    const lists = rows.every((row) => row.length <= 1) && length <= LONGEST_LIST;
    if (frames || heads < 2 || !lists || !outer.cell) {
      outer.frames = true;
      return;
    }
    for (const { text, line } of cells) {
      if (text === '') continue;
      if (outer.cell.text !== '') outer.cell.lines.push(line);
      outer.cell.text += (outer.cell.text === '' ? '' : '\n') + text;
    }
  }

  #put(block: Block): void {
    this.#blocks.push(block);
  }
}
