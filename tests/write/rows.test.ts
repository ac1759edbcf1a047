import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../src/plan/guard';
import { indexPlan } from '../../src/plan/links';
import type { PartyColumn } from '../../src/plan/table';
import { planFromTable } from '../../src/read/formats/own/plan';
import { LANGUAGES } from '../../src/view/choices';
import { csvTable } from '../../src/write/csv';
import { partyRows } from '../../src/write/rows';
import { printable, sheetText, xmlText } from '../../src/write/safe';
import { index, plan } from '../huadu';
import { tabular } from './back';
import { huaduJob, silent, textOf } from './job';
import { placedPlans } from './plans';
import { runs } from '../deep';

const job = huaduJob();

describe('cells of a spreadsheet', () => {
  it('are guarded where they would be formulas, and come back as they were', () => {
    const cells = fc.oneof(
      fc.string(),
      fc.constantFrom('=1', "'=1", "''@", '-', '+1', '\t', '\r\n', "'"),
    );
    fc.assert(
      fc.property(cells, (cell) => {
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r\n\0]/);
        expect(unguarded(guarded(cell))).toBe(cell);
      }),
    );
  });
});

describe('text in XML', () => {
  it('holds no markup and nothing that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // eslint-disable-next-line no-control-regex -- just these must be gone
        const forbidden = /[<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
        expect(xmlText(text)).not.toMatch(forbidden);
      }),
    );
  });
});

describe('text in a sheet', () => {
  it('holds nothing that XML forbids, and is known again', () => {
    const known = (text: string) =>
      text.replace(/_x([\dA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '\r', '\n', '\uD83F', '\uDFFE') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(printable(sheetText(text))).toBe(sheetText(text));
        expect(known(sheetText(text))).toBe(text);
      }),
      runs(1000),
    );
    expect(sheetText('__proto__')).toBe('_x005F__proto__');
    expect(sheetText('区科协 _x')).toBe('区科协 _x');
    expect(sheetText('\r_x0041_\u0007')).toBe('_x000D__x005F_x0041__x0007_');
  });
});

describe('the table of parties', () => {
  it('holds all of any plan, however its rows are sorted', () => {
    const sorted = fc.constantFrom('row', 'agency', 'task', 'kind');
    fc.assert(
      fc.property(placedPlans, sorted, fc.constantFrom(...LANGUAGES), (plan, by, language) => {
        const { heads, keys, rows } = partyRows({ plan, index: indexPlan(plan), language });
        const column = keys.indexOf(by as PartyColumn);
        const moved = [...rows].sort((a, b) => (`${b[column]}` < `${a[column]}` ? -1 : 1));
        const cells = [heads, ...moved].map((row) => row.map(String));
        expect(planFromTable(cells)).toEqual(tabular(plan));
      }),
      runs(1000),
    );
  });

  it('has one head for each column, in both languages', () => {
    for (const language of LANGUAGES) {
      const { heads, keys } = partyRows({ plan, index, language });
      expect(new Set(heads).size).toBe(keys.length);
    }
  });

  it('is opened by another program as CSV, with every party in its row', async () => {
    const bytes = await csvTable.write(job, silent);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = recordsOf(textOf(bytes));
    const parties = rows.filter((row) => row['单位编号'] && row['任务编号']);
    expect(parties).toHaveLength(index.links.length);
    expect(rows).toHaveLength(index.links.length + plan.problems.length);
    expect(rows.filter((row) => row['角色'] === '牵头')).toHaveLength(38);
    const { party, task } = index.links[5]!;
    expect(rows[5]).toMatchObject({ 任务: task.title, 原文写法: party.raw, 任务编号: task.id });
  });
});

/** Another program's reading of a CSV text. */
function cellsOf(text: string): string[][] {
  const book = read(text, { type: 'string', raw: true });
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '' });
}

function recordsOf(text: string): Record<string, string>[] {
  const [heads, ...rows] = cellsOf(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads![i]!, cell])));
}
