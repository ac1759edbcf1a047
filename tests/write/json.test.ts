import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/file';
import { json } from '../../src/write/json';
import { huaduJob, silent, textOf } from './job';
import { plans } from './plans';
import { runs } from '../deep';

const job = huaduJob();

describe('the plan file', () => {
  it('gives any plan back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const text = textOf(await json.write({ ...job, plan }, silent));
        expect(parsePlan(text)).toEqual(plan);
      }),
      runs(1000),
    );
  });

  it('carries picture and stories', async () => {
    const plan = { ...job.plan, stories: [job.story] };
    expect(parsePlan(textOf(await json.write({ ...job, plan }, silent)))).toEqual(plan);
  });
});
