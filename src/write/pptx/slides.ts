import type PptxGenJS from 'pptxgenjs';
import { indexPlan, type PlanIndex } from '../../plan/links';
import type { Step } from '../../plan/types';
import { applyFilter } from '../../view/filter';
import { said, viewOf } from '../../view/story';
import type { View } from '../../view/view';
import { common } from '../../words/common';
import { figureOf, sheetOf } from '../figures';
import { fitted, wrapped } from '../figures/flow';
import { printable } from '../safe';
import type { Job } from '../types';
import { addFigure, FACE, hex, inches } from './shapes';
import { slideWords } from './words';

/** A slide in pixels: 13.333 × 7.5 inches. */
const SLIDE = { width: 1280, height: 720 } as const;
const MARGIN = 48;
/** Least size of type on a slide, in pixels: 13.5 points. */
const LEAST = 18;
const TITLE = 36;
const SENTENCE = 22;

interface Line {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
}

function addLine(slide: PptxGenJS.Slide, text: string, line: Line): void {
  slide.addText(printable(text), {
    x: inches(line.x),
    y: inches(line.y),
    w: inches(line.width),
    h: inches(line.size * 1.5),
    margin: 0,
    valign: 'middle',
    align: line.align ?? 'left',
    fontFace: FACE,
    fontSize: line.size * 0.75,
    color: hex(line.color),
    bold: line.bold ?? false,
    fit: 'none',
    wrap: false,
  });
}

/** The first slide: which plan, what is told, its size, when. */
export function addCover(deck: PptxGenJS, job: Job): void {
  const { plan, palette, story, view, date, scenario } = job;
  const t = slideWords[view.language];
  const slide = deck.addSlide();
  slide.background = { color: hex(palette.ground) };
  const lines = wrapped(plan.title, 44, SLIDE.width - 2 * MARGIN - 60).slice(0, 4);
  const top = 300 - lines.length * 32;
  const line = (y: number, size: number, color: string) => {
    return { x: MARGIN + 30, y, width: SLIDE.width - 2 * MARGIN - 60, size, color };
  };
  slide.addShape('rect', {
    x: inches(MARGIN),
    y: inches(top),
    w: inches(6),
    h: inches(lines.length * 64),
    fill: { color: hex(palette.accent) },
  });
  lines.forEach((text, i) =>
    addLine(slide, text, { ...line(top + i * 64, 44, palette.ink), bold: true }),
  );
  const index = indexPlan(plan);
  const size = common[view.language].counts(
    plan.tasks.length,
    plan.agencies.length,
    index.links.length,
  );
  const below = top + lines.length * 64 + 28;
  addLine(slide, said(story.name, view.language), line(below, 26, palette.ink2));
  addLine(slide, size, line(below + 48, 22, palette.ink2));
  if (scenario) addLine(slide, t.scenario(scenario), line(below + 88, 22, palette.ink2));
  addLine(slide, t.date(date), line(SLIDE.height - 70, LEAST, palette.ink3));
}

/** One step: its title and sentence above, its picture as shapes below, its note in the notes. */
export function addStep(deck: PptxGenJS, step: Step, job: Job, index: PlanIndex): void {
  const { palette, plan, view: now, scenario } = job;
  const view: View = viewOf(step, now);
  const t = slideWords[view.language];
  const slide = deck.addSlide();
  slide.background = { color: hex(palette.ground) };
  const width = SLIDE.width - 2 * MARGIN;
  const title = fitted(said(step.title, view.language), TITLE, width);
  addLine(slide, title, { x: MARGIN, y: 26, width, size: TITLE, color: palette.ink, bold: true });
  const lines = wrapped(said(step.sentence, view.language), SENTENCE, width).slice(0, 3);
  lines.forEach((text, i) =>
    addLine(slide, text, { x: MARGIN, y: 84 + i * 32, width, size: SENTENCE, color: palette.ink2 }),
  );
  const top = 96 + lines.length * 32;
  const frame = { width, height: SLIDE.height - top - 58, least: LEAST };
  const figure = figureOf(sheetOf(job, view, frame));
  if (figure) addFigure(slide, figure, MARGIN, top);
  else addTable(slide, index, view, top, frame.height, job);
  const source = [t.source(plan.title), scenario ? t.scenario(scenario) : '']
    .filter(Boolean)
    .join(' · ');
  const foot = {
    x: MARGIN,
    y: SLIDE.height - 42,
    width: width - 120,
    size: LEAST,
    color: palette.ink3,
  };
  addLine(slide, fitted(source, LEAST, width - 130), foot);
  slide.slideNumber = {
    x: inches(SLIDE.width - MARGIN - 90),
    y: inches(SLIDE.height - 42),
    w: inches(90),
    h: inches(27),
    align: 'right',
    fontFace: FACE,
    fontSize: LEAST * 0.75,
    color: hex(palette.ink3),
  };
  const note = said(step.note, view.language);
  slide.addNotes(printable(note || said(step.sentence, view.language)));
}

/** The table of tasks within the filter, as many as fit. */
function addTable(
  slide: PptxGenJS.Slide,
  index: PlanIndex,
  view: View,
  top: number,
  height: number,
  { palette }: Job,
): void {
  const t = slideWords[view.language];
  const kept = applyFilter(index, view.filter);
  const tasks = index.plan.tasks.filter(({ id }) => kept.tasks.has(id));
  const row = 40;
  const shown = tasks.slice(0, Math.max(1, Math.floor(height / row) - 2));
  const names = (id: string, role: string) =>
    index.linksOf
      .get(id)!
      .filter((link) => link.role === role)
      .map(({ agency }) => agency.name)
      .join('、');
  const widths = [480, 240, SLIDE.width - 2 * MARGIN - 720];
  const cell = (text: string, c: number, bold = false) => ({
    text: printable(fitted(text, LEAST, widths[c]! - 24)),
    options: { bold, color: hex(palette.ink), fontSize: LEAST * 0.75, fontFace: FACE },
  });
  const rows = shown.map(({ id, title }) => [
    cell(title, 0),
    cell(names(id, 'lead') || names(id, 'joint'), 1),
    cell(names(id, 'support'), 2),
  ]);
  slide.addTable([[t.task, t.lead, t.support].map((head, c) => cell(head, c, true)), ...rows], {
    x: inches(MARGIN),
    y: inches(top),
    w: inches(SLIDE.width - 2 * MARGIN),
    colW: widths.map(inches),
    rowH: inches(row - 4),
    border: { type: 'solid', pt: 0.75, color: hex(palette.rule) },
    margin: 0.06,
    valign: 'middle',
  });
  const left = tasks.length - shown.length;
  if (left === 0) return;
  const y = top + (shown.length + 1) * row + 4;
  addLine(slide, t.more(left), { x: MARGIN, y, width: 600, size: LEAST, color: palette.ink2 });
}
