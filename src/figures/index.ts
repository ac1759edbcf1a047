import type { Figure } from './mark';
import { indexPlan } from '../plan/links';
import type { Connected } from '../draw/connected';
import type { Palette } from '../draw/palette';
import type { Layout, Plan } from '../plan/types';
import { NO_FILTER, type View } from '../view/view';
import type { Tab, TableTab } from '../view/views';
import { common } from '../words/common';
import { viewName, viewWords } from './caption';
import { collaborationFigure } from './collaboration';
import { BARE_MARGIN, framed, MARGIN, roomIn, typeOf, type Framing } from './frame';
import { heatmapFigure } from './heatmap';
import { columnOf, keysOf, type Legend } from './legend';
import { rowsOf } from './legend-rows';
import { namesIn } from './pieces';
import { networkFigure } from './network';
import type { Sheet, ViewFigure } from './sheet';
import { figureWords } from './words';
import { heightOfAll, workloadFigure } from './workload';

/** What draws each view; a table is no picture. */
const FIGURES: Readonly<
  Record<Exclude<Tab, TableTab>, ViewFigure> & Partial<Record<Tab, ViewFigure>>
> = {
  network: { draw: networkFigure },
  heatmap: { draw: heatmapFigure },
  collaboration: { draw: collaborationFigure },
  workload: { draw: workloadFigure, heightOfAll },
};

/** The picture of a sheet's view, or null where that is no picture. */
export function figureOf(sheet: Sheet): Figure | null {
  return FIGURES[sheet.view.tab]?.draw(sheet) ?? null;
}

/** How large a picture is to be, with type no smaller than `least`, in pixels. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly least: number;
}

/** What is shown, and how: what a view's picture is drawn from. All of it is values. */
interface Shown {
  /** what is shown: the plan that was opened, or a scenario of it */
  readonly plan: Plan;
  /** the plan that was opened; `plan` itself where no scenario is shown */
  readonly original: Plan;
  /** name of the scenario that is shown */
  readonly scenario?: string;
  /** places of all nodes of the plan */
  readonly layout: Layout;
  /** the agencies' network, where it has been measured already */
  readonly connected?: Connected;
  /** what is seen, and in which language */
  readonly view: View;
  readonly palette: Palette;
}

/** A picture that is handed out: with its day, as seen or in full. */
export interface Pictured extends Shown {
  /** the day, as 2026-01-31: this room knows no clock */
  readonly date: string;
  readonly choices: { readonly extent: 'seen' | 'full' };
}

/** The sheet on which a view is drawn. */
export function sheetOf(
  { plan, original, layout, palette, connected }: Omit<Shown, 'view'>,
  view: View,
  frame: Frame,
): Sheet {
  const index = indexPlan(plan);
  return { index, original, layout, ...(connected && { connected }), view, palette, ...frame };
}

/** A job's view as its picture shows it: as seen, or in full. */
function pictured({ view, choices }: Pick<Pictured, 'view' | 'choices'>): View {
  if (choices.extent === 'seen') return view;
  return { ...view, filter: NO_FILTER, hide: false, selection: [], camera: null };
}

/** The words above a picture: the plan, the view, and what of the plan where that is not the whole. */
type Heading = Pick<Framing, 'title' | 'subtitle' | 'remark'>;

export const NO_HEADING: Heading = { title: '', subtitle: '', remark: '' };

/** What a job's picture shows, in words. */
export function headingOf(job: Pictured): Heading {
  const view = pictured(job);
  const index = indexPlan(job.plan);
  return {
    title: job.plan.title,
    subtitle: viewName(index, view),
    remark: viewWords(index, view, job.scenario),
  };
}

/**
 * A job's picture with its title, legend, source line and date, `width` × `height` altogether; taller
 * where its rows need it, lower where they need less.
 */
export function picture(job: Pictured, frame: Frame, heading: Heading = headingOf(job)): Figure {
  const { language } = job.view;
  const t = figureWords[language];
  const title = common[language].titled(job.plan.title, job.scenario);
  const foot = { source: t.source(title), date: t.date(job.date) };
  return pictureIn(job, frame, { ...heading, ...foot, margin: MARGIN });
}

/** A job's picture with its legend alone, for a text that says what it shows and brings its margins. */
export const barePicture = (job: Pictured, frame: Frame): Figure =>
  pictureIn(job, frame, { ...NO_HEADING, source: '', date: '', margin: BARE_MARGIN });

type Words = Heading & Pick<Framing, 'source' | 'date' | 'margin'>;

function pictureIn(job: Pictured, frame: Frame, words: Words): Figure {
  const view = pictured(job);
  const whole = sheetOf(job, view, frame);
  const type = typeOf(frame.least);
  const framing: Framing = {
    ...words,
    legend: legendIn(whole, type.small, words.margin),
    palette: job.palette,
    type,
    names: namesIn(job.plan),
  };
  const room = roomIn(framing, frame);
  // In full, every agency has its row.
  const all = (job.choices.extent === 'full' && FIGURES[view.tab]?.heightOfAll?.(whole)) || 0;
  const height = Math.max(room.height, all);
  const drawn = figureOf({ ...whole, width: room.width, height });
  return framed(drawn ?? { width: room.width, height: 0, marks: [] }, framing);
}

/** Wider than this for its height, a frame has room for the legend beside the picture. */
const WIDE = 1.3;
/** Shares of a frame that a legend may take, in height and in width. */
const TALLEST = 0.78;
const WIDEST = 0.24;

/** The legend beside the picture where there is room, else below it. */
function legendIn(sheet: Sheet, size: number, margin: number): Legend {
  const { width, height } = sheet;
  const keys = keysOf(sheet);
  const column = columnOf(keys, size, sheet);
  const fits = column.height <= height * TALLEST && column.width <= width * WIDEST;
  if (width > height * WIDE && fits) return column;
  const most = Math.max(2, Math.floor((height * (1 - TALLEST)) / (size * 1.75)));
  return rowsOf(keys, size, sheet, width - 2 * margin, most);
}
