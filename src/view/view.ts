import type { AgencyKind, Role } from '../plan/types';
import type {
  Measure,
  RowOrder,
  ColumnOrder,
  Sort,
  LineMethod,
  WorkColumn,
  Relation,
  CollaborationForm,
  MatrixOrder,
  Card,
  Language,
  Place,
  Theme,
} from './choices';
import { NO_QUESTION, type AcrossQuestion } from './across';
import { isPlace } from './choices';
import { VIEWS, type Tab } from './views';

/**
 * What a reader has chosen to see, as one value. A link and (later) a story's step are this value;
 * `link.ts` says how each field is written.
 */
export interface View {
  readonly tab: Tab;
  readonly filter: Filter;
  /** what the filter leaves out is hidden rather than dimmed */
  readonly hide: boolean;
  /** ids of agencies, tasks, groups, parts, cells `a1*g1.2` of the heatmap, or `a1@g1.2`: what an agency heads */
  readonly selection: readonly string[];
  /** how far the neighbourhood of the selection reaches, in steps along links */
  readonly steps: 1 | 2;
  /** `null` shows the whole picture */
  readonly camera: Camera | null;
  /** where the reader has put nodes, by id; all others stand as laid out */
  readonly pins: Pins;
  readonly measure: Measure;
  /** how many supports one lead counts for in the weighted measure: 1 to 5 in half steps */
  readonly weight: number;
  readonly rows: RowOrder;
  readonly columns: ColumnOrder;
  /**
   * What the reader has opened of the long axes of heatmap and matrix: functions, kinds, communities, ids of parts;
   * and what was closed though the filter finds something in it, as `shut` writes it. See `draw/fold`.
   */
  readonly unfolded: readonly string[];
  readonly sort: Sort;
  /** how the line is drawn above which a load is called high */
  readonly line: LineMethod;
  /** the reader's own line, where `line` is `own` */
  readonly limit: number;
  readonly workSort: WorkColumn;
  /** how agencies are joined in the collaboration view, and how that is shown and ordered */
  readonly relation: Relation;
  readonly form: CollaborationForm;
  readonly matrixOrder: MatrixOrder;
  /** least number of shared tasks that joins two agencies */
  readonly minShared: number;
  /** ids of groups and tasks whose parties are called into one room */
  readonly meeting: readonly string[];
  /** what the card at the right shows while nothing is selected */
  readonly card: Card;
  /** what is asked of all plans, where they take the place of the view */
  readonly across: AcrossQuestion;
  readonly language: Language;
  readonly theme: Theme;
  /** whether the view stands alone, inside another page */
  readonly embed: boolean;
}

export const TABS: readonly Tab[] = VIEWS.map(({ id }) => id);

/** What is shown in the place of the view; null where that is the view, as with something selected. */
export const placeOf = ({ card, selection }: View): Place | null =>
  selection.length === 0 && isPlace(card) ? card : null;

export const ROLES = ['lead', 'support', 'joint'] as const satisfies readonly Role[];

/** Facets: within one OR, across them AND; an empty facet lets everything through. */
export interface Filter {
  /** ids of groups */
  readonly groups: readonly string[];
  readonly roles: readonly Role[];
  readonly kinds: readonly AgencyKind[];
  /** ids of agencies */
  readonly agencies: readonly string[];
  /** least load (leads + supports in the whole plan) of an agency; 0 lets all through */
  readonly minLoad: number;
  /** part of a task's, a group's or an agency's name */
  readonly text: string;
}

/** Centre in layout units, and scale as a multiple of the scale that fits the whole picture. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Places in layout units. */
export type Pins = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export const NO_FILTER: Filter = {
  groups: [],
  roles: [],
  kinds: [],
  agencies: [],
  minLoad: 0,
  text: '',
};

export const START: View = {
  tab: TABS[0]!,
  filter: NO_FILTER,
  hide: false,
  selection: [],
  steps: 1,
  camera: null,
  pins: {},
  measure: 'all',
  weight: 3,
  rows: 'load',
  columns: 'document',
  unfolded: [],
  sort: { by: 'document', descending: false },
  line: 'tukey',
  limit: 10,
  workSort: 'load',
  relation: 'directed',
  form: 'matrix',
  matrixOrder: 'load',
  minShared: 3,
  meeting: [],
  card: 'none',
  across: NO_QUESTION,
  language: 'zh',
  theme: 'auto',
  embed: false,
};

/** How it is written that a reader has closed a fold. */
export const shut = (key: string): string => `-${key}`;

/** What stays of `unfolded` when the filter becomes another: what that finds is seen again. */
export const stillUnfolded = (unfolded: readonly string[]): readonly string[] =>
  unfolded.filter((key) => !key.startsWith('-'));
