/** Ids of what is one in two plans: the first plan's, and the second's. */
export type Pair = readonly [a: string, b: string];

/** What a reader has said of matches: those that are none, and those made by hand. */
export interface Said {
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
}

/** What is matched between two plans. */
export const SORTS = ['tasks', 'agencies', 'groups'] as const;
export type Sort = (typeof SORTS)[number];

/** All that a reader has said; a value, to be kept, undone and redone. */
export type Choices = Readonly<Record<Sort, Said>>;

const NOTHING: Said = { apart: [], together: [] };
export const NO_CHOICES: Choices = { tasks: NOTHING, agencies: NOTHING, groups: NOTHING };

/** By what two titles were found to be one; `hand`: a reader said so. */
export type TitleEvidence =
  | { readonly by: 'hand' }
  | (Place & { readonly by: 'title' | 'wording' })
  | (Place & {
      readonly by: 'similar';
      /** of the titles, 0 to 1; see `bigrams` */
      readonly likeness: number;
      /** what was held against the threshold; see `tasks` */
      readonly score: number;
    });

/** Where the two stand: whether in groups that are one, and there at the same number. */
interface Place {
  readonly sameGroup: boolean;
  readonly samePlace: boolean;
}

/**
 * By what two names were found to be one agency's, the surest first. `form`: a long and a short form,
 * or 局 and 委, of one body in the table of names; `former`: one is its name from before a reform.
 */
export const NAME_PROOFS = ['name', 'printed', 'prefix', 'form', 'former', 'level'] as const;
export type NameProof = (typeof NAME_PROOFS)[number];

/** `shared` is what the two have in common when the rest is put aside: 教育局. */
export type NameEvidence =
  { readonly by: 'hand' } | { readonly by: NameProof; readonly shared: string };

export interface Match<E> {
  readonly a: string;
  readonly b: string;
  readonly evidence: E;
}

/** Everything of two lists, once: matched, or on one side only. */
export interface Matched<E> {
  /** in the order of the first list */
  readonly pairs: readonly Match<E>[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

export interface Matching {
  readonly tasks: Matched<TitleEvidence>;
  readonly agencies: Matched<NameEvidence>;
  readonly groups: Matched<TitleEvidence>;
}
