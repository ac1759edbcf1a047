import { START, type View } from '../../view/view';
import { barePicture } from '../../figures';
import { svgOf } from '../svg';
import type { Job } from '../types';

/** The pictures of a briefing, in the order in which they stand there. */
export const PICTURES = ['network', 'heatmap', 'workload', 'collaboration'] as const;
export type PictureId = (typeof PICTURES)[number];

/**
 * Pixels of a picture as wide as the text; type of 11 is printed at 7.2 points. The caption says
 * what each shows. The height is what each needs, so that text and picture share a page.
 */
const WIDTH = 740;
const LEAST = 11;
const HEIGHTS: Readonly<Record<PictureId, number>> = {
  network: 570,
  heatmap: 715,
  workload: 400,
  collaboration: 505,
};
/** The SVG texts of the briefing's pictures: the whole plan, as it is, without a selection. */
export function briefingPictures(job: Job): Record<PictureId, string> {
  const drawn = PICTURES.map((id) => [id, briefingPicture(job, id)] as const);
  return Object.fromEntries(drawn) as Record<PictureId, string>;
}

export function briefingPicture(job: Job, tab: PictureId): string {
  const { plan, view } = job;
  const { language, weight, line, limit, measure } = view;
  const whole: View = { ...START, language, weight, line, limit, measure };
  const shown: View = { ...whole, tab, form: 'network', relation: 'shared' };
  const frame = { width: WIDTH, height: HEIGHTS[tab], least: LEAST };
  const look = { ground: '#ffffff', title: plan.title, language };
  return svgOf(barePicture({ ...job, view: shown }, frame), look);
}
