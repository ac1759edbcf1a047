import { textWidth } from '../../draw/size';
import { placed, type Figure, type FigureMark } from '../../figures/mark';
import type { PlanIndex } from '../../plan/links';
import { coverTexts } from '../pptx/cover';
import { labelsOf } from '../pptx/labels';
import { STEP_BOXES } from '../pptx/layouts';
import { LEAST, MARGIN, RULE, SENTENCE, SLIDE, TITLE, WIDTH } from '../pptx/page';
import { framesOf, stepParts, type Frames } from '../pptx/slides';
import { COLUMNS, GUTTER, noteTop, PAD, type TaskTable } from '../pptx/table';
import type { Job } from '../types';
import { textLines } from './text-lines';

/** A slide as a drawing, and its title. */
interface Slide {
  readonly name: string;
  readonly figure: Figure;
}

/** The first slides of a deck as drawings: the same words and figures, in the same places. */
export function firstSlides(job: Job, index: PlanIndex, count: number): Slide[] {
  const frames = framesOf(job);
  const steps = job.story.steps.slice(0, count - 1);
  return [coverOf(job, index), ...steps.map((_, at) => stepOf(at, job, index, frames))];
}

const slideOf = (name: string, marks: readonly FigureMark[], job: Job): Slide => {
  const ground: FigureMark = { type: 'rect', x: 0, y: 0, ...SLIDE, fill: job.palette.ground };
  return { name, figure: { ...SLIDE, marks: [ground, ...marks] } };
};

const accent = (width: number, height: number, { palette }: Job): FigureMark => {
  return { type: 'rect', x: MARGIN, y: 0, width, height, fill: palette.accent };
};

function coverOf(job: Job, index: PlanIndex): Slide {
  const texts = coverTexts(job, index).flatMap(({ text, box, type }) => textLines(text, box, type));
  return slideOf(job.plan.title, [accent(160, 14, job), ...texts], job);
}

function stepOf(at: number, job: Job, index: PlanIndex, frames: Frames): Slide {
  const { palette } = job;
  const parts = stepParts(at, job, index, frames);
  const foot = { size: LEAST, color: palette.ink3 };
  const number = String(at + 2);
  const { sldNum, ftr } = STEP_BOXES;
  const right = { ...sldNum, x: sldNum.x + sldNum.width - textWidth(number) * LEAST };
  const rule = { x1: MARGIN, y1: RULE, x2: MARGIN + WIDTH, y2: RULE } as const;
  const marks: FigureMark[] = [
    accent(64, 8, job),
    ...textLines(parts.name, parts.title, { size: TITLE, color: palette.ink, bold: true }),
    ...textLines(frames.heads[at]!.sentence, parts.sentence, {
      size: SENTENCE,
      color: palette.ink2,
    }),
    ...parts.figures.flatMap(({ figure, at }) => placed(legible(figure), at.x, at.y)),
    ...(parts.table ? tableMarks(parts.table, job) : []),
    { type: 'line', ...rule, stroke: palette.rule },
    ...textLines(parts.source, ftr, foot),
    ...textLines(number, right, foot),
  ];
  return slideOf(parts.name, marks, job);
}

/** The figure with the words that stand on its slide. */
function legible(figure: Figure): Figure {
  const marks = labelsOf(figure.marks).flatMap((mark): FigureMark[] => {
    if (mark.type !== 'text') return [mark];
    const { step, ...own } = mark;
    return own.text.split('\n').map((text, i) => ({ ...own, text, y: own.y + i * step }));
  });
  return { ...figure, marks };
}

function tableMarks(table: TaskTable, { palette }: Job): FigureMark[] {
  const lefts = COLUMNS.map((_, c) => COLUMNS.slice(0, c).reduce((a, b) => a + b, 0) * WIDTH);
  const tops = table.rows.map((_, r) =>
    table.rows.slice(0, r).reduce((y, { height }) => y + height, table.top),
  );
  const rows = table.rows.flatMap(({ texts, height }, r): FigureMark[] => {
    const head = r === 0;
    const y = tops[r]! + height;
    const rule = head ? palette.ink : palette.rule;
    const words = texts.flatMap((text, c) => {
      const room = COLUMNS[c]! * WIDTH - GUTTER;
      const box = { x: MARGIN + lefts[c]!, y: tops[r]! + PAD, width: room, height };
      const color = head ? palette.ink2 : palette.ink;
      return textLines(text, box, { size: LEAST, color, bold: head || c === 1 });
    });
    return [...words, { type: 'line', x1: MARGIN, y1: y, x2: MARGIN + WIDTH, y2: y, stroke: rule }];
  });
  const note = { x: MARGIN, y: noteTop(table), width: WIDTH, height: 0 };
  return [...rows, ...textLines(table.note, note, { size: LEAST, color: palette.ink2 })];
}
