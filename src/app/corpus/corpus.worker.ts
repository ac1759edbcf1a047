import { corpusOf, type Corpus, type Entry } from '../../analyse/corpus';
import { ALL, found } from '../../analyse/corpus/ask';
import { digestOf } from '../../analyse/corpus/digest';
import { handBefore, handWith, type Hand, type HandPatch } from '../../analyse/corpus/hand';
import { csv } from '../../write/csv';
import { corpusTables, taskTable } from '../../write/corpus';
import { STORE_NAME, Shelf } from '../library/shelf';
import { answer } from '../orders';
import { PatientStore } from '../patient';
import { BrowserStore, StorageError } from '../storage';
import { Digests } from './digests';
import { readHand, sayHand } from './said';
import type { Answers, Extra, Orders, Summary } from './orders';
import { pictureOf } from './picture';
import { answerTo } from './rows';
import { charactersOf, Search } from './search';

type Kind = keyof Orders;
type Order<K extends Kind = Kind> = { [Each in K]: { want: Each } & Orders[Each] }[K];
type Progress = { readonly done: number; readonly all: number };

const store = new PatientStore(new BrowserStore(self, STORE_NAME));
const digests = new Digests(store, new Shelf(store));
let corpus: Corpus = corpusOf([]);
let search = new Search(corpus);
let summary = summed(corpus);
/** what was said of names by hand */
let hand: Hand = {};
/** what was taken last, as it came */
let taken: readonly Entry[] = [];

answer<Order, Answers[Kind], Progress>(async (order, progress) => {
  switch (order.want) {
    case 'read':
      return read(order, (done, all) => progress({ done, all }));
    case 'find':
      return search.find(order.query, order.readings);
    case 'ask':
      return answerTo(corpus, order, search.titled(order.asked.text, order.readings));
    case 'picture':
      return pictureOf(
        found(corpus, ALL, () => true),
        order.language,
      );
    case 'say':
      return say(order);
    case 'file':
      return file(order);
  }
});

const extraOf = ({ key, name, plan }: Extra): Entry => ({ key, name, digest: digestOf(plan) });

async function read(
  { kept, extras, untitled }: Orders['read'],
  progress: (done: number, all: number) => void,
): Promise<Summary> {
  const { held, unread, fault } = kept ? await keptPlans(progress) : NOTHING_KEPT;
  const entries = [
    ...extras.map(extraOf),
    ...held.map(({ id, name, digest }): Entry => {
      return { key: `kept ${id}`, name: name || untitled, digest };
    }),
  ];
  const said = kept && fault === null ? await readHand(store) : hand;
  if (!sameEntries(entries, taken) || JSON.stringify(said) !== JSON.stringify(hand)) {
    hand = said;
    take(entries);
  }
  return {
    ...summary,
    said: Object.keys(hand).length,
    unread: unread.map((plan) => ({ ...plan, name: plan.name || untitled })),
    fault,
  };
}

/** Says whose names are, and puts all plans together anew. */
async function say({ patch, kept }: Orders['say']): Promise<HandPatch> {
  const before = handBefore(hand, patch);
  hand = kept ? await sayHand(store, patch) : handWith(hand, patch);
  take(taken);
  return before;
}

/** Takes plans in the order of their names. */
function take(entries: readonly Entry[]): void {
  taken = entries;
  const collator = new Intl.Collator('zh');
  corpus = corpusOf(
    [...entries].sort((a, b) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1)),
    hand,
  );
  search = new Search(corpus);
  summary = summed(corpus);
}

const sameEntries = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  some.length === others.length &&
  some.every(({ key, name, digest }, at) => {
    const other = others[at]!;
    return key === other.key && name === other.name && digest === other.digest;
  });

function summed(all: Corpus): Omit<Summary, 'said' | 'unread' | 'fault'> {
  return {
    plans: all.members.map(({ key, name }) => ({ key, name })),
    tasks: all.tasks,
    agencies: all.agencies,
    bodies: all.bodies.length,
    links: all.links,
    characters: charactersOf(all),
  };
}

const NOTHING_KEPT = { held: [], unread: [], fault: null };

/** What is kept; where the storage fails, why. */
async function keptPlans(progress: (done: number, all: number) => void) {
  try {
    return { ...(await digests.read(progress)), fault: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { ...NOTHING_KEPT, fault: error.code };
  }
}

function file({ as, asked, language, readings, weight }: Orders['file']): Uint8Array {
  const hits = found(corpus, asked, search.titled(asked.text, readings));
  const source = { corpus, asked, hits, language, weight };
  const text = () => {
    if (as === 'xlsx') return JSON.stringify(corpusTables(source));
    const { heads, rows } = taskTable(source);
    return csv([heads, ...rows]);
  };
  return new TextEncoder().encode(text());
}
