import { expect, test, type Page } from './test';
import { detail, fragment, node, open } from './app';
import { count } from './importing';

/** A task that an office has every day: from which view, by which keys, and what is then true. */
interface Task {
  readonly name: string;
  readonly from?: string;
  /** presses, one by one; in brackets what has the focus before the next */
  readonly keys: readonly (string | readonly [focused: string])[];
  /** begun before the first key, where it has to be waited for */
  readonly waits?: (page: Page) => Promise<unknown>;
  readonly then: (page: Page, waited: unknown) => Promise<unknown>;
}

const MOST = 12;
const FIELD = '[role="combobox"]';

const TASKS: readonly Task[] = [
  {
    name: 'choose an agency by its name',
    keys: ['/', [FIELD], 'k', 'x', 'Enter'],
    then: async (page) => {
      await expect(node(page, 'a2')).toBeFocused();
      await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('区科协');
    },
  },
  {
    name: 'filter one group',
    keys: ['Tab', 'Tab', 'Tab', 'Enter', 'End', 'Space'],
    then: async (page) => {
      await expect(page.locator('[data-choice="g2.6"]')).toBeFocused();
      await expect.poll(() => fragment(page).get('in')).toBe('g2.6');
    },
  },
  {
    name: 'show the heatmap and read a cell',
    keys: [
      '>',
      [FIELD],
      'r',
      'l',
      'Enter',
      [':root[data-settled] body:not(:has(dialog[open]))'],
      'Tab',
      'Enter',
      'ArrowRight',
    ],
    then: async (page) => {
      const cell = page.locator('[data-cell="a2*g1.2"]');
      await expect(cell).toBeFocused();
      await expect(cell).toHaveAccessibleName('区科协 × 农民：牵头 2，配合 2');
    },
  },
  {
    name: 'open the card of a task, then of who leads it',
    keys: ['/', [FIELD], 'k', 'z', 'g', 's', 'Enter', ['[data-node]'], 'ArrowRight', 'Enter'],
    then: (page) =>
      expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('区农业农村局'),
  },
  {
    name: 'begin the presentation and turn two pages',
    keys: [
      ...([
        '>',
        [FIELD],
        'y',
        's',
        'Enter',
        ['[data-present]'],
        'Enter',
        ['[data-told-step]'],
      ] as const),
      ...['PageDown', 'PageDown', 'PageDown'],
    ],
    then: (page) => expect(page.locator('[data-at]')).toHaveAttribute('data-at', '3'),
  },
  {
    name: 'print the task sheet of an agency',
    keys: ['/', [FIELD], 'k', 'x', 'Enter', ['[data-node]'], 'Tab', 'Tab', 'Tab', 'Enter'],
    then: async (page) => {
      await expect(page.locator('html')).toHaveAttribute('data-printed', '');
      await expect(page.locator('[data-papers]')).toContainText('区科协');
    },
  },
  {
    name: 'export the picture',
    keys: [
      ...(['>', [FIELD], 'd', 'c', 'Enter', ['dialog button']] as const),
      ...['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
    ],
    waits: (page) => page.waitForEvent('download'),
    then: async (_page, download) => {
      expect((download as { suggestedFilename(): string }).suggestedFilename()).toMatch(/\.png$/);
    },
  },
  {
    name: 'choose a file of one’s own',
    keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Enter', ['[data-choose]'], 'Enter'],
    waits: (page) => page.waitForEvent('filechooser'),
    then: async (page, chooser) => {
      const csv = '任务,牵头单位,配合单位\n办好科技节,区科协,区教育局\n';
      await (chooser as { setFiles(file: object): Promise<void> }).setFiles({
        name: '计划.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      });
      await expect(count(page, 'tasks')).toHaveText('1');
    },
  },
  {
    name: 'edit a title and take it back',
    from: 'tab=data',
    keys: ['>', [FIELD], 'b', 'j', 'Enter', ['textarea'], 'End', 'x', 'Enter', 'Control+z'],
    then: async (page) => {
      await expect(page.locator('[data-task="t1.1.1"] textarea[data-column="title"]')).toHaveValue(
        '将弘扬科学精神贯穿于育人全链条',
      );
      await expect(page.locator('[data-edit-redo]')).toHaveAttribute('aria-disabled', 'false');
    },
  },
  {
    name: 'work out a proposal that balances leads',
    keys: ['>', [FIELD], 'j', 'h', 'Enter', ['[data-make]'], 'Enter'],
    then: async (page) => {
      await expect(page.locator('[data-change]').first()).toBeVisible();
    },
  },
];

for (const { name, from, keys, waits, then } of TASKS) {
  const presses = keys.filter((key) => typeof key === 'string');
  test(`by keyboard alone, in ${presses.length} presses: ${name}`, async ({ page }) => {
    expect(presses.length).toBeLessThanOrEqual(MOST);
    await page.addInitScript(() => {
      window.print = () => (document.documentElement.dataset['printed'] = '');
    });
    await open(page, from);
    const waited = waits?.(page);
    for (const key of keys) {
      if (typeof key === 'string') await page.keyboard.press(key);
      else await expect(page.locator(key[0]).and(focused(page)), key[0]).toHaveCount(1);
    }
    await then(page, await waited);
  });
}

/** What has the focus; the page itself where nothing has. */
const focused = (page: Page) => page.locator(':focus, body:not(:has(:focus))');
