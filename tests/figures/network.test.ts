import { describe, expect, it } from 'vitest';
import type { Figure, FigureMark, TextMark } from '../../src/figures/mark';
import { DARK, LIGHT } from '../../src/draw/palette';
import { textWidth } from '../../src/draw/size';
import type { Plan, Role } from '../../src/plan/types';
import { applyFilter } from '../../src/view/filter';
import { NO_FILTER, type View } from '../../src/view/view';
import { figureOf, picture, sheetOf } from '../../src/figures';
import { CHOICES } from '../../src/write/types';
import { jobOf } from '../golden/pictures';
import { agencyId, index, plan } from '../huadu';

const FRAME = { width: 1288, height: 720, least: 11 };
const KXIE = agencyId('区科协');

function drawn(view: Partial<View> = {}, frame = FRAME, job = jobOf(view)): Figure {
  return figureOf(sheetOf(job, job.view, frame))!;
}

type Of<T extends FigureMark['type']> = FigureMark & { type: T };
const ofType = <T extends FigureMark['type']>(figure: Figure, type: T): Of<T>[] =>
  figure.marks.filter((mark): mark is Of<T> => mark.type === type);
const named = (figure: Figure, name: string) =>
  figure.marks.find((mark) => mark.type !== 'text' && mark.name === name)!;

/** Words have a halo; the numbers in squares, which are signs, have none. */
const wordsOf = (figure: Figure) => ofType(figure, 'text').filter(({ halo }) => halo);

interface Label {
  readonly name: string;
  readonly lines: readonly TextMark[];
}

const NAMES = new Set([...plan.agencies.map((a) => a.name), ...plan.tasks.map((t) => t.title)]);

/** Lines of text put together to names of the plan; what is left over is an error. */
function labelsOf(figure: Figure): Label[] {
  const labels: Label[] = [];
  let lines: TextMark[] = [];
  for (const mark of wordsOf(figure)) {
    lines.push(mark);
    const name = lines.map(({ text }) => text).join('');
    if (NAMES.has(name)) {
      labels.push({ name, lines });
      lines = [];
    }
  }
  expect(lines).toEqual([]);
  return labels;
}

const boxesOf = ({ lines }: Label) =>
  lines.map(({ text, x, y, size }) => {
    const half = (textWidth(text) * size) / 2;
    return { left: x - half, right: x + half, top: y - size * 0.9, bottom: y + size * 0.25 };
  });
