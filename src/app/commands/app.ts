import { isEmpty } from '../../view/filter';
import { THEMES, type Place } from '../../view/choices';
import { placeOf } from '../../view/view';
import { EDITED, VIEWS } from '../../view/views';
import { CHOICES } from '../../write/types';
import type { AppState } from '../app.svelte';
import { importingOf } from '../import/importing.svelte';
import { keepLanguage } from '../language';
import { shareLink } from '../share';
import { stepBack } from './escape';
import type { Command } from './types';

type Verb = Command<AppState>;

/** In front of an audience, and inside another page, nothing is brought in, changed or taken out. */
const atDesk = (app: AppState): boolean => app.playing === null && !app.view.embed;

/** Where there is no plan, nothing of it is taken back. */
const editable = (app: AppState): boolean => atDesk(app) && app.failure === null;

const shows = ({ view }: AppState, card: AppState['view']['card']): boolean =>
  view.card === card && view.selection.length === 0;

/** A card at the right stands where the detail of a selection would; asked for again, it closes. */
const card = (which: 'findings' | 'scenario'): Verb => ({
  id: which,
  when: atDesk,
  on: (app) => shows(app, which),
  leads: `main [data-card="${which}"] h2`,
  run: (app) =>
    shows(app, which)
      ? app.change({ card: 'none' }, 'quiet')
      : app.change({ card: which, selection: [] }),
});

/** Stands where the view would, until something of the plan is selected. */
const place = (which: Place): Verb => ({
  id: which,
  when: atDesk,
  on: ({ view }) => placeOf(view) === which,
  run: (app) => app.change({ card: which, selection: [] }),
});

/** Fields without text have nothing of their own to take back. */
const TEXTLESS = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit']);

/**
 * Whether undo is the plan's where a field has the keyboard. Text that is typed is the field's own, but for
 * a field of the plan (`data-was` is what the plan holds) that holds nothing else; and a dialog takes
 * nothing back that is behind it.
 */
function undoesPlan(field: Element): boolean {
  if (field.closest('dialog, [contenteditable]')) return false;
  const text =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !TEXTLESS.has(field.type));
  return !text || field.value === field.dataset['was'];
}

const always = (): boolean => true;

/** Every verb of the application, in the order in which it is listed. */
export const APP_COMMANDS: readonly Verb[] = [
  { id: 'search', keys: ['/', 'Ctrl+K'], within: always, run: (app) => app.search('') },
  { id: 'palette', keys: ['>'], run: (app) => app.search('>') },
  { id: 'help', keys: ['?'], run: (app) => app.help(true) },
  { id: 'tour', when: atDesk, run: (app) => app.tour(true) },
  ...VIEWS.map(({ id: tab }): Verb => ({
    id: tab,
    when: atDesk,
    on: ({ view }) => view.tab === tab && placeOf(view) === null,
    run: (app) => app.change(placeOf(app.view) ? { tab, card: 'none' } : { tab }),
  })),
  place('compare'),
  place('corpus'),
  {
    id: 'story',
    when: atDesk,
    on: ({ view }) => view.card === 'story',
    leads: 'main [data-present]:enabled',
    run: (app) =>
      app.view.card === 'story'
        ? app.change({ card: 'none' }, 'quiet')
        : app.change({ card: 'story' }),
  },
  card('findings'),
  card('scenario'),
  {
    id: 'balance',
    when: atDesk,
    leads: 'main [data-make]',
    run: (app) => app.change({ card: 'scenario', selection: [] }),
  },
  {
    id: 'import',
    keys: ['Ctrl+O'],
    when: atDesk,
    within: always,
    run: (app) => importingOf(app).begin(),
  },
  { id: 'export', when: atDesk, run: (app) => app.export(true) },
  {
    id: 'print',
    when: atDesk,
    run: (app) => app.print({ what: 'view', choices: CHOICES, asked: true }),
  },
  { id: 'share', when: atDesk, run: (app) => void shareLink(app) },
  { id: 'library', when: atDesk, run: (app) => app.keeping.browse(true) },
  {
    id: 'editPlan',
    when: atDesk,
    on: (app) => app.editing && app.view.tab === EDITED,
    leads: 'main [data-task] textarea[data-column="title"]',
    run: (app) => app.editPlan(!(app.editing && app.view.tab === EDITED)),
  },
  {
    id: 'newPlan',
    when: atDesk,
    run: (app) => void import('../begin').then(({ beginNew }) => beginNew(app)),
  },
  {
    id: 'undo',
    keys: ['Ctrl+Z'],
    when: (app) => editable(app) && app.journal.past.length > 0,
    within: undoesPlan,
    run: (app) => app.undo(),
  },
  {
    id: 'redo',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    when: (app) => editable(app) && app.journal.future.length > 0,
    within: undoesPlan,
    run: (app) => app.redo(),
  },
  {
    id: 'filters',
    when: (app) => atDesk(app) && placeOf(app.view) === null,
    on: ({ filtering }) => filtering,
    run: (app) => app.openFilters(!app.filtering),
  },
  {
    id: 'clearFilter',
    when: ({ view }) => !isEmpty(view.filter),
    run: (app) => app.clearFilter(),
  },
  {
    id: 'deselect',
    when: ({ view }) => view.selection.length > 0,
    run: (app) => app.deselect(),
  },
  {
    id: 'language',
    run: (app) => {
      const language = app.language === 'zh' ? 'en' : 'zh';
      app.change({ language }, 'quiet');
      if (app.keeping.allowed) keepLanguage(window, language);
    },
  },
  ...THEMES.map((theme): Verb => ({
    id: theme,
    on: ({ view }) => view.theme === theme,
    run: (app) => app.change({ theme }, 'quiet'),
  })),
  { id: 'escape', keys: ['Escape'], when: ({ playing }) => playing === null, run: stepBack },
];

/** The verb of a name: what a button that offers it reads. */
export const appCommand = (id: Verb['id']): Verb => APP_COMMANDS.find((each) => each.id === id)!;
