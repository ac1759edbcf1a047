import {
  dueKinds,
  found,
  rowsOf,
  tallyOf,
  type Asked,
  type Hit,
  type Titled,
} from '../../analyse/corpus/ask';
import type { Corpus } from '../../analyse/corpus';
import { partnersOf, sheetOf } from '../../analyse/corpus/sheet';
import { functionPairs, planRows } from '../../analyse/corpus/tables';
import { FUNCTIONS } from '../../analyse/functions';
import type { Answer, BodyRow, Question } from './orders';
import { BODY_KEYS, FUNCTION_KEYS, PLAN_KEYS, sorted, sortedHits } from './sorted';

/** Partners of a body that are told. */
const PARTNERS = 8;

/** A body with how often it is named. */
export function bodyRow({ bodies, tallies }: Corpus, at: number): BodyRow {
  const { names, ...body } = bodies[at]!;
  return { body, names: names.length, ...tallies[at]! };
}

/** All bodies, those of most plans first. */
export const bodyRows = (corpus: Corpus): BodyRow[] =>
  corpus.bodies
    .map((_, at) => bodyRow(corpus, at))
    .sort((a, b) => b.plans - a.plans || b.tasks - a.tasks);

/** Answers what is asked: what was found in figures, and the first rows of the form that is shown. */
export function answerTo(corpus: Corpus, question: Question, titled: Titled): Answer {
  const { asked, form, most, sort, weight } = question;
  const hits = found(corpus, asked, titled);
  const at = corpus.bodies.findIndex(({ id }) => id === asked.body);
  const sheet = form === 'bodies' && at >= 0 ? sheetOf(corpus, asked.body!, most) : NO_SHEET;
  const rows = {
    tasks: form === 'tasks' ? sortedHits(hits, sort) : [],
    bodies:
      form === 'bodies' && at < 0 ? sorted(narrowed(bodyRows(corpus), asked), BODY_KEYS, sort) : [],
    plans: Object.hasOwn(PLANS, form)
      ? sorted(planRows(hits, weight), PLANS[form as keyof typeof PLANS], sort)
      : [],
    pairs: form === 'together' ? functionPairs(hits) : [],
  };
  /** what is found with some of what is asked left open */
  const opened = (patch: Partial<Asked>) => {
    const other = { ...asked, ...patch };
    const same = JSON.stringify(other) === JSON.stringify(asked);
    return same ? hits : found(corpus, other, titled);
  };
  const partners = sheet.all > 0 ? partnersOf(corpus, asked.body!).slice(0, PARTNERS) : [];
  return {
    form,
    tally: tallyOf(corpus, asked, hits),
    functions: functionCounts(opened({ functions: [], role: null })),
    due: dueCounts(opened({ due: null, from: '', until: '' })),
    body: at < 0 ? null : { ...bodyRow(corpus, at), all: corpus.bodies[at]! },
    all: Math.max(sheet.all, ...Object.values(rows).map(({ length }) => length)),
    tasks: rowsOf(corpus, asked, rows.tasks.slice(0, most)),
    bodies: rows.bodies.slice(0, most),
    sheet: sheet.plans,
    partners: partners.map((partner) => {
      return { ...partner, label: corpus.bodies.find(({ id }) => id === partner.id)!.label };
    }),
    plans: rows.plans.slice(0, most),
    pairs: rows.pairs,
  };
}

/** Forms whose rows are plans. */
const PLANS = { plans: PLAN_KEYS, functions: FUNCTION_KEYS };
const NO_SHEET = { all: 0, plans: [] };

const narrowed = (rows: readonly BodyRow[], { functions }: Asked): readonly BodyRow[] =>
  functions.length === 0 ? rows : rows.filter(({ body }) => functions.includes(body.function));

function functionCounts(hits: readonly Hit[]): Answer['functions'] {
  const counts = FUNCTIONS.map(() => 0);
  for (const { member, task } of hits)
    for (const at of new Set(task.parties.map(([agency]) => member.functions[agency]!)))
      counts[at]! += 1;
  return Object.fromEntries(FUNCTIONS.map((id, at) => [id, counts[at]!]));
}

function dueCounts(hits: readonly Hit[]): Answer['due'] {
  const counts: Partial<Record<ReturnType<typeof dueKinds>[number], number>> = {};
  for (const { task } of hits)
    for (const kind of dueKinds(task)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
