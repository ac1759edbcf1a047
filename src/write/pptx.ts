import PptxGenJS from 'pptxgenjs';
import { indexPlan } from '../plan/links';
import { said } from '../view/story';
import { timeless } from './package';
import { coverSlide } from './pptx/cover';
import { layoutPages } from './pptx/layouts';
import { FACE, filled } from './pptx/parts';
import { framesOf, stepSlide } from './pptx/slides';
import type { Slide } from './pptx/xml';
import { printable } from './safe';
import type { Job, Writer } from './types';

/**
 * The story as slides: pictures are shapes, connectors and text that can be edited. The library makes
 * the file and how its parts hang together; what stands on a slide is ours, since the library knows
 * neither connectors nor groups, and gives neither titles nor descriptions.
 */
export const pptx: Writer = {
  write: async (job, progress) => {
    const { steps } = job.story;
    const index = indexPlan(job.plan);
    const frames = framesOf(job);
    const slides: Slide[] = [coverSlide(job, index)];
    steps.forEach((_, at) => {
      slides.push(stepSlide(at, job, index, frames));
      progress((0.8 * (at + 1)) / steps.length);
    });
    const blank = await blankDeck(job, slides.length);
    progress(0.9);
    const pages = new Map(layoutPages(job.palette, job.view.language));
    const notes = new Map<string, string>();
    slides.forEach((slide, i) => {
      pages.set(`ppt/slides/slide${i + 1}.xml`, slide.page);
      notes.set(`ppt/notesSlides/notesSlide${i + 1}.xml`, slide.notes);
    });
    return timeless(filled(blank, { pages, notes, palette: job.palette }), job.date);
  },
};

/** A file of so many slides with nothing on them; the first has the cover's layout. */
async function blankDeck({ plan, story, view }: Job, count: number): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = printable(plan.title);
  deck.subject = printable(said(story.name, view.language));
  deck.author = '分工图谱';
  deck.company = '';
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  deck.defineSlideMaster({ title: 'cover' });
  for (let at = 0; at < count; at++) {
    deck.addSlide(at === 0 ? { masterName: 'cover' } : undefined).addNotes('');
  }
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}
