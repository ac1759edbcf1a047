import { compare } from '../../analyse/compare';
import { findings } from '../../analyse/findings';
import { check } from '../../plan/check';
import { indexPlan, type PlanIndex } from '../../plan/links';
import type { Plan } from '../../plan/types';
import type { Language } from '../../view/choices';
import { common } from '../../words/common';
import { findingWords, formulaOf, sentenceOf } from '../../words/findings/words';
import { ruleWords } from '../../words/rules';
import { writeWords } from '../words';
import type { Given, SheetTable } from './table';

const PLAIN = { frozenRows: 1, frozenColumns: 0, filter: true, widest: () => 64 } as const;

/** What the rules found, in words. */
export function checkTable({ job, index }: Given): SheetTable {
  const { language } = job.view;
  const t = writeWords[language];
  return {
    ...PLAIN,
    name: t.sheets.checks,
    widest: (column) => [8, 56, 48, 34, 16][column],
    heads: [t.severity, t.rule, t.columns.task, t.columns.agency, t.columns.line],
    rows: check(index).map(({ rule, params, severity, tasks, agencies, lines }) => [
      t.severities[severity],
      ruleWords[language].message[rule](params),
      tasks.map((id) => index.task.get(id)!.title).join('；'),
      agencies.map((id) => index.agency.get(id)!.name).join('、'),
      lines.join('、'),
    ]),
  };
}

/** The findings with how each was made. */
export function findingTable({ job, index, connections, balances }: Given): SheetTable {
  const { language, weight } = job.view;
  const t = writeWords[language];
  const found = findings(index, connections, balances, weight);
  return {
    ...PLAIN,
    name: t.sheets.findings,
    heads: [t.topic, t.finding, t.how],
    rows: found.map((one) => [
      findingWords[language].topic[one.id],
      sentenceOf(one, language),
      formulaOf(one, language),
    ]),
  };
}

/**
 * So many changes are listed, those of the highest ceilings and all of the lowest; of the others it is said how
 * many they are: in a plan of 3,000 tasks all would be 200,000 rows that say nearly the same.
 */
const MOST_CHANGES = 5000;

/** What a scenario changes; without one, the fewest changes for every ceiling on leads. */
export function changeTable({ job, index, balances: { balances } }: Given): SheetTable {
  const t = writeWords[job.view.language];
  const base = { ...PLAIN, name: t.sheets.changes };
  const none = [['', t.none]];
  if (job.scenario !== undefined || job.plan.tasks !== job.original.tasks) {
    const rows = changesOf(job.original, index, job.view.language);
    const heads = [t.columns.ordinal, t.columns.task, t.action, t.before, t.after];
    return { ...base, heads, rows: rows.length > 0 ? rows : none };
  }
  const name = (id: string) => index.agency.get(id)!.name;
  const last = balances.at(-1);
  let listed = last?.changes.length ?? 0;
  const rows = balances.flatMap((balance): (string | number)[][] => {
    const { ceiling, changes } = balance;
    if (balance !== last) listed += changes.length;
    if (balance !== last && listed > MOST_CHANGES)
      return [[ceiling, '', t.unlisted(changes.length), '', '']];
    return changes.map(({ task, from, to }) => {
      const { ordinal, title } = index.task.get(task)!;
      return [ceiling, ordinal, title, name(from), name(to)];
    });
  });
  const heads = [t.ceiling, t.columns.ordinal, t.columns.task, t.from, t.to];
  return { ...base, heads, rows: rows.length > 0 ? rows : none };
}

/** One row a change; agencies with the role that they had and have. */
function changesOf(original: Plan, index: PlanIndex, language: Language): string[][] {
  const before = indexPlan(original);
  const [c, t] = [common[language], writeWords[language]];
  const shown = (own: PlanIndex, task: string, id: string | undefined) => {
    const link = own.linksOf.get(task)!.find(({ agency }) => agency.id === id);
    return link ? link.agency.name + c.aside(c.role[link.role]) : '';
  };
  return compare(original, index.plan).changes.map(({ task, kind, from, to }) => {
    const { ordinal, title } = before.task.get(task)!;
    const old = kind === 'role' ? to : from;
    return [ordinal, title, t.changes[kind], shown(before, task, old), shown(index, task, to)];
  });
}
