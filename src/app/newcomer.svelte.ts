import type { AppState } from './app.svelte';
import { EXAMPLE } from '../view/link';
import { guarded } from './guarded';
import { memberOf } from './member';

/** `boot.js` looks there before the first paint. */
const KEY = 'fengong-atlas.known';

/** Whether somebody sees this page for the first time, and may be told what the example is for. */
export class Newcomer {
  readonly #app: AppState;
  #known = $state.raw(false);
  /** whether the line that tells it is to be seen: while the page's own plan is open, until it is closed */
  readonly told: boolean = $derived.by(() => this.#app.keeping.place === EXAMPLE && !this.#known);

  constructor(app: AppState) {
    this.#app = app;
    this.#known = app.keeping.allowed && guarded(() => window.localStorage.getItem(KEY)) === 'true';
  }

  /** Nothing is kept here any more that tells of a visit; whoever is here still knows. */
  forget(): void {
    guarded(() => window.localStorage.removeItem(KEY));
  }

  /** The reader knows now: a plan of their own has been open, or the line was closed. */
  know(): void {
    this.#known = true;
    if (this.#app.keeping.allowed) guarded(() => window.localStorage.setItem(KEY, 'true'));
  }
}

export const newcomerOf = memberOf((app) => new Newcomer(app));
