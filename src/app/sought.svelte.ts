import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { Job, type Failure, type Load } from './job.svelte';

/**
 * What a worker works out of something that is shown, once for each of it and only while somebody looks.
 * What has been worked out is at hand when the same is shown again.
 */
export class Sought<Of extends object, Answer extends object> {
  readonly #known = new WeakMap<Of, Answer>();
  readonly #job: Job<Answer>;
  readonly #of: () => Of;
  readonly #watch: () => void;
  /** what came last */
  #came = $state.raw<Answer | null>(null);

  /**
   * @param of what it is worked out of; another object is another question
   * @param order what the worker is asked of it, which may take a while to put together
   */
  constructor(load: Load, of: () => Of, order: () => unknown) {
    this.#job = new Job(load);
    this.#of = of;
    this.#watch = createSubscriber(() =>
      $effect.root(() => {
        const asked = $derived(of());
        $effect(() => {
          const about = asked;
          return untrack(() => this.#seek(about, order));
        });
      }),
    );
  }

  /** What is known of what is shown; null while it is not. */
  get answer(): Answer | null {
    this.#watch();
    void this.#came;
    return this.#known.get(this.#of()) ?? null;
  }

  /** Why it could not be worked out; null where it could, or is. */
  get failure(): Failure | null {
    return this.answer ? null : this.#job.failure;
  }

  /** Whether nothing more is to come, for better or worse. */
  get settled(): boolean {
    return this.answer !== null || this.#job.failure !== null;
  }

  retry(): void {
    this.#job.retry();
  }

  #seek(about: Of, order: () => unknown): (() => void) | undefined {
    if (this.#known.has(about)) return undefined;
    const asked = order();
    void this.#job.run(async (ask) => {
      const answer = await ask<Answer>(await asked);
      this.#known.set(about, answer);
      this.#came = answer;
      return answer;
    });
    return () => this.#job.end();
  }
}
