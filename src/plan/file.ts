import * as v from 'valibot';
import { AGENCY_KINDS, FIELD_KINDS, PROBLEM_CODES, VERSION, type Plan } from './types';

/** Why a plan file was refused; `detail` says where in the file, as far as known. */
export type PlanFileErrorCode =
  | 'missing'
  | 'not-json'
  | 'not-a-plan'
  | 'newer-version'
  | 'wrong-shape'
  | 'broken-reference'
  | 'reserved-id';

export class PlanFileError extends Error {
  readonly code: PlanFileErrorCode;
  readonly detail: string;

  constructor(code: PlanFileErrorCode, detail = '') {
    super(`${code} ${detail}`.trim());
    this.name = 'PlanFileError';
    this.code = code;
    this.detail = detail;
  }
}

const Text = v.string();
const PlaceShape = v.object({
  page: v.optional(v.number()),
  sheet: v.optional(Text),
  table: v.optional(v.number()),
  row: v.optional(v.number()),
  column: v.optional(v.number()),
});
const OriginShape = v.object({ line: v.number(), raw: Text, place: v.optional(PlaceShape) });
const PartyShape = v.object({
  agency: Text,
  role: v.picklist(['lead', 'support', 'joint']),
  raw: Text,
  collective: v.boolean(),
  origin: OriginShape,
});
/** A day as `Calendar` writes it, with or without its year. */
const DayShape = v.pipe(Text, v.regex(/^(?:\d{4}|-)-\d\d-\d\d$/));
const True = v.literal(true);
const DeadlineShape = v.variant('as', [
  v.object({
    as: v.literal('time'),
    unit: v.picklist(['day', 'month', 'quarter', 'half', 'year', 'range']),
    from: DayShape,
    to: DayShape,
    before: v.optional(True),
    onwards: v.optional(True),
  }),
  v.object({
    as: v.literal('every'),
    unit: v.picklist(['day', 'week', 'month', 'quarter', 'half', 'year']),
  }),
  v.object({ as: v.literal('ongoing') }),
  v.object({
    as: v.literal('within'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    unit: v.picklist(['hour', 'day', 'workday', 'week', 'month', 'year']),
    onwards: v.optional(True),
  }),
  v.object({ as: v.literal('done') }),
]);
const FieldShape = v.object({
  kind: v.picklist(FIELD_KINDS),
  label: Text,
  raw: Text,
  when: v.optional(DeadlineShape),
  origin: OriginShape,
});
const TaskShape = v.object({
  id: Text,
  ordinal: Text,
  title: Text,
  group: Text,
  parties: v.array(PartyShape),
  // Before version 3, tasks had none.
  fields: v.optional(v.array(FieldShape), []),
  origin: OriginShape,
});
const GroupShape = v.object({
  id: Text,
  part: Text,
  ordinal: Text,
  title: Text,
  short: Text,
  origin: OriginShape,
});
const PartShape = v.object({
  id: Text,
  ordinal: Text,
  title: Text,
  kind: v.picklist(['action', 'project']),
  origin: OriginShape,
});
const AgencyShape = v.object({
  id: Text,
  name: Text,
  kind: v.picklist(AGENCY_KINDS),
  printed: v.array(Text),
  aliases: v.optional(v.array(Text)),
});
const ProposalShape = v.variant('action', [
  v.object({ action: v.literal('merge'), from: Text, to: Text }),
  v.object({ action: v.literal('rename'), from: Text, to: Text }),
  v.object({ action: v.literal('split'), from: Text, into: v.array(Text) }),
]);
const ProblemShape = v.object({
  id: Text,
  code: v.picklist(PROBLEM_CODES),
  severity: v.picklist(['error', 'warning', 'note']),
  origin: OriginShape,
  params: v.record(Text, Text),
  proposal: v.optional(ProposalShape),
  accepted: v.optional(v.boolean()),
  before: v.optional(
    v.union([
      v.object({ agency: AgencyShape, made: v.optional(v.array(Text)) }),
      v.object({ joint: v.record(Text, v.array(Text)) }),
    ]),
  ),
  dismissed: v.optional(v.boolean()),
});
const Finite = v.pipe(v.number(), v.finite());
const NodePlaceShape = v.object({ x: Finite, y: Finite, dx: Finite, dy: Finite });
const LayoutShape = v.object({
  width: v.pipe(Finite, v.minValue(1)),
  height: v.pipe(Finite, v.minValue(1)),
  nodes: v.record(Text, NodePlaceShape),
});
const BilingualShape = v.object({ zh: Text, en: Text });
const StoryShape = v.object({
  id: Text,
  name: BilingualShape,
  steps: v.array(
    v.object({
      id: Text,
      view: Text,
      title: BilingualShape,
      sentence: BilingualShape,
      note: BilingualShape,
    }),
  ),
});
const CollectiveShape = v.variant('as', [
  v.object({ as: v.literal('out') }),
  v.object({ as: v.literal('members'), members: v.array(Text) }),
]);
const PlanShape = v.object({
  format: v.literal('fengong-atlas'),
  // Older versions had less, and nothing that this one lacks.
  version: v.pipe(
    v.picklist([1, 2, VERSION]),
    v.transform((): typeof VERSION => VERSION),
  ),
  id: Text,
  title: Text,
  parts: v.array(PartShape),
  groups: v.array(GroupShape),
  agencies: v.array(AgencyShape),
  tasks: v.array(TaskShape),
  problems: v.array(ProblemShape),
  collectives: v.optional(v.record(Text, CollectiveShape)),
  issued: v.optional(v.pipe(Finite, v.integer(), v.minValue(0))),
  layout: v.optional(LayoutShape),
  stories: v.optional(v.array(StoryShape)),
});

/**
 * Reads a plan file. A layout that does not place every node is left out, to be made again.
 *
 * @param text the file's text, or `null` where there is none
 * @throws {PlanFileError} with the first thing that is wrong and where it stands
 */
export function parsePlan(text: string | null): Plan {
  if (text === null || text.trim() === '') throw new PlanFileError('missing');
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null || !('format' in json)) {
    throw new PlanFileError('not-a-plan');
  }
  if (json.format !== 'fengong-atlas') throw new PlanFileError('not-a-plan');
  if ('version' in json && typeof json.version === 'number' && json.version > VERSION) {
    throw new PlanFileError('newer-version', String(json.version));
  }
  const result = v.safeParse(PlanShape, json);
  if (!result.success) {
    throw new PlanFileError('wrong-shape', v.getDotPath(result.issues[0]) ?? '');
  }
  checkReferences(result.output);
  return withSoundLayout(result.output);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new PlanFileError('not-json');
  }
}

