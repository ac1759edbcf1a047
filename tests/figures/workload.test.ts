import { describe, expect, it } from 'vitest';
import type { Figure, FigureMark } from '../../src/figures/mark';
import { LIGHT } from '../../src/draw/palette';
import { textWidth } from '../../src/draw/size';
import type { Plan } from '../../src/plan/types';
import { NO_FILTER, type View } from '../../src/view/view';
import { figureOf, picture, sheetOf } from '../../src/figures';
import { FULL, jobOf } from '../golden/pictures';
import { agencyId, index, plan } from '../huadu';
import { madeUpPlan } from '../draw/plans';

const FRAME = { width: 1500, height: 760, least: 11 };

function drawn(view: Partial<View> = {}, frame = FRAME, shown: Plan = plan): Figure {
  const job = jobOf({ tab: 'workload', ...view }, { plan: shown, original: shown });
  return figureOf(sheetOf(job, job.view, frame))!;
}

type Of<T extends FigureMark['type']> = FigureMark & { type: T };
const ofType = <T extends FigureMark['type']>(figure: Figure, type: T): Of<T>[] =>
  figure.marks.filter((mark): mark is Of<T> => mark.type === type);
const textsOf = (figure: Figure) => ofType(figure, 'text').map(({ text }) => text);
const noteOf = (figure: Figure) =>
  ofType(figure, 'text')
    .filter(({ x }) => x === 0)
    .map(({ text }) => text)
    .join('');
const NAMES = new Set(plan.agencies.map(({ name }) => name));
/** Names from the top down. */
const rowsOf = (figure: Figure) => textsOf(figure).filter((text) => NAMES.has(text));
/** A bar's parts from the left. */
const barsOf = (figure: Figure, name: string) =>
  ofType(figure, 'rect').filter((mark) => mark.name?.startsWith(`${name} `));

/** Leads and supports as printed in the source. */
const count = (name: string, role: string) =>
  index.links.filter((link) => link.agency.name === name && link.role === role).length;

