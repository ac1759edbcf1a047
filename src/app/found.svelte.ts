import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import { findings, type Finding } from '../analyse/findings';
import type { PlanIndex } from '../plan/links';
import type { FindingsOrder } from './findings.worker';
import type { Failure } from './job.svelte';
import { Sought } from './sought.svelte';
import { encodedSlowly } from './text';

/** A plan of more tasks is looked through by a worker: the window would stand still meanwhile. */
const FEW = 60;

/** What findings are made of; measures and balances as far as they are known. */
interface Asked {
  readonly index: PlanIndex;
  readonly connections?: Connections | null;
  readonly balances?: Rebalance | null;
  /** how many supports one lead counts for */
  readonly weight: number;
}

/** What a plan says: of a small plan at once, of a large one from a worker, while somebody looks. */
export class Found {
  readonly #ask: () => Asked;
  readonly #sought: Sought<Asked, Finding[]>;
  #asked: Asked | null = null;
  #last: { readonly of: Asked; readonly found: Finding[] } | null = null;

  constructor(ask: () => Asked) {
    this.#ask = ask;
    this.#sought = new Sought(
      () => import('./findings.worker?worker&inline'),
      () => this.#now(),
      async (): Promise<FindingsOrder> => {
        const { index, connections = null, balances = null, weight } = this.#now();
        const text = await encodedSlowly(index.plan);
        return { text, connections, balances, weight };
      },
    );
  }

  /** What it says; null until that is known. While more is worked out, what is known of the same plan. */
  get found(): Finding[] | null {
    const of = this.#now();
    if (this.#last?.of === of) return this.#last.found;
    const found = isSmall(of) ? foundIn(of) : this.#sought.answer;
    if (found) this.#last = { of, found };
    return this.#last?.of.index.plan === of.index.plan ? this.#last.found : null;
  }

  /** Why it could not be worked out; null where it could, or is. */
  get failure(): Failure | null {
    return isSmall(this.#now()) ? null : this.#sought.failure;
  }

  retry(): void {
    this.#sought.retry();
  }

  /** What is asked: the same object for as long as it is the same. */
  #now(): Asked {
    const [now, was] = [this.#ask(), this.#asked];
    const same =
      was?.index === now.index &&
      was.connections === now.connections &&
      was.balances === now.balances &&
      was.weight === now.weight;
    return same ? was : (this.#asked = now);
  }
}

const isSmall = ({ index }: Asked): boolean => index.plan.tasks.length <= FEW;

const foundIn = ({ index, connections, balances, weight }: Asked): Finding[] =>
  findings(index, connections ?? undefined, balances ?? undefined, weight);
