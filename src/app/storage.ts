/** Why nothing can be kept: no such storage here, not allowed, no room left, no answer, or another failure. */
export type StorageFault = 'missing' | 'blocked' | 'full' | 'silent' | 'failed';

export class StorageError extends Error {
  readonly code: StorageFault;

  constructor(code: StorageFault, detail = '') {
    super(`${code} ${detail}`.trim());
    this.name = 'StorageError';
    this.code = code;
  }
}

/** What a change makes of the records it has read: new values by key, `undefined` to remove one. */
export interface Change<T> {
  readonly writes: ReadonlyMap<string, unknown>;
  readonly result: T;
}

/**
 * Where records are kept, by key. Injected, so that tests can let it fail. Every method may reject
 * with a {@link StorageError}, and with nothing else.
 */
export interface Store {
  /** every record whose key begins with `prefix` */
  all(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /**
   * Reads some records and writes what `change` makes of them, in one transaction: nobody else writes
   * in between, and either all of it is kept or nothing.
   */
  change<T>(
    keys: readonly string[],
    change: (records: readonly unknown[]) => Change<T>,
  ): Promise<T>;
  /** Removes every record, and the place where they were. */
  wipe(): Promise<void>;
}

const RECORDS = 'records';

/** Names of the browser's own errors, and what they mean here. */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  NotAllowedError: 'blocked',
};

function faultOf(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new StorageError(FAULTS[name] ?? 'failed', message);
}

/**
 * The browser's own database. Nothing is touched before the first use, and nothing is made before
 * something is written.
 */
export class BrowserStore implements Store {
  readonly #window: Pick<Window, 'indexedDB'>;
  readonly #name: string;
  #database: Promise<IDBDatabase> | null = null;

  constructor(window: Pick<Window, 'indexedDB'>, name: string) {
    this.#window = window;
    this.#name = name;
  }

  all(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return guarded(async () => {
      if (!this.#database && !(await this.#exists())) return new Map();
      return inTransaction(await this.#opened(), 'readonly', async (records) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const [keys, values] = await Promise.all([
          settled(records.getAllKeys(range)),
          settled(records.getAll(range)),
        ]);
        return new Map(keys.map((key, i) => [String(key), values[i]]));
      });
    });
  }

  change<T>(
    keys: readonly string[],
    change: (records: readonly unknown[]) => Change<T>,
  ): Promise<T> {
    return guarded(async () =>
      inTransaction(await this.#opened(), 'readwrite', async (records) => {
        const found = await Promise.all(keys.map((key) => settled(records.get(key))));
        const { writes, result } = change(found);
        const written = [...writes].map(([key, value]) => write(records, key, value));
        // A page that is being left does not live to see it commit by itself.
        records.transaction.commit();
        await Promise.all(written);
        return result;
      }),
    );
  }

  wipe(): Promise<void> {
    return guarded(async () => {
      (await this.#database?.catch(() => null))?.close();
      this.#database = null;
      await settled(this.#factory().deleteDatabase(this.#name));
    });
  }

  #opened(): Promise<IDBDatabase> {
    const opening = (this.#database ??= this.#open());
    // The next use tries again: what was blocked may be allowed by then.
    opening.catch(() => this.#forget());
    return opening;
  }

  async #open(): Promise<IDBDatabase> {
    const request = this.#factory().open(this.#name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
    const database = await settled(request);
    // Another window clears everything: it must not wait for this one.
    database.onversionchange = () => {
      database.close();
      this.#forget();
    };
    database.onclose = () => this.#forget();
    return database;
  }

  /** Whether there is a database; to ask makes none. */
  async #exists(): Promise<boolean> {
    const request = this.#factory().open(this.#name, 1);
    let missing = false;
    request.onupgradeneeded = () => {
      missing = true;
      request.transaction!.abort();
    };
    try {
      (await settled(request)).close();
      return true;
    } catch (error) {
      if (missing) return false;
      throw error;
    }
  }

  #forget(): void {
    this.#database = null;
  }

  #factory(): IDBFactory {
    const factory: IDBFactory | undefined = this.#window.indexedDB;
    if (!factory) throw new StorageError('missing');
    return factory;
  }
}

async function guarded<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw faultOf(error);
  }
}

/** One transaction, done only when the disk has it. */
async function inTransaction<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(RECORDS, mode, { durability: 'strict' });
  const done = completed(transaction);
  const result = work(transaction.objectStore(RECORDS));
  // What fails in the work must end the transaction, or half of it would be kept.
  result.catch(() => abort(transaction));
  await Promise.all([done, result]);
  return result;
}

/** One record written, or with `undefined` removed. Where another fails, nobody may be there to hear of this. */
function write(records: IDBObjectStore, key: string, value: unknown): Promise<unknown> {
  const written =
    value === undefined ? settled(records.delete(key)) : settled(records.put(value, key));
  written.catch(() => undefined);
  return written;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new StorageError('failed', 'aborted'));
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
