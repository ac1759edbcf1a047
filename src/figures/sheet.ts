import type { Connected } from '../draw/connected';
import type { Figure } from './mark';
import type { Palette } from '../draw/palette';
import type { PlanIndex } from '../plan/links';
import type { Layout, Plan } from '../plan/types';
import type { View } from '../view/view';

/** What a picture of a view is drawn from, and how large. */
export interface Sheet {
  readonly index: PlanIndex;
  /** the plan that was opened, where `index` is that of a scenario */
  readonly original: Plan;
  readonly layout: Layout;
  /** the agencies' network, where it has been measured; else it is where a figure needs it */
  readonly connected?: Connected;
  readonly view: View;
  readonly palette: Palette;
  /** of the picture alone, in pixels */
  readonly width: number;
  readonly height: number;
  /** least size of type, in pixels: 11 on a screen or a page, 18 on a slide */
  readonly least: number;
}

/** Draws what a view shows, in `width` × `height`; a picture that needs less may be smaller. */
export type Drawn = (sheet: Sheet) => Figure;

/** How the picture of a view comes about. */
export interface ViewFigure {
  readonly draw: Drawn;
  /** height in which all has its place, of a picture that leaves out what it has no room for */
  readonly heightOfAll?: (sheet: Sheet) => number;
}
