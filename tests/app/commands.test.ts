import { describe, expect, test } from 'vitest';
import { APP_COMMANDS } from '../../src/app/commands/app';
import { findCommands } from '../../src/app/commands/find';
import { keyName } from '../../src/app/commands/hints';
import { chordOf, commandFor } from '../../src/app/commands/keys';
import { SHOW_COMMANDS } from '../../src/app/commands/show';
import type { Command } from '../../src/app/commands/types';
import type { AppState } from '../../src/app/app.svelte';
import { Popups } from '../../src/app/popups';
import { commandWords } from '../../src/words/commands';
import { simple } from '../../src/view/simple';
import { NO_FILTER, START } from '../../src/view/view';

const SCOPES: Record<string, readonly Command<never>[]> = {
  app: APP_COMMANDS,
  show: SHOW_COMMANDS,
};

const app = {
  playing: null,
  failure: null,
  journal: { past: [{}], future: [] },
  view: START,
  filtering: false,
  editing: false,
} as unknown as AppState;

interface Press extends Partial<
  Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
> {
  /** selectors of what the focus is within */
  readonly within?: readonly string[];
}

const press = (key: string, { within = [], ...held }: Press = {}): KeyboardEvent =>
  ({
    key,
    ...held,
    target: {
      closest: (list: string) => within.some((each) => list.split(', ').includes(each)) || null,
    },
  }) as unknown as KeyboardEvent;

describe.each(Object.entries(SCOPES))('the commands of %s', (_, commands) => {
  test('no key asks for two verbs', () => {
    const chords = commands.flatMap(({ keys = [] }) => keys);
    expect(chords).toEqual([...new Set(chords)]);
  });
});

test('every name is one command’s', () => {
  const ids = Object.values(SCOPES).flatMap((commands) => commands.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(Object.keys(commandWords.zh).toSorted());
});

test.each([
  ['k', { ctrlKey: true }, 'Ctrl+K'],
  ['k', { metaKey: true }, 'Ctrl+K'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
  ['B', { shiftKey: true }, 'b'],
  ['?', { shiftKey: true }, '?'],
  ['ArrowUp', { altKey: true }, 'Alt+ArrowUp'],
  ['Enter', { shiftKey: true }, 'Shift+Enter'],
] as const)('%s held with %o is %s', (key, held, chord) => {
  expect(chordOf(press(key, held))).toBe(chord);
});

const asked = (key: string, how?: Press) => commandFor(APP_COMMANDS, app, press(key, how))?.id;

test('a key is the field’s where letters are typed, but for chords that hold there', () => {
  expect(asked('/')).toBe('search');
  expect(asked('/', { within: ['input'] })).toBeUndefined();
  expect(asked('k', { ctrlKey: true, within: ['input'] })).toBe('search');
  expect(asked('z', { ctrlKey: true })).toBe('undo');
  expect(asked('Escape')).toBe('escape');
  expect(asked('Escape', { within: ['dialog'] })).toBeUndefined();
  expect(asked('a')).toBeUndefined();
});

test('in a presentation arrows walk where something is walked in, and digits wait for Enter', () => {
  const show = { typed: false, turning: true } as Parameters<
    (typeof SHOW_COMMANDS)[number]['run']
  >[0];
  const of = (key: string, how?: Press) => commandFor(SHOW_COMMANDS, show, press(key, how))?.id;
  expect(of('ArrowRight')).toBe('next');
  expect(of('ArrowRight', { within: ['[data-node]'] })).toBeUndefined();
  expect(of(' ', { within: ['button'] })).toBeUndefined();
  expect(of('PageDown', { within: ['input'] })).toBe('next');
  expect(of('Enter')).toBe('enter');
  expect(of('Enter', { within: ['button'] })).toBeUndefined();
  expect(of('Backspace')).toBe('back');
  expect(of('Backspace', { within: ['input'] })).toBeUndefined();
  expect(of('Escape', { within: ['select'] })).toBe('end');
  expect(of('B', { shiftKey: true })).toBe('black');
});

test('what cannot be done now is neither done nor listed', () => {
  const showing = { ...app, playing: {} } as AppState;
  expect(commandFor(APP_COMMANDS, showing, press('o', { ctrlKey: true }))).toBeUndefined();
  const listed = (state: AppState) => findCommands(state, '').map(({ id }) => id);
  expect(listed(app)).toContain('export');
  expect(listed(app)).not.toContain('clearFilter');
  expect(listed(showing)).not.toContain('export');
  const filtered = { ...app, view: { ...START, filter: { ...NO_FILTER, text: '科' } } };
  expect(listed(filtered as AppState)).toContain('clearFilter');
});

test('what there is nothing of is not taken back', () => {
  expect(asked('z', { ctrlKey: true })).toBe('undo');
  expect(asked('y', { ctrlKey: true })).toBeUndefined();
});

test('a command is found by its words, in either language, and in pinyin', () => {
  const ids = (asked: string, spell?: (text: string) => string[]) =>
    findCommands(app, asked, { simple, ...(spell && { spell }) }).map(({ id }) => id);
  expect(ids('热力')).toEqual(['heatmap']);
  expect(ids('熱力')).toEqual(['heatmap']);
  expect(ids('Heat map')).toEqual(['heatmap']);
  const spell = (text: string) =>
    [...text].map((char) => (char === '导' ? 'dao' : char === '出' ? 'chu' : '-'));
  expect(ids('daochu', spell)).toEqual(['export']);
  expect(ids('dc', spell)).toEqual(['export']);
});

test('keys are written as they are printed', () => {
  expect(keyName('Ctrl+Z', 'zh')).toBe('Ctrl Z');
  expect(keyName(' ', 'zh')).toBe('空格');
  expect(keyName('ArrowLeft', 'en')).toBe('←');
});

test('what was opened last is closed first, however the others end', () => {
  const popups = new Popups();
  const closed: string[] = [];
  const open = (name: string) => {
    const end = popups.opened(() => {
      closed.push(name);
      end();
    });
    return end;
  };
  open('menu');
  const over = open('list');
  open('mode');
  over();
  expect([popups.close(), popups.close(), popups.close()]).toEqual([true, true, false]);
  expect(closed).toEqual(['mode', 'menu']);
});
