import type { Range } from '@e965/xlsx';
import type { Omission } from '../../blocks';

/** A cell as it is seen, and what it holds. */
export interface SheetCell {
  /** as shown, neither trimmed nor repaired; without what is left out */
  readonly text: string;
  /** what it holds, whatever its format */
  readonly value: string;
  readonly omitted?: readonly Left[];
}

/** What of a cell is left out, and why. */
export type Left = Pick<Omission, 'why' | 'text'>;

/** A sheet as it stands in the file. */
export interface Sheet {
  readonly name: string;
  /** hidden as a whole */
  readonly hidden: boolean;
  /** sparse: rows, and cells in them, that hold nothing are missing */
  readonly rows: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly isHidden: (
    row: number,
    column: number,
  ) => { readonly row: boolean; readonly column: boolean };
}

export interface Book {
  readonly sheets: readonly Sheet[];
}

/** A piece of a cell's text that looks alike throughout. */
export interface Run {
  readonly text: string;
  /** where it says nothing, it looks as its cell does */
  readonly struck?: boolean;
  /** superscript */
  readonly raised?: boolean;
  /** white; where it says nothing, as its cell */
  readonly white?: boolean;
}

/** What a file tells of a cell beside its value. */
export interface Look {
  /** a number format: its code, or its number */
  readonly format?: string | number;
  readonly struck?: boolean;
  readonly white?: boolean;
  /** something gives it a ground, on which white is seen */
  readonly ground?: boolean;
  /** pieces of its text, where they do not look alike */
  readonly runs?: readonly Run[];
  /** a formula whose result is not in the file */
  readonly formula?: string;
}

/** What a file tells of a sheet beside its values. */
export interface SheetLook {
  /** by `keyOf` */
  readonly cells: ReadonlyMap<number, Look>;
  /** height of rows and width of columns that say nothing themselves; 0 hides them */
  readonly rowHeight?: number;
  readonly columnWidth?: number;
  /** of rows that say something themselves, in any unit */
  readonly rowHeights?: ReadonlyMap<number, number>;
}

/** A cell's place as a number, from 0. */
export const keyOf = (row: number, column: number): number => row * 16_384 + column;
