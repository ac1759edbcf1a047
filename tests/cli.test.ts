import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const SOURCE = 'data/huadu-2022-2025/source.txt';
const PLAN = 'data/huadu-2022-2025/plan.json';

/** The command line as a process of its own. */
function atlas(...args: string[]) {
  const cli = ['--import', 'tsx', 'src/cli.ts', ...args];
  return spawnSync(process.execPath, cli, { encoding: 'utf8', timeout: 60_000 });
}

describe('atlas analyse', () => {
  const { stdout, stderr, status } = atlas('analyse', SOURCE);
  const figures = JSON.parse(stdout) as {
    pairs: { lead: string; support: string; tasks: number }[];
    concentration: Record<string, { gini: number; top3: number }>;
    agencies: { name: string; leads: number; load: number }[];
    rebalance: {
      ceiling: number;
      changes: number;
      moves: { task: string; from: string; to: string }[];
    }[];
    rules: { rule: string; message: string; tasks: string[]; agencies: string[] }[];
    findings: { id: string; zh: string; en: string }[];
  };

  it('prints one JSON and nothing else', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining([
        'agencies',
        'concentration',
        'rebalance',
        'pairs',
        'shared',
        'rules',
        'findings',
      ]),
    );
    expect(figures.pairs[0]).toEqual({
      lead: '区科协',
      support: '区科技工业商务信息化局',
      tasks: 12,
    });
    expect(figures.concentration).toMatchObject({
      leads: { gini: expect.closeTo(0.8385, 4), top3: expect.closeTo(26 / 38, 10) },
    });
  });

  it('names agencies and tasks, and puts rules and findings into words', () => {
    expect(figures.agencies).toHaveLength(29);
    expect(figures.agencies[1]).toMatchObject({ name: '区科协', leads: 15, load: 63 });
    const { changes, moves } = figures.rebalance.find(({ ceiling }) => ceiling === 10)!;
    expect(changes).toBe(5);
    expect(moves.map(({ from }) => from)).toEqual(Array(5).fill('区科协'));
    expect(figures.rules.filter(({ rule }) => rule === 'no-support')).toHaveLength(2);
    expect(figures.rules.every(({ message }) => message.endsWith('。'))).toBe(true);
    expect(stdout).not.toMatch(/NaN|undefined/);
    expect(figures.findings.length).toBeGreaterThanOrEqual(8);
    expect(figures.findings[0]).toMatchObject({
      zh: expect.stringContaining('38'),
      en: expect.stringContaining('38'),
    });
  });

  it('takes a plan file too, a weight, and several files', () => {
    const [document, plan] = JSON.parse(atlas('analyse', SOURCE, PLAN, '--weight', '1').stdout);
    expect(document).toEqual({ ...plan, file: SOURCE });
    expect(document.agencies[1]).toMatchObject({ name: '区科协', load: 33 });
    expect(JSON.parse(atlas('analyse', '--weight=2.5', PLAN).stdout).weight).toBe(2.5);
  });

  it('shows doubtful names as printed, where asked', () => {
    const { rules } = JSON.parse(atlas('analyse', '--as-printed', SOURCE).stdout) as typeof figures;
    const alike = rules.filter(({ rule }) => rule === 'names-alike');
    expect(alike.map(({ agencies }) => agencies)).toEqual([
      ['区科技工业商务信息化局区', '区科技工业商务信息化局'],
      ['区财政局', '区财政局（区国资局）'],
    ]);
  });

  it.each([
    [['analyse']],
    [['analyse', '--weight', '6', PLAN]],
    [['analyse', PLAN, '--weight']],
    [['nonsense']],
  ])('%j: tells how it is used', (args) => {
    const refused = atlas(...args);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('analyse FILE');
  });

  it('tells which file it cannot open, and why', () => {
    const refused = atlas('analyse', 'nowhere.txt');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('nowhere.txt');
  });

  it('ends quietly when whoever reads has seen enough', () => {
    const command = `${process.execPath} --import tsx src/cli.ts read ${Array(8).fill(SOURCE).join(' ')} | head -c 20`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });
});
