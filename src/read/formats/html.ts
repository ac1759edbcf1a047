import { Parser } from 'htmlparser2';
import type { Block, Cell } from '../blocks';
import { repair } from '../characters';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import type { Format } from './types';

/** Web pages, and what Word, Excel and WPS put on the clipboard. */
export const html: Format = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml', 'mht'],
  matches: (_bytes, head) =>
    head !== undefined &&
    /<(?:!doctype\s+html|html|head|body|div|table|p|span|meta|h[1-6])[\s>]/i.test(head) &&
    /<\/(?:html|head|body|div|table|p|span|title|h[1-6])>/i.test(head),
  blocks: async (bytes) => htmlBlocks(decodeHtml(bytes)),
};

/** Pages say their own encoding; where they do not, it is found as for any text. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (said && /^(?:gb2312|gbk|gb18030|x-gbk)$/.test(said)) {
    const text = decodeText(bytes);
    return text.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : text;
  }
  return decodeText(bytes);
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
const DEEPEST = 256;

interface OpenTable {
  readonly rows: Cell[][];
  /** blocks of the cell that is open */
  cell: { text: string; down: number; across: number; line: number } | null;
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

class Building {
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #text = '';
  #silent = 0;
  #depth = 0;
  #line = 0;
  #level: number | undefined;
  /** numbers of open ordered lists */
  readonly #lists: (number | null)[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST * 4) throw new ReadError('unsafe');
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (BREAKS.has(name)) this.#break();
    if (/^h[1-6]$/.test(name)) this.#level = Number(name[1]);
    if (name === 'ol') this.#lists.push(Number(attributes['start'] ?? 1));
    if (name === 'ul') this.#lists.push(null);
    if (name === 'li') this.#number();
    if (name === 'table') this.#openTable();
    const table = this.#tables.at(-1);
    if (name === 'tr') table?.rows.push([]);
    if ((name === 'td' || name === 'th') && table) {
      if (table.rows.length === 0) table.rows.push([]);
      const span = (text: string | undefined) => Math.min(1000, Math.max(1, Number(text) || 1));
      table.cell = {
        text: '',
        down: span(attributes['rowspan']),
        across: span(attributes['colspan']),
        line: (this.#line += 1),
      };
    }
  }

  write(text: string): void {
    if (this.#silent === 0) this.#text += text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  close(name: string): void {
    this.#depth -= 1;
    if (SILENT.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
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
    this.#tables.push({ rows: [], cell: null, frames: false, inner: [] });
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
    if (table?.cell) table.cell.text += (table.cell.text ? '\n' : '') + text;
    const line = table?.cell?.line ?? (this.#line += 1);
    const level = this.#level === undefined ? {} : { level: this.#level };
    if (!table) this.#put({ type: 'paragraph', text, line, ...level });
    else table.inner.push({ type: 'paragraph', text, line, ...level });
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { text, down, across, line } = table.cell;
    table.rows
      .at(-1)!
      .push({ text, line, ...(down > 1 && { down }), ...(across > 1 && { across }) });
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
        ? [{ type: 'table', rows }]
        : [];
    const outer = this.#tables.at(-1);
    if (outer) outer.inner.push(...blocks);
    else for (const block of blocks) this.#put(block);
  }

  #put(block: Block): void {
    this.#blocks.push(block);
  }
}