function checkReferences(plan: Plan): void {
  const parts = uniqueIds(plan.parts);
  const groups = uniqueIds(plan.groups);
  const agencies = uniqueIds(plan.agencies);
  uniqueIds([...plan.tasks, ...plan.agencies]);
  for (const group of plan.groups) refer(parts, group.part, group.id);
  for (const task of plan.tasks) {
    refer(groups, task.group, task.id);
    for (const party of task.parties) refer(agencies, party.agency, task.id);
  }
}

/**
 * Names that no id may be: what every object has, and what readers of records leave out. Places and
 * choices are records by id, here and in the libraries that are handed them.
 */
const isReserved = (id: string): boolean => id in {} || id === 'prototype';

function uniqueIds(items: readonly { readonly id: string }[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (isReserved(id)) throw new PlanFileError('reserved-id', id);
    if (ids.has(id)) throw new PlanFileError('broken-reference', id);
    ids.add(id);
  }
  return ids;
}

function refer(ids: ReadonlySet<string>, id: string, from: string): void {
  if (!ids.has(id)) throw new PlanFileError('broken-reference', `${from} → ${id}`);
}

function withSoundLayout(plan: Plan): Plan {
  const { layout, ...rest } = plan;
  if (!layout) return plan;
  const places = new Set(Object.keys(layout.nodes));
  const complete = [...plan.tasks, ...plan.agencies].every(({ id }) => places.has(id));
  return complete ? plan : rest;
}

/** A plan as the text of its file. */
export function writePlan(plan: Plan): string {
  const { counted: _, ...kept } = plan;
  return JSON.stringify(kept, null, 1) + '\n';
}
