import { describe, expect, it } from 'vitest';
import { contrast, toneOf } from '../../src/draw/heat';
import { LIGHT } from '../../src/draw/palette';
import { figureOf, sheetOf } from '../../src/figures';
import type { FigureMark } from '../../src/figures/mark';
import { AGENCY_KINDS } from '../../src/plan/types';
import { START } from '../../src/view/view';
import { index, plan } from '../huadu';
import { huaduJob } from '../write/job';

const marksIn = (least: number) =>
  figureOf(sheetOf(huaduJob(), START, { width: 1084, height: 640, least }))!.marks;
type Of<T extends FigureMark['type']> = Extract<FigureMark, { type: T }>;
const ofType = <T extends FigureMark['type']>(marks: readonly FigureMark[], type: T) =>
  marks.filter((mark): mark is Of<T> => mark.type === type);

/** Two greys that are told apart beside one another. */
const APART = 1.25;

describe('printed in grey', () => {
  it.each([11, 18])('groups are told by number and corners, in type of %i at least', (least) => {
    const marks = marksIn(least);
    const texts = ofType(marks, 'text');
    const signs = new Map<string, Set<string>>();
    for (const { title, group } of plan.tasks) {
      const square = ofType(marks, 'rect').find(({ name }) => name === title)!;
      const [x, y] = [square.x + square.width / 2, square.y + square.height / 2];
      const number = texts.find(
        (text) => /^\d+$/.test(text.text) && Math.hypot(text.x - x, text.y - y) < square.width / 2,
      )!;
      // Contrast goes by luminance alone, which is what a grey print leaves.
      expect(contrast(number.fill, square.fill!)).toBeGreaterThanOrEqual(4.5);
      const round = square.round! / square.width > 0.15;
      signs.set(group, (signs.get(group) ?? new Set()).add(`${number.text} ${round}`));
    }
    const all = [...signs.values()].map((own) => [...own]);
    expect(all.every((own) => own.length === 1)).toBe(true);
    expect(new Set(all.flat()).size).toBe(plan.groups.length);
  });

  it('lead is a whole line that is darker than the broken line of support', () => {
    const lines = ofType(marksIn(11), 'line');
    expect(lines).toHaveLength(index.links.length);
    const [broken, whole] = [true, false].map((is) =>
      lines.filter(({ dash }) => (dash ?? []).length > 0 === is),
    );
    expect([whole!.length, broken!.length]).toEqual([38, 171]);
    const fromPaper = ({ stroke }: Of<'line'>) => contrast(stroke!, '#ffffff');
    const faintest = Math.min(...whole!.map(fromPaper));
    expect(faintest).toBeGreaterThan(APART * Math.max(...broken!.map(fromPaper)));
  });

  it('kinds of agency differ in grey or in their outline', () => {
    const circles = ofType(marksIn(11), 'circle');
    const looks = AGENCY_KINDS.flatMap((kind) => {
      const agency = plan.agencies.find((one) => one.kind === kind);
      return agency ? [circles.find(({ name }) => name === agency.name)!] : [];
    });
    for (const [i, a] of looks.entries()) {
      for (const b of looks.slice(i + 1)) {
        const outlines = [a, b].map(
          ({ dash = [], line = 1, r }) => `${dash.length > 0} ${line / r > 0.15}`,
        );
        const fills = contrast(a.fill ?? '#ffffff', b.fill ?? '#ffffff');
        expect(outlines[0] !== outlines[1] || fills > APART).toBe(true);
      }
    }
  });

  it('a cell with more is darker', () => {
    const tones = [0, 1, 2, 3, 4, 5, 6].map((value) =>
      contrast(toneOf(value, 6, LIGHT).ground, '#ffffff'),
    );
    tones.slice(1).forEach((tone, i) => expect(tone).toBeGreaterThan(tones[i]! * 1.08));
  });
});
