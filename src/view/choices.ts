/** What a reader may choose between, by the ids that links write. */

export const MEASURES = ['all', 'lead', 'support', 'weighted'] as const;
export type Measure = (typeof MEASURES)[number];

export const ROW_ORDERS = ['load', 'document', 'name', 'kind', 'seriated'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export const COLUMN_ORDERS = ['document', 'load', 'name', 'seriated'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

export const SORT_COLUMNS = [
  'document',
  'group',
  'task',
  'lead',
  'support',
  'deadline',
  'count',
] as const;
export interface Sort {
  readonly by: (typeof SORT_COLUMNS)[number];
  readonly descending: boolean;
}

export const LINE_METHODS = ['tukey', 'mad', 'own'] as const;
export type LineMethod = (typeof LINE_METHODS)[number];

export const WORK_COLUMNS = [
  'load',
  'leads',
  'supports',
  'groups',
  'partners',
  'burden',
  'document',
] as const;
export type WorkColumn = (typeof WORK_COLUMNS)[number];

/** `directed`: one leads, the other supports; `support`: both support; `shared`: both take part. */
export const RELATIONS = ['directed', 'support', 'shared'] as const;
export type Relation = (typeof RELATIONS)[number];

export const COLLABORATION_FORMS = ['matrix', 'network', 'pairs', 'path', 'meeting'] as const;
export type CollaborationForm = (typeof COLLABORATION_FORMS)[number];

export const MATRIX_ORDERS = ['load', 'kind', 'community', 'seriated'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** What takes the place of the view rather than its right side: it is about more than the open plan. */
const PLACES = ['compare', 'corpus'] as const;
export type Place = (typeof PLACES)[number];

export const CARDS = ['none', 'findings', 'scenario', 'story', ...PLACES] as const;
export type Card = (typeof CARDS)[number];

export const isPlace = (card: Card): card is Place => PLACES.some((place) => place === card);

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
