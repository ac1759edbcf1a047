import { describe, expect, it } from 'vitest';
import { check, untold, type RuleCode, type RuleFinding } from '../../src/plan/check';
import { indexPlan } from '../../src/plan/links';
import { quantile, upperFence } from '../../src/plan/quartiles';
import { index as huadu } from '../huadu';
import { readPlan, type Row } from './drafts';

const planOf = (rows: readonly Row[]) => indexPlan(readPlan(rows));

const found = (rows: readonly Row[], rule: RuleCode): RuleFinding[] =>
  check(planOf(rows)).filter((finding) => finding.rule === rule);

const summary = (finding: RuleFinding) => [finding.tasks, finding.lines];

describe('rules about a task', () => {
  it('no lead: also where several stand side by side; never is one proposed', () => {
    const rows = [
      { lead: ['甲局'], support: ['乙局'] },
      { support: ['乙局'] },
      { joint: ['甲局', '乙局'] },
    ];
    const findings = found(rows, 'no-lead');
    expect(findings.map(summary)).toEqual([
      [['t1.1.2'], [20]],
      [['t1.1.3'], [30, 32]],
    ]);
    expect(findings.map(({ params }) => [params['joint'], params['supports']])).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(findings.every(({ proposal, severity }) => !proposal && severity === 'error')).toBe(
      true,
    );
  });

  it('several leads', () => {
    const [finding, ...more] = found(
      [{ lead: ['甲局', '乙局'], support: ['丙局'] }],
      'several-leads',
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ agencies: ['a1', 'a2'], lines: [10, 11] });
    expect(finding!.params).toMatchObject({ leads: 2, names: '甲局、乙局' });
  });

  it('lead and support in one: proposes to drop the support', () => {
    const [finding] = found([{ lead: ['甲局'], support: ['乙局', '甲局'] }], 'lead-supports');
    expect(finding).toMatchObject({
      agencies: ['a1'],
      lines: [10, 11, 12],
      proposal: { action: 'drop', task: 't1.1.1', agency: 'a1', at: 2 },
    });
  });

  it('a party twice: proposes to drop the second', () => {
    const rows = [{ lead: ['甲局'], support: ['乙局', '丙局', '乙局'] }];
    const [finding] = found(rows, 'named-twice');
    expect(finding).toMatchObject({ agencies: ['a2'], params: { times: 2 } });
    expect(finding!.proposal).toMatchObject({ action: 'drop', at: 3 });
    expect(found([{ lead: ['甲局'], support: ['甲局'] }], 'named-twice')).toEqual([]);
    expect(found([{ lead: ['甲局', '甲局'] }], 'several-leads')).toEqual([]);
    expect(found([{ lead: ['甲局', '甲局'] }], 'named-twice')).toHaveLength(1);
  });

  it('no support; joint parties are company', () => {
    const rows = [
      { lead: ['甲局'] },
      { lead: ['甲局'], support: ['乙局'] },
      { joint: ['甲局', '乙局'] },
      {},
    ];
    expect(found(rows, 'no-support').map(summary)).toEqual([
      [['t1.1.1'], [10, 11]],
      [['t1.1.4'], [40]],
    ]);
  });

  it('a support list above the fence, which is told', () => {
    const long = [...'子丑寅卯辰巳午未'].map((name) => `${name}局`);
    const rows = [1, 2, 2, 3, 8].map((n) => ({ lead: ['甲局'], support: long.slice(0, n) }));
    const [finding, ...more] = found(rows, 'long-support');
    expect(more).toEqual([]);
    expect(finding!.params).toMatchObject({ supports: 8, q1: 2, q3: 3, fence: 4.5 });
    expect(found(rows.slice(0, 4), 'long-support')).toEqual([]);
  });
});

describe('rules about an agency', () => {
  const rows = [
    { lead: ['甲局'], support: ['乙局', '丙局', '各镇街'] },
    { lead: ['甲局'], support: ['乙局', '丁局', '各镇街'] },
    { lead: ['丁局'], support: ['乙局', '各镇街'] },
  ];

  it('supports much and leads nothing: the third quartile or more, collectives left out', () => {
    const findings = found(rows, 'supports-only');
    expect(findings.map(({ params }) => params['agency'])).toEqual(['乙局']);
    // supports of 甲乙丙丁: 0 3 1 1
    expect(findings[0]!.params).toMatchObject({ supports: 3, q3: 1.5 });
    expect(findings[0]!.lines).toEqual([12, 22, 32]);
  });

  it('in one task only; a collective is no single agency', () => {
    expect(found(rows, 'single-task').map(({ params }) => params['agency'])).toEqual(['丙局']);
    expect(found([{ lead: ['甲局'], support: ['各镇街'] }], 'single-task')).toHaveLength(1);
  });
});

describe('names that look alike', () => {
  const rows = [
    { lead: ['区财政局'], support: ['区科技信息化局'] },
    { lead: ['区科技信息化局'], support: ['区财政局'] },
    { lead: ['区财政局（区国资局）'], support: ['区科技信息局'] },
  ];

  it('are told where the list of problems does not tell them', () => {
    const plan = { ...readPlan(rows), problems: [] };
    const alike = check(indexPlan(plan)).filter(({ rule }) => rule === 'names-alike');
    expect(alike.map(({ proposal, lines }) => [proposal, lines])).toEqual([
      [{ action: 'merge', from: '区财政局', to: '区财政局（区国资局）' }, [11, 22]],
      [{ action: 'merge', from: '区科技信息局', to: '区科技信息化局' }, [32]],
    ]);
    expect(untold(alike, plan)).toEqual(alike);
    expect(untold(found(rows, 'names-alike'), readPlan(rows))).toEqual([]);
  });
});

describe('quartiles', () => {
  it('interpolate as in R, NumPy and spreadsheets', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([
      1, 1.75, 2.5, 3.25, 4,
    ]);
    expect(quantile([7], 0.75)).toBe(7);
  });

  it('give no fence for fewer than four, and one of its own width for equal values', () => {
    expect(upperFence([1, 2, 3])).toBeUndefined();
    expect(upperFence([2, 2, 2, 2])).toMatchObject({ iqr: 0, value: 3.5 });
  });
});

describe('Huadu', () => {
  const findings = check(huadu);
  const lines = (rule: RuleCode) => findings.filter((f) => f.rule === rule).map((f) => f.lines);

  it('has two tasks without support, two long lists, and no name in doubt after the merges', () => {
    expect(lines('no-support')).toEqual([
      [39, 40],
      [99, 100],
    ]);
    expect(lines('long-support').map(([line]) => line)).toEqual([44, 59]);
    for (const rule of [
      'no-lead',
      'several-leads',
      'lead-supports',
      'named-twice',
      'names-alike',
    ]) {
      expect(lines(rule as RuleCode)).toEqual([]);
    }
  });

  it('is told in document order, each finding with its lines', () => {
    const first = findings.map((finding) => finding.lines[0]!);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(findings.every((finding) => finding.lines.length > 0)).toBe(true);
  });
});
