import type { FindingId, FindingParams } from '../../analyse/findings';

/** What there is to say about each finding, from its figures. */
export type Sentences = { readonly [K in FindingId]: (params: FindingParams[K]) => string };

/** A share of 0 to 1 as a percentage with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** As many decimals as it has, at most two. */
export const plain = (value: number): string => String(Number(value.toFixed(2)));

export const decimals = (value: number): string => value.toFixed(2);

/** How many names a sentence lists before it counts the rest. */
export const LISTED = 6;
