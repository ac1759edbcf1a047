import type { Asked, DueKind, TaskRow } from '../../analyse/corpus/ask';
import type { Body } from '../../analyse/corpus/bodies';
import type { Tally } from '../../analyse/corpus';
import type { HandPatch } from '../../analyse/corpus/hand';
import type { Partner, SheetPlan } from '../../analyse/corpus/sheet';
import type { FunctionPair, PlanRow } from '../../analyse/corpus/tables';
import type { FunctionId } from '../../analyse/functions';
import type { Layout, Plan } from '../../plan/types';
import type { DrawNode } from '../../draw/graph';
import type { Range } from '../../view/search-match';
import type { AcrossForm, AcrossSort } from '../../view/across';
import type { Language } from '../../view/choices';
import type { StorageFault } from '../storage';
import type { Unread } from './digests';

/** A plan at hand that is not kept: the open one, or one of a file. */
export interface Extra {
  readonly key: string;
  readonly name: string;
  readonly plan: Plan;
}

/** What the worker is asked. */
export interface Orders {
  /** to take all plans in; nothing else is answered before */
  readonly read: {
    /** whether what is kept on this computer counts */
    readonly kept: boolean;
    /** plans at hand that are not kept; they stand first */
    readonly extras: readonly Extra[];
    readonly untitled: string;
  };
  /** which bodies and titles a query is found in; `readings` is pinyin by character */
  readonly find: { readonly query: string; readonly readings: Readings };
  readonly ask: Question;
  /** where functions stand in the picture of who works with whom: all of them, whatever is asked */
  readonly picture: { readonly language: Language };
  /** to say by hand whose some names are; kept where anything may be */
  readonly say: { readonly patch: HandPatch; readonly kept: boolean };
  /** a file's bytes; of a workbook its tables, as JSON, which another worker writes */
  readonly file: Question & { readonly as: 'csv' | 'xlsx'; readonly language: Language };
}

/** Pinyin by character, several readings parted by `|`; empty while nobody has asked in pinyin. */
export type Readings = Readonly<Record<string, string>>;

export interface Question {
  readonly form: AcrossForm;
  readonly asked: Asked;
  /** the column that the form's table is sorted by */
  readonly sort: AcrossSort | null;
  readonly readings: Readings;
  /** how many supports one lead counts for */
  readonly weight: number;
  /** most rows that are answered */
  readonly most: number;
}

/** What it answers, by order. */
export interface Answers {
  readonly read: Summary;
  readonly find: Found;
  readonly ask: Answer;
  readonly picture: Picture;
  /** what takes it back */
  readonly say: HandPatch;
  readonly file: Uint8Array;
}

/** What all plans are together. */
export interface Summary {
  readonly plans: readonly { readonly key: string; readonly name: string }[];
  readonly tasks: number;
  readonly agencies: number;
  readonly bodies: number;
  readonly links: number;
  /** names of which something is said by hand */
  readonly said: number;
  readonly unread: readonly Unread[];
  /** why nothing of what is kept could be read */
  readonly fault: StorageFault | null;
  /** every character of a name or a title, for its pinyin */
  readonly characters: string;
}

/** A body as it is listed. */
export interface BodyRow extends Tally {
  readonly body: Omit<Body, 'names'>;
  readonly names: number;
}

export interface BodyHit extends BodyRow {
  /** the name that was found, where it is not the label; and what of it is marked */
  readonly via: string;
  readonly ranges: readonly Range[];
}

export interface Found {
  readonly query: string;
  readonly bodies: readonly BodyHit[];
  /** tasks whose titles hold it */
  readonly tasks: number;
}

/** What was found, and the rows of the form that is shown. */
export interface Answer {
  readonly form: AcrossForm;
  readonly tally: Tally;
  /** how many tasks there are for each function and each kind of deadline, the rest as it is asked */
  readonly functions: Readonly<Partial<Record<FunctionId, number>>>;
  readonly due: Readonly<Partial<Record<DueKind, number>>>;
  /** the body that is asked for, with all its names */
  readonly body: (BodyRow & { readonly all: Body }) | null;
  /** how many rows there are; those of the form are the first of them */
  readonly all: number;
  readonly tasks: readonly TaskRow[];
  readonly bodies: readonly BodyRow[];
  readonly sheet: readonly SheetPlan[];
  readonly partners: readonly (Partner & { readonly label: string })[];
  readonly plans: readonly PlanRow[];
  readonly pairs: readonly FunctionPair[];
}

/** Functions as nodes, by id: their areas are in proportion to their tasks. */
export interface Picture {
  readonly nodes: readonly DrawNode[];
  readonly layout: Layout;
}
