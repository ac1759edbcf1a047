import { parsePlan, PlanFileError } from '../plan/file';
import type { Plan } from '../plan/types';

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
