import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/draw/palette';
import { heatmapFigure } from '../../src/figures/heatmap';
import { keysOf } from '../../src/figures/legend';
import type { Sheet } from '../../src/figures/sheet';
import { findings } from '../../src/analyse/findings';
import { indexPlan } from '../../src/plan/links';
import { readDocument } from '../../src/read';
import { START } from '../../src/view/view';
import { sentenceOf } from '../../src/words/findings/words';
import { defaultStory } from '../../src/words/story/story';
import { sheetColumns, sheetPage } from '../../src/write/sheet';

const row = (n: number) => `${n}.推进第${n}件事（牵头单位：区教育局，配合单位：区财政局）`;
const read = (...lines: string[]) =>
  readDocument(
    '甲',
    new TextEncoder().encode(['某区重点任务分工方案', ...lines].join('\n')),
    '甲.txt',
  );

/** A plan of each kind of division, and what its legend says of its tasks. */
const PLANS = [
  {
    name: 'parts without groups',
    lines: ['一、数字政府', row(1), '二、营商环境', row(2)],
    keys: [['任务', ['数字政府', '营商环境']]],
    within: '数字政府',
    scope: '计划分 2 组，共 2 项任务，',
    steps: ['数字政府：1 项任务', '营商环境：1 项任务'],
  },
  {
    name: 'parts and groups',
    lines: ['一、数字政府', '（一）政务服务', row(1), '（二）数据共享', row(2)],
    keys: [['数字政府', ['政务服务', '数据共享']]],
    within: '（一）政务服务',
    scope: '计划分 2 项行动，共 2 项任务，',
    steps: [],
  },
  {
    name: 'one part',
    lines: ['一、数字政府', row(1), row(2)],
    keys: [['任务', ['数字政府']]],
    within: '数字政府',
    scope: '计划共 2 项任务，',
    steps: [],
  },
  {
    name: 'none',
    lines: [row(1), row(2)],
    keys: [['任务', ['某区重点任务分工方案']]],
    within: '',
    scope: '计划共 2 项任务，',
    steps: [],
  },
] as const;

describe('a plan of one level', () => {
  it.each(PLANS)('$name: says each group once', async ({ lines, keys, within, scope, steps }) => {
    const plan = await read(...lines);
    const index = indexPlan(plan);
    const sheet: Sheet = {
      index,
      original: plan,
      layout: { width: 1, height: 1, nodes: {} },
      view: START,
      palette: LIGHT,
      width: 1200,
      height: 700,
      least: 11,
    };
    const said = keysOf(sheet).slice(2);
    expect(said.map((one) => [one.heading, one.keys.map(({ text }) => text)])).toEqual(keys);
    const texts = heatmapFigure(sheet).marks.flatMap((mark) =>
      mark.type === 'text' ? [mark.text] : [],
    );
    for (const { short } of plan.groups.filter(({ short }) => short.length < 8))
      expect(texts.filter((text) => text === short)).toHaveLength(1);
    const agency = plan.agencies[0]!.id;
    expect(sheetPage(index, agency, 'zh').blocks[0]!.rows[0]!.group).toBe(within);
    expect(sentenceOf(findings(index)[0]!, 'zh')).toContain(scope);
    const told = defaultStory(index).steps.filter(({ id }) => id.startsWith('part-'));
    expect(told.map(({ title }) => title.zh)).toEqual(steps);
    // The column is called what the plan has, and is not there where it would say nothing.
    const heads = sheetColumns(index, 'zh').map(({ head }) => head);
    expect(heads.filter((head) => head.startsWith('所属'))).toEqual(within ? ['所属分组'] : []);
  });
});
