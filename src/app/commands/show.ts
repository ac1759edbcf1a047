import type { Command } from './types';

/** What a presentation can be asked to do. */
export interface Show {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  /** back to the step as it is told */
  again(): void;
  overview(): void;
  blank(colour: 'black' | 'white'): void;
  presenter(): void;
  filters(): void;
  /** whether digits have been typed */
  readonly typed: boolean;
  /** whether Enter and Backspace turn pages */
  readonly turning: boolean;
  /** goes to the step whose number was typed; where none was, to the next */
  enter(): void;
  /** one step back, at last out of the presentation */
  escape(): void;
}

/** Every verb of a presentation, with the keys of keyboards and clickers. */
export const SHOW_COMMANDS: readonly Command<Show>[] = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'],
    run: (show) => show.next(),
  },
  { id: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp'], run: (show) => show.previous() },
  { id: 'first', keys: ['Home'], run: (show) => show.first() },
  { id: 'last', keys: ['End'], run: (show) => show.last() },
  {
    id: 'enter',
    keys: ['Enter'],
    when: ({ typed, turning }) => typed || turning,
    run: (show) => show.enter(),
  },
  {
    id: 'back',
    keys: ['Backspace'],
    when: ({ turning }) => turning,
    run: (show) => show.previous(),
  },
  { id: 'overview', keys: ['o'], run: (show) => show.overview() },
  { id: 'black', keys: ['b', '.'], run: (show) => show.blank('black') },
  { id: 'white', keys: ['w'], run: (show) => show.blank('white') },
  { id: 'presenter', keys: ['p'], run: (show) => show.presenter() },
  { id: 'narrow', keys: ['f'], run: (show) => show.filters() },
  // A clicker's button to begin the show; a page that is loaded anew would lose it.
  { id: 'again', keys: ['r', 'F5'], run: (show) => show.again() },
  { id: 'end', keys: ['Escape'], within: () => true, run: (show) => show.escape() },
];