type Box = ReturnType<typeof boxesOf>[number];
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box about a mark. */
function boxOf(mark: FigureMark): Box {
  if (mark.type === 'circle') {
    const { x, y, r } = mark;
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  }
  if (mark.type === 'rect') {
    const { x, y, width, height } = mark;
    return { left: x, right: x + width, top: y, bottom: y + height };
  }
  const points =
    mark.type === 'line'
      ? [
          [mark.x1, mark.y1],
          [mark.x2, mark.y2],
        ]
      : mark.type === 'polygon'
        ? mark.points
        : [];
  if (mark.type === 'text') return boxesOf({ name: '', lines: [mark] })[0]!;
  const [xs, ys] = [points.map((p) => p[0]!), points.map((p) => p[1]!)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

describe('the network in full', () => {
  const figure = drawn();

  it('has every agency as a circle, every task as a square, every link as a line', () => {
    const names = (type: 'circle' | 'rect') => ofType(figure, type).map(({ name }) => name!);
    expect(names('circle').sort()).toEqual(plan.agencies.map((a) => a.name).sort());
    expect(names('rect').sort()).toEqual(plan.tasks.map((t) => t.title).sort());
    const links = index.links.map(({ agency, task }) => `${agency.name} — ${task.title}`);
    expect(
      ofType(figure, 'line')
        .map(({ name }) => name!)
        .sort(),
    ).toEqual(links.sort());
    expect([plan.agencies.length + plan.tasks.length, links.length]).toEqual([67, 209]);
  });

  it('names every node, and no name covers another name or a foreign node', () => {
    const labels = labelsOf(figure);
    expect(labels.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    const nodes = [...ofType(figure, 'circle'), ...ofType(figure, 'rect')];
    labels.forEach((label, i) => {
      for (const box of boxesOf(label)) {
        for (const other of labels.slice(i + 1).flatMap(boxesOf))
          expect(meet(box, other), label.name).toBe(false);
        for (const node of nodes)
          if (node.name !== label.name)
            expect(meet(box, boxOf(node)), `${label.name} over ${node.name}`).toBe(false);
      }
    });
  });

  it('has type no smaller than is asked for, and all of it inside', () => {
    for (const least of [11, 18]) {
      const figure = drawn({}, { ...FRAME, least });
      for (const { size } of wordsOf(figure)) expect(size).toBeGreaterThanOrEqual(least - 1e-9);
      for (const box of figure.marks.map(boxOf)) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-1);
        expect(box.right).toBeLessThanOrEqual(FRAME.width + 1);
        expect(box.bottom).toBeLessThanOrEqual(FRAME.height + 1);
      }
    }
  });

  it('puts nodes where the window has them', () => {
    const at = (name: string) => named(figure, name) as Of<'circle'>;
    const [a, b] = [at('区科协'), at('区教育局')];
    const [p, q] = [plan.layout!.nodes[KXIE]!, plan.layout!.nodes[agencyId('区教育局')]!];
    const k = (a.x - b.x) / (p.x - q.x);
    expect((a.y - b.y) / (p.y - q.y)).toBeCloseTo(k, 6);
    expect(k).toBeCloseTo(FRAME.height / plan.layout!.height, 6);
    // area in proportion to the load
    const [load, other] = [index.load.get(KXIE)!.all, index.load.get(agencyId('区教育局'))!.all];
    expect(a.r ** 2 / b.r ** 2).toBeCloseTo(load / other, 6);
  });

  it('tells leads, supports and joint parties apart by more than colour', () => {
    const roles: readonly Role[] = ['lead', 'support', 'joint'];
    const [first, ...rest] = plan.tasks;
    const parties = roles.map((role, i) => ({ ...first!.parties[0]!, role, agency: `a${i + 1}` }));
    const mixed: Plan = { ...plan, tasks: [{ ...first!, parties }, ...rest] };
    const figure = drawn({}, FRAME, jobOf({}, { plan: mixed }));
    const lines = ofType(figure, 'line').filter(({ name }) => name!.endsWith(first!.title));
    const [lead, support, joint] = lines;
    expect(lead!.dash).toBeUndefined();
    expect(lead!.line).toBeGreaterThan(2 * support!.line!);
    expect(joint!.dash![0]).toBeGreaterThan(support!.dash![0]!);
    expect(support!.stroke).toBe(LIGHT.support);
  });

  it('lies on its side in a tall frame', () => {
    const tall = drawn({}, { width: 700, height: 1200, least: 11 });
    expect(ofType(tall, 'line')).toHaveLength(209);
    expect(ofType(tall, 'circle').length + ofType(tall, 'rect').length).toBe(67);
    const labels = new Set(labelsOf(tall).map(({ name }) => name));
    expect(plan.agencies.filter(({ name }) => !labels.has(name))).toEqual([]);
    const ys = ofType(tall, 'circle').map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(700);
  });

  it('takes the colours of the dark palette', () => {
    const dark = drawn({}, FRAME, jobOf({}, { palette: DARK }));
    expect(ofType(dark, 'text').every(({ halo, fill }) => (halo ?? fill) === DARK.ground)).toBe(
      true,
    );
    expect(JSON.stringify(dark)).not.toContain(LIGHT.ink);
  });

  it('says so where there is nothing', () => {
    const empty: Plan = { ...plan, tasks: [], agencies: [], groups: [], parts: [] };
    const texts = ofType(drawn({}, FRAME, jobOf({}, { plan: empty })), 'text');
    expect(texts.map(({ text }) => text)).toEqual(['没有可画的内容。']);
  });
});

describe('the network as seen', () => {
  it('outlines what is selected, lights its neighbourhood and dims the rest', () => {
    const [whole, figure] = [drawn(), drawn({ selection: [KXIE] })];
    expect(named(figure, '区科协')).toMatchObject({ stroke: LIGHT.accent });
    const near = new Set(index.linksOf.get(KXIE)!.map(({ task }) => task.title));
    for (const { title } of plan.tasks) {
      const same = (named(figure, title) as Of<'rect'>).fill === named(whole, title).fill;
      expect(same, title).toBe(near.has(title));
    }
    const faint = ofType(figure, 'line').filter(({ opacity }) => opacity! < 0.2);
    expect(faint).toHaveLength(209 - near.size);
    const name = ofType(figure, 'text').find(({ text }) => text === '区科协')!;
    expect(name.fill).toBe(LIGHT.accent);
  });

  it('dims what the filter leaves out, or leaves it out', () => {
    const filter = { ...NO_FILTER, groups: ['g1.1', 'g2.3'] };
    const kept = applyFilter(index, filter);
    const dimmed = drawn({ filter });
    expect(ofType(dimmed, 'line').filter(({ opacity }) => opacity! > 0.2)).toHaveLength(
      kept.links.size,
    );
    const hidden = drawn({ filter, hide: true });
    expect(ofType(hidden, 'line')).toHaveLength(kept.links.size);
    expect(ofType(hidden, 'circle')).toHaveLength(kept.agencies.size);
    expect(ofType(hidden, 'rect')).toHaveLength(kept.tasks.size);
    expect(labelsOf(hidden)).toHaveLength(kept.agencies.size + kept.tasks.size);
  });

  it('shows the part that the camera shows, cut off at the frame', () => {
    const { x, y } = plan.layout!.nodes[KXIE]!;
    const figure = drawn({ camera: { x, y, k: 3 } });
    const middle = named(figure, '区科协') as Of<'circle'>;
    expect(middle.x).toBeCloseTo(FRAME.width / 2, 6);
    expect(middle.y).toBeCloseTo(FRAME.height / 2, 6);
    expect(middle.r / (named(drawn(), '区科协') as Of<'circle'>).r).toBeCloseTo(3, 6);
    for (const mark of figure.marks) {
      const box = boxOf(mark);
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-1e-6);
      expect(box.right).toBeLessThanOrEqual(FRAME.width + 1e-6);
      expect(box.bottom).toBeLessThanOrEqual(FRAME.height + 1e-6);
    }
    expect(labelsOf(figure).length).toBeLessThan(40);
    // a line keeps its direction where it is cut off
    const lost = ofType(figure, 'line').find(({ x2 }) => x2 === 0 || x2 === FRAME.width)!;
    const whole = ofType(drawn(), 'line').find(({ name }) => name === lost.name)!;
    const slope = (l: Of<'line'>) => (l.y2 - l.y1) / (l.x2 - l.x1);
    expect(slope(lost)).toBeCloseTo(slope(whole), 6);
  });

  it('keeps nodes where the reader has put them', () => {
    const figure = drawn({ pins: { [KXIE]: { x: 100, y: 80 } } });
    const k = FRAME.height / plan.layout!.height;
    expect((named(figure, '区科协') as Of<'circle'>).y).toBeCloseTo(80 * k, 6);
  });
});

