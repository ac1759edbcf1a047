import { sizeWords } from '../../words/collectives';
import { common } from '../../words/common';
import { writeWords } from '../words';
import type { Given, SheetTable } from './table';

/** The first sheet: which plan, when, what the other sheets are, and how each measure is made. */
export function about({ job, index }: Given): SheetTable {
  const { plan, view, date, scenario } = job;
  const t = writeWords[view.language];
  const c = common[view.language];
  const { load, ...formulas } = t.formula;
  const rows: string[][] = [
    [t.plan, plan.title],
    ...(scenario ? [[t.scenario, scenario]] : []),
    [t.date, date],
    [t.counts, sizeWords(index, view.language)],
    ['', t.notice],
    ['', ''],
    ...Object.entries(t.aboutSheets).map(([key, what]) => [
      t.sheets[key as keyof typeof t.aboutSheets],
      key === 'heatmap' ? what + c.aside(c.measure[view.measure]) : what,
    ]),
    ['', ''],
    [t.formulas, load(view.weight)],
    ...Object.values(formulas).map((formula) => ['', formula]),
  ];
  return {
    name: t.sheets.about,
    heads: [c.product, ''],
    rows,
    frozenRows: 1,
    frozenColumns: 0,
    filter: false,
    widest: () => 100,
    lines: false,
  };
}
