import { describe, expect, it } from 'vitest';
import { kindOf, nameDoubt } from '../../src/plan/agencies';
import { acceptProposal } from '../../src/plan/edit/proposals';
import { parsePlan, PlanFileError, writePlan } from '../../src/plan/file';
import { loadOf } from '../../src/plan/links';
import { agencyId, index, plan, planText } from '../huadu';

describe('kinds', () => {
  it.each([
    ['区委组织部', 'party'],
    ['区委政法委（区来穗人员服务管理局）', 'party'],
    ['市委办', 'party'],
    ['区发展改革委', 'government'],
    ['市公安局花都区分局', 'municipal'],
    ['团区委', 'mass'],
    ['区残联', 'mass'],
    ['区融媒体中心', 'other'],
    ['之江实验室', 'other'],
  ])('%s is %s', (name, kind) => expect(kindOf(name)).toBe(kind));
});

describe('doubtful names', () => {
  const counts = new Map([
    ['区教育局', 5],
    ['区教育局区', 1],
    ['区财政局', 1],
    ['区财政局（区国资局）', 3],
    ['区科协', 2],
  ]);

  it('are told by evidence in the document', () => {
    expect(nameDoubt('区教育局区', counts)?.proposal).toMatchObject({ to: '区教育局' });
    expect(nameDoubt('区财政局', counts)?.proposal).toMatchObject({ to: '区财政局（区国资局）' });
  });

  it('are not seen where there is none', () => {
    for (const name of ['区教育局', '区财政局（区国资局）', '区科协']) {
      expect(nameDoubt(name, counts)).toBeUndefined();
    }
  });

  it('cannot be accepted where there is no proposal', () => {
    expect(() => acceptProposal(plan, 'q99')).toThrow('no proposal');
  });
});

describe('the index', () => {
  it('counts loads that add up to all links', () => {
    const loads = [...index.load.values()];
    expect(loads.reduce((sum, load) => sum + load.leads, 0)).toBe(38);
    expect(loads.reduce((sum, load) => sum + load.supports, 0)).toBe(171);
    expect(index.load.get(agencyId('区科协'))).toEqual({ leads: 15, supports: 18, all: 33 });
    expect(loadOf([])).toEqual({ leads: 0, supports: 0, all: 0 });
  });
});

describe('the plan file', () => {
  it('is the same plan out and in again', () => {
    expect(parsePlan(writePlan(plan))).toEqual(plan);
  });

  const broken = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
    const json = JSON.parse(planText);
    change(json);
    return JSON.stringify(json);
  };

  it.each<[string, string | null, string]>([
    ['missing', null, ''],
    ['missing', '  ', ''],
    ['not-json', planText.slice(0, 5000), ''],
    ['not-a-plan', '[]', ''],
    ['not-a-plan', '{"format":"other"}', ''],
    ['newer-version', broken((json) => (json.version = 3)), '3'],
    ['wrong-shape', broken((json) => delete json.tasks[3].title), 'tasks.3.title'],
    ['wrong-shape', broken((json) => (json.agencies = {})), 'agencies'],
    ['wrong-shape', broken((json) => (json.layout.nodes.a1.x = null)), 'layout.nodes.a1.x'],
    ['broken-reference', broken((json) => (json.tasks[0].group = 'g9')), 't1.1.1 → g9'],
    ['broken-reference', broken((json) => json.agencies.push(json.agencies[0])), 'a1'],
  ])('refuses %s and says where', (code, text, detail) => {
    const error = (() => {
      try {
        parsePlan(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(PlanFileError);
    expect(error).toMatchObject({ code, detail });
  });

  it('opens a file of version 1', () => {
    const old = broken((json) => (json.version = 1));
    expect(parsePlan(old)).toEqual(parsePlan(planText));
  });

  it('leaves out a picture that does not place every node', () => {
    const text = broken((json) => delete json.layout.nodes['t1.1.1']);
    expect(parsePlan(text).layout).toBeUndefined();
  });

  it('is not changed by keys that reach for prototypes', () => {
    const text = planText.replace(
      '"params": {',
      '"params": {"__proto__": "x", "constructor": "y",',
    );
    parsePlan(text);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
