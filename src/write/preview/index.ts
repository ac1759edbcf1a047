import { indexPlan, type PlanIndex } from '../../plan/links';
import { viewTitle } from '../../figures/caption';
import { MARGIN } from '../../figures/frame';
import { placed, type Figure, type FigureMark } from '../../figures/mark';
import { recordOf } from '../../view/views';
import { FORMATS } from '../formats';
import { HEADING, printedFigure, printedTasks, printPages, ROOM, type PrintPage } from '../print';
import { partyRows } from '../rows';
import { svgOf, svgText } from '../svg';
import type { Job } from '../types';
import { sheetsOf } from '../xlsx/sheets';
import { pageOf } from './page';
import { briefingPaper, sheetPaper } from './paper';
import { firstSlides } from './slides';
import { textLines } from './text-lines';
import type { Preview, Table } from './types';

/** What is shown of a file: enough to know it by, so that a large plan costs no more than a small one. */
const PAGES = 4;
const ROWS = 8;
const COLUMNS = 6;
const LINES = 14;
const LINE = 160;

type Make = (job: Job, index: PlanIndex) => Preview;

const MAKES: Readonly<Record<string, Make>> = {
  png: pictured,
  svg: pictured,
  pptx: slides,
  xlsx: (job, index) => {
    const sheets = sheetsOf(job, index);
    return { as: 'tables', tables: sheets.map(tableOf) };
  },
  csv: ({ plan, view }, index) => {
    const rows = partyRows({ plan, index, language: view.language });
    return { as: 'tables', tables: [tableOf({ ...rows, name: '' })] };
  },
  docx: (job, index) =>
    job.choices.document === 'briefing' ? briefingPaper(job, index) : sheetPaper(job, index),
  view: (job) => (recordOf(job.view.tab).table ? tasks(job) : papers('view', job)),
  story: (job) => papers('story', job),
  sheets: sheetPaper,
};

/**
 * How a format's file, or what is printed (`view`, `story`, `sheets`), will look: made from the same
 * words and drawings. Of a format that is plain text, its first lines.
 */
export async function preview(what: string, job: Job): Promise<Preview> {
  const make = MAKES[what];
  if (make) return make(job, indexPlan(job.plan));
  const { writer } = FORMATS.find(({ id }) => id === what)!;
  const text = new TextDecoder().decode(await writer!.write(job, () => {}));
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(0, LINES).map((line) => line.slice(0, LINE));
  return { as: 'lines', lines: shown, of: lines.length };
}

function pictured(job: Job): Preview {
  return { as: 'pages', pages: [pageOf(viewTitle(job.view), svgText(job))], of: 1 };
}

function slides(job: Job, index: PlanIndex): Preview {
  const pages = firstSlides(job, index, PAGES).map(({ name, figure }) =>
    pageOf(name, svgOf(figure, { title: name, language: languageOf(job) })),
  );
  return { as: 'pages', pages, of: job.story.steps.length + 1 };
}

/** Pages on their side; a step that is a table has no picture. */
function papers(what: 'view' | 'story', job: Job): Preview {
  const all = printPages(what, job);
  const pages = all
    .filter(({ view }) => !recordOf(view.tab).table)
    .slice(0, PAGES)
    .map((page) => {
      const name = page.title || viewTitle(page.view);
      return pageOf(name, svgOf(headed(page, job), { title: name, language: languageOf(job) }));
    });
  return { as: 'pages', pages, of: all.length };
}

/** A printed page: its picture, under what is said of it where it is a step. */
function headed(page: PrintPage, job: Job): Figure {
  const figure = printedFigure(page, job);
  const { width, height } = ROOM[job.choices.paper];
  const ground: FigureMark = { type: 'rect', x: 0, y: 0, width, height, fill: '#ffffff' };
  if (!page.title) return { width, height, marks: [ground, ...figure.marks] };
  const words = { x: MARGIN, width: width - 2 * MARGIN, height: 0 };
  const { ink } = job.palette;
  return {
    width,
    height,
    marks: [
      ground,
      ...textLines(page.title, { ...words, y: 24 }, { size: 22, color: ink, bold: true }),
      ...textLines(page.sentence, { ...words, y: 58 }, { size: 16, color: ink }),
      ...placed(figure, 0, HEADING),
    ],
  };
}

const languageOf = ({ view }: Job): string => (view.language === 'zh' ? 'zh-CN' : 'en');

function tasks({ plan, view }: Job): Preview {
  return { as: 'tables', tables: [tableOf({ ...printedTasks(plan, view), name: '' })] };
}

interface Rows {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly format?: (column: number) => string | undefined;
}

function tableOf({ name, heads, rows, format }: Rows): Table {
  const shown = (value: string | number, column: number) =>
    typeof value === 'number' && format?.(column)?.endsWith('%')
      ? `${(value * 100).toFixed(1)}%`
      : typeof value === 'number'
        ? String(Math.round(value * 1000) / 1000)
        : value;
  return {
    name,
    heads: heads.slice(0, COLUMNS),
    rows: rows.slice(0, ROWS).map((row) => row.slice(0, COLUMNS).map(shown)),
    of: { rows: rows.length, columns: heads.length },
  };
}
