import type { Pictured } from '../figures';
import type { Story } from '../plan/types';

/** What a document is made from. All of it is values, so that a worker can be handed it. */
export interface Job extends Pictured {
  /** what is presented */
  readonly story: Story;
  readonly choices: Choices;
  /** PNG pictures that the writer has asked for, by name */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** What the reader chooses in the dialog. Each format says which of these it heeds. */
export interface Choices {
  /** the view as seen (filter, selection, camera), or in full */
  readonly extent: 'seen' | 'full';
  /** pixels of a PNG for one of the picture */
  readonly scale: 1 | 2 | 4;
  /** without the ground's colour */
  readonly transparent: boolean;
  /** ids of the agencies whose task sheets are wanted; empty for all */
  readonly agencies: readonly string[];
  /** what a Word file is to be */
  readonly document: 'sheets' | 'briefing';
  /** paper for print */
  readonly paper: 'a4' | 'a3';
}

export const CHOICES: Choices = {
  extent: 'seen',
  scale: 2,
  transparent: false,
  agencies: [],
  document: 'sheets',
  paper: 'a4',
};

/** Told by long work as it goes: 0 to 1. */
export type Progress = (done: number) => void;

/** What makes a format's file: one file of this room a format. */
export interface Writer {
  /**
   * SVG texts of the pictures that the file holds, by name. Where a format has them, they are made
   * into PNG first, in the window, and come back in `job.pictures`.
   */
  readonly pictures?: (job: Job) => Readonly<Record<string, string>>;
  /** Makes the file's bytes. */
  readonly write: (job: Job, progress: Progress) => Promise<Uint8Array>;
}

/** What there is to know about a format before its writer is loaded; dialogs are built from this. */
export interface Format {
  readonly id: FormatId;
  /** of the file's name, without a dot */
  readonly extension: string;
  /** media type */
  readonly type: string;
  /** which choices it heeds */
  readonly heeds: readonly (keyof Choices)[];
  /** whether it can be made: there is no picture of the data table */
  readonly can: (job: Pick<Job, 'plan' | 'view'>) => boolean;
  /** whether its writer draws on `pictures` for these choices */
  readonly pictures: (choices: Choices) => boolean;
}

export const FORMATS = [
  'png',
  'svg',
  'pptx',
  'xlsx',
  'docx',
  'csv',
  'json',
  'gexf',
  'graphml',
] as const;
export type FormatId = (typeof FORMATS)[number];
