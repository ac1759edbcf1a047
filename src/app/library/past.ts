import * as v from 'valibot';
import type { Edit, History } from '../../plan/history';
import type { Bilingual, Plan } from '../../plan/types';
import { patched, patchOf, type Patch } from './patch';

/** Version of the records of histories; one of another version is dropped. */
const VERSION = 1;

/** Most edits that are kept in each direction, and most characters of all of them. */
const [MOST, ROOM] = [200, 4_000_000];

const Text = v.string();
const StepShape = v.object({ zh: Text, en: Text, patch: Text });
const PastShape = v.object({
  version: v.literal(VERSION),
  /** of the generation that it leads to */
  revision: v.number(),
  /** characters of that generation's plan */
  length: v.number(),
  /** over all that follows: a record that is not as it was written leads nowhere */
  sum: v.number(),
  past: v.array(StepShape),
  future: v.array(StepShape),
});

type Step = v.InferOutput<typeof StepShape>;
/** The edits of a kept plan, each as what it changed, nearest first. */
export type Past = v.InferOutput<typeof PastShape>;

/** Patches are made once: what is between two plans stays the same. */
const texts = new WeakMap<Plan, { readonly to: Plan; readonly text: string }>();

function textOf(from: Plan, to: Plan): string {
  const known = texts.get(from);
  if (known?.to === to) return known.text;
  const text = JSON.stringify(patchOf(from, to));
  texts.set(from, { to, text });
  return text;
}

/**
 * The record of a history: as many edits as there is room for, those nearest to the plan first.
 *
 * @param length characters of the text that the plan is kept as
 */
export function writePast({ past, plan, future }: History, revision: number, length: number): Past {
  let room = ROOM;
  const steps = (edits: readonly Edit[]): Step[] => {
    const kept: Step[] = [];
    let from = plan;
    for (const { what, plan: to } of edits.slice(0, MOST)) {
      const patch = textOf(from, to);
      room -= patch.length;
      if (room < 0) break;
      kept.push({ zh: what.zh, en: what.en, patch });
      from = to;
    }
    return kept;
  };
  const back = steps([...past].reverse());
  const forth = steps(future);
  const sum = sumOf([...back, ...forth]);
  return { version: VERSION, revision, length, sum, past: back, future: forth };
}

/**
 * The history that leads to a plan; nothing of it is taken on trust.
 *
 * @returns undefined where the record is damaged, or that of another state
 */
export function readPast(
  record: unknown,
  plan: Plan,
  revision: number,
  length: number,
): History | undefined {
  const { success, output } = v.safeParse(PastShape, record);
  if (!success || output.revision !== revision || output.length !== length) return undefined;
  if (output.sum !== sumOf([...output.past, ...output.future])) return undefined;
  try {
    return { past: walk(plan, output.past).reverse(), plan, future: walk(plan, output.future) };
  } catch {
    return undefined;
  }
}

function walk(plan: Plan, steps: readonly Step[]): Edit[] {
  let from = plan;
  return steps.map(({ zh, en, patch }): Edit => {
    const what: Bilingual = { zh, en };
    from = patched(from, JSON.parse(patch) as Patch);
    return { what, plan: from };
  });
}

/** FNV-1a over all characters. */
function sumOf(steps: readonly Step[]): number {
  let sum = 0x811c9dc5;
  for (const { zh, en, patch } of steps) {
    for (const text of [zh, en, patch]) {
      for (let at = 0; at < text.length; at += 1)
        sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    }
  }
  return sum >>> 0;
}
