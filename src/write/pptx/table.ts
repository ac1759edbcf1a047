import type { PlanIndex } from '../../plan/links';
import { shortTasks } from '../../plan/short';
import { applyFilter } from '../../view/filter';
import { tableRows, type Row, type RowParty } from '../../view/rows';
import type { View } from '../../view/view';
import type { Job } from '../types';
import { figureWords } from '../../figures/words';
import { fittingIn, LEAST, LINE, MARGIN, WIDTH, type Fitting } from './page';
import { paragraph, textBox } from './text';
import { slideWords } from './words';
import { emu, frameOf, identity, solid } from './xml';

/** Widths of the columns, as shares of the table. */
export const COLUMNS = [0.42, 0.2, 0.38] as const;
/** Room in a cell above and below its text, and between columns, in pixels. */
export const PAD = 6;
export const GUTTER = 20;
/** Lines that a cell may take. */
const LINES = 2;
const STEP = LEAST * LINE;

interface Cells {
  readonly texts: readonly string[];
  readonly height: number;
}

/** The rows of a table on a slide, the heads first. */
export interface TaskTable {
  readonly rows: readonly Cells[];
  /** where it begins, and how high it is, in pixels */
  readonly top: number;
  readonly height: number;
  /** what is said below; or alone, where there is no task */
  readonly note: string;
}

/** The tasks that the view keeps, in its order: those that fit; the rest is counted. */
export function taskTable(index: PlanIndex, view: View, top: number, height: number): TaskTable {
  const t = slideWords[view.language];
  const rows = tableRows(index, applyFilter(index, view.filter), view.sort, true);
  const head = cellsOf([t.task, t.lead, t.support]);
  const shorts = shortTasks(index.plan.tasks);
  const titleOf = ({ task }: Row) =>
    inColumn(task.title, 0).whole ? task.title : shorts.get(task.id)!;
  const all = rows.map((row) =>
    cellsOf([titleOf(row), leadsOf(row, view), named(row.supports, 2, view)]),
  );
  if (all.length === 0) return { rows: [], top, height: 0, note: t.none };
  const shown = fitting(all, height - head.height - STEP - 2 * PAD);
  const left = all.length - shown.length;
  const drawn = [head, ...shown];
  const tall = drawn.reduce((sum, row) => sum + row.height, 0);
  return { rows: drawn, top, height: tall, note: left > 0 ? t.more(left) : '' };
}

/** Where what is said below a table begins. */
export const noteTop = ({ rows, top, height }: TaskTable): number =>
  rows.length > 0 ? top + height + 2 * PAD : top;

/** A table as Office knows them, and what is said below. */
export function tableShapes(table: TaskTable, { palette, view }: Pick<Job, 'palette' | 'view'>) {
  const { rows, top, height, note } = table;
  const { table: name } = slideWords[view.language];
  const box = { x: MARGIN, y: noteTop(table), width: WIDTH, height: STEP };
  const below = note
    ? [
        textBox(
          note,
          { ...box, name, wrap: false, anchor: 't' },
          { size: LEAST, color: palette.ink2 },
        ),
      ]
    : [];
  if (rows.length === 0) return below;
  const made = rows.map((row, at) => tableRow(row, at === 0, palette)).join('');
  const grid = COLUMNS.map((share) => `<a:gridCol w="${emu(share * WIDTH)}"/>`).join('');
  const shape = [
    `<p:graphicFrame><p:nvGraphicFramePr>${identity(name)}`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    `<p:xfrm>${frameOf({ x: MARGIN, y: top, width: WIDTH, height })}</p:xfrm>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">',
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${made}</a:tbl>`,
    '</a:graphicData></a:graphic></p:graphicFrame>',
  ].join('');
  return [shape, ...below];
}

/** The first rows that fit, at least one. */
function fitting(rows: readonly Cells[], height: number): Cells[] {
  let room = height;
  const end = rows.findIndex((row) => (room -= row.height) < 0);
  return rows.slice(0, end < 0 ? rows.length : Math.max(1, end));
}

function cellsOf(texts: readonly string[]): Cells {
  const cells = texts.map(inColumn);
  const most = Math.max(...cells.map(({ lines }) => lines));
  return { texts: cells.map(({ text }) => text), height: most * STEP + 2 * PAD };
}

/** The names of parties; where they do not fit a column, the first of them and how many there are. */
function named(parties: readonly RowParty[], column: number, { language }: View): string {
  const names = parties.map(({ link }) => link.agency.name);
  const first = (count: number) => names.slice(0, count).join(slideWords[language].and);
  const told = (count: number) =>
    count < names.length ? figureWords[language].others(first(count), names.length) : first(count);
  const counts = names.map((_, i) => names.length - i);
  const most = counts.find((count) => inColumn(told(count), column).whole);
  return told(most ?? 1);
}

const inColumn = (text: string, column: number): Fitting =>
  fittingIn(text, LEAST, COLUMNS[column]! * WIDTH - GUTTER, LINES);

/** Who leads; where the document names no lead, who takes part jointly. */
function leadsOf({ leads }: Row, view: View): string {
  const names = named(leads, 1, view);
  const joint = leads.some(({ link }) => link.role === 'joint');
  return joint ? slideWords[view.language].jointly(names) : names;
}

function tableRow({ texts, height }: Cells, head: boolean, palette: Job['palette']): string {
  const none = ['L', 'R', 'T']
    .map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`)
    .join('');
  const rule = head
    ? `<a:lnB w="${emu(1.5)}">${solid(palette.ink)}</a:lnB>`
    : `<a:lnB w="${emu(1)}">${solid(palette.rule)}</a:lnB>`;
  const room = `marL="0" marR="${emu(GUTTER)}" marT="${emu(PAD)}" marB="${emu(PAD)}"`;
  const color = head ? palette.ink2 : palette.ink;
  const cells = texts.map((text, c) => {
    const type = { size: LEAST, color, bold: head || c === 1 };
    const words = `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text, type)}</a:txBody>`;
    return `<a:tc>${words}<a:tcPr ${room} anchor="t">${none}${rule}<a:noFill/></a:tcPr></a:tc>`;
  });
  return `<a:tr h="${emu(height)}">${cells.join('')}</a:tr>`;
}
