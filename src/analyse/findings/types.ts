/** Names of agencies, groups or tasks, as in the document. */
type Names = readonly string[];

/** An agency and the figure that it is named for. */
export interface Named {
  readonly name: string;
  readonly count: number;
}

/** What each finding's sentence says. Shares are 0 to 1; every count is one over rows of the source. */
export interface FindingParams {
  /** how much there is; groups apart by the kind of their part, or without one in a plan of one level */
  readonly scope: {
    readonly tasks: number;
    readonly groups: number;
    readonly actions: number;
    readonly projects: number;
    readonly agencies: number;
    readonly leads: number;
    readonly supports: number;
    readonly joint: number;
  };
  readonly 'no-lead': { readonly tasks: Names };
  /** who leads most, who next; `share` of all tasks; how many agencies lead anything */
  readonly 'most-leads': {
    readonly agencies: Names;
    readonly leads: number;
    readonly tasks: number;
    readonly share: number;
    readonly next: Names;
    readonly nextLeads: number;
  };
  /** who carries most where a lead counts as much as a support, against who does at `weight` */
  readonly 'equal-weight': {
    readonly agencies: readonly (Named & { readonly leads: number; readonly supports: number })[];
    readonly weight: number;
    readonly same: boolean;
  };
  /** `line` is null where the quartiles are equal; `always` and `sometimes` over weights 1 to 5 */
  readonly 'above-line': {
    /** whether anyone leads: else the weight of a lead says nothing */
    readonly led: boolean;
    readonly weight: number;
    readonly q1: number;
    readonly q3: number;
    readonly line: number | null;
    readonly above: readonly (Named & { readonly by: number })[];
    readonly always: Names;
    readonly sometimes: readonly { readonly name: string; readonly weights: readonly number[] }[];
  };
  readonly concentration: {
    readonly agencies: number;
    readonly leading: number;
    readonly leads: number;
    readonly top3: number;
    readonly top3Share: number;
    readonly giniLeads: number;
    readonly giniSupports: number;
    readonly giniAll: number;
  };
  /** the fewest changes of lead down to `ceiling`; and the lowest ceiling there is */
  readonly rebalance: {
    readonly today: number;
    readonly ceiling: number;
    readonly changes: number;
    readonly lowest: number;
    readonly lowestChanges: number;
  };
  /** no ceiling under today's most can be reached */
  readonly 'no-rebalance': { readonly today: number };
  readonly 'supports-only': { readonly agencies: readonly Named[]; readonly q3: number };
  readonly pairs: {
    readonly pairs: readonly { readonly lead: string; readonly support: string }[];
    readonly tasks: number;
    readonly next: readonly { readonly lead: string; readonly support: string }[];
    readonly nextTasks: number;
  };
  readonly bridges: {
    readonly agencies: Names;
    readonly share: number;
    readonly next: Names;
    readonly nextShare: number;
  };
  readonly communities: {
    readonly sizes: readonly number[];
    readonly modularity: number;
    /** of each community the one who carries most, in the same order */
    readonly first: Names;
  };
  readonly circles: {
    readonly widest: Names;
    readonly most: number;
    readonly narrowest: Names;
    readonly fewest: number;
  };
  readonly 'no-support': {
    readonly tasks: readonly { readonly title: string; readonly group: string }[];
  };
  readonly 'single-task': { readonly agencies: Names };
}

export type FindingId = keyof FindingParams;

/**
 * The part of a view that shows a finding; fields and values are those of `View`, which this room
 * does not know.
 */
export interface FindingView {
  readonly tab: 'network' | 'heatmap' | 'collaboration' | 'workload' | 'data';
  /** what the finding is about: ids */
  readonly selection: readonly string[];
  readonly workSort?: 'load' | 'leads' | 'supports';
  readonly weight?: number;
  readonly line?: 'tukey';
  readonly relation?: 'directed' | 'shared';
  readonly form?: 'matrix' | 'network' | 'pairs';
  readonly matrixOrder?: 'community';
  readonly card?: 'scenario';
}

interface FindingOf<K extends FindingId> {
  readonly id: K;
  readonly params: FindingParams[K];
  /** where the finding can be seen */
  readonly view: FindingView;
}

/** One sentence about a plan, before it is put into words: its figures, and where they are shown. */
export type Finding = { readonly [K in FindingId]: FindingOf<K> }[FindingId];
