import { describe, expect, it } from 'vitest';
import { parsePlan, PlanFileError, writePlan } from '../../src/plan/file';
import { loadOf } from '../../src/plan/links';
import { VERSION } from '../../src/plan/types';
import { agencyId, index, plan, planText } from '../huadu';

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
    ['newer-version', broken((json) => (json.version = VERSION + 1)), String(VERSION + 1)],
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

  const RESERVED = ['prototype', ...Object.getOwnPropertyNames(Object.prototype)];
  const named = (kind: 'parts' | 'groups' | 'agencies' | 'tasks', id: string) =>
    planText.replaceAll(`"${JSON.parse(planText)[kind][0].id}"`, JSON.stringify(id));

  it.each(RESERVED)('refuses %s as an id, says so, and leaves objects as they are', (id) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const kind of ['parts', 'groups', 'agencies', 'tasks'] as const) {
      expect(() => parsePlan(named(kind, id))).toThrow(`reserved-id ${id}`);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(parsePlan(planText)).toEqual(plan);
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
