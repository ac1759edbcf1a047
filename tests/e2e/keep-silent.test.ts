import { readFileSync } from 'node:fs';
import { expect, test } from './test';
import { checkAccess, open } from './app';
import { bring, library, title, trouble } from './keeping';

/** Ways in which a browser's storage may neither fail nor succeed. */
const SILENT: Readonly<Record<string, () => void>> = {
  'opens nothing': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  'never takes a record': () => {
    IDBObjectStore.prototype.put = () => new EventTarget() as IDBRequest<IDBValidKey>;
  },
  'never completes': () => {
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set: () => {} });
  },
};

for (const [name, spoil] of Object.entries(SILENT)) {
  test(`a storage that ${name} is told, the file offered, and leaving asked about`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await open(page);
    await bring(page, '没有回应');
    await expect(trouble(page, 'silent')).toContainText('没有回应');
    await checkAccess(page);
    const coming = page.waitForEvent('download');
    await page.locator('[data-way="download"]').click();
    const saved = JSON.parse(readFileSync(await (await coming).path(), 'utf8'));
    expect(saved.title).toBe('没有回应');
    await page.locator('[data-open-library]').click();
    await expect(library(page).locator('[data-not-kept]')).toContainText('没有回应');
    await expect(library(page)).not.toContainText('就会自动留存在这里');
    await checkAccess(page);
    await page.keyboard.press('Escape');
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await expect(title(page)).toHaveText('没有回应');
  });
}

test('a storage that never answers does not keep the page from opening', async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem('fengong-atlas.open', 'gone'));
  await page.addInitScript(SILENT['opens nothing']!);
  await open(page, 'tab=heatmap');
  await page.reload();
  await expect(trouble(page, 'unanswered')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
});
