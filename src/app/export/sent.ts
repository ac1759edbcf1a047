import type { Job } from '../../write/types';
import { packed, unpacked, type Packed } from '../text';

/** What is exported, as a worker gets it. */
export interface Sent extends Omit<Job, 'plan' | 'original'> {
  readonly plan: Packed;
  /** null where it is the plan itself */
  readonly original: Packed | null;
}

export async function sent(job: Job): Promise<Sent> {
  const { plan, original } = job;
  return {
    ...job,
    plan: await packed(plan),
    original: original === plan ? null : await packed(original),
  };
}

/** What was sent, in the worker. */
export async function received(job: Sent): Promise<Job> {
  const plan = await unpacked(job.plan);
  return { ...job, plan, original: job.original ? await unpacked(job.original) : plan };
}
