import { ImageRun, Paragraph } from 'docx';
import { START, type View } from '../../view/view';
import { barePicture } from '../../figures';
import { svgOf } from '../svg';
import type { Job } from '../types';
import { briefingWords } from './briefing-words';
import { TEXT_WIDTH } from './page';
import { paragraph } from './text';

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
/** Most of a page that a picture may fill, in pixels of 1/96 inch. */
const SHOWN = { width: (TEXT_WIDTH / 1440) * 96, height: 860 } as const;

/** The SVG texts of the briefing's pictures: the whole plan, as it is, without a selection. */
export function briefingPictures(job: Job): Record<PictureId, string> {
  const { plan, view } = job;
  const { language, weight, line, limit, measure } = view;
  const whole: View = { ...START, language, weight, line, limit, measure };
  const drawn = PICTURES.map((tab) => {
    const shown: View = { ...whole, tab, form: 'network', relation: 'shared' };
    const frame = { width: WIDTH, height: HEIGHTS[tab], least: LEAST };
    const look = { ground: '#ffffff', title: plan.title, language };
    return [tab, svgOf(barePicture({ ...job, view: shown }, frame), look)] as const;
  });
  return Object.fromEntries(drawn) as Record<PictureId, string>;
}

/**
 * A picture with its caption; nothing where the job brings none.
 *
 * @param sentences what it shows, for those who do not see it
 */
export function pictureOf(job: Job, id: PictureId, sentences: readonly string[]): Paragraph[] {
  const data = job.pictures?.[id];
  if (!data) return [];
  const t = briefingWords[job.view.language];
  const number = PICTURES.indexOf(id) + 1;
  const name = t.pictures[id];
  const [width, height] = pngSize(data);
  const scale = Math.min(SHOWN.width / width, SHOWN.height / height);
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(number), name, title: name, description: sentences.join('\n') },
  });
  return [
    new Paragraph({ style: 'Picture', children: [image] }),
    paragraph(t.caption(number, name), 'Caption'),
  ];
}

/** Width and height of a PNG, from its first chunk (PNG specification, IHDR). */
function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
