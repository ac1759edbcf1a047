import { textWidth } from '../../draw/size';
import { clamped } from '../../figures/flow';

/** A slide in pixels: 13.333 × 7.5 inches. */
export const SLIDE = { width: 1280, height: 720 } as const;
/** At the left and the right of a slide. */
export const MARGIN = 56;
/** Room for what stands between the margins. */
export const WIDTH = SLIDE.width - 2 * MARGIN;

/** Least size of type on a slide, in pixels: 13.5 points. */
export const LEAST = 18;
export const TITLE = 36;
export const SENTENCE = 22;
/** The cover's sizes. */
export const COVER = { title: 52, story: 28, text: 22 } as const;

/** Height of a line as Office sets it, in em, and a little more: some faces are taller. */
export const LINE = 1.42;

/** Where the title begins, and where the picture ends. */
export const TOP = 24;
export const BOTTOM = 660;
/** The hairline above the source, and the source itself. */
export const RULE = 672;
export const FOOT = { y: 680, height: 28 } as const;
/** Between the sentence and the picture. */
const GAP = 14;
/** Lines that a title and a sentence may take. */
const TITLE_LINES = 2;
const SENTENCE_LINES = 3;

/** A step's words as they stand on its slide, and how high they are. */
export interface Head {
  readonly title: string;
  readonly sentence: string;
  /** in pixels, of each */
  readonly heights: { readonly title: number; readonly sentence: number };
  /** where the picture may begin */
  readonly bottom: number;
  /** whether the sentence stands there to its end */
  readonly whole: boolean;
}

/** A text whose characters are narrower than this on average, in em, is mostly Latin. */
const LATIN = 0.8;
/** How much more, or less, goes into a line of Office than is thought: faces differ. */
const NARROWER = 1.08;
const WIDER = 0.98;

/** A text as it stands in its box, and how many lines it takes there. */
export interface Fitting {
  readonly text: string;
  readonly lines: number;
  /** whether it stands there to its end */
  readonly whole: boolean;
}

/** Text that wraps by itself in Office, cut where it would take more lines than it may. */
export function fittingIn(text: string, size: number, width: number, most: number): Fitting {
  const plain = text.replace(/\s+/g, ' ').trim();
  const latin = textWidth(plain) < plain.length * LATIN;
  const lines = clamped(plain, size, width * (latin ? NARROWER : WIDER), most);
  const end = lines.reduce((at, line) => {
    const own = line.replace(/…$/, '');
    return Math.max(at, plain.indexOf(own, at) + own.length);
  }, 0);
  // What is whole may end in … itself.
  const whole = plain.slice(end).replace('…', '').trim() === '';
  const words = whole ? plain : `${plain.slice(0, end)}…`;
  return { text: words, lines: Math.max(1, lines.length), whole };
}

export function headOf(title: string, sentence: string): Head {
  const above = fittingIn(title, TITLE, WIDTH, TITLE_LINES);
  const below = fittingIn(sentence, SENTENCE, WIDTH, SENTENCE_LINES);
  const heights = {
    title: above.lines * TITLE * LINE,
    sentence: textWidth(below.text) > 0 ? below.lines * SENTENCE * LINE : 0,
  };
  return {
    title: above.text,
    sentence: below.text,
    heights,
    bottom: TOP + heights.title + heights.sentence + GAP,
    whole: above.whole && below.whole,
  };
}
