import { untrack } from 'svelte';
import { sameGraph } from '../draw/graph';
import { FRAME, type Size } from '../draw/size';
import type { Layout, Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import { memberOf } from './member';
import { Job } from './job.svelte';
import { placed } from './placed';
import { prepared } from './prepared';
import { counted } from './revise';

/** Lays a plan out: the forces' picture comes as progress, the polished one at the end. */
export const layoutJob = (): Job<Layout, Layout> =>
  new Job<Layout, Layout>(() => import('./layout.worker?worker&inline'));

interface Work {
  readonly plan: Plan;
  readonly job: Job<Layout, Layout>;
}

/** A plan of so many tasks shows its picture as it comes. */
const AT_ONCE = 100;

const isEmpty = ({ tasks, agencies }: Plan): boolean => tasks.length + agencies.length === 0;

/**
 * The laying out of plans that bring no picture, in workers: of the one that is open, and ahead of time
 * of one that may soon be. What would give the same picture is not begun again.
 */
export class Pictures {
  /** the room that pictures have, in pixels; null while none is shown */
  room: Size | null = null;
  readonly #make: () => Job<Layout, Layout>;
  readonly #idle: Job<Layout, Layout>;
  #open = $state.raw<Work | null>(null);
  #ahead: Work | null = null;

  constructor(make: () => Job<Layout, Layout> = layoutJob) {
    this.#make = make;
    this.#idle = make();
  }

  /** The laying out of the open plan. */
  get job(): Job<Layout, Layout> {
    return this.#open?.job ?? this.#idle;
  }

  /** Lays out the plan that is open; `null` where it has its picture. */
  lay(plan: Plan | null): void {
    if (plan && this.#open && sameGraph(this.#open.plan, plan)) return;
    this.#open?.job.end();
    this.#open = plan && (this.#taken(plan) ?? this.#begin(plan));
  }

  /** Lays out a plan that may soon be opened, as it will be counted; `null` where none will. */
  foresee(source: Plan | null): void {
    const plan = source && !source.layout && !isEmpty(source) ? counted(source) : null;
    if (plan && this.#ahead && sameGraph(this.#ahead.plan, plan)) return;
    this.#ahead?.job.end();
    this.#ahead = plan && this.#begin(plan, () => void this.prepare(source!));
  }

  /** A plan with the picture that was worked out ahead of time; by itself where there is none yet. */
  drawn(source: Plan): Plan {
    const layout = this.#ahead?.job.answer;
    if (source.layout || !layout || !sameGraph(this.#ahead!.plan, counted(source))) return source;
    return placed(source, layout);
  }

  /** Works out what showing a plan takes, with the picture that was worked out for it; gives it so. */
  async prepare(source: Plan): Promise<Plan> {
    const plan = this.drawn(source);
    await prepared(plan, this.room);
    // The picture may have come meanwhile.
    return plan === this.drawn(source) ? plan : this.prepare(source);
  }

  /** What was begun ahead of time, where it is of this plan and has not failed. */
  #taken(plan: Plan): Work | null {
    const ahead = this.#ahead;
    if (!ahead || !sameGraph(ahead.plan, plan) || ahead.job.failure) return null;
    this.#ahead = null;
    return ahead;
  }

  #begin(plan: Plan, then = () => {}): Work {
    const job = this.#make();
    void job.order(plan).then(then);
    return { plan, job };
  }
}

/**
 * Makes the picture of a plan that brings none: the forces' first, then the polished one, both from a
 * worker. A plan opened meanwhile ends the work. A plan of nothing has an empty picture.
 */
export function bindPictures(app: AppState): void {
  const pictures = picturesOf(app);
  /** Shows the finished picture, once what that takes is worked out. */
  const finish = async (layout: Layout) => {
    const { job } = pictures;
    if (app.source.tasks.length > AT_ONCE)
      await prepared(placed(app.source, layout), pictures.room);
    // Another plan may be open by now.
    if (pictures.job === job && job.answer === layout) app.finish(layout);
  };
  $effect.root(() => {
    $effect(() => {
      const plan = app.original;
      if (plan.layout) return untrack(() => pictures.lay(null));
      if (isEmpty(plan)) return app.finish({ ...FRAME, nodes: {} });
      return untrack(() => pictures.lay(plan));
    });
    $effect(() => {
      const { state } = pictures.job;
      if (state.kind === 'done') void untrack(() => finish(state.answer));
      else if (state.kind === 'pending' && state.progress) app.draft(state.progress);
    });
  });
}

/** The laying out that belongs to an application's state; always the same for the same state. */
export const picturesOf = memberOf(() => new Pictures());
