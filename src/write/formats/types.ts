import type { Language } from '../../view/choices';
import type { Choices, Job, Writer } from '../types';

/** What there is to count in what will be exported. */
export interface Size {
  readonly tasks: number;
  readonly agencies: number;
  readonly links: number;
  /** of the story; `null` while it is worked out */
  readonly steps: number | null;
  /** agencies whose task sheets are wanted */
  readonly sheets: number;
  readonly view: string;
}

/** Kinds of ways out, in the order in which they are offered. */
type Kind = 'picture' | 'talk' | 'table' | 'paper' | 'data';

/** Heavy libraries, each in a worker of its own that is loaded only when it is used. */
export type Heavy = 'pptx' | 'xlsx' | 'docx';

interface Described {
  /** also the ending of the file's name */
  readonly id: string;
  readonly kind: Kind;
  /** media type */
  readonly type: string;
  readonly words: Readonly<Record<Language, FormatWords>>;
  /** which choices it heeds; none unless told */
  readonly heeds?: (choices: Choices) => readonly (keyof Choices)[];
  /** what must be there: a view that is a picture, or the story */
  readonly needs?: 'picture' | 'story';
  /** colours: those that are seen unless told, light for paper, strong for slides */
  readonly palette?: 'paper' | 'slides';
  /** it shows nodes in their places */
  readonly placed?: true;
  /** it keeps collectives as they stand, with what is done with them */
  readonly whole?: true;
  /** only a window can draw it */
  readonly windowed?: true;
  /** pixels for one of the pictures that its writer draws on, for these choices; none unless told */
  readonly pictures?: (choices: Choices) => number | undefined;
  /** what it holds and of whom, as the file is named; nothing for the plan itself */
  readonly content: (job: Job) => readonly string[];
}

/** A way out of the product: all there is to know about it. A light one brings its writer along. */
export type Format = Described &
  (
    | { readonly writer: Writer; readonly worker?: never }
    | { readonly worker: Heavy; readonly writer?: never }
  );

interface FormatWords {
  readonly name: string;
  /** what will be exported, in a sentence or two */
  readonly holds: (size: Size, choices: Choices) => string;
}

/** The media types of Office begin alike. */
export const OFFICE = 'application/vnd.openxmlformats-officedocument';
