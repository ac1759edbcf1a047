import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/types';
import { openDocument } from '../../src/read';
import { LANGUAGES } from '../../src/view/choices';
import { START } from '../../src/view/view';
import { csvTable } from '../../src/write/csv';
import { json } from '../../src/write/json';
import type { Writer } from '../../src/write/types';
import { xlsx } from '../../src/write/xlsx';
import { runs } from '../deep';
import { tabular } from '../write/back';
import { huaduJob, silent } from '../write/job';
import { placedPlans } from '../write/plans';

const job = huaduJob();
const languages = fc.constantFrom(...LANGUAGES);

/** Out by a writer, and in again through the door that every document comes through. */
async function outAndIn(writer: Writer, plan: Plan, language = START.language) {
  const own = { ...job, plan, original: plan, view: { ...START, language } };
  return openDocument(await writer.write(own, silent));
}

describe('what goes out comes in again', () => {
  it('random plans as plan files, with picture and stories', async () => {
    await fc.assert(
      fc.asyncProperty(placedPlans, async (plan) => {
        expect((await outAndIn(json, plan)).plan).toEqual(plan);
      }),
      runs(1000),
    );
  }, 120_000);

  it('random plans as CSV, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(placedPlans, languages, async (plan, language) => {
        expect((await outAndIn(csvTable, plan, language)).plan).toEqual(tabular(plan));
      }),
      runs(1000),
    );
  }, 120_000);

  it('random plans as workbooks, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(placedPlans, languages, async (plan, language) => {
        expect((await outAndIn(xlsx, plan, language)).plan).toEqual(tabular(plan));
      }),
      runs(1000),
    );
  }, 600_000);
});