describe('the workload', () => {
  const figure = drawn();

  it('has a bar of leads × weight and supports for each agency, most first', () => {
    const load = (name: string) => 3 * count(name, 'lead') + count(name, 'support');
    const rows = rowsOf(figure);
    expect(rows).toHaveLength(29);
    expect(rows.map(load)).toEqual(rows.map(load).sort((a, b) => b - a));
    const unit = barsOf(figure, '区科协')[0]!.width / (3 * 15);
    for (const name of rows) {
      const parts = [3 * count(name, 'lead'), count(name, 'support')].filter((n) => n > 0);
      const widths = barsOf(figure, name).map(({ width }) => width / unit);
      expect(widths.map((width) => Math.round(width * 1e6) / 1e6)).toEqual(parts);
    }
    expect(barsOf(figure, '区科协').map(({ fill }) => fill)).toEqual([LIGHT.ink2, LIGHT.heat0]);
  });

  it('has the line at its value, and says who is above it, by how much, and by which formula', () => {
    const line = ofType(figure, 'line').find(({ stroke }) => stroke === LIGHT.attention)!;
    const [lead] = barsOf(figure, '区科协');
    expect(line.x1).toBe(line.x2);
    expect((line.x1 - lead!.x) / (lead!.width / 45)).toBeCloseTo(22, 6);
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining([
        '参考线 22',
        '63\u2002高出 41',
        '34\u2002高出 12',
        '33\u2002高出 11',
      ]),
    );
    expect(noteOf(figure)).toBe(
      '负荷＝3×牵头＋配合，数的是分工数量，不是工作量。' +
        '参考线＝10＋1.5×8＝22：四分之三的单位不超过 10，中间一半相差 8。' +
        '在线以上：区科协（高出 41）、区教育局（高出 12）、区科技工业商务信息化局（高出 11）。',
    );
    expect(
      textsOf(figure).filter((text) => text.includes('高出 ') && text.length < 12).length,
    ).toBe(3);
  });

  it('heeds weight, order and method', () => {
    const other = drawn({ weight: 1, workSort: 'document', line: 'own', limit: 20 });
    expect(rowsOf(other)).toEqual(plan.agencies.map(({ name }) => name));
    expect(textsOf(other)).toContain('33\u2002高出 13');
    expect(noteOf(other)).toContain('参考线（自定）＝20。');
    expect(noteOf(drawn({ line: 'mad' }))).toContain('6＋3×1.4826×4＝23.79');
  });

  it('counts what has no room in a last row', () => {
    const small = drawn({}, { width: 1184, height: 520, least: 18 });
    const rows = rowsOf(small);
    const rest = plan.agencies.filter(({ name }) => !rows.includes(name));
    expect(rest.length).toBeGreaterThan(5);
    const sum = rest.reduce(
      (n, { name }) => n + 3 * count(name, 'lead') + count(name, 'support'),
      0,
    );
    expect(textsOf(small)).toEqual(
      expect.arrayContaining([`其余 ${rest.length} 个单位`, `合计 ${sum}`]),
    );
    expect(small.height).toBeLessThanOrEqual(520);
    expect(Math.min(...ofType(small, 'text').map(({ size }) => size))).toBeGreaterThanOrEqual(18);
  });

  it('has a row for everyone in full, and grows', () => {
    const short = { width: 1600, height: 400, least: 11 };
    const seen = picture(jobOf({ tab: 'workload' }), short);
    const full = picture(jobOf({ tab: 'workload' }, FULL), short);
    expect(rowsOf(seen).length).toBeLessThan(29);
    expect(seen.height).toBeLessThanOrEqual(401);
    expect(rowsOf(full)).toHaveLength(29);
    expect(full.height).toBeGreaterThan(600);
  });

  it('keeps all words inside the picture and apart from each other', () => {
    const box = ({ text, x, y, size, anchor }: Of<'text'>) => {
      const width = textWidth(text) * size;
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.2 };
    };
    for (const language of ['zh', 'en'] as const) {
      for (const frame of [
        FRAME,
        { width: 1184, height: 520, least: 18 },
        { width: 354, height: 560, least: 14 },
      ]) {
        const figure = drawn({ language, line: 'mad' }, frame);
        const boxes = ofType(figure, 'text').map(box);
        boxes.forEach((a, i) => {
          expect(a.left).toBeGreaterThanOrEqual(-10);
          expect(a.right).toBeLessThanOrEqual(frame.width + 1);
          expect(a.bottom).toBeLessThanOrEqual(figure.height);
          for (const b of boxes.slice(i + 1)) {
            const across = a.left < b.right && b.left < a.right;
            expect(across && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        });
      }
    }
  });

  it('fades or leaves out what the filter does, and says which figures these are', () => {
    const filter = { ...NO_FILTER, kinds: ['mass' as const] };
    const faded = drawn({ filter });
    expect(rowsOf(faded)).toHaveLength(29);
    const [whole, dim] = [barsOf(figure, '区教育局'), barsOf(faded, '区教育局')];
    expect(dim[0]!.width).toBeCloseTo(whole[0]!.width, 6);
    expect(dim[0]!.fill).not.toBe(whole[0]!.fill);
    expect(barsOf(faded, '区科协')[0]!.fill).toBe(LIGHT.ink2);
    expect(noteOf(faded)).toContain('数字仍计全部 209 条分工');
    const cut = drawn({ filter, hide: true });
    const mass = plan.agencies.filter(({ kind }) => kind === 'mass').map(({ name }) => name);
    expect(rowsOf(cut).sort()).toEqual(mass.sort());
    expect(noteOf(cut)).toContain('只计筛选之内的 57 条分工（全部 209 条）');
  });

  it('marks the agency that is selected', () => {
    const chosen = drawn({ selection: [agencyId('区教育局')] });
    const name = ofType(chosen, 'text').find(({ text }) => text === '区教育局')!;
    expect(name.fill).toBe(LIGHT.accent);
    expect(ofType(chosen, 'rect').some(({ fill }) => fill === LIGHT.accentSoft)).toBe(true);
  });

  it('draws no line where the method gives none, or where it is far out', () => {
    const even = madeUpPlan(4, [[0], [1], [2], [3]]);
    const flat = drawn({}, FRAME, even);
    const red = (f: Figure) => ofType(f, 'line').filter((m) => m.stroke === LIGHT.attention);
    expect(red(flat)).toEqual([]);
    expect(noteOf(flat)).toContain('中间一半单位的负荷都一样，画不出参考线。');
    const far = drawn({ line: 'own', limit: 500 });
    expect(red(far)).toEqual([]);
    expect(textsOf(far)).toContain('参考线 500 在图外 →');
    expect(noteOf(far)).toContain('没有单位在线以上。');
  });

  it('shows joint parties as a part of their own', () => {
    const [first, ...rest] = madeUpPlan(3, [[0, 1], [1], [2, 0]]).tasks;
    const joint = first!.parties.map((party) => ({ ...party, role: 'joint' as const }));
    const made = { ...madeUpPlan(3, []), tasks: [{ ...first!, parties: joint }, ...rest] };
    const figure = drawn({}, FRAME, made);
    expect(textsOf(figure)).toContain('共同（1 项计 1）');
    expect(barsOf(figure, '区第0局').map(({ dash }) => dash)).toEqual([undefined, [2, 2]]);
    expect(noteOf(figure)).toContain('负荷＝3×牵头＋配合＋共同');
  });

  it('says so where the filter leaves nothing', () => {
    const none = drawn({ filter: { ...NO_FILTER, text: '没有的' }, hide: true });
    expect(textsOf(none)).toEqual(['没有可画的内容。']);
  });
});
