import { guarded } from '../../app/guarded';

const KEY = 'fengong-atlas.presenting';

/** What a presenter may set once. */
interface Kept {
  /** whether Enter and Backspace turn pages */
  readonly keys: boolean;
  /** whether a click beside everything turns to the next page */
  readonly click: boolean;
  /** how long the show is to last, in minutes */
  readonly minutes: number;
}

const FIRST: Kept = { keys: true, click: true, minutes: 10 };

/** How somebody presents, kept for the next time where anything may be kept. */
export class Habits {
  #kept = $state.raw<Kept>(FIRST);

  /** @param keeps whether anything may be kept on this computer */
  constructor(readonly keeps: boolean) {
    const text = keeps && guarded(() => window.localStorage.getItem(KEY));
    if (text) this.#kept = { ...FIRST, ...guarded(() => habitsOf(JSON.parse(text))) };
  }

  get keys(): boolean {
    return this.#kept.keys;
  }

  get click(): boolean {
    return this.#kept.click;
  }

  get minutes(): number {
    return this.#kept.minutes;
  }

  set(some: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...some };
    if (this.keeps) {
      guarded(() => window.localStorage.setItem(KEY, JSON.stringify(this.#kept)));
    }
  }
}

/** What of something that was kept is as it should be. */
function habitsOf(kept: Readonly<Record<keyof Kept, unknown>>): Partial<Kept> {
  const { keys, click, minutes } = kept;
  return {
    ...(typeof keys === 'boolean' && { keys }),
    ...(typeof click === 'boolean' && { click }),
    ...(typeof minutes === 'number' && minutes >= 1 && minutes <= 600 && { minutes }),
  };
}
