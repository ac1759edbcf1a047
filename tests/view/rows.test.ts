import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { applyFilter } from '../../src/view/filter';
import { isPartySelected, nextSort, selectionOf, sortRows, tableRows } from '../../src/view/rows';
import { SORT_COLUMNS } from '../../src/view/choices';
import { NO_FILTER, type Filter } from '../../src/view/view';

const file = new URL('../../data/huadu-2022-2025/plan.json', import.meta.url);
const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
const index = indexPlan(plan);
const inDocument = { by: 'document', descending: false } as const;

const rowsOf = (filter: Partial<Filter>, hide = false) =>
  tableRows(index, applyFilter(index, { ...NO_FILTER, ...filter }), inDocument, hide);
const all = rowsOf({});

describe('rows of the table', () => {
  it('has every task and every link of the plan, in document order', () => {
    expect(all.map((row) => row.task.id)).toEqual(plan.tasks.map((task) => task.id));
    const links = all.flatMap((row) => [...row.leads, ...row.supports]);
    expect(links).toHaveLength(209);
    expect(all.flatMap((row) => row.leads)).toHaveLength(38);
    expect(all[0]!.number).toBe('一（一）1');
    expect(all.at(-1)!.number).toBe('二（六）3');
  });

  it('shows the name as printed where it is not the name of the agency', () => {
    const printed = all.flatMap((row) => row.supports).filter((party) => party.printed);
    expect(printed.map((party) => party.printed)).toEqual(['区科技工业商务信息化局区', '区财政局']);
  });

  it('marks what the filter leaves out, or hides it and says how much', () => {
    const agencies = [plan.agencies.find((a) => a.name === '区妇联')!.id];
    const marked = rowsOf({ agencies });
    expect(marked).toHaveLength(38);
    const row = marked.find((r) => r.kept)!;
    expect(row.count).toBe(1);
    expect(row.supports.filter((party) => party.kept)).toHaveLength(1);
    const hidden = rowsOf({ agencies }, true);
    expect(hidden).toHaveLength(index.load.get(agencies[0]!)!.all);
    expect(hidden[0]!.supports).toHaveLength(1);
    expect(hidden[0]!.leads).toHaveLength(0);
    expect(hidden[0]!.hidden).toEqual({ leads: 1, supports: row.supports.length - 1 });
  });

  it('puts joint parties with the leads', () => {
    const joint = { ...plan.tasks[0]!.parties[0]!, role: 'joint' as const };
    const odd = indexPlan({ ...plan, tasks: [{ ...plan.tasks[0]!, parties: [joint, joint] }] });
    const [row] = tableRows(odd, applyFilter(odd, NO_FILTER), inDocument, false);
    expect(row!.leads.map((party) => party.link.role)).toEqual(['joint', 'joint']);
  });
});

describe('order of the rows', () => {
  it('sorts names by pinyin', () => {
    const leads = sortRows(all, { by: 'lead', descending: false });
    const names = [...new Set(leads.map((row) => row.leads[0]!.link.agency.name))];
    expect(names.slice(0, 3)).toEqual(['区教育局', '区科技工业商务信息化局', '区科协']);
  });

  it('sorts by number of parties', () => {
    const counts = sortRows(all, { by: 'count', descending: true }).map((row) => row.count);
    expect(counts[0]).toBe(Math.max(...all.map((row) => row.count)));
    expect(counts.at(-1)).toBe(1);
  });

  it('puts tasks without support last in both directions', () => {
    for (const descending of [false, true]) {
      const rows = sortRows(all, { by: 'support', descending });
      expect(rows.slice(-2).map((row) => row.supports.length)).toEqual([0, 0]);
    }
  });

  it('never loses a row, and keeps equals in document order', () => {
    const sorts = fc.record({ by: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() });
    const position = new Map(all.map((row, i) => [row.task.id, i]));
    fc.assert(
      fc.property(sorts, (sort) => {
        const rows = sortRows(all, sort);
        expect(new Set(rows)).toEqual(new Set(all));
        if (sort.by !== 'group') return;
        rows.forEach((row, i) => {
          const next = rows[i + 1];
          if (next?.group !== row.group) return;
          expect(position.get(next.task.id)!).toBeGreaterThan(position.get(row.task.id)!);
        });
      }),
    );
  });

  it('turns round on a second click, and starts counts with the most', () => {
    expect(nextSort(inDocument, 'task')).toEqual({ by: 'task', descending: false });
    expect(nextSort({ by: 'task', descending: false }, 'task').descending).toBe(true);
    expect(nextSort(inDocument, 'count')).toEqual({ by: 'count', descending: true });
  });
});

describe('selection in the table', () => {
  const row = all[0]!;
  it('knows a selected task, group and part', () => {
    expect(selectionOf(row, [row.task.id])).toEqual({ row: true, task: true, group: false });
    expect(selectionOf(row, [row.group.id])).toEqual({ row: true, task: false, group: true });
    expect(selectionOf(row, ['p1']).row).toBe(true);
    expect(selectionOf(row, ['g2.1', 'a1']).row).toBe(false);
  });

  it('knows a selected agency and a cell of the heatmap', () => {
    const { link } = row.leads[0]!;
    expect(isPartySelected(link, ['a1'])).toBe(true);
    expect(isPartySelected(link, ['a1*g1.1'])).toBe(true);
    expect(isPartySelected(link, ['a1*g1.2', 'g1.1'])).toBe(false);
  });
});
