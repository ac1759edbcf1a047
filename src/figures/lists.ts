import { agenda, attendance } from '../analyse/meeting';
import { pathBetween } from '../analyse/path';
import { shortTasks } from '../plan/short';
import type { Figure, FigureMark } from './mark';
import { pairsWithin, shownOf } from '../draw/pairs';
import { common } from '../words/common';
import { fitted } from './flow';
import type { Drawn, Sheet } from './sheet';
import { tableWords } from './table-words';

/** Pairs as bars, most tasks first. */
export const pairsFigure: Drawn = (sheet) => {
  const { index, view } = sheet;
  const kept = pairsWithin(index, view);
  const { shown, least } = shownOf(kept, view.minShared);
  const most = shown[0]?.tasks.length ?? 1;
  const between = view.relation === 'directed' ? ' → ' : ' — ';
  const name = (id: string) => index.agency.get(id)!.name;
  const t = tableWords[view.language];
  const rows = shown.map(({ a, b, tasks }): Row => {
    return {
      label: name(a) + between + name(b),
      share: tasks.length / most,
      figure: t.tasks(tasks.length),
    };
  });
  const { relation, language } = view;
  const note = common[language].prose(
    relation === 'directed' ? t.ordered : t.relation[relation],
    t.least(least, shown.length, kept.pairs.length),
  );
  return listFigure(sheet, rows, note, t.morePairs);
};

/** The agencies on the way between the two that are selected, and the tasks between each two. */
export const pathFigure: Drawn = (sheet) => {
  const { index, view } = sheet;
  const t = tableWords[view.language];
  const [from, to] = view.selection.filter((id) => index.agency.has(id));
  const path = from && to ? pathBetween(index, from, to) : null;
  if (!from || !to || !path)
    return listFigure(sheet, [], from && to ? t.unreached : t.noPath, () => '');
  const shorts = shortTasks(index.plan.tasks);
  const rows = path.agencies.flatMap((id, at): Row[] => {
    const tasks = path.tasks[at] ?? [];
    const titles = tasks.map((task) => shorts.get(task)!).join('；');
    const own = { label: index.agency.get(id)!.name, share: 0, figure: '' };
    return at < path.agencies.length - 1
      ? [own, { label: `↓ ${titles}`, share: 0, figure: '', minor: true }]
      : [own];
  });
  return listFigure(sheet, rows, '', () => '');
};

/** Who is called to speak about the tasks on the agenda, and as what. */
export const meetingFigure: Drawn = (sheet) => {
  const { index, view } = sheet;
  const [c, t] = [common[view.language], tableWords[view.language]];
  const list = attendance(index, view.meeting);
  const most = list.reduce((max, { tasks }) => Math.max(max, tasks.length), 1);
  const rows = list.map(({ id, leads, supports, joint, tasks }): Row => {
    const roles = [
      leads > 0 ? `${c.role.lead} ${leads}` : '',
      supports > 0 ? `${c.role.support} ${supports}` : '',
      joint > 0 ? `${c.role.joint} ${joint}` : '',
    ];
    return {
      label: index.agency.get(id)!.name,
      share: tasks.length / most,
      figure: c.list(...roles),
    };
  });
  const note =
    rows.length > 0 ? t.meeting(agenda(index, view.meeting).length, rows.length) : t.noMeeting;
  return listFigure(sheet, rows, note, t.moreAgencies);
};

interface Row {
  readonly label: string;
  /** length of the bar, 0 to 1 */
  readonly share: number;
  readonly figure: string;
  /** a remark between two rows */
  readonly minor?: boolean;
}

/** Rows with bars, as many as there is room for; the rest is counted. */
function listFigure(
  sheet: Sheet,
  rows: readonly Row[],
  note: string,
  more: (n: number) => string,
): Figure {
  const { width, height, least, palette } = sheet;
  const size = Math.max(14, least);
  const row = size * 1.9;
  const fits = Math.max(1, Math.floor((height - row) / row));
  const shown = rows.slice(0, fits);
  const bars = rows.some(({ share }) => share > 0);
  const names = bars ? width * 0.52 : width;
  const text = (x: number, y: number, words: string, fill: string): FigureMark => {
    return { type: 'text', x, y, text: words, size, fill, anchor: 'start' };
  };
  const marks = shown.flatMap(({ label, share, figure, minor }, at): FigureMark[] => {
    const base = at * row + row / 2 + size * 0.36;
    const length = share * (width - names - size * 9);
    return [
      text(
        minor ? size * 1.5 : 0,
        base,
        fitted(label, size, names - size * 2),
        minor ? palette.ink2 : palette.ink,
      ),
      ...(share > 0
        ? [
            {
              type: 'rect' as const,
              x: names,
              y: at * row + row * 0.25,
              width: length,
              height: row * 0.5,
              fill: palette.heat1,
            },
          ]
        : []),
      text(names + length + size * 0.5, base, figure, palette.ink2),
    ];
  });
  const left = rows.length - shown.length;
  const foot = common[sheet.view.language].prose(note, left > 0 ? more(left) : '');
  const bottom = shown.length * row + row * 0.7;
  return {
    width,
    height: Math.ceil(bottom + size),
    marks: [...marks, text(0, bottom, foot, palette.ink2)],
  };
}
