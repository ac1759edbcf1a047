import { emptyPlan } from '../plan/edit/plan';
import { beginWords } from '../words/begin';
import type { AppState } from './app.svelte';

/** Opens a plan of nothing, under an id that no other plan has, to be written in the data view. */
export function beginNew(app: AppState): void {
  app.open(emptyPlan(`new-${Date.now().toString(36)}`, beginWords[app.language]));
  app.editPlan(true);
}
