import { Parser } from 'htmlparser2';
import type { Block, Cell } from '../blocks';
import { repair } from '../characters';
import { decodeText, encodingOf } from '../decode';
import { ReadError } from '../error';
import { checkCount } from './caps';
import type { Format } from './types';

/** Web pages, and what Word, Excel and WPS put on the clipboard. */
export const html: Format = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml', 'mht'],
  matches: (_bytes, head) =>
    head !== undefined &&
    /<(?:!doctype\s+html|html|head|body|div|table|p|span|meta|h[1-6])[\s>]/i.test(head) &&
    /<\/(?:html|head|body|div|table|p|span|title|style|xml|tr|td|li|a|h[1-6])>/i.test(head),
  blocks: async (bytes) => htmlBlocks(decodeHtml(bytes)),
};

/** Pages say their own encoding; it counts where they are neither UTF-8 nor UTF-16. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!said || /^(?:x-)?gb/i.test(said) || encodingOf(bytes) !== 'gb18030')
    return decodeText(bytes);
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

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
  'p div br h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer blockquote pre hr table tr td th caption form center nav'.split(
    ' ',
  ),
);
/** Old pages leave many elements open, which counts as nesting. */
const DEEPEST = 1024;

interface OpenCell {
  text: string;
  readonly down: number;
  readonly across: number;
  /** empty cells that its text runs over */
  readonly empty: number;
  /** of each line of its text */
  readonly lines: number[];
}

interface OpenTable {
  readonly rows: Cell[][];
  cell: OpenCell | null;
  /** rows that are not shown */
  hidden: number;
  /** whether one of its cells holds a table: then it only lays out the page */
  frames: boolean;
  /** what its cells hold, in order, for a table that only lays out the page */
  readonly inner: Block[];
}

/**
 * Blocks of a page: paragraphs and tables with their spans. A table around other tables only lays out
 * the page; what is in it comes out as if it were not there.
 */
export function htmlBlocks(page: string): Block[] {
  const building = new Building();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => building.open(name, attributes),
      ontext: (text) => building.write(text),
      onclosetag: (name) => building.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(page);
  parser.end();
  return building.end();
}

const hiddenRows = (rows: number) => ({ sheet: '', rows, columns: 0 });

/** Line ends of the source between two Chinese characters are no spaces (CSS Text 3, 4.1.3). */
const SOFT_BREAK = /([\u2E80-\u9FFF\uFF00-\uFFEF])[ \t]*[\r\n]\s*(?=[\u2E80-\u9FFF\uFF00-\uFFEF])/g;

/** What a page holds but does not show. */
const isHidden = ({ style = '', hidden }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display:\s*none|mso-hide:\s*all/i.test(style);

class Building {
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #text = '';
  #cells = 0;
  /** for each open element, whether nothing in it is read */
  readonly #silent: boolean[] = [];
  #line = 0;
  #level: number | undefined;
  /** numbers of open ordered lists */
  readonly #lists: (number | null)[] = [];

  get #isSilent(): boolean {
    return this.#silent.at(-1) === true;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#silent.length >= DEEPEST) throw new ReadError('unsafe');
    const hidden = isHidden(attributes);
    if (hidden && name === 'tr') this.#hideRow();
    this.#silent.push(this.#isSilent || hidden || SILENT.has(name));
    if (this.#isSilent) return;
    if (BREAKS.has(name)) this.#break();
    if (/^h[1-6]$/.test(name)) this.#level = Number(name[1]);
    if (name === 'ol') this.#lists.push(Number(attributes['start'] ?? 1));
    if (name === 'ul') this.#lists.push(null);
    if (name === 'li') this.#number();
    if (name === 'table') this.#openTable();
    const table = this.#tables.at(-1);
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
      down: span(attributes['rowspan']),
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
    if (!this.#isSilent) this.#text += text.replace(SOFT_BREAK, '$1').replace(/[ \t\r\n\f]+/g, ' ');
  }

  close(name: string): void {
    if (this.#silent.pop()) return;
    if (BREAKS.has(name)) this.#break();
    if (/^h[1-6]$/.test(name)) this.#level = undefined;
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (name === 'td' || name === 'th') this.#closeCell();
    if (name === 'table') this.#closeTable();
  }

  end(): Block[] {
    this.#break();
    while (this.#tables.length > 0) this.#closeTable();
    return this.#blocks;
  }

  #openTable(): void {
    const outer = this.#tables.at(-1);
    if (outer) outer.frames = true;
    this.#tables.push({ rows: [], cell: null, hidden: 0, frames: false, inner: [] });
  }

  #number(): void {
    const number = this.#lists.at(-1);
    if (typeof number !== 'number') return;
    this.#text = `${number}.`;
    this.#lists[this.#lists.length - 1] = number + 1;
  }

  /** Ends the line: a paragraph, or a line of the open cell. */
  #break(): void {
    const text = repair(this.#text).trim();
    this.#text = '';
    if (text === '') return;
    const table = this.#tables.at(-1);
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
    table.rows.at(-1)!.push(cell, ...beside);
    table.cell = null;
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    const rows = table.rows.filter((row) => row.length > 0);
    const blocks: Block[] = table.frames
      ? table.inner
      : rows.length > 0
        ? [{ type: 'table', rows, ...(table.hidden > 0 && { hidden: hiddenRows(table.hidden) }) }]
        : [];
    const outer = this.#tables.at(-1);
    if (outer) outer.inner.push(...blocks);
    else for (const block of blocks) this.#put(block);
  }

  #put(block: Block): void {
    this.#blocks.push(block);
  }
}
