import type { Origin, Place, ReadingProblem } from '../plan/types';

/**
 * What every format is turned into before meaning is read: paragraphs and tables, each piece with
 * where it stood. Characters are already repaired (`characters.ts`).
 */
export type Block = (Paragraph | Table) & {
  /** what the format left out of the document, with why; any block may carry it */
  readonly omitted?: readonly Omission[];
  /** of the first block: what the document says beside its text that it is called */
  readonly named?: string;
};

/** Why something that stands in the source is left out; each is the code of the problem that tells it. */
export type OmissionReason = Extract<
  ReadingProblem,
  | 'struck'
  | 'deleted'
  | 'hidden-text'
  | 'embedded'
  | 'no-value'
  | 'error-value'
  | 'watermark'
  | 'seal'
  | 'unknown-characters'
>;

/** Something that stands in the source and is not read. */
export interface Omission {
  readonly why: OmissionReason;
  /** what stands there, or what it is */
  readonly text: string;
  readonly line: number;
  readonly place?: Place;
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** with its list number as printed; may hold line breaks */
  readonly text: string;
  /** running number of the line, paragraph or row in the source, from 1 */
  readonly line: number;
  /** 1 to 6 where the format itself says that this is a heading */
  readonly level?: number;
  readonly place?: Place;
  /** nothing could be read here, though something is: a page that is a picture */
  readonly unread?: boolean;
}

export interface Table {
  readonly type: 'table';
  /** cells as they stand in the source: a cell that spans others is named once */
  readonly rows: readonly (readonly Cell[])[];
  /** rows and columns of a sheet that hold something but are hidden, and so not among `rows` */
  readonly hidden?: { readonly sheet: string; readonly rows: number; readonly columns: number };
}

export interface Cell {
  /** may hold line breaks */
  readonly text: string;
  readonly line: number;
  /** the line of each line of its text, where a source counts them */
  readonly lines?: readonly number[];
  /** how many rows and columns it covers; 1 unless told */
  readonly down?: number;
  readonly across?: number;
  readonly place?: Place;
  /**
   * of the first cell of a row that was put together by what its pieces say: how many pieces there
   * were, where cells had to be taken from above
   */
  readonly found?: number;
  /** of a cell of names: whether nothing shows where it ends and the next column of names begins */
  readonly unsure?: boolean;
}

/** Blocks with what was left out beside them, so that it is told wherever they go. */
export function withOmitted(blocks: readonly Block[], omitted: readonly Omission[]): Block[] {
  const [first, ...rest] = blocks;
  if (omitted.length === 0) return [...blocks];
  const carrier: Block = first ?? { type: 'paragraph', text: '', line: omitted[0]!.line };
  return [{ ...carrier, omitted: [...(carrier.omitted ?? []), ...omitted] }, ...rest];
}

/** Where a paragraph or a cell stands, with its text as it is there. */
export const originOf = ({ line, text, place }: Paragraph | Cell | Omission): Origin => ({
  line,
  raw: text,
  ...(place && { place }),
});

/**
 * A table as a grid in which every place holds the cell that covers it.
 *
 * @returns rows of equal length; `null` where no cell covers a place
 */
export function gridOf(table: Table): (Cell | null)[][] {
  const grid: (Cell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (grid[r]![c] !== undefined) c += 1;
      for (let down = 0; down < (cell.down ?? 1) && r + down < grid.length; down += 1)
        for (let across = 0; across < (cell.across ?? 1); across += 1)
          grid[r + down]![c + across] ??= cell;
      c += cell.across ?? 1;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
}

/** The lines of a table's cells, where it only lays out text. */
export function paragraphsOf({ rows }: Table): Paragraph[] {
  return rows.flat().flatMap(({ text, line, lines, place }) =>
    text
      .split('\n')
      .map((part, i): Paragraph => ({
        type: 'paragraph',
        text: part.trim(),
        line: lines?.[i] ?? line,
        ...(place && { place }),
      }))
      .filter((part) => part.text !== ''),
  );
}