describe('the frame', () => {
  const PAGE = { width: 1600, height: 900, least: 11 };
  const texts = (view: Partial<View>, more = {}, page = PAGE) =>
    ofType(picture(jobOf(view, more), page), 'text').map(({ text }) => text);

  it('has title, what is shown, source and date, and the size that is asked for', () => {
    const figure = picture(jobOf(), PAGE);
    expect(figure).toMatchObject({ width: 1600, height: 900 });
    expect(texts({})).toEqual(
      expect.arrayContaining([
        plan.title,
        '分工网络\u300038 项任务、29 个单位、209 条分工',
        `来源：《${plan.title}》`,
        '制图：分工图谱 2026-01-31',
      ]),
    );
    const sizes = ofType(figure, 'text').map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('names the scenario, the filter and what is in focus', () => {
    const filter = { ...NO_FILTER, groups: ['g1.2'], roles: ['lead' as const] };
    const remark = texts({ filter, selection: [KXIE] }, { scenario: '减负' })[2];
    expect(remark).toBe(
      '方案：减负\u3000筛选：农民；牵头（4 项任务、2 个单位、4 条分工）\u3000突出：区科协',
    );
  });

  it('has a legend of just what is drawn, with its counts', () => {
    const filter = { ...NO_FILTER, groups: ['g1.2'], roles: ['lead' as const] };
    const all = texts({ language: 'zh' });
    for (const text of ['牵头', '配合', '38', '171', '市驻区机构', '青少年', '六项重点工程'])
      expect(all).toContain(text);
    expect(all).not.toContain('共同');
    const few = texts({ filter, hide: true });
    expect(few).toEqual(expect.arrayContaining(['牵头', '农民', '五项提升行动']));
    for (const text of ['配合', '青少年', '六项重点工程', '市驻区机构'])
      expect(few).not.toContain(text);
  });

  it('puts the legend below where the page is not wide, and counts what has no room', () => {
    const page = { width: 700, height: 1000, least: 11 };
    const figure = picture(jobOf(), page);
    expect(figure).toMatchObject({ width: 700, height: 1000 });
    expect(texts({}, {}, page)).toEqual(expect.arrayContaining(['牵头 38', '农民 4']));
    const group = plan.groups[0]!;
    const groups = Array.from({ length: 200 }, (_, i) => ({ ...group, id: `g1.${i + 1}` }));
    const tasks = plan.tasks.map((task, i) => ({ ...task, group: groups[i * 5]!.id }));
    const many = { ...plan, groups, tasks, parts: [plan.parts[0]!] };
    const words = texts({}, { plan: many }, { width: 500, height: 700, least: 11 });
    expect(words.some((text) => /^另有 \d+ 种$/.test(text))).toBe(true);
  });

  it('breaks a long title, and ends one that is too long', () => {
    const title = '一个很长的标题，'.repeat(1250);
    const figure = picture(jobOf({}, { plan: { ...plan, title } }), PAGE);
    const big = ofType(figure, 'text').filter(({ size }) => size > 20);
    expect(big).toHaveLength(3);
    expect(big[2]!.text).toMatch(/…$/);
    for (const { text, size } of big)
      expect(textWidth(text) * size).toBeLessThanOrEqual(1600 - 2 * 36);
    expect(big.every(({ text }) => !/^[，）]/.test(text))).toBe(true);
    expect(figure.height).toBe(900);
  });

  it('in full heeds neither filter nor selection nor camera', () => {
    const view: Partial<View> = {
      filter: { ...NO_FILTER, groups: ['g1.1'] },
      hide: true,
      selection: [KXIE],
      camera: { x: 1, y: 1, k: 4 },
    };
    const full = { choices: { ...CHOICES, extent: 'full' as const } };
    expect(picture(jobOf(view, full), PAGE)).toEqual(picture(jobOf({}, full), PAGE));
    expect(picture(jobOf({}, full), PAGE)).toEqual(picture(jobOf(), PAGE));
  });
});

describe('the network on a slide', () => {
  const slide = drawn({}, { width: 948, height: 546, least: 18 });
  const names = labelsOf(slide).map(({ name }) => name);

  it('names every agency and half of the tasks, in type for an audience', () => {
    expect(plan.agencies.filter(({ name }) => !names.includes(name))).toEqual([]);
    const tasks = plan.tasks.filter(({ title }) => names.includes(title));
    expect(tasks.length).toBeGreaterThanOrEqual(plan.tasks.length / 2);
    for (const { size } of wordsOf(slide)) expect(size).toBeGreaterThanOrEqual(18);
  });

  it('is as wide as its frame, pins and camera with it', () => {
    const [first] = plan.tasks;
    const place = plan.layout!.nodes[first!.id]!;
    const pinned = drawn({ pins: { [first!.id]: place } }, { width: 948, height: 546, least: 18 });
    const at = (figure: Figure) => boxOf(named(figure, first!.title));
    expect(at(pinned)).toEqual(at(slide));
  });
});
