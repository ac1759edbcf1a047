import type { Line } from '../../draw/fold';
import type { PlanIndex } from '../../plan/links';
import type { Agency } from '../../plan/types';
import type { View } from '../../view/view';
import { foldName, foldWords } from '../../words/folds';

/** What a line of the matrix is called: an agency by its name, a fold with how many it holds. */
export function lineName(
  { one, fold }: Line<Agency>,
  { matrixOrder, language }: Pick<View, 'matrixOrder' | 'language'>,
): string {
  if (one) return one.name;
  return foldWords[language].agencies(
    foldName(fold!.key, matrixOrder, language),
    fold!.holds.length,
  );
}

/** How often an agency is named, or all of a fold together. */
export const lineLoad = ({ one, fold }: Line<Agency>, { load }: PlanIndex): number =>
  (one ? [one] : fold!.holds).reduce((sum, { id }) => sum + load.get(id)!.all, 0);
