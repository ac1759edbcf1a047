import { expect, test, type Page } from './test';
import { encode } from '../read/encodings';
import { huaduDocx } from '../read/made/docx';
import { pageIn, separated } from '../read/made/html';
import { huaduBook } from '../read/made/sheets';
import { open, tab } from './app';
import { cell, row } from './editing';
import { choose, count, expectHuadu, review, type Upload } from './importing';
import { take } from './out';

/** The table of Huadu, with merged cells where a format has them. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  'huadu.docx': huaduDocx(),
  'huadu.xlsx': huaduBook('xlsx'),
  'huadu.csv': encode(separated(','), 'gb18030'),
  'huadu.html': new TextEncoder().encode(pageIn('utf-8')),
};

const TITLE = '讲好科学家的故事';

/** Imports a file and says what the review counts. */
async function bring(page: Page, file: Upload): Promise<void> {
  await choose(page, file);
  await expect(review(page)).toBeVisible();
}

for (const [name, bytes] of Object.entries(FILES)) {
  test(`${name} is imported, cleaned, edited, kept, exported, and imported again`, async ({
    page,
  }) => {
    test.slow();
    await open(page);
    await bring(page, { name, buffer: Buffer.from(bytes) });
    await expectHuadu(page);
    const accept = page.locator('[data-doubts] [data-do="accept"]');
    await expect(accept).toHaveCount(2);
    for (const left of [1, 0]) {
      await accept.first().click();
      await expect(accept).toHaveCount(left);
    }
    await expect(count(page, 'open')).toHaveText('0');
    await expect(count(page, 'agencies')).toHaveText('29');
    await page.locator('[data-confirm]').click();
    await expect(page.locator('[data-node]')).toHaveCount(67);

    await tab(page, 'data').click();
    await page.locator('[data-edit-plan]').click();
    const title = cell(row(page, 't1.1.1'), 'title');
    await title.fill(TITLE);
    await title.press('Enter');
    await expect(title).toHaveValue(TITLE);
    await page.locator('[data-edit-plan]').click();
    await page.reload();
    await expect(row(page, 't1.1.1')).toContainText(TITLE);

    for (const form of ['xlsx', 'csv']) {
      await page.locator('[data-open-export]').click();
      const taken = await take(page, form);
      await page.keyboard.press('Escape');
      await bring(page, { name: taken.name, buffer: Buffer.from(taken.bytes) });
      for (const [what, number] of [
        ['tasks', 38],
        ['agencies', 29],
        ['lead', 38],
        ['support', 171],
        ['open', 0],
      ] as const)
        await expect(count(page, what)).toHaveText(String(number));
      await page.locator('[data-confirm]').click();
      await expect(row(page, 't1.1.1')).toContainText(TITLE);
      await expect(row(page, 't2.2.1')).toContainText('原文写作“区科技工业商务信息化局区”');
    }
  });
}
