import { describe, expect, it, vi } from 'vitest';
import { AppState } from '../../src/app/app.svelte';
import { appCommand } from '../../src/app/commands/app';
import { findCommands } from '../../src/app/commands/find';
import { figureOf, sheetOf } from '../../src/figures';
import { viewTitle } from '../../src/figures/caption';
import { prerender } from '../../src/prerender';
import { readLink, writeLink } from '../../src/view/link';
import { START, type View } from '../../src/view/view';
import { EDITED, VIEWS, type Tab } from '../../src/view/views';
import type { ViewRecord } from '../../src/view/views/types';
import { commandWords } from '../../src/words/commands';
import { captionOf } from '../../src/words/story/caption';
import { index, planText } from '../huadu';
import { huaduJob } from '../write/job';

/** A view that there is only here: one record, as `src/view/views` holds them. */
const dummy: ViewRecord = vi.hoisted(() => ({
  id: 'calendar',
  words: {
    zh: { tab: '日历', command: '看日历', title: () => '期限日历' },
    en: { tab: 'Calendar', command: 'Show the calendar', title: () => 'Calendar of deadlines' },
  },
  table: true,
}));
vi.mock('../../src/view/views', async (original) => {
  const shipped = await original<typeof import('../../src/view/views')>();
  const VIEWS = [...shipped.VIEWS, dummy];
  return { ...shipped, VIEWS, recordOf: (tab: string) => VIEWS.find(({ id }) => id === tab) };
});

const tab = dummy.id as Tab;
const view: View = { ...START, tab };

describe('a view that is added', () => {
  it('has its tab in the header, in both languages, after the others', () => {
    const tabs = [...prerender(planText).matchAll(/data-tab="(\w+)"[^>]*>([^<]+)</g)];
    const told = (language: 'zh' | 'en') => VIEWS.map(({ id, words }) => [id, words[language].tab]);
    expect(tabs.map(([, id, text]) => [id, text!.trim()])).toEqual([...told('zh'), ...told('en')]);
    expect(told('zh').at(-1)).toEqual(['calendar', '日历']);
  });

  it('is written into a link and read from it', () => {
    expect(writeLink(view)).toBe('tab=calendar');
    expect(readLink('#tab=calendar')).toEqual({ view, unknown: [] });
    expect(readLink('#tab=almanac')).toEqual({ view: START, unknown: ['tab'] });
  });

  it('has a command under its words, which shows it', () => {
    const app = new AppState();
    expect(findCommands(app, '日历').map(({ id }) => id)).toEqual(['calendar']);
    expect(commandWords.en[tab]).toBe('Show the calendar');
    const command = appCommand(tab);
    expect(command.on!(app)).toBe(false);
    command.run(app);
    expect(app.view.tab).toBe('calendar');
    expect(command.on!(app)).toBe(true);
  });

  it('names files and steps by its words, and is a table where nothing draws it', () => {
    expect(viewTitle(view)).toBe('期限日历');
    expect(captionOf(index, view).en).toBe('Calendar');
    expect(figureOf(sheetOf(huaduJob(), view, { width: 640, height: 360, least: 11 }))).toBeNull();
  });
});

describe('every view', () => {
  it('has words of its own, and only a table has no picture', () => {
    for (const language of ['zh', 'en'] as const)
      expect(new Set(VIEWS.map(({ words }) => words[language].command)).size).toBe(VIEWS.length);
    const drawn = VIEWS.filter(({ id }) =>
      figureOf(sheetOf(huaduJob(), { ...START, tab: id }, { width: 640, height: 360, least: 11 })),
    );
    expect(drawn).toEqual(VIEWS.filter(({ table }) => !table));
  });

  it('but one is not where the plan is edited', () => {
    expect(VIEWS.filter(({ edits }) => edits).map(({ id }) => id)).toEqual([EDITED]);
  });
});
