import type { Simple } from './fold';

/** The table of simplified forms, in a file of its own. Never rejects: without it characters stay as they are. */
export const loadSimple = (): Promise<Simple> =>
  import('./simple').then(
    ({ simple }) => simple,
    () => (char) => char,
  );
