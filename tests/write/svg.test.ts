import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/mark';
import { DARK, LIGHT } from '../../src/draw/palette';
import { forceLayout } from '../../src/draw/layout';
import type { Plan } from '../../src/plan/types';
import { common } from '../../src/words/common';
import { NO_FILTER, type View } from '../../src/view/view';
import { png } from '../../src/write/png';
import { printable } from '../../src/write/safe';
import { svg, svgOf } from '../../src/write/svg';
import { CHOICES, type Job } from '../../src/write/types';
import { elementsOf, FULL, isGolden, jobOf } from '../golden/pictures';
import { agencyId, plan } from '../huadu';
import { runs } from '../deep';

const textOf = async (job: Job) => new TextDecoder().decode(await svg.write(job, () => {}));
const wordsOf = (text: string) =>
  elementsOf(text)
    .filter(({ name, attributes }) => name === 'text' && !('aria-hidden' in attributes))
    .map((element) => element.text);

const ELEMENTS = 'svg title desc rect circle line polygon polyline text'.split(' ');
const VIEWS: Readonly<Record<string, Partial<View>>> = {
  network: {},
  heatmap: { tab: 'heatmap' },
  matrix: { tab: 'collaboration' },
  joined: { tab: 'collaboration', form: 'network' },
  pairs: { tab: 'collaboration', form: 'pairs' },
  workload: { tab: 'workload' },
};

describe('a picture as SVG', () => {
  it.each(['network', 'workload'])(
    'is, for the %s of Huadu, the one that was looked at',
    async (name) => {
      const text = await textOf(jobOf(VIEWS[name], FULL));
      expect(isGolden(`${name}.svg`, text), `compare tests/golden/${name}.svg.new`).toBe(true);
    },
  );

  it.each(Object.keys(VIEWS))(
    'is well formed, of plain shapes and text alone: %s',
    async (name) => {
      for (const [language, palette] of [
        ['zh', LIGHT],
        ['en', DARK],
      ] as const) {
        const job = jobOf({ ...VIEWS[name], language }, { palette });
        const text = await textOf(job);
        const [root, title, desc, ground, ...rest] = elementsOf(text);
        const width = Number(root!.attributes['width']);
        const height = Number(root!.attributes['height']);
        expect(width).toBe(1600);
        expect(root!.attributes['viewBox']).toBe(`0 0 ${width} ${height}`);
        expect(root!.attributes['xml:lang']).toBe(language === 'zh' ? 'zh-CN' : 'en');
        expect(title).toMatchObject({ name: 'title', text: plan.title });
        expect(desc!.text).toMatch(language === 'zh' ? /38 项任务/ : /38 tasks/);
        expect(ground!.attributes).toMatchObject({ fill: palette.ground, width: '1600' });
        for (const { name: tag, attributes } of rest) {
          expect(ELEMENTS).toContain(tag);
          for (const [key, value] of Object.entries(attributes)) {
            expect(key).not.toMatch(/^on|href|style|class|^id$/i);
            expect(value).not.toMatch(/url\(|javascript:|NaN|Infinity|undefined|\.\d{3}/);
          }
        }
      }
    },
  );

  it('has faces of the system alone, and type no smaller than 11', async () => {
    const all = elementsOf(await textOf(jobOf()));
    expect(all[0]!.attributes['font-family']).toContain("'Microsoft YaHei'");
    const sizes = (of: (fill: string | undefined) => boolean) =>
      all.flatMap(({ attributes }) =>
        of(attributes['fill']) ? (attributes['font-size'] ?? []) : [],
      );
    const words = sizes((fill) => fill !== LIGHT.ground);
    expect(words.length).toBeGreaterThan(100);
    expect(Math.min(...words.map(Number))).toBeGreaterThanOrEqual(11);
    // The numbers in the squares of 38 tasks are signs.
    const signs = sizes((fill) => fill === LIGHT.ground);
    expect(signs.length).toBeGreaterThanOrEqual(38);
    expect(Math.min(...signs.map(Number))).toBeGreaterThanOrEqual(9);
  });

  it('has all nodes, links and names', async () => {
    const all = elementsOf(await textOf(jobOf({}, FULL)));
    const titled = (tag: string) =>
      all.filter((e) => e.name === tag && e.children[0]?.name === 'title');
    expect(titled('line')).toHaveLength(209);
    expect(titled('circle').length + titled('rect').length).toBe(67);
    const words = wordsOf(await textOf(jobOf({}, FULL))).join('');
    for (const { name } of plan.agencies) expect(words).toContain(name);
    for (const { title } of plan.tasks) expect(words).toContain(title);
  });

  it('draws a halo under its text, not by paint-order', async () => {
    const texts = elementsOf(await textOf(jobOf())).filter(({ name }) => name === 'text');
    const at = texts.findIndex(({ text }) => text === '区科协');
    expect(texts[at]!.attributes).toMatchObject({ stroke: LIGHT.ground, 'aria-hidden': 'true' });
    expect(texts[at + 1]).toMatchObject({ text: '区科协', attributes: { fill: LIGHT.ink } });
    expect(texts[at + 1]!.attributes['stroke']).toBeUndefined();
  });

  it('has no ground where it is to be transparent', async () => {
    const job = jobOf({}, { choices: { ...CHOICES, transparent: true } });
    const grounds = elementsOf(await textOf(job)).filter((e) => e.attributes['width'] === '1600');
    expect(grounds.map(({ name }) => name)).toEqual(['svg']);
  });

  it('heeds filter, selection and camera as seen, and not in full', async () => {
    const view: Partial<View> = {
      filter: { ...NO_FILTER, groups: ['g1.1'] },
      hide: true,
      selection: [agencyId('区教育局')],
      camera: { x: 520, y: 314, k: 2 },
    };
    const [whole, seen] = [await textOf(jobOf()), await textOf(jobOf(view))];
    expect(seen.length).toBeLessThan(whole.length / 2);
    expect(seen).toContain('筛选：青少年');
    expect(seen).toContain(`stroke="${LIGHT.accent}"`);
    expect(await textOf(jobOf(view, FULL))).toBe(whole);
  });

  it('is what PNG is drawn from', async () => {
    const pictures = png.pictures!(jobOf());
    expect(pictures).toEqual({ picture: await textOf(jobOf()) });
    const picture = new Uint8Array([1, 2, 3]);
    expect(await png.write(jobOf({}, { pictures: { picture } }), () => {})).toBe(picture);
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  ']]></text><script>alert(1)</script>',
  '&lt;&#0;"\'`',
  '\u202E部委区\u202C\u200F局',
  '👨‍👩‍👧‍👦🏛️局',
  '甲\u0000乙\u0008丙\uFFFE丁\uD800戊\u000B',
  '局'.repeat(10_000),
  'x'.repeat(10_000),
];

/** The first data set with hostile words wherever words stand. */
function hostilePlan(): Plan {
  const word = (i: number) => HOSTILE[i % HOSTILE.length]!;
  return {
    ...plan,
    title: HOSTILE.join(' '),
    parts: plan.parts.map((part, i) => ({ ...part, title: word(i) })),
    groups: plan.groups.map((g, i) => ({ ...g, title: word(i), short: word(i) })),
    agencies: plan.agencies.map((a, i) => ({ ...a, name: word(i) })),
    tasks: plan.tasks.map((t, i) => ({ ...t, title: word(i + 3) })),
  };
}

describe('hostile words in SVG', () => {
  const hostile = hostilePlan();
  const layout = forceLayout(hostile);

  it.each(Object.keys(VIEWS))('stay words: %s', async (name) => {
    const filter = { ...NO_FILTER, text: HOSTILE[0]! };
    for (const view of [VIEWS[name]!, { ...VIEWS[name], filter, selection: ['a1', 'g1.1'] }]) {
      const job = jobOf(view, { plan: hostile, original: hostile, layout, scenario: HOSTILE[1]! });
      const text = await textOf(job);
      const all = elementsOf(text);
      expect(all.filter((element) => !ELEMENTS.includes(element.name))).toEqual([]);
      expect(all.flatMap((e) => Object.keys(e.attributes)).filter((k) => /^on/.test(k))).toEqual(
        [],
      );
      expect(all[1]!.text).toBe(printable(common.zh.titled(hostile.title, HOSTILE[1])));
      expect(wordsOf(text).join('')).toContain('<img');
    }
  });

  it('come back letter by letter, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const figure: Figure = {
          width: 10,
          height: 10,
          marks: [
            { type: 'text', x: 0, y: 9, text, size: 9, fill: '#000000', anchor: 'start' },
            { type: 'rect', x: 0, y: 0, width: 1, height: 1, name: text || 'x' },
          ],
        };
        const look = { title: text, description: text || 'x', language: 'zh-CN' };
        const all = elementsOf(svgOf(figure, look));
        // XML readers make every line end a line feed.
        const same = printable(text).replace(/\r\n?/g, '\n');
        expect(all.find(({ name }) => name === 'text')!.text).toBe(same);
        expect(all[1]!.text).toBe(same);
      }),
      runs(500),
    );
  });
});

