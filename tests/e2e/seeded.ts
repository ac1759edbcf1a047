import type { Page } from '@playwright/test';
import { cardOf, writeGeneration } from '../../src/app/library/record';
import { STORE_NAME } from '../../src/app/library/shelf';
import { NOTHING_BESIDE } from '../../src/app/work';
import type { Plan } from '../../src/plan/types';

/** Plans that are handed to the browser at once. */
const BATCH = 100;

/** Under which id the nth plan is kept. */
export const idOf = (n: number): string => n.toString(16).padStart(16, '0');

/** Keeps plans in the browser's own storage as the library does, the first as the oldest. */
export async function keepPlans(page: Page, plans: readonly Plan[], from = 0): Promise<void> {
  for (let at = 0; at < plans.length; at += BATCH) {
    const records = plans.slice(at, at + BATCH).flatMap((plan, i): [string, unknown][] => {
      const id = idOf(from + at + i);
      const work = { ...NOTHING_BESIDE, plan };
      const generation = writeGeneration(work, 1);
      return [
        [`work/${id}/0`, generation],
        [`card/${id}`, cardOf('', work, generation, 1e12 + from + at + i)],
      ];
    });
    await putRecords(page, records);
  }
}

/** Writes records into the browser's own storage as they are. */
export async function putRecords(
  page: Page,
  records: readonly (readonly [string, unknown])[],
): Promise<void> {
  await page.evaluate(
    async ({ name, all }) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('records');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction('records', 'readwrite');
      for (const [key, value] of all) transaction.objectStore('records').put(value, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    { name: STORE_NAME, all: records },
  );
}
