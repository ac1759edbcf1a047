import { describe, expect, it } from 'vitest';
import { acceptAll } from '../../src/plan/edit/proposals';
import type { Plan } from '../../src/plan/types';
import { readDocument } from '../../src/read';
import { plan as shipped, source } from '../huadu';

const asPrinted = await readDocument('huadu-2022-2025', source);
const plan = acceptAll(asPrinted);
const partiesOf = (p: Plan) => p.tasks.flatMap((task) => task.parties);

/** The lines of the source, for a count that shares no code with the reader. */
const lines = source.toString('utf8').split('\n');

describe('the Huadu plan', () => {
  it('is what plan.json holds, but for the picture', () => {
    const { layout, ...rest } = shipped;
    expect(rest).toEqual(plan);
    expect(Object.keys(layout!.nodes).length).toBe(67);
  });

  it('has two parts with their groups and tasks', () => {
    const shape = plan.parts.map((part) => {
      const groups = plan.groups.filter((group) => group.part === part.id);
      const sizes = groups.map((g) => plan.tasks.filter((task) => task.group === g.id).length);
      return { title: part.title, kind: part.kind, sizes };
    });
    expect(shape).toEqual([
      { title: '五项提升行动', kind: 'action', sizes: [6, 4, 4, 3, 4] },
      { title: '六项重点工程', kind: 'project', sizes: [3, 3, 2, 4, 2, 3] },
    ]);
  });

  it('has 38 tasks with 38 leads and 171 supports, as the source counts', () => {
    const parties = partiesOf(plan);
    expect(plan.tasks.length).toBe(38);
    expect(lines.filter((line) => /^\t\d+\./.test(line)).length).toBe(38);
    expect(parties.filter((party) => party.role === 'lead').length).toBe(38);
    expect(parties.filter((party) => party.role === 'support').length).toBe(171);
    const marks = lines.filter((line) => /^\t(区|市|团)/.test(line)).join('\n');
    expect(marks.split(/[\n、]/).filter((name) => !/单位/.test(name)).length).toBe(38 + 171);
  });

  it('understands empty cells: two tasks have no support', () => {
    const alone = plan.tasks.filter((t) => t.parties.every((party) => party.role !== 'support'));
    expect(alone.map((task) => task.title)).toEqual([
      '实施教师科学素质提升工程',
      '完整、准确、全面贯彻新发展理念',
    ]);
  });

  it('prints 31 names for 29 agencies', () => {
    expect(new Set(partiesOf(plan).map((party) => party.raw)).size).toBe(31);
    expect(asPrinted.agencies.length).toBe(31);
    expect(plan.agencies.length).toBe(29);
    expect(plan.agencies.flatMap((agency) => agency.printed).length).toBe(31);
  });

  it('keeps full-width brackets inside names', () => {
    const names = plan.agencies.map((agency) => agency.name);
    expect(names).toContain('区委政法委（区来穗人员服务管理局）');
    expect(names).toContain('区财政局（区国资局）');
  });

  it('proposes, and on acceptance shows, what the two doubtful names stand for', () => {
    expect(plan.problems.map(({ code, params, accepted }) => ({ code, params, accepted }))).toEqual(
      [
        {
          code: 'stray-character',
          params: {
            ...{ from: '区科技工业商务信息化局区', to: '区科技工业商务信息化局' },
            ...{ char: '区', less: '1', more: '22' },
          },
          accepted: true,
        },
        {
          code: 'second-nameplate',
          params: { from: '区财政局', to: '区财政局（区国资局）', less: '1', more: '3' },
          accepted: true,
        },
      ],
    );
    expect(asPrinted.problems.every((problem) => !problem.accepted)).toBe(true);
    const stray = partiesOf(plan).find((party) => party.raw === '区科技工业商务信息化局区')!;
    expect(plan.agencies.find((agency) => agency.id === stray.agency)!.name).toBe(
      '区科技工业商务信息化局',
    );
  });

  it('traces every link to the line it stands on', () => {
    for (const { raw, origin } of partiesOf(plan)) {
      expect(lines[origin.line - 1]).toContain(raw);
      expect(lines[origin.line - 1]!.trim()).toBe(origin.raw);
    }
    for (const task of plan.tasks) expect(lines[task.origin.line - 1]).toContain(task.title);
  });

  it('knows the kind of each agency', () => {
    const of = (kind: string) => plan.agencies.filter((a) => a.kind === kind).map((a) => a.name);
    expect(of('party')).toEqual([
      '区委宣传部',
      '区委政法委（区来穗人员服务管理局）',
      '区委组织部',
      '区委老干部局',
    ]);
    expect(of('mass')).toEqual(['区科协', '区总工会', '团区委', '区妇联']);
    expect(of('municipal')).toEqual([
      '市生态环境局花都分局',
      '市公安局花都区分局',
      '市规划和自然资源局花都区分局',
    ]);
    expect(of('other')).toEqual(['区融媒体中心']);
    expect(of('government').length).toBe(17);
  });
});
