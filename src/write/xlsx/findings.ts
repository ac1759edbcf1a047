import { rebalance } from '../../analyse/balance';
import { compare } from '../../analyse/compare';
import { connect } from '../../analyse/connect';
import { findings } from '../../analyse/findings';
import { check } from '../../plan/check';
import { findingWords, formulaOf, sentenceOf } from '../../words/findings/words';
import { ruleWords } from '../../words/rules';
import { writeWords } from '../words';
import type { Given, SheetTable } from './sheets';

const PLAIN = { frozenRows: 1, frozenColumns: 0, filter: true, widest: 70 } as const;

/** What the rules found, in words. */
export function checkTable({ job, index }: Given): SheetTable {
  const { language } = job.view;
  const t = writeWords[language];
  return {
    ...PLAIN,
    name: t.sheets.checks,
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
export function findingTable({ job, index }: Given): SheetTable {
  const { language, weight } = job.view;
  const t = writeWords[language];
  const found = findings(index, connect(index), rebalance(index), weight);
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

/** What a scenario changes; without one, the fewest changes for every ceiling on leads. */
export function changeTable({ job, index }: Given): SheetTable {
  const t = writeWords[job.view.language];
  const base = { ...PLAIN, name: t.sheets.changes };
  const title = (id: string) => index.task.get(id)!.title;
  const name = (id: string) => index.agency.get(id)?.name ?? id;
  if (job.plan.tasks !== job.original.tasks) {
    const { changes } = compare(job.original, job.plan);
    return {
      ...base,
      heads: [t.columns.ordinal, t.columns.task, t.action, t.before, t.after],
      rows: changes.map((change) => [
        index.task.get(change.task)!.ordinal,
        title(change.task),
        t.changes[change.kind],
        change.from ? name(change.from) : '',
        change.to ? name(change.to) : '',
      ]),
    };
  }
  const { balances } = rebalance(index);
  return {
    ...base,
    heads: [t.ceiling, t.columns.task, t.from, t.to],
    rows: balances.flatMap(({ ceiling, changes }) =>
      changes.map(({ task, from, to }) => [ceiling, title(task), name(from), name(to)]),
    ),
  };
}
