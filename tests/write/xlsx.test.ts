import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import { setLead } from '../../src/plan/edit';
import { indexPlan } from '../../src/plan/links';
import { changeTable } from '../../src/write/xlsx/findings';
import { districtPlan } from '../draw/district';
import { LANGUAGES } from '../../src/view/choices';
import { START } from '../../src/view/view';
import { BACK_COLUMNS, READ_COLUMNS } from '../../src/plan/table';
import { FIELD_KINDS } from '../../src/plan/types';
import { partyRows } from '../../src/write/rows';
import { xlsx } from '../../src/write/xlsx';
import { agencyId, index, plan } from '../huadu';
import { huaduJob, silent } from './job';
import { exportName } from '../../src/write';
import { FORMATS } from '../../src/write/formats';
import { strFromU8, unzipSync } from 'fflate';
import { faults, partsOf } from './office';
import { placedPlans } from './plans';
import { runs } from '../deep';

const job = huaduJob();
let bytes: Uint8Array;
let book: ReturnType<typeof read>;

beforeAll(async () => {
  bytes = await xlsx.write(job, silent);
  book = read(bytes.slice());
});

const rows = (name: string) =>
  utils.sheet_to_json<(string | number)[]>(book.Sheets[name]!, { header: 1, defval: '' });

describe('the workbook', () => {
  it('is a file with nothing to repair, and refers to nothing outside', () => {
    expect(faults(bytes)).toEqual([]);
  });

  it('has every sheet', () => {
    const names = ['说明', '任务', '分工', '单位', '热力图', '协作矩阵', '检查', '发现', '调整'];
    expect(book.SheetNames).toEqual(names);
  });

  it('has one row a task, and one row a party', () => {
    expect(rows('任务')).toHaveLength(plan.tasks.length + 1);
    const parties = rows('分工');
    expect(parties).toHaveLength(index.links.length + plan.problems.length + 1);
    const role = parties[0]!.indexOf('角色');
    const count = (word: string) => parties.filter((row) => row[role] === word).length;
    expect([count('牵头'), count('配合')]).toEqual([38, 171]);
  });

  it('counts agencies, groups and pairs as the plan does', () => {
    const agencies = rows('单位');
    const leads = agencies[0]!.indexOf('牵头');
    expect(agencies.slice(1).reduce((sum, row) => sum + Number(row[leads]), 0)).toBe(38);
    expect(rows('热力图').at(-1)!.at(-1)).toBe(209);
    const matrix = rows('协作矩阵').slice(1);
    const science = matrix.find((row) => row[0] === '区科协')!;
    const partner = rows('协作矩阵')[0]!.indexOf('区科技工业商务信息化局');
    expect(science[partner]).toBe(12);
  });

  it('keeps numbers as numbers, text as text, and has no formula', () => {
    const sheet = book.Sheets['单位']!;
    expect(sheet['D2']!.t).toBe('n');
    expect(sheet['A2']!.t).toBe('s');
    for (const [name, xml] of partsOf(bytes))
      if (name.includes('worksheets')) expect(xml).not.toMatch(/<f[ >]/);
  });

  it('freezes headings and offers filters', () => {
    const parts = partsOf(bytes);
    const tasks = parts.get('xl/worksheets/sheet2.xml')!;
    expect(tasks).toMatch(/<pane [^>]*state="frozen"/);
    expect(tasks).toContain(`<autoFilter ref="A1:F${plan.tasks.length + 1}"/>`);
    const workbook = parts.get('xl/workbook.xml')!;
    expect(workbook).toContain(`'任务'!$A$1:$F$${plan.tasks.length + 1}</definedName>`);
  });

  it('prints each sheet as wide as A4 across, with its headings on every page', () => {
    const parts = partsOf(bytes);
    for (const at of book.SheetNames.keys()) {
      const sheet = parts.get(`xl/worksheets/sheet${at + 1}.xml`)!;
      expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"/);
    }
    const titles = parts.get('xl/workbook.xml')!.match(/_xlnm\.Print_Titles/g);
    expect(titles).toHaveLength(book.SheetNames.length);
  });

  it('folds away the columns that only a program reads', () => {
    const { '!cols': columns } = read(bytes.slice(), { cellStyles: true }).Sheets['分工']!;
    const hidden = columns!.map((column) => column.hidden === true);
    // The plan has no fields: neither have the columns of fields.
    const { keys } = partyRows({ plan, index, language: 'zh' });
    const shown = keys.filter((key) => (READ_COLUMNS as readonly string[]).includes(key));
    expect(shown).toHaveLength(READ_COLUMNS.length - FIELD_KINDS.length);
    expect(hidden.indexOf(true)).toBe(shown.length);
    expect(hidden.filter(Boolean)).toHaveLength(keys.length - shown.length);
    expect(keys.length - shown.length).toBe(BACK_COLUMNS.length - 1);
  });

  it('makes the same bytes again', async () => {
    expect(await xlsx.write(job, silent)).toEqual(bytes);
  });

  it('keeps text that looks like a formula, or that XML cannot hold, as text', async () => {
    const odd = '=1+1<img onerror=x>\u0007_x0041_😀';
    const agencies = plan.agencies.map((a, i) => (i === 0 ? { ...a, name: odd } : a));
    const changed = { ...plan, agencies };
    const made = await xlsx.write(huaduJob({}, { plan: changed, original: changed }), silent);
    expect(faults(made)).toEqual([]);
    const cells = Object.values(read(made).Sheets['单位']!) as { t?: string; v?: unknown }[];
    const [cell] = cells.filter(({ v }) => v === odd);
    expect(cell).toMatchObject({ t: 's' });
    expect(cell).not.toHaveProperty('f');
  });

  it('is a sound file, whatever the plan', async () => {
    await fc.assert(
      fc.asyncProperty(placedPlans, fc.constantFrom(...LANGUAGES), async (any, language) => {
        const own = { ...job, plan: any, original: any, view: { ...START, language } };
        expect(faults(await xlsx.write(own, silent))).toEqual([]);
      }),
      runs(60),
    );
  }, 60_000);

  it('says on every page that it is of a scenario, in the file’s name too', async () => {
    const job = huaduJob({}, { scenario: '方案一' });
    const files = unzipSync(await xlsx.write(job, silent));
    const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(3);
    for (const name of sheets)
      expect(strFromU8(files[name]!)).toMatch(/<oddHeader>&amp;L.*按方案“方案一”调整/);
    for (const format of FORMATS) expect(exportName(job, format)).toContain('_方案一_');
    const plain = exportName(huaduJob({}), FORMATS[0]!);
    expect(plain).not.toContain('方案一');
  });

  it('lists some thousand changes of a large plan, and says how many the others are', async () => {
    const large = districtPlan(3500);
    const given = { job: huaduJob({}, { plan: large, original: large }), index: indexPlan(large) };
    const balances = rebalance(given.index);
    const { rows } = changeTable({ ...given, connections: connect(given.index), balances });
    expect(rows.length).toBeLessThan(7000);
    for (const { ceiling, changes } of balances.balances) {
      const own = rows.filter((row) => row[0] === ceiling);
      if (own.length === changes.length) continue;
      expect(own).toEqual([
        [ceiling, '', expect.stringContaining(`${changes.length} 项改动`), '', ''],
      ]);
    }
    const last = balances.balances.at(-1)!;
    expect(rows.filter((row) => row[0] === last.ceiling)).toHaveLength(last.changes.length);
  });

  it('lists what a scenario changes', async () => {
    const task = plan.tasks[0]!;
    const changed = setLead(plan, task.id, agencyId('区科协'));
    const made = read(
      await xlsx.write(huaduJob({}, { plan: changed, scenario: '方案一' }), silent),
    );
    const list = utils.sheet_to_json<string[]>(made.Sheets['调整']!, { header: 1 });
    expect(list.length).toBeGreaterThan(1);
    expect(list[1]).toContain(task.title);
    expect(list[1]!.slice(3)).toEqual(['区教育局（牵头）', '区科协（牵头）']);
  });
});
