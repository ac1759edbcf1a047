import { describe, expect, it } from 'vitest';
import { connect } from '../../src/analyse/connect';
import { rebalance } from '../../src/analyse/balance';
import { forceLayout } from '../../src/draw/layout';
import { LIGHT } from '../../src/draw/palette';
import { parsePlan } from '../../src/plan/file';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { openDocument } from '../../src/read';
import { NO_FILTER, START, type View } from '../../src/view/view';
import { stepView } from '../../src/view/story';
import { common } from '../../src/words/common';
import { defaultStory } from '../../src/words/story/story';
import { csvTable } from '../../src/write/csv';
import { docx } from '../../src/write/docx';
import { gexf } from '../../src/write/gexf';
import { graphml } from '../../src/write/graphml';
import { json } from '../../src/write/json';
import { pptx } from '../../src/write/pptx';
import { svg } from '../../src/write/svg';
import { CHOICES, type Job } from '../../src/write/types';
import { xlsx } from '../../src/write/xlsx';
import { elementsOf } from '../golden/pictures';
import { plan as huadu } from '../huadu';
import { tabular } from './back';
import { Deck, repairs } from './deck';
import { silent, textOf } from './job';
import { faults } from './office';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Every mark of ASCII, of its full-width forms, and of Chinese typesetting. */
const MARKS = [
  ...[...range(0x21, 0x2f), ...range(0x3a, 0x40), ...range(0x5b, 0x60), ...range(0x7b, 0x7e)],
  ...[...range(0xff01, 0xff0f), ...range(0xff1a, 0xff20), ...range(0xff3b, 0xff40)],
  ...[...range(0xff5b, 0xff65), ...range(0x3001, 0x3003), ...range(0x3008, 0x301f)],
  ...[...range(0x2010, 0x2027), ...range(0xfe10, 0xfe19), ...range(0xfe30, 0xfe52), '·', '•'],
];

const NAMES = [
  ...MARKS.map((mark) => `中国${mark}东盟中心`),
  ...MARKS.map((mark) => `${mark}局${mark}`),
  '中国-东盟中心',
  '<img src=x onerror=alert(1)>',
  '\u202E局育教\u202C\u200F',
  '👨‍👩‍👧局😀',
  '__proto__',
  'constructor',
  'toString',
  'a-b_c.d/e',
  '\\d+',
  '(?<x>',
  '[a-',
  '$&',
];

/** Huadu's plan under other names: those from `from` on for its agencies, tasks, groups and parts. */
function planNamed(from: number): Plan {
  let at = from;
  const next = () => NAMES[at++ % NAMES.length]!;
  const name = next();
  return {
    ...huadu,
    title: name,
    problems: [],
    parts: huadu.parts.map((part) => ({ ...part, title: next() })),
    groups: huadu.groups.map((group) => ({ ...group, title: next(), short: next() })),
    agencies: huadu.agencies.map((agency) => {
      const own = next();
      return { ...agency, name: own, printed: [own] };
    }),
    tasks: huadu.tasks.map((task) => ({ ...task, title: next() })),
  };
}

const ROOM = huadu.agencies.length + huadu.tasks.length + 30;
const plans = Array.from({ length: Math.ceil(NAMES.length / ROOM) }, (_, i) => planNamed(i * ROOM));

const VIEWS: readonly Partial<View>[] = [
  {},
  { selection: ['a1'], filter: { ...NO_FILTER, groups: ['g1.1'] } },
  { tab: 'heatmap' },
  ...(['matrix', 'network', 'pairs', 'path', 'meeting'] as const).map((form) => {
    return { tab: 'collaboration', form, selection: ['a1', 'a2'], meeting: ['g1.1'] } as const;
  }),
  { tab: 'workload' },
  { tab: 'data' },
];

function jobOf(plan: Plan): Job {
  const index = indexPlan(plan);
  const told = defaultStory(index, connect(index), rebalance(index));
  const nothing = { zh: '', en: '' };
  const steps = VIEWS.map((view, i) => {
    const said = { title: nothing, sentence: { zh: plan.title, en: plan.title }, note: nothing };
    return { id: `v${i}`, view: stepView({ ...START, ...view }), ...said };
  });
  return {
    ...{ plan, original: plan, scenario: plan.title, layout: forceLayout(plan), view: START },
    story: { ...told, steps: [...told.steps, ...steps] },
    ...{ palette: LIGHT, date: '2026-11-24', choices: CHOICES },
  };
}

describe.each(plans.map((plan, i) => [i, plan] as const))(
  'names of every mark (%i)',
  (_i, plan) => {
    const job = jobOf(plan);

    it('are drawn in every view', async () => {
      for (const view of VIEWS.filter(({ tab }) => tab !== 'data')) {
        const text = textOf(await svg.write({ ...job, view: { ...START, ...view } }, silent));
        const tags = new Set(elementsOf(text).map(({ name }) => name));
        expect([...tags].filter((tag) => /img|script/i.test(tag))).toEqual([]);
        expect(tags).toContain('text');
      }
    });

    it('stand on slides and in documents', async () => {
      expect(repairs(new Deck(await pptx.write(job, silent)))).toEqual([]);
      expect(faults(await docx.write(job, silent))).toEqual([]);
      expect(faults(await xlsx.write(job, silent))).toEqual([]);
    });

    it('go out into files and come back', async () => {
      // A scenario says so in the title of its plan file.
      const title = common.zh.titled(plan.title, job.scenario);
      expect(parsePlan(textOf(await json.write(job, silent)))).toEqual({ ...plan, title });
      for (const writer of [csvTable, xlsx]) {
        const back = await openDocument(await writer.write(job, silent));
        expect(back.plan).toEqual(tabular(plan));
      }
      for (const writer of [gexf, graphml]) {
        const nodes = elementsOf(textOf(await writer.write(job, silent))).filter(
          ({ name }) => name === 'node',
        );
        expect(nodes).toHaveLength(plan.agencies.length + plan.tasks.length);
      }
    });
  },
);
