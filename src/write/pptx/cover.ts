import type { PlanIndex } from '../../plan/links';
import { said } from '../../view/story';
import { sizeWords } from '../../words/collectives';
import { common } from '../../words/common';
import { fitted } from '../../figures/flow';
import type { Job } from '../types';
import { coverBoxes } from './layouts';
import { COVER, fittingIn, FOOT, LEAST, WIDTH } from './page';
import { placeholder, textBox } from './text';
import { slideWords } from './words';
import { pageOf, type Slide } from './xml';

/** Lines that the plan's title may take. */
const LINES = 4;

/** The first slide: which plan, what is told, its size, when; the steps are its notes. */
export function coverSlide(job: Job, index: PlanIndex): Slide {
  const { plan, palette, story, view, date, scenario } = job;
  const { language } = view;
  const t = slideWords[language];
  const title = fittingIn(plan.title, COVER.title, WIDTH, LINES);
  const boxes = coverBoxes(title.lines);
  const line = (at: number) => {
    const place = { ...boxes.body, y: boxes.body.y + at, height: COVER.story * 1.5 };
    return { ...place, name: t.cover, wrap: false };
  };
  const told = said(story.name, language);
  const plain = { size: COVER.text, color: palette.ink2 };
  const strong = { size: COVER.story, color: palette.accent, bold: true };
  const varied = scenario
    ? fitted(common[view.language].scenario(scenario), COVER.text, WIDTH)
    : '';
  const foot = { ...line(0), y: FOOT.y - 8, height: FOOT.height };
  const shapes = [
    placeholder('title', t.title, title.text, boxes.title),
    textBox(fitted(told, COVER.story, WIDTH), line(0), strong),
    placeholder('body', t.sentence, sizeWords(index, language), line(52)),
    varied && textBox(varied, line(92), plain),
    textBox(t.date(date), foot, { size: LEAST, color: palette.ink3 }),
  ];
  const steps = story.steps.map((step, i) => t.list(i + 1, said(step.title, language)));
  return { page: pageOf(shapes), notes: [told, ...steps].join('\n') };
}
