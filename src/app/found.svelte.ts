import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import { findings, type Finding } from '../analyse/findings';
import type { PlanIndex } from '../plan/links';
import type { Plan } from '../plan/types';
import type { FindingsOrder } from './findings.worker';
import type { Failure } from './job.svelte';
import { Sought } from './sought.svelte';
import { packed } from './text';

/** A plan of more tasks is looked through by a worker: the window would stand still meanwhile. */
const FEW = 60;

/** What findings are made of; measures and balances as far as they are known. */
interface Asked {
  readonly index: PlanIndex;
  readonly connections: Connections | null;
  readonly balances: Rebalance | null;
  /** how many supports one lead counts for */
  readonly weight: number;
}

/** What has been asked of each plan: whoever asks the same again gets the same object, and its answer at once. */
const asked = new WeakMap<Plan, Asked[]>();
const answers = new WeakMap<Asked, Finding[]>();

function interned({ index, connections, balances, weight }: Asked): Asked {
  const known = asked.get(index.plan) ?? [];
  const same = known.find(
    (one) =>
      one.index === index &&
      one.connections === connections &&
      one.balances === balances &&
      one.weight === weight,
  );
  if (same) return same;
  const fresh: Asked = { index, connections, balances, weight };
  asked.set(index.plan, [...known, fresh]);
  return fresh;
}

/** What a plan says: of a small plan at once, of a large one from a worker, while somebody looks. */
export class Found {
  readonly #asked: () => Asked;
  readonly #sought: Sought<Asked, Finding[]>;

  constructor(ask: () => Asked) {
    this.#asked = () => interned(ask());
    this.#sought = new Sought(
      () => import('./findings.worker?worker&inline'),
      this.#asked,
      async (): Promise<FindingsOrder> => {
        const { index, connections, balances, weight } = this.#asked();
        return { plan: await packed(index.plan), connections, balances, weight };
      },
    );
  }

  /** What it says; null until that is known. While more is worked out, what is known of the same plan. */
  get found(): Finding[] | null {
    const now = this.#asked();
    const found = answers.get(now) ?? (isSmall(now) ? foundIn(now) : this.#sought.answer);
    if (found) answers.set(now, found);
    const before = asked.get(now.index.plan)!.findLast((one) => answers.has(one));
    return found ?? (before ? answers.get(before)! : null);
  }

  /** Why it could not be worked out; null where it could, or is. */
  get failure(): Failure | null {
    const now = this.#asked();
    return isSmall(now) || answers.has(now) ? null : this.#sought.failure;
  }

  retry(): void {
    this.#sought.retry();
  }
}

const isSmall = ({ index }: Asked): boolean => index.plan.tasks.length <= FEW;

const foundIn = ({ index, connections, balances, weight }: Asked): Finding[] =>
  findings(index, connections ?? undefined, balances ?? undefined, weight);
