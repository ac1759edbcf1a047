import { AppState } from '../../src/app/app.svelte';
import { Library } from '../../src/app/library.svelte';
import type { Last } from '../../src/app/library/last';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { fakeChannels, fakeLast, fakeStorage, FakeStore } from './store';

/** A plan of another title. */
export const named = (title: string): Plan => ({ ...plan, title });

/** One browser, whose windows share what is kept and hear each other. */
export class Browser {
  readonly store = new FakeStore();
  readonly #local = fakeStorage();
  readonly #channel = fakeChannels();
  #ids = 0;

  /** A window as it is once its page is there: with what was open last, else with the example. */
  async window({ keeping = true, last = fakeLast(this.#local) } = {}) {
    const app = new AppState();
    app.keeping.allow(keeping);
    const library = new Library(app, {
      store: this.store,
      last,
      channel: this.#channel(),
      now: () => Date.now(),
      newId: () => `k${++this.#ids}`,
      example: async () => plan,
    });
    if (!(await library.resume())) app.open(plan);
    library.note();
    return new Pane(app, library, last);
  }
}

class Pane {
  constructor(
    readonly app: AppState,
    readonly library: Library,
    readonly last: Last,
  ) {}

  /** What the screen does after every change of the state. */
  do(change: (app: AppState) => void): this {
    change(this.app);
    this.library.note();
    return this;
  }

  retitle(title: string): this {
    return this.do((app) =>
      app.revise((before) => ({ ...before, title }), { zh: '改', en: 'edit' }),
    );
  }

  /** Titles of the plans that are kept, whatever they are called. */
  async titles() {
    await this.library.refresh();
    const plans = await Promise.all(this.library.list.map(({ id }) => this.library.load(id)));
    return plans.map(({ title }) => title).sort();
  }

  async list() {
    await this.library.refresh();
    return this.library.list.map(({ name }) => name).sort();
  }
}
