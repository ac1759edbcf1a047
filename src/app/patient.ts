import { StorageError, type Change, type Store } from './storage';

/** Milliseconds within which a storage answers; one that does not counts as failed. */
export const PATIENCE = 4000;

/**
 * A promise, or after a while an error in its place. What comes later is passed over.
 *
 * @throws {StorageError} `silent`
 */
function within<T>(promise: Promise<T>, ms = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('silent')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A store that is waited for no longer than it takes one that works: a reader is at the other end. */
export class PatientStore implements Store {
  constructor(readonly store: Store) {}

  all(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return within(this.store.all(prefix));
  }

  change<T>(
    keys: readonly string[],
    change: (records: readonly unknown[]) => Change<T>,
  ): Promise<T> {
    return within(this.store.change(keys, change));
  }

  wipe(): Promise<void> {
    return within(this.store.wipe());
  }
}
