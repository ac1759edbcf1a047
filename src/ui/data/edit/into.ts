import { holdsCells, type Clip } from '../../../app/clip';
import type { Column } from '../../../read/columns';

/** What the cells of a row hold, by their class. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  ordinal: 'number',
  title: 'task',
  lead: 'lead',
  support: 'support',
};

/** Several cells that are pasted, and the column that they are pasted into; undefined for mere words. */
export function cellsPasted({
  clipboardData: data,
  target,
}: ClipboardEvent): { readonly clip: Clip; readonly column: Column } | undefined {
  const clip = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
  if (!holdsCells(clip)) return undefined;
  const cell = target instanceof Element ? target.closest('td') : null;
  const kind = Object.keys(COLUMN_OF).find((name) => cell?.classList.contains(name));
  return { clip, column: COLUMN_OF[kind ?? ''] ?? 'task' };
}