describe('shapes in SVG', () => {
  it('have at most two decimals, dashes, turns, and arrows of their own', () => {
    const paint = { stroke: '#112233', line: 1.23456 };
    const text = svgOf(
      {
        width: 100.456,
        height: 50,
        marks: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: 10.3333,
            y2: 0,
            arrow: true,
            dash: [3.111, 2],
            ...paint,
          },
          { type: 'polygon', closed: false, points: [[0, 0], [1.555, 2]], ...paint }, // prettier-ignore
          {
            ...{ type: 'text', x: 1, y: 2, text: '转', size: 12, fill: '#000000' },
            ...{ anchor: 'end', turn: -45.678 },
          },
        ],
      } as Figure,
      { title: 't', language: 'en' },
    );
    const [root, , line, head, open, words] = elementsOf(text);
    expect(root!.attributes['viewBox']).toBe('0 0 100.46 50');
    expect(line!.attributes).toMatchObject({ x2: '10.33', 'stroke-width': '1.23' });
    expect(line!.attributes['stroke-dasharray']).toBe('3.11 2');
    expect(head).toMatchObject({ name: 'polygon', attributes: { fill: '#112233' } });
    expect(head!.attributes['points']).toMatch(/^10\.33,0 /);
    expect(open).toMatchObject({ name: 'polyline', attributes: { points: '0,0 1.56,2' } });
    expect(words!.attributes['transform']).toBe('rotate(-45.68 1 2)');
    expect(words!.attributes['text-anchor']).toBe('end');
  });
});
