import type { LineMark as Words } from '../../draw/scene';
import { CORNERS } from '../../draw/signs';
import type { Part } from '../../plan/types';
import type { CircleMark, LineMark, PolygonMark, RectMark } from '../mark';

/** What a mark stands for, told by attributes `data-…`: the pointer, the style sheet and tests read them. */
interface Data {
  /** a node, and the kind of thing it is */
  readonly node?: 'agency' | 'group' | 'task';
  readonly id?: string;
  readonly agency?: string;
  readonly pinned?: true;
  /** a line, its role and its ends */
  readonly edge?: string;
  /** a line that stands for many, and the role that it has */
  readonly bundle?: string;
  readonly role?: string;
  readonly source?: string;
  readonly target?: string;
  /** a line between two agencies: the ids of both */
  readonly join?: string;
  /** what became of a link, and of a node */
  readonly link?: string;
  readonly fate?: string;
  /** names of the palette */
  readonly hue?: string | undefined;
  readonly kind?: string;
}

/** What every mark on a screen carries besides its shape. Its colours are its role's and its state's. */
interface Carried {
  /** tells it from the others of its list */
  readonly key?: string;
  /** id by which its state is looked up: a state changes without a new list */
  readonly state?: string;
  readonly data?: Data;
  readonly class?: string;
}

/** The words of a node: lines relative to it, hidden where they give way. */
export interface LabelMark extends Carried {
  readonly type: 'label';
  readonly lines: readonly Words[];
  readonly size: number;
  /** false where it gives way at this scale */
  readonly shown: boolean;
}

/** A word of the picture's own: a sign in a node, a number of a community. */
export interface NoteMark extends Carried {
  readonly type: 'note';
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** Marks that belong together, about a point. With `words` it is a button, named by them. */
export interface GroupMark extends Carried {
  readonly type: 'group';
  readonly at?: readonly [number, number];
  readonly words?: string;
  readonly title?: string;
  /** left out of what is read aloud */
  readonly mute?: true;
  readonly marks: readonly LiveMark[];
}

type Shape = CircleMark | LineMark | PolygonMark | RectMark;

/** A mark of a picture that is pointed at; lengths in units of the layout. */
export type LiveMark = (Shape & Carried) | LabelMark | NoteMark | GroupMark;

/** A square about the node's middle, its corners those of a kind of group. */
export const square = (r: number, kind: Part['kind']): Omit<RectMark, 'fill'> => {
  return { type: 'rect', x: -r, y: -r, width: r * 2, height: r * 2, round: CORNERS[kind] };
};
