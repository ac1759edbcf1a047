import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../src/draw/heat';
import { PRESENT_DARK, PRESENT_LIGHT } from '../../src/draw/palette';
import { stepView, viewOf } from '../../src/view/story';
import { START, type View } from '../../src/view/view';
import { pptx } from '../../src/write/pptx';
import type { Job } from '../../src/write/types';
import { index } from '../huadu';
import { huaduJob, silent } from './job';
import { all, Deck, paragraphs, parsed, repairs, textOf, type Element } from './deck';

const made = async (job: Job): Promise<Deck> => new Deck(await pptx.write(job, silent));
const both = (text: string) => ({ zh: text, en: text });
const ODD = '<img src=x onerror=alert(1)>&"\u0001\u202E😀';

/** A story of one step for each way of looking. */
function storyOf(views: readonly Partial<View>[], title = both('一步')): Job['story'] {
  const steps = views.map((view, i) => {
    return {
      id: `k${i}`,
      view: stepView({ ...START, ...view }),
      title,
      sentence: both('一句话。'),
      note: both('第一段\n第二段'),
    };
  });
  return { id: 's1', name: both('各页'), steps };
}

const EVERY: readonly Partial<View>[] = [
  { tab: 'network' },
  { tab: 'network', camera: { x: 500, y: 300, k: 2 } },
  { tab: 'network', selection: ['a1'], filter: { ...START.filter, groups: ['g1.1'] }, hide: true },
  { tab: 'heatmap' },
  ...(['matrix', 'network', 'pairs', 'path', 'meeting'] as const).map((form) => {
    return { tab: 'collaboration', form, selection: ['a1', 'a2'], meeting: ['g1.1'] } as const;
  }),
  { tab: 'workload' },
  { tab: 'data' },
  { tab: 'data', filter: { ...START.filter, text: '没有这样的任务' } },
];

const job = huaduJob({}, { palette: PRESENT_LIGHT });
const progress: number[] = [];
let deck: Deck;

beforeAll(async () => {
  deck = new Deck(await pptx.write(job, (done) => progress.push(done)));
});

