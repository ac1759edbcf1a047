import { PlanFileError } from '../../plan/file';
import type { Plan } from '../../plan/types';
import type { Journal } from '../journal';
import type { Store } from '../storage';
import { encodedSlowly } from '../text';
import type { Work } from '../work';
import { readPast, writePast } from './past';
import {
  cardOf,
  plansOf,
  NO_CARD,
  readCard,
  readGeneration,
  writeGeneration,
  type Card,
  type Generation,
  type PlanText,
} from './record';

/** A kept plan, as the list tells it. */
export interface Kept {
  readonly id: string;
  /** what the reader calls it, else its title */
  readonly name: string;
  /** when it was last kept, in milliseconds since 1970 */
  readonly saved: number;
  readonly tasks: number;
  readonly agencies: number;
  /** size of its plan files, scenarios included */
  readonly bytes: number;
  /** words that the reader groups plans by, in the order in which they were given */
  readonly tags: readonly string[];
}

/** Where a reader's copy stands against the kept one. */
export interface Mark {
  readonly revision: number;
  /** the generation that holds it; the next save goes into the other one */
  readonly slot: Slot;
}

type Slot = 0 | 1;

/** What became of a save. */
export type Saved =
  | { readonly kind: 'kept'; readonly card: Card; readonly mark: Mark }
  /** somebody has saved since; nothing was written */
  | { readonly kind: 'conflict' }
  /** somebody has removed it; nothing was written */
  | { readonly kind: 'gone' };

/** A plan as it was kept. */
export interface Found {
  readonly work: Work;
  /** how the plan came to be so; missing where that is not known any more */
  readonly journal?: Journal;
  /** what the reader calls it; empty where it goes by its title */
  readonly name: string;
  readonly mark: Mark;
  /** whether the newest generation was unreadable, and this is the one before it */
  readonly earlier: boolean;
}

/** What the browser's own storage of all this is called. */
export const STORE_NAME = 'fengong-atlas';

export const cardKey = (id: string): string => `card/${id}`;
const slotKey = (id: string, slot: Slot) => `work/${id}/${slot}`;
/** The edits that led to the state that was kept last. */
const pastKey = (id: string) => `past/${id}`;
/** What was changed a moment before its page was left, until the next save. */
const leaveKey = (id: string) => `leave/${id}`;
/** What is asked of the plan across many, made again wherever it is not that of the newest save. */
export const digestKey = (id: string): string => `digest/${id}`;
/** Where the plan itself is, with what is told of it. */
const workKeys = (id: string) => [cardKey(id), slotKey(id, 0), slotKey(id, 1), leaveKey(id)];
const keysOf = (id: string) => [...workKeys(id), pastKey(id), digestKey(id)];
const nothing = new Map<string, unknown>();

/** Records of plans that were removed, readable or not. */
export type Removed = ReadonlyMap<string, unknown>;

/**
 * Kept plans: of each a card and two generations. A save replaces the older generation and the card
 * in one transaction, so the one before it is there whatever happens to the newest.
 */
export class Shelf {
  constructor(readonly store: Store) {}

