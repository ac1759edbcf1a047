import type { Plan } from '../../plan/types';
import { bundledPlan } from '../source';
import { BrowserStore, type Store } from '../storage';
import { browserChannel, type Channel } from './channel';
import { Last } from './last';
import { STORE_NAME } from './shelf';

/** What a library stands in; a test gives it another. */
export interface Surroundings {
  readonly store: Store;
  readonly last: Last;
  readonly channel: Channel;
  readonly now: () => number;
  readonly newId: () => string;
  /** the plan that came with the page */
  readonly example: () => Promise<Plan>;
}

/** A window's own. */
export function browserSurroundings(window: Window): Surroundings {
  return {
    store: new BrowserStore(window, STORE_NAME),
    last: new Last(window),
    channel: browserChannel(STORE_NAME),
    now: () => Date.now(),
    // randomUUID is not there on a page from plain http.
    newId: () =>
      [...crypto.getRandomValues(new Uint8Array(8))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join(''),
    example: () => bundledPlan(window.document),
  };
}