describe('the story as slides', () => {
  it('is a file with nothing to repair, no picture, no script, nothing outside', () => {
    expect(repairs(deck)).toEqual([]);
    expect([...deck.parts.keys()].filter((name) => /media|embed|\.bin|vba/i.test(name))).toEqual(
      [],
    );
    expect([...deck.parts.values()].join('')).not.toMatch(/<p:pic\b|hlinkClick|macro=/);
  });

  it('has a cover with the plan, its size and the day', () => {
    const [cover] = deck.slides;
    const words = paragraphs(cover!);
    expect(words).toContain(job.plan.title);
    expect(words).toContain('分工一览');
    expect(words.join()).toContain('38 项任务、29 个单位、209 条分工');
    expect(words.join()).toContain('2026-11-24');
  });

  it('has one slide a step: title as title, sentence, source, number, note in paragraphs', () => {
    const { slides, notes } = deck;
    expect(slides).toHaveLength(job.story.steps.length + 1);
    job.story.steps.forEach(({ title, sentence, note }, i) => {
      const slide = slides[i + 1]!;
      const placed = (type: string) =>
        all(slide, 'p:sp')
          .filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === type))
          .map(textOf);
      expect(placed('title')).toEqual([title.zh]);
      expect(placed('body')).toEqual([sentence.zh]);
      expect(placed('ftr')).toEqual([`来源：${job.plan.title}`]);
      expect(placed('sldNum')).toEqual([String(i + 2)]);
      expect(all(slide, 'a:fld').map(({ attributes }) => attributes.type)).toEqual(['slidenum']);
      const said = paragraphs(notes[i + 1]!);
      for (const line of note.zh.split('\n')) expect(said).toContain(line);
    });
  });

  it('draws the network as shapes and connectors with names, in one group that is described', () => {
    const network = deck.slides[1]!;
    const [figure, legend] = all(network, 'p:grpSp');
    const { tasks, agencies } = index.plan;
    const drawn = (preset: string) =>
      all(figure!, 'a:prstGeom').filter(({ attributes }) => attributes.prst === preset).length;
    expect(drawn('ellipse')).toBe(agencies.length);
    expect(drawn('roundRect')).toBe(tasks.length);
    expect(all(figure!, 'p:cxnSp')).toHaveLength(index.links.length);
    const names = all(figure!, 'p:cNvPr').map(({ attributes }) => attributes.name);
    for (const { name } of agencies) expect(names).toContain(name);
    const { descr } = all(figure!, 'p:cNvPr')[0]!.attributes;
    expect(descr).toContain(job.story.steps[0]!.sentence.zh);
    for (const word of ['牵头', '配合', '政府部门']) expect(paragraphs(legend!)).toContain(word);
  });

  it('keeps every node at its place through the whole story', () => {
    const networks = deck.slides.filter((_, i) => {
      const step = job.story.steps[i - 1];
      return step && viewOf(step, job.view).tab === 'network';
    });
    const placesOf = (slide: Element) =>
      all(all(slide, 'p:grpSp')[0]!, 'p:sp')
        .filter((shape) =>
          all(shape, 'a:prstGeom').some(({ attributes }) => attributes.prst === 'ellipse'),
        )
        .map((circle) => {
          const { x, y } = all(circle, 'a:off')[0]!.attributes;
          return `${all(circle, 'p:cNvPr')[0]!.attributes.name} ${x} ${y}`;
        })
        .sort();
    const [first, ...others] = networks.map(placesOf);
    expect(first).toHaveLength(index.plan.agencies.length);
    expect(others.length).toBeGreaterThan(3);
    for (const other of others) expect(other).toEqual(first);
  });

  it('shows no type under 13.5 points: 18 pixels of a slide of 1280', () => {
    const layouts = [1, 2].map((n) => deck.part(`ppt/slideLayouts/slideLayout${n}.xml`));
    for (const page of [...deck.slides, ...layouts]) {
      const words = [...all(page, 'a:rPr'), ...all(page, 'a:defRPr')];
      const sizes = words.flatMap(({ attributes }) =>
        attributes.sz ? [Number(attributes.sz)] : [],
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1350);
    }
  });

  it('holds every label at its node in whatever face: no wrapping, no room about it, in the middle', () => {
    for (const slide of deck.slides.slice(1)) {
      const labels = all(slide, 'p:grpSp')
        .flatMap((group) => all(group, 'p:sp'))
        .filter((shape) => all(shape, 'p:cNvSpPr')[0]?.attributes.txBox === '1');
      expect(labels.length).toBeGreaterThan(10);
      for (const label of labels) {
        const [body] = all(label, 'a:bodyPr');
        expect(body!.attributes).toMatchObject({
          ...{ wrap: 'none', anchor: 'ctr', lIns: '0', tIns: '0', rIns: '0', bIns: '0' },
        });
        expect(all(body!, 'a:noAutofit')).toHaveLength(1);
      }
    }
  });

  it.each([PRESENT_LIGHT, PRESENT_DARK])(
    'has words at 7:1 or more on its ground',
    async (palette) => {
      const { slides, parts } = await made({ ...job, palette });
      const layouts = ['1', '2'].map((n) =>
        parsed(parts.get(`ppt/slideLayouts/slideLayout${n}.xml`)!),
      );
      const networks = slides.filter((slide) => all(slide, 'p:cxnSp').length > 50);
      expect(networks.length).toBeGreaterThan(3);
      const runs = [...networks, slides[0]!].flatMap((page) => all(page, 'a:rPr'));
      const styles = layouts.flatMap((page) => all(page, 'a:defRPr'));
      const colors = [...runs, ...styles].flatMap((run) =>
        run.children
          .filter(({ name }) => name === 'a:solidFill')
          .map((fill) => `#${all(fill, 'a:srgbClr')[0]!.attributes.val!.toLowerCase()}`),
      );
      expect(colors.length).toBeGreaterThan(100);
      // What has the colour of the ground stands on a hue; see the palette's own test.
      for (const color of new Set(colors)) {
        if (color !== palette.ground)
          expect(contrast(color, palette.ground), color).toBeGreaterThanOrEqual(7);
      }
    },
  );

  it('sets Latin and Chinese in a face that Office and WPS have, and says which language it is', () => {
    const theme = deck.part('ppt/theme/theme1.xml');
    for (const font of [...all(theme, 'a:majorFont'), ...all(theme, 'a:minorFont')]) {
      for (const script of ['a:latin', 'a:ea']) {
        expect(all(font, script)[0]!.attributes.typeface).toBe('Microsoft YaHei');
      }
    }
    const languages = deck.slides.flatMap((slide) =>
      all(slide, 'a:r')
        .filter((run) => /[\u4e00-\u9fff]{3}/.test(textOf(run)))
        .map((run) => all(run, 'a:rPr')[0]!.attributes.lang),
    );
    expect(new Set(languages)).toEqual(new Set(['zh-CN']));
  });

  it('tells how far it is, and makes the same bytes again', async () => {
    expect(progress.length).toBeGreaterThanOrEqual(job.story.steps.length);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    expect(progress.at(-1)).toBeLessThanOrEqual(1);
    expect(await pptx.write(job, silent)).toEqual(deck.bytes);
  });
});

