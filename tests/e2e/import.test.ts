import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from './test';
import { planText, source } from '../huadu';
import { encode } from '../read/encodings';
import { huaduDocx } from '../read/made/docx';
import { CLIPS, pageIn, separated } from '../read/made/html';
import { huaduBook } from '../read/made/sheets';
import { open } from './app';
import {
  choose,
  confirmHuadu,
  count,
  dialog,
  drop,
  expectHuadu,
  paste,
  review,
  watch,
} from './importing';

const DOCX = Buffer.from(huaduDocx());

const FILES: Readonly<Record<string, Uint8Array>> = {
  'huadu.docx': huaduDocx(),
  'huadu.xlsx': huaduBook('xlsx'),
  'huadu.xls': huaduBook('biff8'),
  'huadu.csv': encode(separated(','), 'gb18030'),
  'huadu.html': new TextEncoder().encode(pageIn('utf-8')),
  'huadu.txt': source,
};

for (const [name, bytes] of Object.entries(FILES)) {
  test(`${name} through the file dialog gives the whole table`, async ({ page }) => {
    await open(page);
    await choose(page, { name, buffer: Buffer.from(bytes) });
    await expectHuadu(page);
    await confirmHuadu(page);
  });
}

test('several files dropped anywhere are read one by one, each to be reviewed', async ({
  page,
}) => {
  await open(page);
  await drop(page, [
    { name: 'huadu.docx', buffer: DOCX },
    { name: '坏.docx', buffer: Buffer.from('PK\u0003\u0004 and nothing more') },
    { name: 'plan.json', buffer: Buffer.from(planText) },
  ]);
  await expect(page.locator('[data-entry="read"]')).toHaveCount(2);
  await expect(page.locator('[data-entry="refused"]')).toHaveCount(1);
  await expectHuadu(page);
  await page.getByRole('button', { name: '坏.docx' }).first().click();
  await expect(page.locator('[data-refused]')).toContainText('坏.docx');
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-entry]')).toHaveCount(2);
  await page.getByRole('button', { name: 'plan.json' }).first().click();
  await expect(count(page, 'open')).toHaveText('0');
  await expect(review(page)).toContainText('没有原文可对照');
  await expect(page.getByLabel('其余 1 份也收进计划库')).toBeChecked();
  await page.locator('[data-confirm]').click();
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
});

test('a drop shows where it goes, and nothing while it leads nowhere', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    document.body.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('[data-drop]')).toBeVisible();
  await page.evaluate(() =>
    document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })),
  );
  await expect(page.locator('[data-drop]')).toHaveCount(0);
});

test('a table with merged cells pasted anywhere gives the whole table', async ({ page }) => {
  await open(page);
  await paste(page, { 'text/html': CLIPS.Word, 'text/plain': '一张表' });
  // Two names, and that hidden text was not read.
  await expectHuadu(page, 3);
  await confirmHuadu(page);
});

test('text goes into the box for it; in other fields a paste is a paste', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').focus();
  await paste(page, { 'text/plain': '教育局' });
  await expect(page.getByRole('combobox')).toHaveValue('教育局');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-open-import]').click();
  await page.locator('[data-paste]').focus();
  await paste(page, { 'text/plain': source.toString('utf8') });
  await expectHuadu(page);
});

test('cancelling while it is read leaves the open plan as it was', async ({ page }) => {
  await open(page, 'sel=a2');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/read.worker*', async (route) => {
    await held;
    await route.continue();
  });
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  await expect(page.locator('[data-reading="unpack"]')).toContainText('huadu.docx');
  await page.locator('[data-cancel]').click();
  release();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  await expect(page.locator('[data-detail="a2"]')).toBeVisible();
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  await expectHuadu(page);
});

test('a reading that takes longer than 15 s is ended', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      override postMessage() {
        document.documentElement.dataset['asked'] = 'true';
      }
      override terminate() {
        document.documentElement.dataset['ended'] = 'true';
        super.terminate();
      }
    };
  });
  await open(page);
  await choose(page, { name: 'huadu.txt', buffer: source });
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'true');
  await expect(page.locator('html')).not.toHaveAttribute('data-ended', 'true');
  await page.clock.fastForward(15_000);
  await expect(page.locator('[data-refused="too-slow"]')).toContainText('15 秒');
  await expect(page.locator('html')).toHaveAttribute('data-ended', 'true');
});

for (const [code, name, buffer] of [
  ['empty', '空.txt', Buffer.from('  \n')],
  ['no-table', '通知.txt', Buffer.from('关于放假的通知\n\n五月一日放假。\n')],
  ['broken', '坏.docx', null],
  ['extension', '表.xlsx', source],
] as const) {
  test(`a file that is ${code} is refused in words, with a way back`, async ({ page }) => {
    await open(page);
    const docx = DOCX;
    await choose(page, { name, buffer: buffer ?? docx.subarray(0, docx.length - 400) });
    const refused = page.locator(`[data-refused="${code}"]`);
    await expect(refused).toContainText(name);
    await expect(refused).toContainText('已打开的计划没有变');
    await expect(refused.locator('[data-choose]')).toBeFocused();
    await page.locator('[data-back]').click();
    await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  });
}

test('the single file imports from the disk, without a request or a breach', async ({ page }) => {
  const { requests, errors } = await watch(page);
  expect(readdirSync('dist-single')).toContain('index.html');
  await page.goto(pathToFileURL('dist-single/index.html').href);
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  requests.length = 0;
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  await expectHuadu(page);
  await confirmHuadu(page);
  expect(requests.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});

test('the reader comes from beside the page, and nothing from elsewhere', async ({ page }) => {
  const { requests, errors } = await watch(page);
  await open(page);
  await page.waitForLoadState('load');
  requests.length = 0;
  await choose(page, { name: 'huadu.xlsx', buffer: Buffer.from(huaduBook('xlsx')) });
  await expectHuadu(page);
  const asked = requests.filter((url) => !url.startsWith('blob:')).map((url) => new URL(url));
  expect(asked.some(({ pathname }) => pathname.startsWith('/assets/read.worker'))).toBe(true);
  expect(asked.filter(({ origin }) => origin !== new URL(page.url()).origin)).toEqual([]);
  expect(errors).toEqual([]);
});
