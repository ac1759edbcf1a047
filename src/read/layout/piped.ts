import type { Block, Paragraph } from '../blocks';
import { cellFrom, isTasks, replaceRuns } from './runs';

const BAR = /[|｜]/;

/** Tables whose cells end in a bar: a row on each line, or a cell on each. */
export function piped(blocks: readonly Block[]): Block[] {
  return replaceRuns(
    blocks,
    ({ text }) => BAR.test(text),
    (run) => {
      const rows = run.map((paragraph) =>
        cellsOf(paragraph).map((text) => cellFrom(paragraph, text)),
      );
      const width = Math.max(...rows.map((row) => row.length));
      if (width > 1) return isTasks(rows) ? [{ type: 'table', rows }] : undefined;
      return run.map((paragraph) => ({ ...paragraph, text: cellsOf(paragraph)[0] ?? '' }));
    },
  );
}

function cellsOf({ text }: Paragraph): string[] {
  const cells = text.split(/[|｜]/).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