describe('any story', () => {
  it.each(['zh', 'en'] as const)('has a sound slide for every view (%s)', async (language) => {
    const view = { ...job.view, language };
    const every = await made({ ...job, view, story: storyOf(EVERY) });
    const { slides } = every;
    expect(repairs(every)).toEqual([]);
    EVERY.forEach(({ tab }, i) => {
      const shapes = all(slides[i + 1]!, 'p:grpSp').length;
      expect(shapes > 0, tab).toBe(tab !== 'data');
    });
  });

  it('puts the tasks of a table that fit, and counts the rest', async () => {
    const { slides } = await made({ ...job, story: storyOf([{ tab: 'data' }]) });
    const [, slide] = slides;
    const rows = all(slide!, 'a:tr').map((row) => all(row, 'a:tc').map(textOf));
    expect(rows[0]).toEqual(['任务', '牵头', '配合']);
    const first = index.plan.tasks[0]!;
    expect(rows[1]![0]).toBe(first.title);
    expect(textOf(slide!)).toContain(`另有 ${index.plan.tasks.length - rows.length + 1} 项任务`);
    // No party is dropped in silence: who does not fit is counted.
    const many = rows.find((row) => row[2]!.endsWith('个'))!;
    const { id } = index.plan.tasks.find(({ title }) => title === many[0])!;
    const supports = index.linksOf.get(id)!.filter(({ role }) => role === 'support');
    expect(many[2]).toContain(`等 ${supports.length} 个`);
    const height = all(slide!, 'a:tr').reduce(
      (sum, { attributes }) => sum + Number(attributes.h),
      0,
    );
    expect(height).toBeLessThan(550 * 9525);
  });

  it('keeps strange and endless words as text, and says in the notes what it had to cut', async () => {
    const long = '长'.repeat(10_000);
    const agencies = job.plan.agencies.map((a, i) => (i === 0 ? { ...a, name: ODD } : a));
    const parts = job.plan.parts.map((part) => ({ ...part, title: long }));
    const plan = { ...job.plan, title: ODD + long, agencies, parts };
    const story = storyOf(EVERY, both(ODD + long));
    const odd = await made({ ...job, plan, original: plan, story, scenario: ODD });
    expect(repairs(odd)).toEqual([]);
    const shown = ODD.replace('\u0001', '');
    expect(textOf(odd.slides[1]!)).toContain(shown.slice(0, 12));
    expect(paragraphs(odd.notes[1]!)).toContain(shown + long);
  });

  it('makes a deck of a plan without tasks and of a story without steps', async () => {
    const plan = { ...job.plan, tasks: [], agencies: [], groups: [], parts: [], problems: [] };
    const layout = { ...job.layout, nodes: {} };
    const story = { ...storyOf(EVERY), name: both('') };
    const empty = { ...job, plan, original: plan, layout };
    expect(repairs(await made({ ...empty, story }))).toEqual([]);
    const bare = await made({ ...empty, story: { ...story, steps: [] } });
    expect(repairs(bare)).toEqual([]);
    expect(bare.slides).toHaveLength(1);
  });
});
