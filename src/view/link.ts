import { AGENCY_KINDS } from '../plan/types';
import {
  CARDS,
  COLLABORATION_FORMS,
  COLUMN_ORDERS,
  LANGUAGES,
  LINE_METHODS,
  MATRIX_ORDERS,
  MEASURES,
  RELATIONS,
  ROW_ORDERS,
  SORT_COLUMNS,
  THEMES,
  WORK_COLUMNS,
  type Sort,
} from './choices';
import { ACROSS_CODECS, NO_QUESTION } from './across';
import { among, listOf, oneOf, read, write, type Codec, type Codecs } from './codec';
import {
  NO_FILTER,
  ROLES,
  START,
  TABS,
  type Camera,
  type Filter,
  type Pins,
  type View,
} from './view';

const PIN = /^([at]\d+(?:\.\d+)*):(-?\d{1,5}(?:\.\d)?):(-?\d{1,5}(?:\.\d)?)$/;

const ID = /^(?:[agp]\d+|[gt]\d+(?:\.\d+)+|a\d+[*@]g\d+(?:\.\d+)+)$/;

/** A function or a kind, a part, a community by its number; closed by hand where a dash is before it. */
const FOLD = /^-?(?:[a-z]{1,20}|p\d+|\d{1,3})$/;

const ids = (key: string) => listOf(key, (text): text is string => ID.test(text));

const numberIn = (key: string, low: number, high: number, step: number): Codec<number> => ({
  key,
  write: String,
  read: (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    return value >= low && value <= high && value % step === 0 ? value : undefined;
  },
});

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

const yesNo = (key: string): Codec<boolean> => ({
  key,
  write: (value) => (value ? '1' : '0'),
  read: (text) => FLAGS.get(text),
});

const STEPS = [1, 2] as const;

const camera: Codec<Camera | null> = {
  key: 'at',
  write: (c) => (c ? [c.x, c.y, c.k].map((n) => Number(n.toFixed(3))).join(',') : ''),
  read: (text) => {
    const numbers = text.split(',').map((n) => (/^-?\d+(\.\d+)?$/.test(n) ? Number(n) : NaN));
    const [x = NaN, y = NaN, k = NaN] = numbers;
    const finite = numbers.length === 3 && [x, y].every((n) => Math.abs(n) < 1e5);
    return finite && k >= 0.2 && k <= 20 ? { x, y, k } : undefined;
  },
};

const pins: Codec<Pins> = {
  key: 'pin',
  write: (places) =>
    Object.entries(places)
      .map(([id, { x, y }]) => `${id}:${Number(x.toFixed(1))}:${Number(y.toFixed(1))}`)
      .join(','),
  read: (text) => {
    const found = text.split(',').map((pin) => PIN.exec(pin));
    if (found.length > 500 || found.some((match) => !match)) return undefined;
    return Object.fromEntries(found.map((m) => [m![1]!, { x: Number(m![2]), y: Number(m![3]) }]));
  },
};

const sort: Codec<Sort> = {
  key: 'sort',
  write: ({ by, descending }) => (descending ? '-' : '') + by,
  read: (text) => {
    const descending = text.startsWith('-');
    const by = SORT_COLUMNS.find((column) => column === text.slice(descending ? 1 : 0));
    return by && { by, descending };
  },
};

type Unfiltered = Omit<View, 'filter' | 'across'>;

/** Every field of a view but those that have keys of their own, and how it is linked. Exhaustive: a new field must be added. */
const FIELDS: Codecs<Unfiltered> = {
  tab: oneOf('tab', TABS),
  hide: yesNo('hide'),
  selection: ids('sel'),
  steps: { key: 'steps', write: String, read: (t) => STEPS.find((n) => String(n) === t) },
  camera,
  pins,
  measure: oneOf('measure', MEASURES),
  weight: numberIn('w', 1, 5, 0.5),
  rows: oneOf('rows', ROW_ORDERS),
  columns: oneOf('cols', COLUMN_ORDERS),
  unfolded: listOf('open', (text): text is string => FOLD.test(text)),
  sort,
  line: oneOf('line', LINE_METHODS),
  limit: numberIn('limit', 0, 9999, 1),
  workSort: oneOf('wsort', WORK_COLUMNS),
  relation: oneOf('rel', RELATIONS),
  form: oneOf('form', COLLABORATION_FORMS),
  matrixOrder: oneOf('order', MATRIX_ORDERS),
  minShared: numberIn('shared', 1, 999, 1),
  meeting: ids('meet'),
  card: oneOf('card', CARDS),
  language: oneOf('lang', LANGUAGES),
  theme: oneOf('theme', THEMES),
  embed: yesNo('embed'),
};

