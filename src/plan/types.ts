import type { Deadline } from './deadline';

/**
 * What a plan is. Every other room works on these values; all of them are immutable and JSON.
 */

/** How an agency takes part in a task. `joint`: several are named and the document states no lead. */
export type Role = 'lead' | 'support' | 'joint';

/** The kinds of agency, in the order in which they are listed everywhere. */
export const AGENCY_KINDS = ['party', 'government', 'mass', 'municipal', 'other'] as const;
/** 党委部门 · 政府部门 · 群团组织 · 市驻区机构 · 其他 */
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Where something stood in the source: `line` counts from 1, `raw` is the text of the cell as printed. */
export interface Origin {
  readonly line: number;
  readonly raw: string;
  /** where the source has pages, sheets or tables; all count from 1 */
  readonly place?: Place;
}

/** A place in a document that is more than lines. */
export interface Place {
  readonly page?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** One party of one task: the atom that every figure counts. */
export interface Party {
  /** id of the agency that this name stands for */
  readonly agency: string;
  readonly role: Role;
  /** the name as printed */
  readonly raw: string;
  /** a collective such as 各镇街, which is no single agency */
  readonly collective: boolean;
  readonly origin: Origin;
}

export type { Deadline };

/** What stands beside the parties of a task, in the order in which it is offered everywhere. */
export const FIELD_KINDS = [
  'deadline',
  'person',
  'contact',
  'target',
  'progress',
  'note',
  'source',
  'other',
] as const;
/** 完成时限 · 责任人、分管领导 · 联系人 · 目标、指标 · 进展 · 备注 · 文件依据 · 其他 */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a table or a text says of a task beside its parties. */
export interface TaskField {
  readonly kind: FieldKind;
  /** the column's or the label's own words, without colon: 完成时限; empty where the text gave none */
  readonly label: string;
  /** as printed */
  readonly raw: string;
  /** what a deadline says, where it is understood; see `deadlineOf` */
  readonly when?: Deadline;
  readonly origin: Origin;
}

export interface Task {
  /** `t{part}.{group}.{task}`, for example `t1.2.3` */
  readonly id: string;
  /** number as printed, without its dot */
  readonly ordinal: string;
  /** title as printed, without number and final full stop */
  readonly title: string;
  /** id of the group */
  readonly group: string;
  /** in document order */
  readonly parties: readonly Party[];
  /** in document order; may be empty */
  readonly fields: readonly TaskField[];
  readonly origin: Origin;
}

export interface Group {
  /** `g{part}.{group}` */
  readonly id: string;
  /** id of the part */
  readonly part: string;
  /** as printed, for example （一） */
  readonly ordinal: string;
  /** title as printed, without the ordinal */
  readonly title: string;
  /** the title less what all groups of the part share: 青少年, 农民, … */
  readonly short: string;
  readonly origin: Origin;
}

/** Actions (行动) are drawn in the warm range of hues, projects (工程) in the cool one. */
export type PartKind = 'action' | 'project';

export interface Part {
  /** `p{part}` */
  readonly id: string;
  readonly ordinal: string;
  readonly title: string;
  readonly kind: PartKind;
  readonly origin: Origin;
}

export interface Agency {
  /** `a{n}`, numbered by first appearance in the document */
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** every form in which the name is printed in the source, by first appearance */
  readonly printed: readonly string[];
  /** other names that a reader has given it, to be found by */
  readonly aliases?: readonly string[];
}

/**
 * What is done with a collective (各镇街) in every view and figure: left out, or replaced by members
 * (ids of agencies) in the same role. Where nothing is said it stays as it is, marked.
 */
export type CollectiveChoice =
  { readonly as: 'out' } | { readonly as: 'members'; readonly members: readonly string[] };

/** How a collective was counted where that has been carried out: by so many members, or 0: left out. */
export interface Counted {
  readonly name: string;
  readonly members: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** What the product would do about a problem; applying it is an edit. */
export type Proposal =
  /** the printed name `from` stands for the agency called `to` */
  | { readonly action: 'merge'; readonly from: string; readonly to: string }
  /** the agency printed as `from` is called `to`, as it is printed nowhere */
  | { readonly action: 'rename'; readonly from: string; readonly to: string }
  /** `from` is several names run together, an agency each */
  | { readonly action: 'split'; readonly from: string; readonly into: readonly string[] };

/** What an accepted answer changed, so that it can be taken back at any time. */
export type Before = BeforeNames | BeforeRoles;

/** Before an answer about a name. */
export interface BeforeNames {
  /** the agency called `from`, as it was */
  readonly agency: Agency;
  /** ids of agencies that a split made */
  readonly made?: readonly string[];
}

/** Before the first of several was taken for the lead. */
export interface BeforeRoles {
  /** printed names that were joint, in order, by task */
  readonly joint: Readonly<Record<string, readonly string[]>>;
}

/** Something doubtful, as a value. The words for it are the dictionary's, keyed by `code`. */
export interface Problem {
  readonly id: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly origin: Origin;
  /** what the words of the message name */
  readonly params: Readonly<Record<string, string>>;
  readonly proposal?: Proposal;
  /** true once what is proposed, or another answer to the problem, has been applied to the plan */
  readonly accepted?: boolean;
  readonly before?: Before;
  /** true once a reader has said that nothing is wrong */
  readonly dismissed?: boolean;
}

/** What is doubtful in how a document was read. */
export const READING_PROBLEMS = [
  'no-lead',
  'no-parties',
  'first-leads',
  'duties-unled',
  'unseen-leads',
  'unknown-name',
  'empty-label',
  'open-bracket',
  'unread-bracket',
  'perhaps-several',
  'named-twice',
  'unread-sign',
  'few-read',
  'items-within',
  'text-unread',
  'rule-adds',
  'rule-leads',
  'row-width',
  'row-without-task',
  'unread-table',
  'guessed-column',
  'ordinal-dates',
  'matrix-key',
  'same-as-above',
  'names-unsure',
  'row-left-out',
  'unread-page',
  'traditional',
  'hidden',
  'struck',
  'deleted',
  'hidden-text',
  'embedded',
  'no-value',
  'error-value',
  'watermark',
  'seal',
  'unknown-characters',
  'deadline-unread',
] as const;
export type ReadingProblem = (typeof READING_PROBLEMS)[number];

export const PROBLEM_CODES = [
  'stray-character',
  'second-nameplate',
  'nameplate-alone',
  'dropped-prefix',
  'missing-prefix',
  'short-form',
  'former-name',
  'missing-character',
  'wrong-character',
  'swapped-characters',
  'spaces-or-width',
  'run-together',
  ...READING_PROBLEMS,
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A finished picture: places and label lines in the layout's own units; see `draw/layout`. */
export interface Layout {
  /** width and height of the layout's frame */
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<Record<string, NodePlace>>;
}

/** Where a node stands, and where its label stands beside it. */
export interface NodePlace {
  readonly x: number;
  readonly y: number;
  /** centre of the label's box, relative to the node */
  readonly dx: number;
  readonly dy: number;
}

/** The same words in both languages; where one is empty, the other is shown. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One step of a story: what is shown, and what is said of it. */
export interface Step {
  /** unique within its story */
  readonly id: string;
  /** what is shown, as the fragment of a link; see `view/link` */
  readonly view: string;
  readonly title: Bilingual;
  /** one sentence, shown under the title */
  readonly sentence: Bilingual;
  /** for the speaker only */
  readonly note: Bilingual;
}

/** What is presented, step by step. */
export interface Story {
  readonly id: string;
  readonly name: Bilingual;
  readonly steps: readonly Step[];
}

/** Version of the plan files that are written; every older one is read. */
export const VERSION = 3;

export interface Plan {
  readonly format: 'fengong-atlas';
  readonly version: typeof VERSION;
  readonly id: string;
  /** title as printed, its lines joined */
  readonly title: string;
  readonly parts: readonly Part[];
  readonly groups: readonly Group[];
  readonly agencies: readonly Agency[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  /** by id of an agency that is a collective */
  readonly collectives?: Readonly<Record<string, CollectiveChoice>>;
  /** only in a plan as it is counted, never in a file; see `resolved` */
  readonly counted?: readonly Counted[];
  /** the finished picture, kept so that it is the first thing painted */
  readonly layout?: Layout;
  /** the highest number in an id that an edit has taken out of the plan: none is given twice */
  readonly issued?: number;
  /** as edited; while there are none, the default story is presented */
  readonly stories?: readonly Story[];
}
