import { Last } from '../../src/app/library/last';
import type { Channel, Message } from '../../src/app/library/channel';
import { StorageError, type Change, type StorageFault, type Store } from '../../src/app/storage';

/** What is kept in memory, for any number of windows; it can refuse, fill up, tear and rot. */
export class FakeStore implements Store {
  records = new Map<string, unknown>();
  /** what every use meets, while it is set */
  fault: StorageFault | null = null;
  /** while it is set, no use is answered until it is over, as by a disk that hangs */
  stall: Promise<void> | null = null;
  /** most characters that fit */
  room = Infinity;
  /** how much of a generation's plan is kept of the next save, as if the power went */
  tear: number | null = null;
  /** how many changes were written */
  writes = 0;

  async all(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    await this.#meet();
    return structuredClone(new Map([...this.records].filter(([key]) => key.startsWith(prefix))));
  }

  async change<T>(
    keys: readonly string[],
    change: (records: readonly unknown[]) => Change<T>,
  ): Promise<T> {
    await this.#meet();
    const { writes, result } = change(keys.map((key) => structuredClone(this.records.get(key))));
    const next = new Map(this.records);
    for (const [key, value] of writes) {
      if (value === undefined) next.delete(key);
      else next.set(key, this.#torn(structuredClone(value)));
    }
    if (sizeOf([...next]) > this.room) throw new StorageError('full');
    if (writes.size > 0) this.writes += 1;
    this.records = next;
    return result;
  }

  async wipe(): Promise<void> {
    await this.#meet();
    this.records.clear();
  }

  async #meet(): Promise<void> {
    await this.stall;
    if (this.fault) throw new StorageError(this.fault);
  }

  #torn(value: unknown): unknown {
    if (this.tear === null || typeof value !== 'object' || !value || !('plan' in value))
      return value;
    const torn = { ...value, plan: (value.plan as string | Uint8Array).slice(0, this.tear) };
    this.tear = null;
    return torn;
  }
}

/** Bytes count as a character each. */
export function sizeOf(records: unknown): number {
  let bytes = 0;
  const rest = JSON.stringify(records, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    bytes += value.length;
    return '';
  });
  return bytes + rest.length;
}

/** Channels that hear each other at once, as the windows of one browser do. */
export function fakeChannels(): () => Channel {
  const all: { own: object; listener: (message: Message) => void }[] = [];
  return () => {
    const own = {};
    return {
      post: (message) => all.filter((a) => a.own !== own).forEach((a) => a.listener(message)),
      hear: (listener) => all.push({ own, listener }),
    };
  };
}

/** A storage of texts as the browser has it, or one to which every access throws. */
export function fakeStorage(blocked = false): Storage {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
    get length() {
      return texts.size;
    },
  } as Storage;
  return blocked
    ? new Proxy(storage, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      })
    : storage;
}

/** What a window knows of what was open last; windows of one browser share `local`. */
export const fakeLast = (local = fakeStorage()): Last =>
  new Last({ localStorage: local, sessionStorage: fakeStorage() });
