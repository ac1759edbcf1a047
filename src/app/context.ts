import { createContext } from 'svelte';
import type { AppState } from './app.svelte';

/** Gives components the application's state; set once by `ui/shell/App.svelte`. */
export const [getApp, setApp] = createContext<AppState>();
