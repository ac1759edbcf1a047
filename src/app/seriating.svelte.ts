import { isSeriated } from '../draw/matrix';
import { squareAxes } from '../draw/matrix-order';
import { orderOf, type Axis } from '../draw/seriate';
import { tableAxes } from '../draw/seriation';
import type { PlanIndex } from '../plan/links';
import type { View } from '../view/view';
import type { Tab } from '../view/views';
import type { AppState } from './app.svelte';
import type { Failure } from './job.svelte';
import { memberOf } from './member';
import { Sought } from './sought.svelte';

/** A plan of more agencies and groups is seriated by a worker: the window would stand still meanwhile. */
const FEW = 80;

/** What can be seriated of a plan. */
const AXES = { table: tableAxes, square: squareAxes } as const satisfies Readonly<
  Record<string, (index: PlanIndex) => readonly Axis[]>
>;
type What = keyof typeof AXES;

/** What of it each view shows; null where nothing is. */
const SHOWN: Readonly<Partial<Record<Tab, (view: View) => What | null>>> = {
  heatmap: (view) => (isSeriated(view) ? 'table' : null),
  collaboration: ({ form, matrixOrder }) =>
    form === 'matrix' && matrixOrder === 'seriated' ? 'square' : null,
};

/**
 * The orders by likeness of the plan that is shown: of a large one from a worker, and only while somebody
 * looks. Once they are known, whoever draws with them has them at once.
 */
export class Seriating {
  readonly #app: AppState;
  readonly #sought: Readonly<Record<What, Sought<readonly Axis[], (readonly number[])[]>>>;

  constructor(app: AppState) {
    this.#app = app;
    const seek = (of: () => readonly Axis[]) =>
      new Sought<readonly Axis[], (readonly number[])[]>(
        () => import('./seriate.worker?worker&inline'),
        of,
        of,
      );
    this.#sought = {
      table: seek(() => tableAxes(app.index)),
      square: seek(() => squareAxes(app.index)),
    };
  }

  /** Whether what a view shows can be drawn without working out an order that takes long. */
  knows(view: View): boolean {
    const what = this.#slow(view);
    if (!what) return true;
    const { answer } = this.#sought[what];
    const axes = AXES[what](this.#app.index);
    answer?.forEach((order, at) => orderOf.learn(order, axes[at]!));
    return answer !== null;
  }

  /** Why the orders of a view could not be worked out; null where they could, or are. */
  failure(view: View): Failure | null {
    const what = this.#slow(view);
    return what && this.#sought[what].failure;
  }

  retry(view: View): void {
    const what = this.#slow(view);
    if (what) this.#sought[what].retry();
  }

  /** What a view shows of the plan whose orders take long. */
  #slow(view: View): What | null {
    const { agencies, groups } = this.#app.plan;
    return agencies.length + groups.length > FEW ? (SHOWN[view.tab]?.(view) ?? null) : null;
  }
}

/** The seriation that belongs to an application's state; always the same for the same state. */
export const seriatingOf = memberOf((app) => new Seriating(app));
