import { read, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import type { PartyColumn } from '../../src/plan/table';
import type { Plan } from '../../src/plan/types';
import { openDocument } from '../../src/read';
import { ReadError } from '../../src/read/error';
import { planFromTable } from '../../src/read/formats/own/plan';
import { csv, csvTable } from '../../src/write/csv';
import { partyRows } from '../../src/write/rows';
import { xlsx } from '../../src/write/xlsx';
import { agencyId, index, plan } from '../huadu';
import { tabular } from '../write/back';
import { huaduJob, silent } from '../write/job';

const written = partyRows({ plan, index, language: 'zh' });
const heads = written.heads;
const at = (column: PartyColumn) => written.keys.indexOf(column);

type Cells = string[][];

/** The plan that is read after a person has changed the Huadu table. */
function edited(change: (rows: Cells) => void): Plan {
  const rows = written.rows.map((row) => row.map(String));
  change(rows);
  return planFromTable([[...heads], ...rows])!;
}

const rowsOf = (rows: Cells, column: PartyColumn, text: string) =>
  rows.filter((row) => row[at(column)] === text);
const set = (row: string[], column: PartyColumn, text: string) => (row[at(column)] = text);
const named = (p: Plan, name: string) => p.agencies.filter((agency) => agency.name === name);
const loadOf = (p: Plan, name: string) => indexPlan(p).load.get(named(p, name)[0]!.id)!.all;

describe('our own table, changed by hand', () => {
  it('is what it was where nothing is changed', () => {
    expect(edited(() => {})).toEqual(tabular(plan));
  });

  it('renames what is renamed in all of its rows, and keeps its printed forms', () => {
    const p = edited((rows) => {
      for (const row of rowsOf(rows, 'agency', '区科协')) set(row, 'agency', '区科学技术协会');
      for (const row of rowsOf(rows, 'task', plan.tasks[0]!.title)) set(row, 'task', '新题目');
      for (const row of rowsOf(rows, 'group', plan.groups[1]!.title)) set(row, 'group', '新分组');
    });
    const [renamed] = named(p, '区科学技术协会');
    expect(renamed).toMatchObject({ id: agencyId('区科协'), printed: ['区科协'] });
    expect(p.agencies).toHaveLength(plan.agencies.length);
    expect(p.tasks[0]).toMatchObject({ id: 't1.1.1', title: '新题目' });
    expect(p.groups[1]).toMatchObject({ id: 'g1.2', title: '新分组' });
    expect(p.tasks.map(({ parties }) => parties.length)).toEqual(
      plan.tasks.map(({ parties }) => parties.length),
    );
  });

  it('gives a party to another agency where one row names it', () => {
    const p = edited((rows) => set(rowsOf(rows, 'agency', '区科协')[0]!, 'agency', '区教育局'));
    expect(loadOf(p, '区科协')).toBe(loadOf(plan, '区科协') - 1);
    expect(loadOf(p, '区教育局')).toBe(loadOf(plan, '区教育局') + 1);
  });

  it('makes a new agency of a name that is in no other row', () => {
    const p = edited((rows) => set(rowsOf(rows, 'agency', '区科协')[0]!, 'agency', '区档案馆'));
    expect(named(p, '区档案馆')).toHaveLength(1);
    expect(p.agencies).toHaveLength(plan.agencies.length + 1);
    expect(loadOf(p, '区档案馆')).toBe(1);
  });

  it('changes roles, takes parties out, moves a task to another group', () => {
    const first = plan.tasks.find(({ parties }) => parties.length > 4);
    const p = edited((rows) => {
      const own = rowsOf(rows, 'taskId', first!.id);
      set(own[0]!, 'role', '配合单位');
      set(own[1]!, 'agency', '');
      for (const row of own) set(row, 'group', plan.groups[1]!.title);
      rows.splice(rows.indexOf(own[2]!), 1);
    });
    const task = p.tasks.find(({ id }) => id === first!.id);
    expect(task).toMatchObject({ id: first!.id, group: 'g1.2' });
    expect(task!.parties).toHaveLength(first!.parties.length - 2);
    expect(task!.parties[0]!.role).toBe('support');
  });

  it('takes rows put in without the folded columns, where they were put', () => {
    const row = (said: Partial<Record<PartyColumn, string>>) =>
      written.keys.map((key) => said[key] ?? '');
    const p = edited((rows) =>
      rows.splice(
        1,
        0,
        row({ role: '配合', agency: '区档案馆' }),
        row({ task: '新任务', role: '牵头', agency: '区科协', collective: '是' }),
      ),
    );
    const [first, second] = p.tasks;
    expect(first!.parties.map(({ raw }) => raw).slice(0, 2)).toEqual([
      plan.tasks[0]!.parties[0]!.raw,
      '区档案馆',
    ]);
    expect(second).toMatchObject({ title: '新任务', group: 'g1.1', ordinal: '' });
    expect(second!.parties).toMatchObject([
      { agency: agencyId('区科协'), role: 'lead', raw: '区科协', collective: true },
    ]);
    expect(p.tasks).toHaveLength(plan.tasks.length + 1);
  });

  it('counts a row that was copied and changed as what it shows', () => {
    const p = edited((rows) => {
      const copy = [...rows[0]!];
      set(copy, 'agency', '区档案馆');
      set(copy, 'raw', '');
      rows.splice(1, 0, copy);
    });
    expect(p.tasks[0]!.parties[1]).toMatchObject({ raw: '区档案馆' });
    expect(loadOf(p, '区档案馆')).toBe(1);
  });

  it('is known without its folded columns, by what is seen of it', () => {
    const seen = [heads, ...written.rows].map((row) => row.slice(0, 11).map(String));
    const p = planFromTable(seen)!;
    expect(p.tasks.map(({ title }) => title)).toEqual(plan.tasks.map(({ title }) => title));
    expect(indexPlan(p).links.map(({ role, agency }) => role + agency.name)).toEqual(
      index.links.map(({ role, agency }) => role + agency.name),
    );
  });

  it('says which cell cannot be understood', () => {
    const wrong = (column: PartyColumn, text: string) => () =>
      edited((rows) => set(rows[3]!, column, text));
    expect(wrong('role', '主角')).toThrow(new ReadError('cell', '5 · 角色 Role: 主角'));
    expect(wrong('place', '{')).toThrow(new ReadError('cell', '5 · 原文位置 Source place: {'));
    const shape = () => edited((rows) => set(rows[0]!, 'printed', '{"a":1}'));
    expect(shape).toThrow(new ReadError('cell', 'agencies.0.printed'));
  });

  it('falls back to any task table where its heads are gone', async () => {
    const rows = [
      ['任务', '牵头单位', '配合单位'],
      ['修路', '区交通局', '区财政局'],
    ];
    const opened = await openDocument(new TextEncoder().encode(csv(rows)), 'x.csv');
    expect(opened.plan).toBeUndefined();
    expect(opened.blocks).toHaveLength(1);
    const stranger = [
      ['分组', '任务', '角色', '单位'],
      ['甲', '修路', '主角', '区交通局'],
    ];
    expect(planFromTable(stranger)).toBeUndefined();
  });
});

describe('our own files, saved again by another program', () => {
  it.each(['xlsx', 'biff8', 'csv'] as const)(
    'are known as %s',
    async (bookType) => {
      const book = read(await xlsx.write(huaduJob(), silent));
      const sheet = book.Sheets['分工']!;
      const only = utils.book_new(sheet, 'Sheet1');
      const saved = write(only, { type: 'array', bookType }) as ArrayBuffer;
      const opened = await openDocument(new Uint8Array(saved));
      expect(opened.plan).toEqual(tabular(plan));
    },
    60_000,
  );

  it('are known in GB18030 and with semicolons', async () => {
    const text = new TextDecoder().decode(await csvTable.write(huaduJob(), silent));
    const { encode } = await import('./encodings');
    expect((await openDocument(encode(text, 'gb18030'))).plan).toEqual(tabular(plan));
    const table = [heads, ...written.rows].map((row) =>
      row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'),
    );
    const bytes = new TextEncoder().encode(table.join('\r\n'));
    expect((await openDocument(bytes)).plan).toEqual(tabular(plan));
  });
});
