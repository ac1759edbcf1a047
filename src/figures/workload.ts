import type { FigureMark } from './mark';
import { textWidth } from '../draw/size';
import { scaleOf, sorted, study, type Study } from '../draw/study';
import { applyFilter, isEmpty, type Filtered } from '../view/filter';
import { listed } from './caption';
import { clamped } from './flow';
import { nothing } from './nothing';
import { namesIn } from './pieces';
import type { Drawn, Sheet } from './sheet';
import { axis, key, keyLines, keyMore, lineMarks, short, type Plot } from './workload-plot';
import { figureText, rowMarks, type Row } from './workload-rows';
import { workloadWords } from './workload-words';

/** From one row to the next, in em. */
const STEP = { least: 1.48, most: 2.2 };
/** Height of what stands above the rows, in em. */
const HEAD = 4.8;
/** Lines that the notes may take. */
const NOTE_LINES = 4;
/** Share of the width that names may take. */
const NAMES = 0.34;

/** Bars of leads and supports by agency, the line through them, and who is above it by how much. */
export const workloadFigure: Drawn = (sheet) => {
  const { index, view, palette, width, height, least } = sheet;
  const kept = applyFilter(index, view.filter);
  const filtered = !isEmpty(view.filter);
  const cut = view.hide && filtered;
  const links = cut ? index.links.filter(({ id }) => kept.links.has(id)) : index.links;
  if (links.length === 0) return nothing(sheet);
  const made = study(index, view, links, cut ? kept.agencies : undefined);

  const size = Math.max(13, least);
  const small = Math.max(12, least);
  const notes = clamped(
    notesOf(sheet, made, filtered),
    small,
    width,
    NOTE_LINES,
    namesIn(index.plan),
  );
  const keyed = keyLines(sheet, made, size, width * NAMES);
  const head = size * HEAD + keyMore(keyed, size);
  const foot = size * 0.8 + notes.length * small * 1.5;
  const room = height - head - foot;
  const fits = Math.max(2, Math.floor(room / (size * STEP.least)));
  const rows = rowsOf(sheet, made, filtered && !cut ? kept : null, fits);
  const step = Math.max(size * STEP.least, Math.min(size * STEP.most, room / rows.length));
  const plot = plotOf(sheet, made, rows, { size, head, step });
  const marks = [
    ...key(plot, keyed),
    ...axis(plot),
    ...rows.flatMap((row, at) => rowMarks(row, at, plot)),
    ...lineMarks(plot),
    ...notes.map((text, i): FigureMark => {
      const y = plot.bottom + size * 0.8 + small * (1 + i * 1.5);
      return { type: 'text', x: 0, y, text, size: small, fill: palette.ink2, anchor: 'start' };
    }),
  ];
  return { width, height: Math.ceil(plot.bottom + foot), marks };
};

/** A height in which every agency has its row. */
export function heightOfAll({ index, least }: Sheet): number {
  const size = Math.max(13, least);
  const notes = NOTE_LINES * size * 1.5;
  return Math.ceil(size * (HEAD + 1 + STEP.least * index.plan.agencies.length) + notes);
}

/** As many agencies as fit, in the view's order; the others together in the last row. */
function rowsOf(sheet: Sheet, made: Study, kept: Filtered | null, fits: number): Row[] {
  const { index, view } = sheet;
  const t = workloadWords[view.language];
  const items = sorted(made.items, view.workSort);
  const shown = items.length <= fits ? items : items.slice(0, fits - 1);
  const above = new Map(made.above.map(({ id, by }) => [id, by]));
  const rows = shown.map((item): Row => {
    return {
      name: index.agency.get(item.id)!.name,
      item,
      figure: short(item.load),
      by: above.get(item.id) ?? 0,
      chosen: view.selection.includes(item.id),
      faded: kept !== null && !kept.agencies.has(item.id),
    };
  });
  const rest = items.slice(shown.length);
  if (rest.length === 0) return rows;
  const sum = t.sum(short(rest.reduce((all, { load }) => all + load, 0)));
  return [...rows, { name: t.rest(rest.length), figure: sum, by: 0, chosen: false, faded: false }];
}

function plotOf(
  sheet: Sheet,
  made: Study,
  rows: readonly Row[],
  { size, head, step }: { readonly size: number; readonly head: number; readonly step: number },
): Plot {
  const { width, view } = sheet;
  const t = workloadWords[view.language];
  const scale = scaleOf(made.items, made.line.value);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth)) * size;
  const names = Math.min(width * NAMES, widest(rows.map(({ name }) => name)) + size * 1.2);
  const behind = widest(rows.map((row) => figureText(row, t.above))) + size;
  const unit = (width - names - behind) / scale.max;
  const bottom = head + rows.length * step;
  return {
    sheet,
    made,
    scale,
    size,
    row: step,
    names,
    top: head,
    bottom,
    x: (v) => names + v * unit,
  };
}

/** How the figures are made, who is above the line, and what the filter does to them. */
function notesOf({ index, view }: Sheet, made: Study, filtered: boolean): string {
  const t = workloadWords[view.language];
  const { line, above, joint, links } = made;
  const terms: Record<string, number> = { ...line.parts, value: line.value ?? 0 };
  const told = Object.fromEntries(Object.entries(terms).map(([name, n]) => [name, short(n)]));
  const who = above.map(({ id, by }) => t.excess(index.agency.get(id)!.name, short(by)));
  const said = [
    t.load(short(view.weight), joint),
    line.value === null ? t.flat[line.method] : t.line[line.method](told),
    who.length > 0 ? t.who(listed(who, view)) : line.value === null ? '' : t.nobody,
    filtered && view.hide ? t.hidden(links.length, index.links.length) : '',
    filtered && !view.hide ? t.faded(index.links.length) : '',
  ];
  return said.join('').trim();
}
