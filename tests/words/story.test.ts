import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import { indexPlan } from '../../src/plan/links';
import type { Plan, Role } from '../../src/plan/types';
import { isKnown } from '../../src/view/highlight';
import { readLink } from '../../src/view/link';
import { viewOf } from '../../src/view/story';
import { START } from '../../src/view/view';
import { captionOf } from '../../src/words/story/caption';
import { findings } from '../../src/analyse/findings';
import { formulaOf, sentenceOf } from '../../src/words/findings/words';
import { SENTENCE, wide } from '../../src/words/story/fit';
import { defaultStory } from '../../src/words/story/story';
import { madeUpPlan } from '../draw/plans';
import { index, plan } from '../huadu';

const story = defaultStory(index, connect(index), rebalance(index));
const step = (id: string) => story.steps.find((found) => found.id === id)!;
const storyOf = (made: Plan) => {
  const its = indexPlan(made);
  return defaultStory(its, connect(its), rebalance(its));
};

/** Counted from the rows alone, without anything of the product's own counting. */
const rows = plan.tasks.flatMap((task) => task.parties.map((party) => ({ task, party })));
const nameOf = (id: string) => plan.agencies.find((agency) => agency.id === id)!.name;
const tally = (role?: Role, part?: string) => {
  const counts = new Map<string, number>();
  for (const { task, party } of rows) {
    if ((role && party.role !== role) || (part && !task.id.startsWith(part))) continue;
    counts.set(party.agency, (counts.get(party.agency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id, n]) => ({ name: nameOf(id), n }));
};
const sum = (list: readonly { n: number }[]) => list.reduce((total, { n }) => total + n, 0);

describe('the default story of Huadu', () => {
  it('has twelve steps, from the whole to the ask, in both languages', () => {
    expect(story.steps.map(({ id }) => id)).toEqual([
      'whole',
      'part-p1',
      'part-p2',
      'leads',
      'loads',
      'line',
      'weights',
      'pairs',
      'bridges',
      'no-support',
      'proposal',
      'ask',
    ]);
    for (const { title, sentence, note } of story.steps)
      for (const said of [title, sentence, note])
        expect([said.zh, said.en].every((text) => text.length > 3)).toBe(true);
  });

  it('has no term of method in it, nor have the findings; the closest pair is named', () => {
    const jargon = /Tukey|基尼|最短联系|群落|四分位|Gini|fence/;
    const found = findings(index, connect(index), rebalance(index), START.weight);
    const said = [
      ...story.steps.flatMap(({ title, sentence, note }) => [title, sentence, note]),
      ...found.map((one) => ({ zh: sentenceOf(one, 'zh'), en: sentenceOf(one, 'en') })),
      ...found.map((one) => ({ zh: formulaOf(one, 'zh'), en: '' })),
    ];
    for (const { zh, en } of said) expect(zh + en).not.toMatch(jargon);
    expect(step('pairs').title.zh).toBe('区科协与区科技工业商务信息化局');
    expect(step('proposal').title.zh).toMatch(/^每家牵头不超过 \d+ 项$/);
    expect(step('proposal').sentence.zh).toMatch(
      /^5 项改由区民政局（2 项）、区总工会、区科技工业商务信息化局（2 项）牵头，每家不超过 10 项/,
    );
  });

  it('is short enough to be read from the back of a room', () => {
    for (const { title, sentence } of story.steps) {
      expect(title.zh.length, title.zh).toBeLessThanOrEqual(16);
      expect(sentence.zh.length, sentence.zh).toBeLessThanOrEqual(60);
      expect(wide(title.en), title.en).toBeLessThanOrEqual(20);
      expect(wide(sentence.en), sentence.en).toBeLessThanOrEqual(SENTENCE);
    }
  });

  it('counts the whole and its parts as the rows do', () => {
    const [leads, supports] = [sum(tally('lead')), sum(tally('support'))];
    expect(step('whole').sentence.zh).toBe(
      `${plan.tasks.length} 项任务，${plan.agencies.length} 个单位，${rows.length} 条分工：牵头 ${leads} 条，配合 ${supports} 条。`,
    );
    for (const [id, part] of [
      ['part-p1', 't1.'],
      ['part-p2', 't2.'],
    ] as const) {
      const tasks = plan.tasks.filter((task) => task.id.startsWith(part)).length;
      expect(step(id).title.zh).toContain(`${tasks} 项任务`);
      expect(step(id).sentence.zh).toContain(`${tally(undefined, part).length} 个单位参与`);
      const groups = plan.groups.filter((group) => group.part === id.slice(5)).length;
      expect(readLink(step(id).view).view.filter.groups.length).toBe(groups);
    }
  });

  it('names who leads and where the links fall as the rows do', () => {
    const [first, second, third] = tally('lead');
    const share = ((first!.n / plan.tasks.length) * 100).toFixed(1);
    const { zh } = step('leads').sentence;
    expect(zh).toContain(`${first!.name}牵头 ${first!.n} 项，占 38 项任务的 ${share}%`);
    expect(zh).toContain(`${second!.name}，${second!.n} 项`);
    expect(zh).toContain(`三个合计 ${first!.n + second!.n + third!.n} 项`);
    expect(step('leads').title.zh).toBe(`29 个单位，${tally('lead').length} 个牵头`);
    const { filter, hide } = readLink(step('loads').view).view;
    const busy = tally().filter(({ n }) => n >= filter.minLoad);
    expect(hide).toBe(true);
    expect(busy.length).toBeLessThanOrEqual(13);
    expect(step('loads').sentence.zh).toContain(
      `分工不少于 ${filter.minLoad} 条的 ${busy.length} 个单位合计 ${sum(busy)} 条`,
    );
    expect(step('loads').sentence.zh).toContain(`其余 ${29 - busy.length} 个`);
  });

  it('draws the line as Tukey does, over all agencies', () => {
    const supports = new Map(tally('support').map(({ name, n }) => [name, n]));
    const leads = new Map(tally('lead').map(({ name, n }) => [name, n]));
    const loads = plan.agencies.map(({ name }) => {
      return { name, n: 3 * (leads.get(name) ?? 0) + (supports.get(name) ?? 0) };
    });
    loads.sort((a, b) => a.n - b.n);
    // With 29 values the quartiles stand at places 7 and 21 exactly.
    const [q1, q3] = [loads[7]!.n, loads[21]!.n];
    const line = q3 + 1.5 * (q3 - q1);
    const above = loads.filter(({ n }) => n > line).reverse();
    expect(step('line').sentence.zh).toBe(
      `牵头算 3、配合算 1，参考线 ${line}：${above.map(({ name, n }) => `${name} ${n}`).join('、')}。`,
    );
    expect(readLink(step('line').view).view).toMatchObject({ hide: false, weight: 3 });
    expect(readLink(step('weights').view).view.weight).toBe(1);
  });

  it('finds the strongest pair, the bridge and the tasks without support in the rows', () => {
    const both = plan.tasks.flatMap(({ parties }) =>
      parties
        .filter((a) => a.role === 'lead')
        .flatMap((a) =>
          parties
            .filter((b) => b.role === 'support')
            .map((b) => `${nameOf(a.agency)}牵头、${nameOf(b.agency)}配合`),
        ),
    );
    const counts = new Map(both.map((pair) => [pair, both.filter((p) => p === pair).length]));
    const [[pair, tasks]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
    expect(step('pairs').sentence.zh).toContain(`${pair}，${tasks} 项`);
    const { minShared } = readLink(step('pairs').view).view;
    const drawn = [...counts.values()].filter((n) => n >= minShared).length;
    expect(step('pairs').note.zh).toContain(`${drawn} 对，全部有 ${counts.size} 对`);
    const alone = plan.tasks.filter(({ parties }) => parties.every((p) => p.role === 'lead'));
    expect(step('no-support').title.zh).toBe(`${alone.length} 项任务没有配合单位`);
    for (const { title } of alone) expect(step('no-support').sentence.zh).toContain(title);
    expect(nameOf(readLink(step('bridges').view).view.selection[0]!)).toBe('区科协');
  });

  it('proposes a change that does what it says, and asks without answering', () => {
    const [most] = tally('lead');
    const { zh } = step('proposal').sentence;
    const [, changes, ceiling, today] = /^(\d+) 项.*不超过 (\d+) 项（现最多 (\d+) 项）/
      .exec(zh)!
      .map(Number) as [number, number, number, number];
    expect(today).toBe(most!.n);
    // Nobody else stands above the ceiling, so each task above it must go, and no other.
    expect(changes).toBe(most!.n - ceiling);
    const moved = readLink(step('proposal').view).view.selection;
    expect(moved.length).toBe(changes);
    for (const id of moved) expect(step('proposal').note.zh).toContain(index.task.get(id)!.title);
    expect(step('ask').title.zh).toBe('请会议议定 3 件事');
    expect(step('ask').sentence.zh).toContain(`${changes} 项任务的牵头是否调整`);
    expect(JSON.stringify(story)).not.toMatch(/超负荷|overload/i);
  });

  it('leaves out what is not known yet, and nothing else', () => {
    const early = defaultStory(index);
    const late = ['bridges', 'proposal'];
    expect(early.steps.map(({ id }) => id)).toEqual(
      story.steps.map(({ id }) => id).filter((id) => !late.includes(id)),
    );
  });
});

describe('the default story of any plan', () => {
  const plans = fc
    .tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.uniqueArray(fc.nat(29), { maxLength: 9 }), { maxLength: 14 }),
      fc.constantFrom<Role | null>(null, 'support', 'joint'),
    )
    .map(([agencies, tasks, role]) => {
      const rows = tasks.map((list) => [...new Set(list.map((n) => n % agencies))]);
      const made = madeUpPlan(agencies, rows);
      if (!role) return made;
      const parties = (of: Plan['tasks'][number]) =>
        of.parties.map((party) => ({ ...party, role }));
      return { ...made, tasks: made.tasks.map((task) => ({ ...task, parties: parties(task) })) };
    });

  it('holds together: ids unique, views that the plan knows, words that fit, no gap in them', () => {
    fc.assert(
      fc.property(plans, (made) => {
        const { steps } = storyOf(made);
        const its = indexPlan(made);
        expect(steps.length).toBeGreaterThanOrEqual(1);
        expect(steps.length).toBeLessThanOrEqual(12);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        for (const found of steps) {
          expect(readLink(found.view).unknown).toEqual([]);
          const { selection } = viewOf(found, START);
          expect(selection.filter((id) => !isKnown(its, id))).toEqual([]);
          expect(found.title.zh.length).toBeLessThanOrEqual(16);
          expect(found.sentence.zh.length).toBeLessThanOrEqual(60);
          expect(wide(found.sentence.en)).toBeLessThanOrEqual(SENTENCE);
          expect(JSON.stringify(found)).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says so where nobody is named for anything', () => {
    const { steps } = storyOf(madeUpPlan(2, [[]]));
    expect(steps.map(({ id }) => id)).toEqual(['whole']);
    expect(steps[0]!.sentence.zh).toBe('1 项任务，2 个单位，还没有写明分工。');
  });

  it('asks for leads where there are none, and claims none', () => {
    const made = madeUpPlan(4, [
      [0, 1],
      [1, 2, 3],
    ]);
    const support = { role: 'support' as const };
    const tasks = made.tasks.map((task) => {
      return { ...task, parties: task.parties.map((party) => ({ ...party, ...support })) };
    });
    const { steps } = storyOf({ ...made, tasks });
    const ids = steps.map(({ id }) => id);
    expect(ids).toContain('no-lead');
    expect(ids).not.toContain('leads');
    expect(steps.at(-1)!.sentence.zh).toContain('2 项任务由谁牵头');
  });
});

describe('the title of a view that is added', () => {
  it('names the tab and what is chosen in it', () => {
    const of = (patch: object) => captionOf(index, { ...START, ...patch });
    expect(of({})).toEqual({ zh: '网络', en: 'Network' });
    expect(of({ selection: ['a2'] }).zh).toBe('网络：区科协');
    expect(of({ tab: 'heatmap', selection: ['a2*g1.1'] }).zh).toBe('热力图：区科协×青少年');
    const filter = { ...START.filter, groups: ['g1.1', 'g1.2', 'g1.3'] };
    expect(of({ filter }).zh).toBe('网络：青少年、农民等');
    expect(of({ filter: { ...START.filter, text: '科普' } }).en).toBe('Network: 科普');
  });
});
