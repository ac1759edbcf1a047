import type { Origin, TaskField } from '../plan/types';
import type { Label } from './labels';

/** A heading as printed, its number apart. */
export interface Heading {
  readonly ordinal: string;
  readonly title: string;
  readonly origin: Origin;
}

/** Names that stand together at one place, and what is said of all of them. */
export interface Allocation {
  readonly label: Label;
  readonly names: readonly string[];
  readonly origin: Origin;
  /** whether words or a bare list say it, and no label */
  readonly unlabelled?: boolean;
  /** how many of the names stand before the first comma, where there is one */
  readonly ahead?: number;
  /** whether it is listed with its duties, so that nobody leads */
  readonly duty?: boolean;
  /** whether each name stands for many bodies, though it does not say so */
  readonly many?: boolean;
  /** whether it says that a party is added to all that follows */
  readonly addsFromHere?: boolean;
}

/** A task as found, before the document's rules say who leads. */
export interface FoundTask extends Heading {
  /** headings above it, outermost first */
  readonly path: readonly Heading[];
  readonly allocations: readonly Allocation[];
  /** what is said of it beside its parties, in document order */
  readonly fields: readonly TaskField[];
  /** whether a column beside names leads, so that 责任单位 means support; unset in running text */
  readonly leadsNamed?: boolean;
}
