import type { Figure } from '../../draw/figure';
import { indexPlan } from '../../plan/links';
import { NO_FILTER, type Tab, type View } from '../../view/view';
import type { Job } from '../types';
import { viewName, viewWords } from './caption';
import { collaborationFigure } from './collaboration';
import { framed, frameHeights, MARGIN, SMALL, type Framing } from './frame';
import { heatmapFigure } from './heatmap';
import { legendOf } from './legend';
import { networkFigure } from './network';
import type { Drawn, Sheet } from './sheet';
import { workloadFigure } from './workload';
import { figureWords } from './words';

/** What draws each tab; the table is no picture. */
const DRAWN: Readonly<Record<Exclude<Tab, 'data'>, Drawn>> = {
  network: networkFigure,
  heatmap: heatmapFigure,
  collaboration: collaborationFigure,
  workload: workloadFigure,
};

/** The picture of a sheet's view, or null where that is no picture. */
export function figureOf(sheet: Sheet): Figure | null {
  const { tab } = sheet.view;
  return tab === 'data' ? null : DRAWN[tab](sheet);
}

/** How large a picture is to be, with type no smaller than `least`, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly least: number;
}

/** What a job's picture of a view is drawn from. */
export function sheetOf(
  job: Pick<Job, 'plan' | 'original' | 'layout' | 'palette'>,
  view: View,
  frame: Frame,
): Sheet {
  const { plan, original, layout, palette } = job;
  return { index: indexPlan(plan), original, layout, view, palette, ...frame };
}

/** A job's view as its picture shows it: as seen, or in full. */
export function pictured({ view, choices }: Pick<Job, 'view' | 'choices'>): View {
  if (choices.extent === 'seen') return view;
  return { ...view, filter: NO_FILTER, hide: false, selection: [], camera: null };
}

/**
 * A job's picture with its title, legend, source line and date, `width` × `height` altogether; taller
 * where its rows need it.
 */
export function picture(job: Job, frame: Frame): Figure {
  const view = pictured(job);
  const t = figureWords[view.language];
  const whole = sheetOf(job, view, frame);
  const legend = legendOf(whole, SMALL, frame.width - 2 * MARGIN);
  const framing: Framing = {
    title: job.plan.title,
    subtitle: [
      viewName(view),
      job.scenario ? t.scenario(job.scenario) : '',
      viewWords(whole.index, view),
    ]
      .filter(Boolean)
      .join('　'),
    source: t.source(job.plan.title),
    date: t.date(job.date),
    legend,
    palette: job.palette,
  };
  const width = frame.width - 2 * MARGIN;
  const { above, below } = frameHeights(framing, width);
  const drawn = figureOf({ ...whole, width, height: Math.max(120, frame.height - above - below) });
  return framed(drawn ?? { width, height: 0, marks: [] }, framing);
}
