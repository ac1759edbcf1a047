import type { DraftProblem } from '../plan/draft';
import type { Block } from './blocks';

/** Rows and columns that a sheet holds but does not show were not read: said once a sheet. */
export function hiddenProblems(blocks: readonly Block[]): DraftProblem[] {
  return blocks.flatMap((block): DraftProblem[] => {
    if (block.type === 'paragraph' || !block.hidden) return [];
    const { sheet, rows, columns } = block.hidden;
    const line = block.rows[0]?.[0]?.line ?? 1;
    return [
      {
        code: 'hidden',
        severity: 'warning',
        origin: { line, raw: sheet, place: { sheet } },
        params: { sheet, rows: String(rows), columns: String(columns) },
      },
    ];
  });
}
