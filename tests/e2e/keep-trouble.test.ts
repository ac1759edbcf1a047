import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { checkAccess, open } from './app';
import { another, bring, example, expectKept, reload, retitle, title, trouble } from './keeping';

test('two windows never overwrite each other: one takes what the other has', async ({
  page,
  context,
}) => {
  await open(page);
  await bring(page, '甲计划');
  await expectKept(page, '甲计划');
  const other = await another(context);
  await retitle(other, '那边改的');
  await expect(trouble(page, 'changed')).toContainText('甲计划');
  await checkAccess(page);
  await page.locator('[data-way="theirs"]').click();
  await expect(title(page)).toHaveText('那边改的');
  await expect(trouble(page, 'changed')).toHaveCount(0);
  await expectKept(page, '那边改的');
});

test('two windows never overwrite each other: both are kept', async ({ page, context }) => {
  await open(page);
  await bring(page, '甲计划');
  await expectKept(page, '甲计划');
  const other = await another(context);
  await retitle(other, '那边改的');
  await expect(trouble(page, 'changed')).toBeVisible();
  await retitle(page, '这边改的');
  await expect(trouble(page, 'parted')).toBeVisible();
  await expectKept(page, '那边改的', '这边改的');
  await page.locator('[data-way="other"]').click();
  await expect(title(page)).toHaveText('那边改的');
});

for (const [code, spoil] of [
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
  ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`a storage that is ${code} leaves the work usable, and its file to be had`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await open(page);
    await retitle(page, '没处存的计划');
    await expect(trouble(page, code)).toContainText('没处存的计划');
    await checkAccess(page);
    const coming = page.waitForEvent('download');
    await page.locator('[data-way="download"]').click();
    const saved = JSON.parse(readFileSync(await (await coming).path(), 'utf8'));
    expect(saved.title).toBe('没处存的计划');
    await page.locator('[data-way="close"]').click();
    await retitle(page, '还能改');
    await expect(page.locator('[data-trouble]')).toHaveCount(0);
  });
}

/** Writes over the newest states of the only kept plan, as decay would. */
async function spoil(page: Page, count: number): Promise<void> {
  await page.evaluate(async (most) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('fengong-atlas');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('records', 'readwrite');
    const records = transaction.objectStore('records');
    const range = IDBKeyRange.bound('work/', 'work/\uffff');
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const keys = await ask(records.getAllKeys(range));
    const states: { revision: number }[] = await ask(records.getAll(range));
    const newest = keys
      .map((key, i) => ({ key, revision: states[i]!.revision }))
      .sort((a, b) => b.revision - a.revision);
    for (const { key } of newest.slice(0, most)) records.put('rot', key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, count);
}

test('a damaged newest state gives way to the one before it', async ({ page }) => {
  await open(page);
  await bring(page, '第一版');
  await expectKept(page, '第一版');
  await retitle(page, '第二版');
  await expectKept(page, '第二版');
  await spoil(page, 1);
  await reload(page);
  await expect(trouble(page, 'earlier')).toBeVisible();
  await expect(title(page)).toHaveText('第一版');
  await checkAccess(page);
});

test('a plan damaged beyond reading is told, left as it is, and its rest to be had', async ({
  page,
}) => {
  await open(page);
  await bring(page, '第一版');
  await expectKept(page, '第一版');
  await spoil(page, 2);
  await reload(page);
  await expect(trouble(page, 'unreadable')).toBeVisible();
  await expect(title(page)).toHaveText(example);
  const coming = page.waitForEvent('download');
  await page.locator('[data-way="raw"]').click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('rot');
});
