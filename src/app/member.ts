import type { AppState } from './app.svelte';

/**
 * A part of the application's state that comes in a file of its own: made for whoever first asks, then
 * always the same for the same state.
 */
export const memberOf =
  <Member>(make: (app: AppState) => Member) =>
  (app: AppState): Member =>
    app.member(make);
