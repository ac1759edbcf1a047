import * as v from 'valibot';
import type { Journal, Step } from '../journal';
import type { Made } from '../work';
import { madeFrom, patchOfMade, type MadePatch } from './made-patch';

/** Version of the records of journals; one of another version is dropped. */
const VERSION = 1;

/** Most edits that are kept in each direction, and most characters of all of them. */
const [MOST, ROOM] = [200, 4_000_000];

const Text = v.string();
const StepShape = v.object({
  zh: Text,
  en: Text,
  patch: Text,
  /** of an edit of a scenario; the others are of the plan itself */
  scenario: v.optional(v.object({ id: Text, name: Text })),
});
const PastShape = v.object({
  version: v.literal(VERSION),
  /** of the generation that it leads to */
  revision: v.number(),
  /** size of that generation's plan as it is kept */
  length: v.number(),
  /** over all that follows: a record that is not as it was written leads nowhere */
  sum: v.number(),
  past: v.array(StepShape),
  future: v.array(StepShape),
});

type Kept = v.InferOutput<typeof StepShape>;
/** The edits of a kept plan, each as what it changed, nearest first. */
type Past = v.InferOutput<typeof PastShape>;

/** Patches are made once: what is between two states stays the same. */
const texts = new WeakMap<Made, { readonly to: Made; readonly text: string }>();

function textOf(from: Made, to: Made): string {
  const known = texts.get(from);
  if (known?.to === to) return known.text;
  const text = JSON.stringify(patchOfMade(from, to));
  texts.set(from, { to, text });
  return text;
}

/**
 * The record of a journal: as many edits as there is room for, the nearest ones first.
 *
 * @param length size of the text that the plan is kept as
 */
export function writePast({ past, now, future }: Journal, revision: number, length: number): Past {
  let room = ROOM;
  const kept = (steps: readonly Step[]): Kept[] => {
    const all: Kept[] = [];
    let from = now;
    for (const { target, what, made: to } of steps.slice(0, MOST)) {
      const patch = textOf(from, to);
      room -= patch.length;
      if (room < 0) break;
      const { zh, en } = what;
      all.push({ zh, en, patch, ...(target !== 'plan' && { scenario: target }) });
      from = to;
    }
    return all;
  };
  const back = kept([...past].reverse());
  const forth = kept(future);
  const sum = sumOf([...back, ...forth]);
  return { version: VERSION, revision, length, sum, past: back, future: forth };
}

/**
 * The journal that leads to a state; nothing of it is taken on trust.
 *
 * @returns undefined where the record is damaged, or that of another state
 */
export function readPast(
  record: unknown,
  { plan, scenarios, findings }: Made,
  revision: number,
  length: number,
): Journal | undefined {
  const { success, output } = v.safeParse(PastShape, record);
  if (!success || output.revision !== revision || output.length !== length) return undefined;
  if (output.sum !== sumOf([...output.past, ...output.future])) return undefined;
  const now: Made = { plan, scenarios, findings };
  try {
    return { past: walk(now, output.past).reverse(), now, future: walk(now, output.future) };
  } catch {
    return undefined;
  }
}

function walk(now: Made, steps: readonly Kept[]): Step[] {
  let made = now;
  return steps.map(({ zh, en, patch, scenario }): Step => {
    made = madeFrom(made, JSON.parse(patch) as MadePatch);
    return { target: scenario ?? 'plan', what: { zh, en }, made };
  });
}

/** FNV-1a over all characters. */
function sumOf(steps: readonly Kept[]): number {
  let sum = 0x811c9dc5;
  for (const { zh, en, patch, scenario } of steps) {
    for (const text of [zh, en, patch, ...(scenario ? [scenario.id, scenario.name] : [])]) {
      for (let at = 0; at < text.length; at += 1)
        sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    }
  }
  return sum >>> 0;
}
