import type { Block, Cell, Paragraph } from '../blocks';
import { isField } from '../columns';
import { columnOf } from '../headwords';
import { kindOf } from '../kinds';
import { endsTable, headsAt, isTableTitle, spanned } from './heads';
import { placedRows, type Stray } from './placed';
import { cellFrom, isTasks } from './runs';

const BAR = /[|｜]/;
const ENDS_IN_BAR = /[|｜]\s*$/;
/** A cell of so many lines may end in the next bar. */
const REACH = 6;

/** Tables whose cells end in a bar: a row on each line, or a cell on each. */
export function piped(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at);
    if (run.length === 0) {
      out.push(blocks[at]!);
      at += 1;
      continue;
    }
    out.push(...made(run));
    at += run.length;
  }
  return out;
}

/** Lines with bars, and the lines between them that may belong to a cell. */
function runFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const run: Paragraph[] = [];
  let end = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.type !== 'paragraph') break;
    run.push(block);
    if (BAR.test(block.text)) end = run.length;
    else if (end === 0 || run.length - end > REACH) break;
  }
  return run.slice(0, end);
}

function made(run: readonly Paragraph[]): Block[] {
  const barred = run.filter(({ text }) => BAR.test(text));
  const ended = barred.filter(({ text }) => ENDS_IN_BAR.test(text));
  const lines = ended.length > barred.length * 0.7 ? joinedLines(run) : [...run];
  const rows = lines.map((paragraph) => ({ paragraph, cells: cellsOf(paragraph) }));
  const single = rows.filter(({ cells }) => cells.length <= 1).length;
  if (single >= rows.length * 0.8)
    return rows.flatMap(({ paragraph, cells }) => cells.map((text) => ({ ...paragraph, text })));
  return tablesIn(rows) ?? [...run];
}

/** A line that does not end in a bar goes on in the next. */
function joinedLines(run: readonly Paragraph[]): Paragraph[] {
  const lines: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const paragraph of run) {
    const alone = !BAR.test(paragraph.text) && isTableTitle(paragraph.text);
    if (open && !isHead(paragraph)) open = { ...open, text: `${open.text}\n${paragraph.text}` };
    else {
      if (open) lines.push(open);
      open = paragraph;
    }
    if (alone || ENDS_IN_BAR.test(paragraph.text)) {
      lines.push(open);
      open = undefined;
    }
  }
  return open ? [...lines, open] : lines;
}

const isHead = ({ text }: Paragraph): boolean => !isField(columnOf(text.replace(/[|｜]/g, '')));

interface Row {
  readonly paragraph: Paragraph;
  readonly cells: readonly string[];
}

/** What stands in rows with bars: paragraphs, and tables from each head on. */
function tablesIn(rows: readonly Row[]): Block[] | undefined {
  const heads = rows.flatMap((row, i) => (row.cells.length > 2 && headOf(rows, i) ? [i] : []));
  if (heads.length === 0) return undefined;
  const out: Block[] = rows.slice(0, heads[0]).map(({ paragraph }) => paragraph);
  heads.forEach((at, i) => {
    const head = headOf(rows, at)!;
    const rest = rows.slice(at + head.rows, heads[i + 1] ?? rows.length);
    const stop = rest.findIndex(({ paragraph: { text } }) => endsTable(text));
    const body = stop < 0 ? rest : rest.slice(0, stop);
    const first = rows[at]!.paragraph;
    out.push({
      type: 'table',
      rows: [head.heads.map((text) => cellFrom(first, text)), ...bodyRows(body, head.heads)],
    });
    out.push(...rest.slice(body.length).map(({ paragraph }) => paragraph));
  });
  return out;
}

function headOf(rows: readonly Row[], at: number) {
  const { cells, paragraph } = rows[at]!;
  const below = rows[at + 1]?.cells ?? [];
  const goesDown =
    below.length > 0 && below.every((text) => /^(?:lead|support)$/.test(columnOf(text)));
  if (goesDown) {
    const heads = spanned([...cells, ...below]);
    if (heads.length === cells.length + below.length - 1) return { heads, rows: 2 };
  }
  const whole = headsAt(cells);
  if (whole && whole.heads.length === cells.length) return { heads: cells, rows: 1 };
  return isTasks([cells.map((text) => cellFrom(paragraph, text))])
    ? { heads: cells, rows: 1 }
    : undefined;
}

/** Rows of fewer cells than the head has lack some, wherever: what they say shows where they belong. */
function bodyRows(rows: readonly Row[], heads: readonly string[]): Cell[][] {
  const kinds = heads.map(kindOf);
  const strays = rows.flatMap(({ paragraph, cells }): Stray[] =>
    cells
      .map((text, c): Stray => ({
        cell: cellFrom(paragraph, text),
        begins: c === 0,
        must: c === 0,
        whole: true,
        ...(cells.length >= heads.length && { column: Math.min(c, heads.length - 1) }),
      }))
      .filter(({ cell, begins }) => cell.text !== '' || begins),
  );
  return placedRows(strays, kinds);
}

/** The cells of a line; those that are empty at its end may only fill it up. */
function cellsOf({ text }: Paragraph): string[] {
  const cells = text.split(/[|｜]/).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  while (cells.at(-1) === '') cells.pop();
  return cells;
}
