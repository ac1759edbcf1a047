import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { finishedLayout } from '../../src/draw/layout';
import { expect, test, type Page } from './test';
import { detail, node, open, tab } from './app';
import { choose } from './importing';

const plan = readFileSync('data/huadu-2022-2025/plan.json', 'utf8');

/** Collects requests and breaches of the page's policy from now on. */
async function watch(page: Page) {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return { requests, errors, listen: () => page.on('request', (r) => requests.push(r.url())) };
}

/** A session through every view. */
async function use(page: Page): Promise<void> {
  await node(page, 'a1').locator('circle').click();
  await expect(detail(page)).toBeVisible();
  await page.getByRole('button', { name: '放大到所选' }).click();
  await tab(page, 'heatmap').click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByLabel('Theme').selectOption('dark');
  await tab(page, 'data').click();
  await expect(page.locator('[data-task]').first()).toBeVisible();
  await page.keyboard.press('Escape');
}

test('nothing is requested after load, and the policy is never breached', async ({ page }) => {
  const { requests, errors, listen } = await watch(page);
  await open(page);
  await page.waitForLoadState('load');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute(
    'content',
    /default-src 'none'; script-src 'self'( 'sha256-[^']+'){2};/,
  );
  listen();
  await use(page);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('the dictionary of pinyin comes from beside the page, on first use only', async ({ page }) => {
  const { requests, errors, listen } = await watch(page);
  await open(page);
  await page.waitForLoadState('load');
  listen();
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('kjj');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(
    '区科技工业商务信息化局',
  );
  expect(requests.length).toBeGreaterThan(0);
  for (const url of requests) expect(new URL(url).origin).toBe(new URL(page.url()).origin);
  const after = requests.length;
  await page.getByRole('dialog').getByRole('combobox').fill('weijian');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('区卫生健康局');
  expect(requests.length).toBe(after);
  expect(errors).toEqual([]);
});

test('the single file runs from the disk, complete and without a request', async ({ page }) => {
  const { requests, errors, listen } = await watch(page);
  expect(readdirSync('dist-single').filter((name) => /\.(js|css|json)$/.test(name))).toEqual([]);
  await page.goto(pathToFileURL('dist-single/index.html').href);
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'sha256-/);
  listen();
  await use(page);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('fgj');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('区发展改革局');
  expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual(
    [],
  );
  expect(errors).toEqual([]);
});

test('the initial JavaScript is at most 110 KiB gzip', async ({ page }) => {
  await open(page);
  // What is asked for after the picture is final belongs to the other views.
  const scripts = await page.evaluate(() => {
    const [settled] = performance.getEntriesByName('settled');
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < settled!.startTime)
      .map(({ name }) => new URL(name).pathname);
  });
  const sizes = scripts.map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  expect(total).toBeGreaterThan(10);
  expect(total).toBeLessThanOrEqual(110);
});

for (const [code, body] of [
  ['missing', null],
  ['not-json', plan.slice(0, 20_000)],
  ['wrong-shape', plan.replace('"tasks"', '"jobs"')],
] as const) {
  test(`a plan that is ${code} gives a message and a way on`, async ({ page }) => {
    await page.route('**/plan.json', (route) =>
      body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body }),
    );
    await open(page);
    await expect(page.locator(`[data-failure="${code}"]`)).toBeVisible();
    await expect(page.getByRole('heading')).toHaveText('计划文件打不开');
    await choose(page, { name: 'plan.json', buffer: Buffer.from(plan) });
    await page.locator('[data-confirm]').click();
    await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  });
}

test('a plan file of a later version is refused, and the open plan is as it was', async ({
  page,
}) => {
  await open(page);
  const later = Buffer.from('{"format":"fengong-atlas","version":7}');
  await choose(page, { name: 'x.json', buffer: later });
  await expect(page.locator('[data-refused="newer-version"]')).toContainText('7');
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
});

test('a plan never laid out comes to rest in the polished picture, the same as elsewhere', async ({
  page,
}) => {
  test.slow();
  const { layout: _layout, ...bare } = JSON.parse(plan);
  await page.route('**/plan.json', (route) => route.fulfill({ json: bare }));
  const { errors } = await watch(page);
  await page.goto('./');
  await expect(page.locator('[data-node]')).toHaveCount(67);
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 90_000 });
  const spots = await page
    .locator('[data-node]')
    .evaluateAll((nodes) =>
      nodes.map((n) => [(n as HTMLElement).dataset['id']!, n.getAttribute('transform')!]),
    );
  const { nodes } = finishedLayout(bare);
  for (const [id, transform] of spots) {
    expect(transform).toBe(`translate(${nodes[id!]!.x} ${nodes[id!]!.y})`);
  }
  expect(errors).toEqual([]);
});

test('names that look like markup are shown as text', async ({ page }) => {
  const nasty = '<img src=x onerror=alert(1)>';
  const json = JSON.parse(plan);
  json.agencies[0].name = nasty;
  json.tasks[0].title = `\u202e${nasty}😀`;
  const { errors } = await watch(page);
  await page.route('**/plan.json', (route) => route.fulfill({ json }));
  await open(page, 'sel=a1');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(nasty);
  for (const name of ['heatmap', 'data']) await tab(page, name).click();
  await expect(page.locator('img')).toHaveCount(0);
  expect(errors).toEqual([]);
});
