import * as v from 'valibot';
import { parsePlan, PlanFileError } from '../../plan/file';
import { newScenario } from '../../plan/scenario';
import type { Plan } from '../../plan/types';
import { counted } from '../revise';
import { written } from '../text';
import type { FindingEdits, Work } from '../work';
import { sharing } from './patch';

/** Version of the records that are written; those of older programs hold plans as text only. */
const RECORD_VERSION = 2;

const Text = v.string();
/** The text of a plan's file, as it is or in UTF-8: what is large is handed over sooner so. */
const PlanText = v.union([Text, v.instance(Uint8Array)]);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const CardShape = v.object({
  /** what the reader calls it; empty where it goes by its title */
  name: Text,
  title: Text,
  /** when it was last kept, in milliseconds since 1970 */
  saved: v.number(),
  tasks: Whole,
  agencies: Whole,
  bytes: Whole,
  /** grows by one at every save: who writes must have seen the one before */
  revision: Whole,
  /** words that the reader groups plans by; cards of older programs have none */
  tags: v.optional(v.array(Text), []),
});

/** What is told of a kept plan without reading it. */
export type Card = v.InferOutput<typeof CardShape>;

const GenerationShape = v.object({
  version: v.picklist([1, RECORD_VERSION]),
  revision: Whole,
  plan: PlanText,
  scenarios: v.array(
    v.object({
      id: Text,
      name: Text,
      reason: v.variant('kind', [
        v.object({ kind: v.literal('manual') }),
        v.object({
          kind: v.literal('rebalance'),
          ceiling: v.number(),
          leads: v.optional(v.record(Text, Text), {}),
        }),
      ]),
      plan: PlanText,
    }),
  ),
  active: v.nullable(Text),
  findings: v.object({
    texts: v.record(Text, v.object({ text: Text, from: Text })),
    hidden: v.array(Text),
  }),
});

/** One kept state of a plan. */
export type Generation = v.InferOutput<typeof GenerationShape>;

/** The plans of which a state is kept: the plan itself and its scenarios. */
export const plansOf = ({ plan, scenarios }: Work): Plan[] => [
  plan,
  ...scenarios.map((scenario) => scenario.plan),
];

/** A plan's text as it is kept. */
export type PlanText = v.InferOutput<typeof PlanText>;

/** @param texts of the plans, as `plansOf` lists them */
export function writeGeneration(
  work: Work,
  revision: number,
  [plan, ...scenarios]: readonly PlanText[] = plansOf(work).map(written),
): Generation {
  const { texts, hidden } = work.findings;
  return {
    version: RECORD_VERSION,
    revision,
    plan: plan!,
    scenarios: work.scenarios.map(({ id, name, reason }, at) => {
      return { id, name, reason, plan: scenarios[at]! };
    }),
    active: work.active,
    findings: { texts: { ...texts }, hidden: [...hidden] },
  };
}

/** A plan's text in plain words. */
export const plainText = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);

const bytesOf = (text: PlanText): number =>
  typeof text === 'string' ? new TextEncoder().encode(text).length : text.length;

/**
 * Reads one kept state; nothing of it is taken on trust.
 *
 * @throws {PlanFileError} where anything of it is not as it was written
 */
export function readGeneration(record: unknown): {
  work: Work;
  revision: number;
  /** size of the plan's text as it is kept */
  length: number;
} {
  if (record === undefined) throw new PlanFileError('missing');
  if (isNewer(record)) throw new PlanFileError('newer-version');
  const result = v.safeParse(GenerationShape, record);
  if (!result.success) {
    throw new PlanFileError('wrong-shape', v.getDotPath(result.issues[0]) ?? '');
  }
  const { plan, scenarios, active, findings, revision } = result.output;
  const source = parsePlan(plainText(plan));
  const base = counted(source);
  const work: Work = {
    plan: source,
    scenarios: scenarios.map(({ id, name, plan, reason }) => ({
      ...newScenario(id, name, base, reason),
      plan: {
        ...sharing(parsePlan(plainText(plan)), base),
        ...(base.counted && { counted: base.counted }),
      },
    })),
    active: scenarios.some(({ id }) => id === active) ? active : null,
    // An id of a finding that is no more hides nothing.
    findings: findings as FindingEdits,
  };
  return { work, revision, length: plan.length };
}

const isNewer = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  'version' in record &&
  typeof record.version === 'number' &&
  record.version > RECORD_VERSION;

/** The card of what is about to be kept. */
export function cardOf(
  name: string,
  work: Work,
  { revision, plan, scenarios }: Generation,
  saved: number,
  tags: readonly string[] = [],
): Card {
  return {
    name,
    title: work.plan.title,
    saved,
    tasks: work.plan.tasks.length,
    agencies: work.plan.agencies.length,
    bytes: [plan, ...scenarios.map((one) => one.plan)].reduce(
      (sum, text) => sum + bytesOf(text),
      0,
    ),
    revision,
    tags: [...tags],
  };
}

/** The card of a plan of which nothing can be read. */
export const NO_CARD: Card = {
  name: '',
  title: '',
  saved: 0,
  tasks: 0,
  agencies: 0,
  bytes: 0,
  revision: 0,
  tags: [],
};

/** A card as it was kept, or `undefined` where it is none. */
export function readCard(record: unknown): Card | undefined {
  const result = v.safeParse(CardShape, record);
  return result.success ? result.output : undefined;
}
