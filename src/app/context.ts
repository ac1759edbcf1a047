import { createContext } from 'svelte';
import type { AppState } from './app.svelte';

/** What a reader sees, without the verbs that change it: enough for a component that only shows. */
export type Seen = Readonly<
  Pick<
    AppState,
    | 'filtered'
    | 'index'
    | 'language'
    | 'original'
    | 'palette'
    | 'plan'
    | 'playing'
    | 'scenario'
    | 'signs'
    | 'step'
    | 'view'
  >
>;

/** Gives components the application's state, with its verbs; set once by `ui/shell/App.svelte`. */
export const [getApp, setApp] = createContext<AppState>();

/** Gives components what is seen. */
export const getSeen: () => Seen = getApp;
