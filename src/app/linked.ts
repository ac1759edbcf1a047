import { PlanFileError } from '../plan/file';
import type { Plan } from '../plan/types';
import type { LinkedPlan } from '../view/link';
import type { AppState } from './app.svelte';
import { carried } from './carried';
import type { Library } from './library.svelte';
import { loadInto } from './source';

/** What a page can open as it begins. */
export interface Doors {
  /** the plan that came with the page */
  readonly example: () => Promise<Plan>;
  /** what is kept here */
  readonly library: () => Promise<Library>;
  /** whether a plan was open here before */
  readonly before: boolean;
}

/** Opens the plan that a link carries or names, or tells that it cannot be had. */
export function openLinked(
  app: AppState,
  linked: LinkedPlan,
  embed: boolean,
  doors: Doors,
): Promise<void> {
  return linked.content === ''
    ? openKept(app, linked, doors)
    : openCarried(app, linked, embed, doors);
}

async function openCarried(
  app: AppState,
  { content, name }: LinkedPlan,
  embed: boolean,
  { example }: Doors,
): Promise<void> {
  try {
    const plan = carried(content);
    // As one opened after the page's own it is kept, beside whatever is kept already.
    if (!embed) await loadInto(app, example());
    app.open(plan);
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    const newer = error.code === 'newer-version';
    app.fail(newer ? error : { code: 'link-broken', detail: name });
  }
}

async function openKept(app: AppState, { id, name }: LinkedPlan, doors: Doors): Promise<void> {
  if (id !== '' && app.keeping.allowed) {
    const library = await doors.library();
    let found = false;
    await library.telling(async () => {
      await library.openKept(id);
      found = true;
    }, id);
    if (found) return;
  }
  app.fail({ code: 'not-here', detail: name });
}
