import { expect, test, type Locator } from './test';
import { open } from './app';
import { cell, edit, row } from './editing';
import { bring, entry, library, openLibrary } from './keeping';

/** The two ways in which browsers say that a key still belongs to an input method. */
const WAYS = [
  { isComposing: true, keyCode: 13 },
  { isComposing: false, keyCode: 229 },
];

async function confirmCandidate(field: Locator): Promise<void> {
  for (const key of ['Enter', 'Escape']) {
    for (const way of WAYS) {
      await field.dispatchEvent('keydown', { ...way, key, bubbles: true, cancelable: true });
    }
  }
}

test('a key that an input method needs ends no field', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  const search = page.getByRole('combobox');
  await search.fill('kexie');
  await confirmCandidate(search);
  await expect(search).toHaveValue('kexie');
  await page.keyboard.press('Escape');

  await bring(page, '甲计划');
  await openLibrary(page);
  await entry(page, '甲计划').locator('[data-do="rename"]').click();
  const name = library(page).locator('.renaming input');
  await name.fill('yijihua');
  await confirmCandidate(name);
  await expect(name).toHaveValue('yijihua');
  await name.press('Escape');
  await expect(name).toHaveCount(0);
  await expect(entry(page, '甲计划')).toBeVisible();
});

test('what is written in a paragraph survives the keys of an input method', async ({ page }) => {
  await open(page, 'card=findings');
  await page.locator('[data-finding]').first().getByRole('button', { name: '改写' }).click();
  const area = page.locator('[data-finding] textarea');
  await area.fill('区科协 qiantou');
  await confirmCandidate(area);
  await expect(area).toHaveValue('区科协 qiantou');
});

test('a cell of the table goes on composing', async ({ page }) => {
  await edit(page);
  const title = cell(row(page, 't1.1.1'), 'title');
  const before = await title.inputValue();
  await title.fill('tuijin');
  await confirmCandidate(title);
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('tuijin');
  await title.press('Escape');
  await expect(title).toHaveValue(before);
});
