import fc from 'fast-check';
import {
  AGENCY_KINDS,
  FIELD_KINDS,
  VERSION,
  type Agency,
  type CollectiveChoice,
  type Deadline,
  type Layout,
  type Origin,
  type Plan,
  type Problem,
  type Proposal,
  type Story,
  type TaskField,
} from '../../src/plan/types';

/** Names as strangers write them. */
const names = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  fc.constantFrom(
    '区科协',
    '区财政局（区国资局）',
    '<img src=x onerror=alert(1)>',
    '\u202E倒序\u200F',
    '😀👨‍👩‍👧',
    '__proto__',
    'constructor',
    '=1+1',
    "'=1",
    "''",
    '@a',
    '-1',
    '+1',
    '\ttab',
    ' 空格 ',
    '1',
    '是',
    '_x0041_',
    '\u0000\u0007\uFFFE',
    '[]',
    '一'.repeat(10_000),
    '"引号",逗号\n换行',
    '两\r\n行',
    '两\r行',
    '\uD800',
    '半\uDC00个',
    '',
  ),
);

const lines = fc.integer({ min: 1, max: 9999 });
const count = fc.integer({ min: 1, max: 99 });
const origins: fc.Arbitrary<Origin> = fc.record({ line: lines, raw: names });
const places = fc.record(
  { page: count, sheet: names, table: count, row: count, column: count },
  { requiredKeys: [] },
);
const placed: fc.Arbitrary<Origin> = fc.record(
  { line: lines, raw: names, place: places },
  { requiredKeys: ['line', 'raw'] },
);

const bilingual = fc.record({ zh: names, en: names });
const stories: fc.Arbitrary<readonly Story[]> = fc.array(
  fc.record({
    id: names,
    name: bilingual,
    steps: fc.array(
      fc.record({ id: names, view: names, title: bilingual, sentence: bilingual, note: bilingual }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 2 },
);

/** A coordinate; JSON knows no minus zero. */
const coordinate = fc.double({ noNaN: true, min: -1000, max: 2000 }).map((x) => x + 0);
const nodePlaces = fc.record({ x: coordinate, y: coordinate, dx: coordinate, dy: coordinate });

const proposals: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({ action: fc.constantFrom('merge', 'rename'), from: names, to: names }),
  fc.record({
    action: fc.constant('split'),
    from: names,
    into: fc.array(names, { minLength: 1, maxLength: 3 }),
  }),
);
const agencies: fc.Arbitrary<Agency> = fc.record({
  id: names,
  name: names,
  kind: fc.constantFrom(...AGENCY_KINDS),
  printed: fc.array(names, { maxLength: 2 }),
});

const problemsOf = (origin: fc.Arbitrary<Origin>): fc.Arbitrary<readonly Problem[]> =>
  fc.uniqueArray(
    fc.record(
      {
        id: names,
        code: fc.constantFrom('stray-character', 'second-nameplate', 'no-lead', 'row-width'),
        severity: fc.constantFrom('error', 'warning', 'note'),
        origin,
        params: fc.dictionary(fc.constantFrom('from', 'to', 'task', 'found', 'expected'), names, {
          noNullPrototype: true,
        }),
        proposal: proposals,
        before: fc.oneof(
          fc.record(
            { agency: agencies, made: fc.array(names, { maxLength: 2 }) },
            { requiredKeys: ['agency'] },
          ),
          fc.record({ joint: fc.constant({ 't1.1.1': ['甲', '乙'] }) }),
        ),
        accepted: fc.boolean(),
        dismissed: fc.boolean(),
      },
      { requiredKeys: ['id', 'code', 'severity', 'origin', 'params'] },
    ),
    { maxLength: 3, selector: ({ id }) => id },
  );

const choices: fc.Arbitrary<CollectiveChoice> = fc.oneof(
  fc.constant({ as: 'out' } as const),
  fc.record({ as: fc.constant('members' as const), members: fc.array(names, { maxLength: 3 }) }),
);

const days = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 10, max: 28 }))
  .map(([year, day]) => `${year}-06-${day}`);
const deadlines: fc.Arbitrary<Deadline> = fc.oneof(
  fc.constantFrom<Deadline>(
    { as: 'ongoing' },
    { as: 'done' },
    { as: 'every', unit: 'quarter' },
    { as: 'within', count: 3, unit: 'workday', onwards: true },
    { as: 'time', unit: 'month', from: '--06-01', to: '--06-30', before: true },
  ),
  days.map((day): Deadline => ({ as: 'time', unit: 'day', from: day, to: day })),
);

