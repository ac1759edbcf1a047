import { DIGEST_VERSION, digestOf, type Digest } from '../../analyse/corpus/digest';
import { PlanFileError, type PlanFileErrorCode } from '../../plan/file';
import { NO_CARD, readCard, type Card } from '../library/record';
import { cardKey, digestKey, type Shelf } from '../library/shelf';
import { StorageError, type Change, type Store } from '../storage';

/** A kept plan as it is asked across many. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly digest: Digest;
}

/** A kept plan that cannot be read, and why. */
export interface Unread {
  readonly id: string;
  readonly name: string;
  readonly code: PlanFileErrorCode;
}

/** A digest as it is kept beside its plan. */
interface Kept {
  readonly version: number;
  /** of the save that it was made from */
  readonly revision: number;
  /** JSON: read in half the time that the browser takes for the value itself */
  readonly text: string;
}

/** Plans whose digests are written in one transaction. */
const BATCH = 100;

/**
 * The digests of all kept plans. They are kept beside the plans; one that is missing, damaged, or of
 * another save than the newest is made again from its plan, and one whose plan is gone is removed.
 */
export class Digests {
  readonly #store: Store;
  readonly #shelf: Shelf;
  readonly #known = new Map<string, { readonly revision: number; readonly digest: Digest }>();
  #began = false;

  constructor(store: Store, shelf: Shelf) {
    this.#store = store;
    this.#shelf = shelf;
  }

  /**
   * Reads what has changed since the last time.
   *
   * @param progress told how many of the plans that had to be read are done, and how many they are
   * @throws {StorageError}
   */
  async read(
    progress: (done: number, all: number) => void,
  ): Promise<{ held: Held[]; unread: Unread[] }> {
    const cards = await this.#cards();
    const left = await this.#store.all('leave/');
    const isLeft = (id: string) => left.has(`leave/${id}`);
    if (!this.#began) await this.#begin(cards);
    for (const id of this.#known.keys()) if (!cards.has(id)) this.#known.delete(id);
    // What was put aside as a page was left has no save of its own to be known by.
    const stale = [...cards].filter(
      ([id, card]) => isLeft(id) || this.#known.get(id)?.revision !== card.revision,
    );
    const unread: Unread[] = [];
    for (let from = 0; from < stale.length; from += BATCH) {
      const batch = stale.slice(from, from + BATCH);
      for (const [id, card] of batch) await this.#make(id, card, unread);
      // Where there is no room for them, they are made again the next time.
      await this.#keep(batch.filter(([id]) => !isLeft(id)).map(([id]) => id)).catch(ignored);
      progress(from + batch.length, stale.length);
    }
    const held = [...cards].flatMap(([id, { name, title }]): Held[] => {
      const known = this.#known.get(id);
      return known ? [{ id, name: name || title, digest: known.digest }] : [];
    });
    return { held, unread };
  }

  async #cards(): Promise<Map<string, Card>> {
    const records = await this.#store.all('card/');
    return new Map(
      [...records].map(([key, record]) => {
        return [key.slice('card/'.length), readCard(record) ?? { ...NO_CARD, revision: -1 }];
      }),
    );
  }

  /** Takes what is kept, as far as it is whole and of the newest save. */
  async #begin(cards: ReadonlyMap<string, Card>): Promise<void> {
    const gone: string[] = [];
    for (const [key, record] of await this.#store.all('digest/')) {
      const id = key.slice('digest/'.length);
      const kept = readKept(record);
      if (!cards.has(id)) gone.push(key);
      else if (kept && kept.revision === cards.get(id)!.revision) this.#known.set(id, kept);
    }
    if (gone.length > 0)
      await this.#store.change([], () => ({
        writes: new Map(gone.map((key) => [key, undefined])),
        result: undefined,
      }));
    this.#began = true;
  }

  async #make(id: string, card: Card, unread: Unread[]): Promise<void> {
    try {
      const digest = digestOf(await this.#shelf.plan(id));
      this.#known.set(id, { revision: card.revision, digest });
    } catch (error) {
      if (!(error instanceof PlanFileError)) throw error;
      this.#known.delete(id);
      unread.push({ id, name: card.name || card.title, code: error.code });
    }
  }

  /** Keeps digests of plans that are still there, and as they were. */
  async #keep(ids: readonly string[]): Promise<void> {
    const known = ids.filter((id) => this.#known.has(id));
    if (known.length === 0) return;
    await this.#store.change(known.map(cardKey), (cards): Change<void> => {
      const writes = known.flatMap((id, at): [string, Kept][] => {
        const { revision, digest } = this.#known.get(id)!;
        if (readCard(cards[at])?.revision !== revision) return [];
        const text = JSON.stringify(digest);
        return [[digestKey(id), { version: DIGEST_VERSION, revision, text }]];
      });
      return { writes: new Map(writes), result: undefined };
    });
  }
}

function ignored(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}

/** A digest as it was kept; undefined where it is damaged or of another version. */
function readKept(record: unknown): { revision: number; digest: Digest } | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { version, revision, text } = record as Partial<Kept>;
  if (version !== DIGEST_VERSION || typeof revision !== 'number' || typeof text !== 'string')
    return undefined;
  try {
    const digest = JSON.parse(text) as Digest;
    const whole = [digest.groups, digest.agencies, digest.tasks].every(Array.isArray);
    return whole ? { revision, digest } : undefined;
  } catch {
    return undefined;
  }
}