const FACETS: Codecs<Filter> = {
  groups: ids('in'),
  roles: among('role', ROLES),
  kinds: among('kind', AGENCY_KINDS),
  agencies: ids('who'),
  minLoad: numberIn('min', 0, 9999, 1),
  text: { key: 'q', write: (text) => text, read: (t) => (t.length <= 100 ? t : undefined) },
};

/** Whether anything may be kept on this computer: no part of a view, and in no link that is shared. */
const keeping = yesNo('keep');

/** Which plan a link is of, beside the view: told to those who open it, and part of no view. */
export interface LinkedPlan {
  /** under which it is kept in the browser that made the link; {@link EXAMPLE}; or empty */
  readonly id: string;
  /** what it is called; empty where the link does not say */
  readonly name: string;
  /** the plan itself, packed, where a reader has put it into the link */
  readonly content: string;
}

/** In the place of an id: the plan that comes with the page. */
export const EXAMPLE = 'example';

const NO_PLAN: LinkedPlan = { id: '', name: '', content: '' };

/** Longest name in a link, in characters. */
const LONGEST_NAME = 60;

const PLAN: Codecs<LinkedPlan> = {
  id: {
    key: 'of',
    write: (id) => id,
    read: (text) => (/^(?:[0-9a-f]{16}|example)$/.test(text) ? text : undefined),
  },
  name: {
    key: 'name',
    write: (name) => Array.from(name).slice(0, LONGEST_NAME).join(''),
    read: (text) => Array.from(text).slice(0, LONGEST_NAME).join(''),
  },
  // Whatever it holds is for whoever opens it to check, and to tell.
  content: { key: 'plan', write: (content) => content, read: (text) => text },
};

/** A link's fragment with the plan that it is of. */
export function writeLinked(view: View, plan: LinkedPlan, home = START.language): string {
  const params = new URLSearchParams();
  write(params, PLAN, plan, NO_PLAN);
  return [writeLink(view, home), params.toString()].filter((part) => part !== '').join('&');
}

/** Which plan a link is of; nothing where it does not say. Never throws. */
export function readLinked(fragment: string): LinkedPlan {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return read(params, PLAN, NO_PLAN, new Set(), []);
}

/**
 * A view as the fragment of a link, without the `#`; what stands as at the start is left out.
 *
 * @param home language of the page, which need not be said
 * @param keep false marks the link as one under which nothing is kept
 */
export function writeLink(view: View, home = START.language, keep = true): string {
  const params = new URLSearchParams();
  if (!keep) params.set(keeping.key, keeping.write(false));
  write<Unfiltered>(params, FIELDS, view, { ...START, language: home });
  write(params, FACETS, view.filter, NO_FILTER);
  // What is asked of all plans is of no interest where they are not looked at.
  if (view.card === 'corpus') write(params, ACROSS_CODECS, view.across, NO_QUESTION);
  // Commas and stars are legal in a fragment and far easier to read than their escapes.
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/**
 * Reads a fragment. Never throws.
 *
 * @param fragment with or without its `#`
 * @param home language of the page, for a link that does not say
 * @returns the view, with whatever was not understood as at the start, and the keys not understood
 */
export function readLink(
  fragment: string,
  home = START.language,
): { view: View; unknown: string[] } {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const known = new Set<string>();
  const unknown: string[] = [];
  const view = read<Unfiltered>(params, FIELDS, { ...START, language: home }, known, unknown);
  const filter = read(params, FACETS, NO_FILTER, known, unknown);
  const across = read(params, ACROSS_CODECS, NO_QUESTION, known, unknown);
  read(params, PLAN, NO_PLAN, known, unknown);
  known.add(keeping.key);
  for (const key of params.keys()) if (!known.has(key)) unknown.push(key);
  const asked = view.card === 'corpus' ? across : NO_QUESTION;
  return { view: { ...view, filter, across: asked }, unknown: [...new Set(unknown)] };
}

/** Whether a link allows that anything is kept on this computer. Never throws. */
export function readKeeping(fragment: string): boolean {
  const text = new URLSearchParams(fragment.replace(/^#/, '')).get(keeping.key);
  return text === null || (keeping.read(text) ?? true);
}