/** Several of one kind, under labels as strangers write them. */
const fieldsAt = (origin: fc.Arbitrary<Origin>): fc.Arbitrary<readonly TaskField[]> =>
  fc.array(
    fc.record(
      {
        kind: fc.constantFrom(...FIELD_KINDS),
        label: fc.oneof(names, fc.constantFrom('', '完成时限', '责任人')),
        raw: fc.oneof(names, fc.constantFrom('', '6月底前', '张三\n李四')),
        when: deadlines,
        origin,
      },
      { requiredKeys: ['kind', 'label', 'raw', 'origin'] },
    ),
    { maxLength: 4 },
  );

const drafts = (origin: fc.Arbitrary<Origin>) => {
  const party = fc.record({
    at: fc.nat(5),
    role: fc.constantFrom('lead' as const, 'support' as const, 'joint' as const),
    raw: names,
    collective: fc.boolean(),
    origin,
  });
  const task = fc.record({
    ordinal: fc.constantFrom('', '1', '2'),
    title: names,
    origin,
    parties: fc.array(party, { maxLength: 4 }),
    fields: fieldsAt(origin),
  });
  const group = fc.record({
    ordinal: fc.constantFrom('', '（一）', '（二）'),
    title: names,
    short: names,
    origin,
    tasks: fc.array(task, { maxLength: 3 }),
  });
  const part = fc.record({
    title: names,
    ordinal: fc.constantFrom('', '一', '二'),
    kind: fc.constantFrom('action' as const, 'project' as const),
    origin,
    groups: fc.array(group, { maxLength: 3 }),
  });
  const agency = fc.record({
    name: names,
    kind: fc.constantFrom(...AGENCY_KINDS),
    more: fc.array(names, { maxLength: 2 }),
    itself: fc.boolean(),
    aliases: fc.option(fc.array(names, { maxLength: 2 }), { nil: undefined }),
    choice: fc.option(choices, { nil: undefined }),
  });
  return fc.record({
    id: names,
    title: names,
    agencies: fc.array(agency, { minLength: 1, maxLength: 6 }),
    parts: fc.array(part, { maxLength: 2 }),
    problems: problemsOf(origin),
    stories: fc.option(stories, { nil: undefined }),
    issued: fc.option(count, { nil: undefined }),
    frame: fc.option(fc.tuple(count, fc.array(nodePlaces, { minLength: 1, maxLength: 4 })), {
      nil: undefined,
    }),
  });
};

type Draft = ReturnType<typeof drafts> extends fc.Arbitrary<infer T> ? T : never;

/** Parts, groups and tasks under one another, with ids of their own. */
function planOf({ id, title, agencies, parts, problems, stories, issued, frame }: Draft): Plan {
  const groups = parts.flatMap((part, p) =>
    part.groups.map((group, g) => ({ ...group, part: `p${p + 1}`, number: `${p + 1}.${g + 1}` })),
  );
  const chosen = agencies.flatMap(({ choice }, i) =>
    choice ? [[`a${i + 1}`, choice] as const] : [],
  );
  const plan: Plan = {
    format: 'fengong-atlas',
    version: VERSION,
    id,
    title,
    parts: parts.map(({ title, ordinal, kind, origin }, p) => {
      return { id: `p${p + 1}`, title, ordinal, kind, origin };
    }),
    groups: groups.map(({ number, part, title, ordinal, short, origin }) => {
      return { id: `g${number}`, part, title, ordinal, short, origin };
    }),
    agencies: agencies.map(({ name, kind, more, itself, aliases }, i) => ({
      id: `a${i + 1}`,
      name,
      kind,
      printed: itself ? [name, ...more] : more,
      ...(aliases && { aliases }),
    })),
    tasks: groups.flatMap(({ number, tasks }) =>
      tasks.map(({ parties, ...task }, t) => ({
        id: `t${number}.${t + 1}`,
        group: `g${number}`,
        ...task,
        parties: parties.map(({ at, ...party }) => {
          return { ...party, agency: `a${(at % agencies.length) + 1}` };
        }),
      })),
    ),
    problems,
    ...(chosen.length > 0 && { collectives: Object.fromEntries(chosen) }),
    ...(stories && { stories }),
    ...(issued !== undefined && { issued }),
  };
  return frame ? { ...plan, layout: layoutOf(plan, ...frame) } : plan;
}

function layoutOf(plan: Plan, size: number, places: readonly Layout['nodes'][string][]): Layout {
  const nodes = [...plan.tasks, ...plan.agencies].map(
    ({ id }, i) => [id, places[i % places.length]!] as const,
  );
  return { width: size, height: size, nodes: Object.fromEntries(nodes) };
}

/** Any sound plan: hostile names, empty parts and groups, idle agencies, problems, picture, stories. */
export const plans: fc.Arbitrary<Plan> = drafts(origins).map(planOf);

/** The same from documents with pages, sheets and tables. */
export const placedPlans: fc.Arbitrary<Plan> = drafts(placed).map(planOf);
