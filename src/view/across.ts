import { oneOf, listOf, type Codec, type Codecs } from './codec';
import type { Role } from '../plan/types';

/** How what is found across plans is looked at. */
export const ACROSS_FORMS = ['tasks', 'bodies', 'plans', 'functions', 'together'] as const;
export type AcrossForm = (typeof ACROSS_FORMS)[number];

/** A column by which a table across plans is sorted; null keeps the order that comes with it. */
export interface AcrossSort {
  readonly by: string;
  readonly descending: boolean;
}

/**
 * What is asked of all plans, and how it is looked at: what a link restores. Names of functions, kinds
 * of deadlines and columns are those of `analyse/corpus`; what it does not know narrows nothing.
 */
export interface AcrossQuestion {
  readonly form: AcrossForm;
  /** id of a body that takes part */
  readonly body: string | null;
  /** functions that all take part */
  readonly functions: readonly string[];
  readonly role: Role | null;
  /** a kind of deadline */
  readonly due: string | null;
  /** days as 2026-01-31; empty for no bound */
  readonly from: string;
  readonly until: string;
  /** what titles hold */
  readonly text: string;
  /** key of a plan */
  readonly plan: string | null;
  readonly sort: AcrossSort | null;
}

export const NO_QUESTION: AcrossQuestion = {
  form: 'tasks',
  body: null,
  functions: [],
  role: null,
  due: null,
  from: '',
  until: '',
  text: '',
  plan: null,
  sort: null,
};

/** Longest text of a part, in characters. */
const LONGEST = 100;

const matching = (key: string, test: RegExp): Codec<string> => ({
  key,
  write: (text) => text,
  read: (text) => (text.length <= LONGEST && test.test(text) ? text : undefined),
});

const orNone = <T>({ key, write, read }: Codec<T>): Codec<T | null> => ({
  key,
  write: (value) => (value === null ? '' : write(value)),
  read,
});

const WORD = /^[a-z]+$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

const sort: Codec<AcrossSort> = {
  key: 'by',
  write: ({ by, descending }) => (descending ? '-' : '') + by,
  read: (text) => {
    const descending = text.startsWith('-');
    const by = text.slice(descending ? 1 : 0);
    return by.length <= LONGEST && WORD.test(by) ? { by, descending } : undefined;
  },
};

/** How each part of the question is linked. Exhaustive: a new part must be added. */
export const ACROSS_CODECS: Codecs<AcrossQuestion> = {
  form: oneOf('show', ACROSS_FORMS),
  body: orNone(matching('body', /./su)),
  functions: listOf('fn', (text): text is string => WORD.test(text)),
  role: orNone(oneOf('takes', ['lead', 'support', 'joint'] as const)),
  due: orNone(matching('due', WORD)),
  from: matching('from', DAY),
  until: matching('to', DAY),
  text: matching('title', /^/),
  plan: orNone(matching('inside', /^[\w -]+$/)),
  sort: orNone(sort),
};
