import type { Omission } from '../../blocks';

/** A piece of text on a page. Units are points; y grows downwards. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly width: number;
  /** of the font */
  readonly size: number;
  /** where each of its characters ends, ascending, where that is known */
  readonly ends?: readonly number[];
}

/** A straight line across or down a page, from `from` to `to`, at the height or distance `at`. */
export interface Ruling {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page as it is read: text and straight lines at their places, upright. */
export interface Page {
  /** counts from 1 */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rulings: readonly Ruling[];
  /** what stands on it and is not read */
  readonly omitted: readonly Omission[];
}

/** Stands for a character of which the document does not tell what it is. */
export const UNKNOWN = '\uFFFD';

/** A character as a page draws it. */
export interface Glyph {
  /** as a rule one character; a ligature has more */
  readonly text: string;
  /** where its baseline begins */
  readonly x: number;
  readonly y: number;
  /** from there to where the next begins */
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  /** of its colour: 0 black, 1 white */
  readonly light: number;
  /** 0 where nothing of it is to be seen */
  readonly opacity: number;
  /** the source itself says that it is a watermark, or hidden */
  readonly why?: 'watermark' | 'hidden-text';
}

/** A filled box or a picture, on which light text can be read. */
export interface Shade {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a format finds on a page, before it is known what is to be read. */
export interface Drawn {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  readonly shades: readonly Shade[];
}
