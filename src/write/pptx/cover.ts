import type { PlanIndex } from '../../plan/links';
import { said } from '../../view/story';
import { sizeWords } from '../../words/collectives';
import { common } from '../../words/common';
import { fitted } from '../../figures/flow';
import type { Job } from '../types';
import { coverBoxes } from './layouts';
import { COVER, fittingIn, FOOT, LEAST, WIDTH } from './page';
import { placeholder, textBox, type TextBox } from './text';
import { slideWords } from './words';
import { pageOf, type Slide } from './xml';

/** Lines that the plan's title may take. */
const LINES = 4;

/** A text of the cover, where it stands, and how it is set. */
interface CoverText {
  readonly text: string;
  readonly box: TextBox;
  /** the layout's place that it takes, which sets it; a box of its own where none is named */
  readonly place?: 'title' | 'body';
  readonly type: { readonly size: number; readonly color: string; readonly bold?: boolean };
}

/** Which plan, what is told, its size, when. */
export function coverTexts(job: Job, index: PlanIndex): CoverText[] {
  const { plan, palette, story, view, date, scenario } = job;
  const { language } = view;
  const t = slideWords[language];
  const title = fittingIn(plan.title, COVER.title, WIDTH, LINES);
  const boxes = coverBoxes(title.lines);
  const line = (at: number): TextBox => {
    const place = { ...boxes.body, y: boxes.body.y + at, height: COVER.story * 1.5 };
    return { ...place, name: t.cover, wrap: false };
  };
  const told = fitted(said(story.name, language), COVER.story, WIDTH);
  const plain = { size: COVER.text, color: palette.ink2 };
  const strong = { size: COVER.story, color: palette.accent, bold: true };
  const varied = scenario ? fitted(common[language].scenario(scenario), COVER.text, WIDTH) : '';
  const foot = { ...line(0), y: FOOT.y - 8, height: FOOT.height };
  const heading = { size: COVER.title, color: palette.ink, bold: true };
  const texts: CoverText[] = [
    {
      text: title.text,
      box: { ...boxes.title, name: t.title, wrap: true },
      place: 'title',
      type: heading,
    },
    { text: told, box: line(0), type: strong },
    {
      text: sizeWords(index, language),
      box: { ...line(52), name: t.sentence },
      place: 'body',
      type: plain,
    },
    { text: varied, box: line(92), type: plain },
    { text: t.date(date), box: foot, type: { size: LEAST, color: palette.ink3 } },
  ];
  return texts.filter(({ text }) => text !== '');
}

/** The first slide; the steps are its notes. */
export function coverSlide(job: Job, index: PlanIndex): Slide {
  const { story, view } = job;
  const { language } = view;
  const shapes = coverTexts(job, index).map(({ text, box, place, type }) =>
    place ? placeholder(place, box.name, text, box) : textBox(text, box, type),
  );
  const steps = story.steps.map((step, i) =>
    slideWords[language].list(i + 1, said(step.title, language)),
  );
  return { page: pageOf(shapes), notes: [said(story.name, language), ...steps].join('\n') };
}
