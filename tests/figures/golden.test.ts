import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forceLayout } from '../../src/draw/layout';
import { DARK, LIGHT, PRESENT_LIGHT } from '../../src/draw/palette';
import { AUDIENCE_TYPE, LEAST_TYPE } from '../../src/draw/scene';
import { figureOf, picture, sheetOf, type Pictured } from '../../src/figures';
import { legible } from '../../src/figures/audience';
import type { Figure } from '../../src/figures/mark';
import { plated } from '../../src/figures/plates';
import type { Plan } from '../../src/plan/types';
import { COLLABORATION_FORMS } from '../../src/view/choices';
import { START, TABS, type View } from '../../src/view/view';
import { svgOf } from '../../src/write/svg';
import { madeUpPlan } from '../draw/plans';

const KINDS = ['party', 'government', 'mass', 'municipal', 'other', 'government'] as const;

/** Six agencies of all kinds, and seven tasks in two groups. */
function smallPlan(): Plan {
  const plan = madeUpPlan(6, [[0, 1], [0, 1, 2], [0, 3], [1, 4], [2], [0, 1, 5], [4, 5]]);
  const [group] = plan.groups;
  return {
    ...plan,
    groups: [group!, { ...group!, id: 'g1.2', ordinal: '（二）', title: '青年', short: '青年' }],
    agencies: plan.agencies.map((agency, i) => ({ ...agency, kind: KINDS[i]! })),
    tasks: plan.tasks.map((task, i) => (i < 4 ? task : { ...task, group: 'g1.2' })),
  };
}
const plan = smallPlan();
const layout = forceLayout(plan);

/** Every view that is a picture, by its name. The table is none. */
const VIEWS = Object.fromEntries(
  TABS.filter((tab) => tab !== 'data').flatMap((tab): [string, Partial<View>][] =>
    tab === 'collaboration'
      ? COLLABORATION_FORMS.map((form) => [`${tab}-${form}`, { tab, form, minShared: 1 }])
      : [[tab, { tab }]],
  ),
);
/** What a view needs to have something to show, and what of it is in focus. */
const MORE: Readonly<Record<string, Partial<View>>> = {
  network: { selection: ['a0'] },
  workload: { selection: ['a1'] },
  'collaboration-path': { selection: ['a3', 'a4'] },
  'collaboration-meeting': { meeting: ['t1.1.0', 't1.1.3'] },
};

const seen = (job: Pictured): Figure =>
  figureOf(sheetOf(job, job.view, { width: 640, height: 360, least: LEAST_TYPE }))!;
const told = (job: Pictured): Figure => {
  const slide = { width: 1240, height: 560, least: AUDIENCE_TYPE };
  const figure = figureOf(sheetOf(job, job.view, slide))!;
  return { ...figure, marks: legible(figure.marks) };
};

const FORMS: Readonly<Record<string, { palette: typeof LIGHT; drawn: (job: Pictured) => Figure }>> =
  {
    light: { palette: LIGHT, drawn: seen },
    dark: { palette: DARK, drawn: seen },
    print: {
      palette: LIGHT,
      drawn: (job) => plated(picture(job, { width: 900, height: 600, least: LEAST_TYPE })),
    },
    present: { palette: PRESENT_LIGHT, drawn: told },
  };

const CASES = Object.entries(VIEWS).flatMap(([name, view]) =>
  Object.keys(FORMS).map((form) => ({ name: `${name}.${form}.svg`, view, form, figure: name })),
);
const place = (name: string) => new URL(`golden/${name}`, import.meta.url);

describe('every picture in every form is the one that was looked at', () => {
  it.each(CASES)('$name', ({ name, figure, view, form }) => {
    const { palette, drawn } = FORMS[form]!;
    const job: Pictured = {
      plan,
      original: plan,
      layout,
      view: { ...START, ...view, ...MORE[figure] },
      palette,
      date: '2026-01-31',
      choices: { extent: 'seen' },
    };
    const text = svgOf(drawn(job), { ground: palette.ground, title: figure, language: 'zh-CN' });
    const kept = existsSync(place(name)) ? readFileSync(place(name), 'utf8') : '';
    if (kept !== text) writeFileSync(place(`${name}.new`), text);
    expect(kept === text, `compare tests/figures/golden/${name}.new`).toBe(true);
  });

  it('and nothing else is kept', () => {
    const kept = readdirSync(place('')).filter((name) => name.endsWith('.svg'));
    expect(kept.sort()).toEqual(CASES.map(({ name }) => name).sort());
  });
});
