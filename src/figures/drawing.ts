import type { StateOf } from '../draw/scene';
import type { GroupSign } from '../draw/signs';
import type { Spot } from './clip';
import type { Sheet } from './sheet';

/** A network on its way into a figure. */
export interface Drawing {
  readonly sheet: Sheet;
  readonly states: StateOf;
  readonly signs: ReadonlyMap<string, GroupSign>;
  /** least half side of a task's square, in pixels */
  readonly square: number;
  /** a point of the layout in pixels of the figure, and the pixels of a unit */
  readonly at: (x: number, y: number) => Spot;
  readonly k: number;
}
