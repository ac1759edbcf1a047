import { connected, type Connected } from '../draw/connected';
import { answer } from './orders';
import { unpacked, type Packed } from './text';

/** What this worker is asked: the plan that is shown, and the original where that is another one. */
export interface ConnectOrder {
  readonly shown: Packed;
  readonly original: Packed | null;
}

answer<ConnectOrder, Connected>(async ({ shown, original }) => {
  const plan = await unpacked(shown);
  return connected(plan, original ? await unpacked(original) : plan);
});
