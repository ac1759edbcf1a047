import type { Cell } from './blocks';

/** What a column of a task table holds. */
export type Column = 'group' | 'task' | 'lead' | 'support' | 'other';

const LABELS: readonly [Column, RegExp][] = [
  ['lead', /牵头|主要责任/],
  ['support', /配合|协同|共同责任/],
  ['group', /^(项目|行动|工程|类别|重点项目)$/],
  ['task', /要点|任务|内容|事项/],
];

/**
 * Reads a header row.
 *
 * @returns a column for each cell, or `undefined` where the row is no header (it must name a task
 *   column and a lead column)
 */
export function columnsOf(row: readonly Cell[]): Column[] | undefined {
  const columns = row.map((cell): Column => {
    const label = cell.text.replace(/\s/g, '');
    return LABELS.find(([, pattern]) => label.length <= 12 && pattern.test(label))?.[0] ?? 'other';
  });
  return columns.includes('lead') && columns.includes('task') ? columns : undefined;
}
