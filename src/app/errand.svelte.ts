import { isPlace } from '../view/choices';
import { NO_FILTER } from '../view/view';
import { EDITED } from '../view/views';
import type { AppState } from './app.svelte';
import { memberOf } from './member';

/** What the keyboard is sent to: the row that names something, or where it is edited, merged, split. */
export type Goal = 'row' | 'edit' | 'merge' | 'split';

/**
 * The way from elsewhere to where something of the plan stands in the data view. The view need not be
 * there yet: whatever shows the goal attends to it, and says so.
 */
export class Errand {
  readonly #app: AppState;
  /** id of an agency or a task, and what of it is sought; null while nothing is */
  at = $state.raw<{ readonly id: string; readonly goal: Goal } | null>(null);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Selects an agency or a task and goes to its row: the first in which it leads, else takes part. */
  find(id: string): void {
    const { index, filtered, view, editing } = this.#app;
    const links = index.linksOf.get(id)!;
    const kept =
      !view.hide ||
      (index.task.has(id)
        ? filtered.tasks.has(id)
        : links.some((kept) => filtered.links.has(kept.id)));
    this.#app.change({
      tab: EDITED,
      selection: [id],
      ...(!kept && { filter: NO_FILTER }),
    });
    this.at = { id, goal: editing ? 'edit' : 'row' };
  }

  /** Goes to where it is edited, in the plan itself. */
  edit(id: string, goal: Exclude<Goal, 'row'> = 'edit'): void {
    const { card } = this.#app.view;
    this.#app.change({ tab: EDITED, selection: [], card: isPlace(card) ? 'none' : card });
    this.#app.editPlan(true);
    this.at = { id, goal };
  }

  /** It has been attended to. */
  done(): void {
    this.at = null;
  }
}

export const errandOf = memberOf((app) => new Errand(app));
