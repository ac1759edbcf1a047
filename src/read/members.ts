import type { Cell } from './blocks';
import { clausesOf } from './duties';
import type { Allocation, FoundTask } from './found';
import { numbered, titleOf } from './headings';
import { withoutNotes } from './notes';
import { dutyOf } from './open';

/**
 * The tasks of a row of 成员单位 | 主要职责: one for each duty in the cell, of the bodies beside it.
 *
 * @param task the row as one task
 * @param number the row's own, of its first duty; may be empty
 */
export const eachDuty = (task: FoundTask, { text }: Cell, number: string): FoundTask[] => {
  const clauses = clausesOf(withoutNotes(text));
  return (clauses.length > 0 ? clauses : [text]).map((clause, i) => {
    const item = numbered(clause);
    const title = titleOf(item?.rest ?? clause);
    const allocations = task.allocations.map(({ names, origin, label }): Allocation => {
      const duty = dutyOf(names, origin, title);
      return label === 'responsible' ? duty : { ...duty, label };
    });
    const own = number === '' ? (item?.ordinal ?? '') : '';
    const ordinal = i === 0 && number !== '' ? number : own;
    return { ...task, ordinal, title, allocations, leadsNamed: false };
  });
};