  /** Last kept first. A card that is unreadable is made again from what it stood for. */
  async list(): Promise<Kept[]> {
    const records = await this.store.all('card/');
    const kept: Kept[] = [];
    for (const [key, record] of records) {
      const id = key.slice('card/'.length);
      const card = readCard(record) ?? (await this.#cardAgain(id));
      const { name, title, saved, tasks, agencies, bytes, tags } = card;
      kept.push({ id, name: name || title, saved, tasks, agencies, bytes, tags });
    }
    return kept.sort((a, b) => b.saved - a.saved || (a.id < b.id ? -1 : 1));
  }

  /**
   * @throws {PlanFileError} where no generation can be read; `missing` where there is no such plan
   * @throws {StorageError}
   */
  async read(id: string): Promise<Found> {
    const [past, ...records] = await this.#records([pastKey(id), ...workKeys(id)]);
    const { latest, mark, name } = latestOf(records);
    const { revision } = latest.mark;
    const journal = readPast(past, latest.work, revision, latest.length);
    return {
      work: latest.work,
      ...(journal && { journal }),
      name,
      mark,
      earlier: mark.revision > revision,
    };
  }

  /**
   * The plan alone, as `read` gives it.
   *
   * @throws {PlanFileError} as `read`
   * @throws {StorageError}
   */
  async plan(id: string): Promise<Plan> {
    return latestOf(await this.#records(workKeys(id))).latest.work.plan;
  }

  #records(keys: readonly string[]): Promise<readonly unknown[]> {
    return this.store.change(keys, (records) => ({ writes: nothing, result: records }));
  }

  /**
   * Puts a state aside as its page is left, when there is no time for a save: nothing is read before
   * it is written. It counts until the next save of the plan.
   */
  leave(id: string, mark: Mark, work: Work, journal?: Journal): Promise<void> {
    const generation = writeGeneration(work, mark.revision + 1);
    return this.store.change([], () => ({
      writes: new Map<string, unknown>([
        [leaveKey(id), generation],
        [pastKey(id), pastOf(journal, generation)],
      ]),
      result: undefined,
    }));
  }

  /**
   * Keeps a state of a plan, unless somebody else has since `mark`.
   *
   * @param mark what the state was made from; `null` for a plan that is new here
   * @param name what the reader calls a plan that is new here; empty where it goes by its title
   * @param journal the edits that led to the state; without it they are forgotten
   * @throws {StorageError}
   */
  async save(
    id: string,
    mark: Mark | null,
    work: Work,
    name: string,
    now: number,
    journal?: Journal,
  ): Promise<Saved> {
    const texts: PlanText[] = [];
    for (const plan of plansOf(work)) texts.push(await encodedSlowly(plan));
    return this.store.change<Saved>([cardKey(id)], ([record]) => {
      const card = readCard(record);
      if (mark && record === undefined) return { writes: nothing, result: { kind: 'gone' } };
      if (mark && card && card.revision !== mark.revision) {
        return { writes: nothing, result: { kind: 'conflict' } };
      }
      const slot: Slot = mark?.slot === 0 ? 1 : 0;
      const generation = writeGeneration(work, (mark?.revision ?? 0) + 1, texts);
      const next = cardOf(card?.name ?? name, work, generation, now, card?.tags);
      return {
        writes: new Map<string, unknown>([
          [slotKey(id, slot), generation],
          [cardKey(id), next],
          [leaveKey(id), undefined],
          [pastKey(id), pastOf(journal, generation)],
        ]),
        result: { kind: 'kept', card: next, mark: { revision: next.revision, slot } },
      };
    });
  }

  /** What is there of a kept plan, readable or not, by key. */
  async raw(id: string): Promise<Record<string, unknown>> {
    return Object.fromEntries(await this.store.all(`work/${id}/`));
  }

  /** Gives a kept plan another name; the plan itself stays as it is. */
  rename(id: string, name: string): Promise<void> {
    return this.store.change([cardKey(id)], ([record]) => {
      const card = readCard(record);
      return {
        writes: card ? new Map([[cardKey(id), { ...card, name }]]) : nothing,
        result: undefined,
      };
    });
  }

  /** Gives kept plans other tags; the plans themselves stay as they are. */
  tag(
    ids: readonly string[],
    change: (tags: readonly string[]) => readonly string[],
  ): Promise<void> {
    return this.store.change(ids.map(cardKey), (records) => ({
      writes: new Map(
        ids.flatMap((id, at): [string, Card][] => {
          const card = readCard(records[at]);
          return card ? [[cardKey(id), { ...card, tags: [...new Set(change(card.tags))] }]] : [];
        }),
      ),
      result: undefined,
    }));
  }

  /** Removes kept plans with all that belongs to them. What was there is handed back. */
  remove(...ids: readonly string[]): Promise<Removed> {
    const keys = ids.flatMap(keysOf);
    return this.store.change(keys, (records) => ({
      writes: new Map(keys.map((key) => [key, undefined])),
      result: new Map(keys.map((key, at) => [key, records[at]])),
    }));
  }

  /** Puts back what was removed, as it was. */
  putBack(removed: Removed): Promise<void> {
    return this.store.change([], () => ({ writes: removed, result: undefined }));
  }

  async #cardAgain(id: string): Promise<Card> {
    try {
      const { work, mark, name } = await this.read(id);
      return cardOf(name, work, writeGeneration(work, mark.revision), 0);
    } catch (error) {
      if (!(error instanceof PlanFileError)) throw error;
      return NO_CARD;
    }
  }
}

interface Read {
  readonly work: Work;
  readonly mark: Mark;
  readonly length: number;
}

/**
 * The newest state that can be read, of a card, its two generations and what was put aside.
 *
 * @throws {PlanFileError} where there is none
 */
function latestOf([card, first, second, leave]: readonly unknown[]): {
  latest: Read;
  mark: Mark;
  name: string;
} {
  const read = [first, second].map((record, slot) => attempt(record, slot as Slot));
  const newer = read.find(({ error }) => error?.code === 'newer-version');
  if (newer) throw newer.error;
  const [best] = read
    .flatMap(({ found }) => (found ? [found] : []))
    .sort((a, b) => b.mark.revision - a.mark.revision);
  if (!best) throw read.find(({ error }) => error?.code !== 'missing')?.error ?? read[0]!.error;
  const stored = readCard(card);
  const last = Math.max(best.mark.revision, stored?.revision ?? 0);
  const { found: left } = attempt(leave, best.mark.slot);
  const latest = left && left.mark.revision > last ? left : best;
  return { latest, mark: { ...best.mark, revision: last }, name: stored?.name ?? '' };
}

/** The record of a history that leads to a generation. */
const pastOf = (journal: Journal | undefined, { revision, plan }: Generation) =>
  journal && writePast(journal, revision, plan.length);

function attempt(record: unknown, slot: Slot): { found?: Read; error?: PlanFileError } {
  try {
    const { work, revision, length } = readGeneration(record);
    return { found: { work, mark: { revision, slot }, length } };
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    return { error };
  }
}
