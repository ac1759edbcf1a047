import type { Finding, FindingId, FindingParams } from '../../analyse/findings';
import type { PartKind } from '../../plan/types';
import type { View } from '../../view/view';

/** Groups that have most, or fewest, different agencies. */
interface Circle {
  readonly groups: readonly string[];
  readonly agencies: number;
}

/** Something that the meeting is asked, with the figure that it is asked about. */
export interface Ask {
  readonly about: 'no-lead' | 'line' | 'leads' | 'no-support';
  readonly count: number;
}

/** What each step says. Shares are 0 to 1; every count is one over rows of the source. */
export interface StepFigures {
  /** `roles` is null where nobody is named for anything */
  readonly whole: {
    readonly tasks: number;
    readonly agencies: number;
    readonly links: number;
    readonly roles: FindingParams['scope'] | null;
  };
  readonly part: {
    readonly kind: PartKind;
    readonly title: string;
    /** whether it is its only group */
    readonly alone: boolean;
    readonly groups: number;
    readonly tasks: number;
    readonly agencies: number;
    /** null where all groups have the same number of agencies */
    readonly widest: Circle | null;
    readonly narrowest: Circle | null;
  };
  /** `top3` only where the leads' concentration is told */
  readonly leads: FindingParams['most-leads'] & {
    readonly all: number;
    readonly leading: number;
    readonly top3: number | null;
  };
  /** those of at least `min` links are shown, `links` of `all`; `first` carries most */
  readonly loads: {
    readonly agencies: number;
    readonly shown: number;
    readonly min: number;
    readonly links: number;
    readonly all: number;
    readonly groups: number;
    readonly first: { readonly name: string; readonly count: number; readonly groups: number };
  };
  readonly line: FindingParams['above-line'];
  readonly weights: FindingParams['above-line'] & {
    readonly equal: FindingParams['equal-weight'];
  };
  /** `drawn` of `all` pairs, those of at least `min` tasks */
  readonly pairs: FindingParams['pairs'] & {
    readonly min: number;
    readonly drawn: number;
    readonly all: number;
  };
  readonly bridges: FindingParams['bridges'];
  readonly 'no-lead': FindingParams['no-lead'];
  readonly 'no-support': FindingParams['no-support'];
  readonly 'single-task': FindingParams['single-task'];
  readonly proposal: FindingParams['rebalance'] & {
    readonly moves: readonly {
      readonly task: string;
      readonly from: string;
      readonly to: string;
    }[];
  };
  readonly ask: { readonly asks: readonly Ask[] };
}

export type StepKind = keyof StepFigures;

interface MadeStep<K extends StepKind> {
  readonly kind: K;
  /** unique within the story, the same whatever else is known */
  readonly id: string;
  readonly figures: StepFigures[K];
  /** what of the view is not as at the start */
  readonly view: Partial<View>;
  /** findings whose sentence and formula the speaker's note repeats */
  readonly behind: readonly Finding[];
}

/** A step before it is put into words. */
export type Made = { readonly [K in StepKind]: MadeStep<K> }[StepKind];

/** What is said of each step. `read` tells how the picture is read and what may be asked. */
export type StepWords = {
  readonly [K in StepKind]: {
    readonly title: (figures: StepFigures[K]) => string;
    readonly sentence: (figures: StepFigures[K]) => string;
    readonly read: (figures: StepFigures[K]) => readonly string[];
  };
};

/** The finding of an id, where the plan has it. */
export type Find = <K extends FindingId>(id: K) => (Finding & { readonly id: K }) | undefined;
