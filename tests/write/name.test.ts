import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName } from '../../src/write';
import { docx } from '../../src/write/formats/docx';
import { json } from '../../src/write/formats/json';
import { pptx } from '../../src/write/formats/pptx';
import { fileName } from '../../src/write/name';
import { index } from '../huadu';
import { huaduJob } from './job';

const education = index.plan.agencies.find(({ name }) => name === '区教育局')!.id;

describe('the name of a file', () => {
  it('says the plan in short, what it holds, of whom, and the day', () => {
    const sheet = huaduJob({ document: 'sheets', agencies: [education] });
    expect(exportName(sheet, docx)).toBe(
      '花都区全民科学素质行动规划2022-2025_任务单_区教育局_20261124.docx',
    );
    expect(exportName(huaduJob({ document: 'briefing' }), docx)).toBe(
      '花都区全民科学素质行动规划纲要2022-2025_简报_20261124.docx',
    );
    expect(exportName(huaduJob(), json)).toBe(
      '花都区全民科学素质行动规划纲要2022-2025_20261124.json',
    );
    const scenario = huaduJob({}, { scenario: '方案一' });
    expect(exportName(scenario, pptx)).toMatch(/^花都区.*2022-2025_方案一_.*_20261124\.pptx$/);
  });

  it('is one that Windows takes, of at most 40 characters, whatever the plan is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 2 }),
        fc.constantFrom('', '2026-11-28'),
        (plan, holds, date) => {
          const name = fileName({ plan, holds, date }, 'csv');
          const stem = name.slice(0, -'.csv'.length);
          expect(stem).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[. ]|[. ]$/u);
          expect(stem.length).toBeLessThanOrEqual(40);
          expect(encodeURIComponent(stem)).toBeTruthy();
          if (date) expect(stem).toMatch(/(?:^|_)20261128$/);
        },
      ),
    );
  });

  it.each([
    [{ plan: '' }, 'plan.json'],
    [{ plan: 'con' }, '_con.json'],
    [{ plan: 'LPT1.甲乙' }, '_LPT1.甲乙.json'],
    [{ plan: '甲:乙/丙', date: '2026-01-31' }, '甲乙丙_20260131.json'],
    [{ plan: '计划', holds: ['区发展和改革局（区粮食和物资储备局）'] }, '计划_区发展和改革局.json'],
  ])('%j: %s', (holding, name) => {
    expect(fileName(holding, 'json')).toBe(name);
  });
});
