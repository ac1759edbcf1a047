import PptxGenJS from 'pptxgenjs';
import { indexPlan } from '../plan/links';
import { timeless } from './package';
import { withoutGhosts } from './pptx/ghosts';
import { FACE } from './pptx/shapes';
import { addCover, addStep } from './pptx/slides';
import { printable } from './safe';
import type { Writer } from './types';

/** The story as slides: pictures are shapes, lines and text that can be edited. */
export const pptx: Writer = {
  write: async (job, progress) => {
    const deck = new PptxGenJS();
    deck.layout = 'LAYOUT_WIDE';
    deck.title = printable(job.plan.title);
    deck.author = '分工图谱';
    deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
    const index = indexPlan(job.plan);
    addCover(deck, job);
    job.story.steps.forEach((step, at) => {
      addStep(deck, step, job, index);
      progress((0.7 * (at + 1)) / job.story.steps.length);
    });
    const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
    progress(0.9);
    return timeless(bytes, job.date, withoutGhosts(bytes));
  },
};
