import { guarded } from '../guarded';

const KEY = 'fengong-atlas.open';

type Storages = Pick<Window, 'localStorage' | 'sessionStorage'>;

/**
 * Which kept plan was open last: in this window, else in any. It must be known before the first
 * paint, so it stands in the storages that answer at once; `boot.js` looks there too. All of it is
 * guarded: where they are blocked, nothing was open last.
 */
export class Last {
  constructor(readonly window: Storages) {}

  /** id of the plan; empty where the example was open last, or nothing is known */
  get id(): string {
    return this.#get('sessionStorage') ?? this.#get('localStorage') ?? '';
  }

  set(id: string): void {
    for (const storage of ['sessionStorage', 'localStorage'] as const) {
      guarded(() => this.window[storage].setItem(KEY, id));
    }
  }

  forget(): void {
    for (const storage of ['sessionStorage', 'localStorage'] as const) {
      guarded(() => this.window[storage].removeItem(KEY));
    }
  }

  #get(storage: keyof Storages): string | null {
    return guarded(() => this.window[storage].getItem(KEY)) ?? null;
  }
}
