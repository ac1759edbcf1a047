import { afterFrame } from './after-frame';

/** In a plan of more tasks than so many, what stands beside or below what a view is for comes a frame later. */
export const MANY = 200;

/**
 * Whether it is time for what may come after everything else has been painted. Make it while a component is set
 * up.
 *
 * @param long whether it takes long; what does not is there at once
 */
export function postponed(long: boolean): { readonly ready: boolean } {
  let ready = $state(!long);
  $effect(() => (ready ? undefined : afterFrame(() => (ready = true))));
  return {
    get ready() {
      return ready;
    },
  };
}
