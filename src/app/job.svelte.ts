import { ask, messageOf } from './orders';

/** Fetches a worker, in a file of its own that is loaded when it is first used. */
export type Load = () => Promise<{ readonly default: new () => Worker }>;

/** Why a job came to nothing: its worker could not be fetched, could not be started, or broke down. */
export interface Failure {
  readonly code: 'not-loaded' | 'not-started' | 'broken';
  /** what the browser says of it; empty where it says nothing */
  readonly detail: string;
}

/** What became of a run: an answer or a failure. */
export type Outcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly why: Failure };

/** Where a job stands. */
type JobState<Answer = unknown, Progress = unknown> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending'; readonly progress: Progress | null }
  | Outcome<Answer>;

/** Gives the job's worker an order, and waits for the answer. */
export type Ask<Progress = unknown> = <Answer>(
  order: unknown,
  onprogress?: (progress: Progress) => void,
) => Promise<Answer>;

/**
 * Work that a worker does: a value that is pending, done, or failed with its reason, and can be tried
 * again. A run that begins ends the one before it.
 */
export class Job<Answer, Progress = unknown> {
  state = $state.raw<JobState<Answer, Progress>>({ kind: 'idle' });
  readonly #load: Load;
  readonly #stays: boolean;
  #worker: Worker | null = null;
  #runs = 0;
  #work: ((ask: Ask<Progress>) => Promise<Answer>) | null = null;

  /** @param stays whether the worker is kept for the next run, where that has not failed or been ended */
  constructor(load: Load, stays = false) {
    this.#load = load;
    this.#stays = stays;
  }

  /** The answer, once it is there. */
  get answer(): Answer | null {
    return this.state.kind === 'done' ? this.state.answer : null;
  }

  /** Why nothing came of it; null where something did, or may still. */
  get failure(): Failure | null {
    return this.state.kind === 'failed' ? this.state.why : null;
  }

  get pending(): boolean {
    return this.state.kind === 'pending';
  }

  /** Gives the worker one order. */
  order(order: unknown): Promise<Outcome<Answer>> {
    return this.run((ask) => ask<Answer>(order));
  }

  /** Does some work with the worker. It never rejects; a run that is ended says nothing any more. */
  async run(work: (ask: Ask<Progress>) => Promise<Answer>): Promise<Outcome<Answer>> {
    const run = this.#begin(work);
    const outcome = await this.#outcome(work, run);
    if (run !== this.#runs) return forever();
    if (outcome.kind === 'failed' || !this.#stays) this.#release();
    this.state = outcome;
    return outcome;
  }

  /** Tries what was done last again. */
  retry(): void {
    if (this.#work) void this.run(this.#work);
  }

  /** Ends what is under way; nothing is kept of it. */
  end(): void {
    this.#runs += 1;
    this.#release();
    if (this.state.kind !== 'idle') this.state = { kind: 'idle' };
  }

  #begin(work: (ask: Ask<Progress>) => Promise<Answer>): number {
    if (this.pending || !this.#stays) this.#release();
    this.#work = work;
    this.state = { kind: 'pending', progress: null };
    return (this.#runs += 1);
  }

  async #outcome(
    work: (ask: Ask<Progress>) => Promise<Answer>,
    run: number,
  ): Promise<Outcome<Answer>> {
    try {
      const worker = await this.#started(run);
      const answer = await work((order, onprogress) =>
        ask<never, Progress>(worker, order, (progress) => {
          if (run !== this.#runs) return;
          this.state = { kind: 'pending', progress };
          onprogress?.(progress);
        }).then((said) => (run === this.#runs ? said : forever())),
      );
      return { kind: 'done', answer };
    } catch (error) {
      const why = error instanceof NoWorker ? error.why : brokenBy(error);
      return { kind: 'failed', why };
    }
  }

  async #started(run: number): Promise<Worker> {
    if (this.#worker) return this.#worker;
    const loaded = await this.#load().catch((error: unknown) => {
      throw new NoWorker({ code: 'not-loaded', detail: messageOf(error) });
    });
    // Ended meanwhile: nobody is to hear of it any more.
    if (run !== this.#runs) return forever();
    try {
      return (this.#worker = new loaded.default());
    } catch (error) {
      throw new NoWorker({ code: 'not-started', detail: messageOf(error) });
    }
  }

  #release(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** For what nobody waits for any more. */
const forever = (): Promise<never> => new Promise(() => {});

class NoWorker extends Error {
  constructor(readonly why: Failure) {
    super(why.code);
  }
}

/** A browser that cannot start a worker says only that there was an error. */
function brokenBy(error: unknown): Failure {
  const detail = messageOf(error);
  return { code: detail ? 'broken' : 'not-started', detail };
}
