import { parsePlan, PlanFileError } from '../plan/file';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';

/**
 * The plan that came with the page: inside it in the single file, else `plan.json` beside it.
 *
 * @throws {PlanFileError} where there is none, or it cannot be read
 */
export async function bundledPlan(document: Document): Promise<Plan> {
  const block = document.getElementById('plan');
  return parsePlan(block ? block.textContent : await fetchText('./plan.json'));
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new PlanFileError('missing', url);
  return response.text();
}

/** Opens a plan once it is there; a failure is shown in its place. */
export async function loadInto(app: AppState, plan: Promise<Plan>): Promise<void> {
  try {
    app.open(await plan);
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    app.fail(error);
  }
}
