import type { WorkColumn } from '../../view/choices';

/** Part of a sentence: words, or something that can be clicked to see what is behind it. */
export type Piece = string | { readonly ids: readonly string[]; readonly text: string };

/** A number as it is written: at most two decimals, none where it is whole. */
export const short = (value: number): string => String(Number(value.toFixed(2)));
/** A share from 0 to 1 in per cent, without decimals. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** The same to one decimal, for columns in which small shares stand. */
export const percentFine = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** The terms of a line's formula. */
export type Parts = Readonly<Record<string, number>>;
/** Pieces in one breath. */
export const joined = (pieces: readonly Piece[], by: string): Piece[] =>
  pieces.flatMap((piece, at) => (at > 0 ? [by, piece] : [piece]));

/** A line's sum in its numbers: Q3 + 1.5 × IQR, and median + 3 × 1.4826 × MAD. */
export const fence = (p: Parts, value: string | null) =>
  `${short(p['q3']!)} + 1.5 × ${short(p['iqr']!)}${value ? ` = ${value}` : ''}`;
export const spread = (p: Parts, value: string | null) =>
  `${short(p['median']!)} + 3 × 1.4826 × ${short(p['mad']!)}${value ? ` = ${value}` : ''}`;

/** The columns that sort, and by what. Rank, load and share are one order. */
export const SORTS: Readonly<Record<string, WorkColumn>> = {
  rank: 'load',
  agency: 'document',
  load: 'load',
  share: 'load',
  leads: 'leads',
  supports: 'supports',
  groups: 'groups',
  partners: 'partners',
  burden: 'burden',
};
