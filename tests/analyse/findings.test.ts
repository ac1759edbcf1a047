import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import {
  findings,
  summaryOf,
  type Finding,
  type FindingId,
  type FindingParams,
} from '../../src/analyse/findings';
import { indexPlan } from '../../src/plan/links';
import { setLead } from '../../src/plan/edit';
import { spansOf } from '../../src/ui/parts/spans';
import { formulaOf, sentenceOf } from '../../src/words/findings/words';
import { NO_FILTER, START, type View } from '../../src/view/view';
import { isKnown } from '../../src/view/highlight';
import { readLink, writeLink } from '../../src/view/link';
import { index, plan } from '../huadu';
import {
  betweenness,
  byCount,
  descending,
  everyone,
  gini,
  groups,
  inRow,
  led,
  meet,
  over,
  percent,
  quartile,
  rows,
  sum,
  supported,
  two,
} from './tally';

const connections = connect(index);
const balances = rebalance(index);
const found = findings(index, connections, balances);
const get = <K extends FindingId>(id: K) => found.find((f) => f.id === id) as Finding & { id: K };
const numbers = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
/** The numbers of a sentence in both languages: the same ones, in whatever order. */
function told(id: FindingId): number[] {
  const zh = numbers(sentenceOf(get(id), 'zh'));
  const en = numbers(sentenceOf(get(id), 'en'));
  expect(descending(en), id).toEqual(descending(zh));
  return zh;
}
const say = (id: FindingId) => sentenceOf(get(id), 'zh');

describe('findings of Huadu, against the text of the document', () => {
  it('are eight to fifteen, each once, in both languages', () => {
    expect(found.length).toBeGreaterThanOrEqual(8);
    expect(found.length).toBeLessThanOrEqual(15);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const finding of found) {
      expect(sentenceOf(finding, 'zh')).toMatch(/。$/);
      expect(sentenceOf(finding, 'en')).toMatch(/\.$/);
      expect(sentenceOf(finding, 'zh') + formulaOf(finding, 'zh')).not.toMatch(
        /超载|过载|负担过重/,
      );
      expect(sentenceOf(finding, 'en') + formulaOf(finding, 'en')).not.toMatch(/overload/i);
    }
  });

  it('scope', () => {
    expect(rows).toHaveLength(38);
    const [actions, projects] = [/行动$/, /工程$/].map(
      (end) => groups.filter((g) => end.test(g)).length,
    );
    const supports = sum(rows.map((row) => row.support.length));
    expect(told('scope')).toEqual([
      actions,
      projects,
      rows.length,
      everyone.length,
      rows.length,
      supports,
    ]);
  });

  it('scope of a plan whose tasks stand in no group', () => {
    const { plan: bare } = index;
    const [group] = bare.groups;
    const one = indexPlan({
      ...bare,
      groups: [{ ...group!, title: bare.title }],
      tasks: bare.tasks.map((task) => ({ ...task, group: group!.id })),
    });
    const [finding] = findings(one, connections, balances);
    expect(finding!.params).toMatchObject({ actions: 0, projects: 0, tasks: 38 });
    expect(sentenceOf(finding!, 'zh')).toMatch(/^计划共 38 项任务，/);
    expect(sentenceOf(finding!, 'en')).toMatch(/^The plan has 38 tasks for /);
  });

  it('who leads most', () => {
    const [first, second] = byCount(led);
    expect(told('most-leads')).toEqual([led(first!), 38, percent(led(first!) / 38), led(second!)]);
    expect(get('most-leads').params).toMatchObject({ agencies: [first], next: [second] });
    expect(led(byCount(led)[2]!)).toBeLessThan(led(second!));
  });

  it('who would be first if supporting counted as much', () => {
    const all = (who: string) => led(who) + supported(who);
    const [first] = byCount(all);
    expect(told('equal-weight')).toEqual([3, 1, led(first!), supported(first!), all(first!)]);
    expect(say('equal-weight')).toContain(`仍是${first}`);
    expect(byCount((who) => 3 * led(who) + supported(who))[0]).toBe(first);
  });

  it('who is above the line, and at every weight', () => {
    const { q1, q3, line, above, load } = over(3);
    const each = above.flatMap((who) => [load(who), load(who) - line]);
    expect(told('above-line')).toEqual([3, line, ...each, 1, 5]);
    expect(get('above-line').params).toMatchObject({ q1, q3, line });
    for (let weight = 1; weight <= 5; weight += 0.5) {
      expect([...over(weight).above].sort(), `weight ${weight}`).toEqual([...above].sort());
    }
    expect(say('above-line')).toContain('权重从 1 到 5，这几个单位都高于参考线');
    const formula = numbers(formulaOf(get('above-line'), 'zh'));
    expect(formula).toEqual([1.5, q3, 1.5, q3, q1, line, 1, 5, 0.5]);
  });

  it('concentration', () => {
    const leads = everyone.map(led);
    const three = sum(descending(leads).slice(0, 3));
    expect(told('concentration')).toEqual([
      everyone.length,
      leads.filter(Boolean).length,
      three,
      sum(leads),
      percent(three / sum(leads)),
      two(gini(leads)),
      two(gini(everyone.map(supported))),
    ]);
  });

  it('the smallest change: as many as stand above the ceiling cannot be fewer, and these suffice', () => {
    const most = Math.max(...everyone.map(led));
    const [ceiling, today, changes, lowest, lowestChanges] = told('rebalance');
    expect([ceiling, today]).toEqual([10, most]);
    const needed = (k: number) => sum(everyone.map((who) => Math.max(0, led(who) - k)));
    expect(changes).toBe(needed(10));
    for (const k of [ceiling!, lowest!]) {
      const chosen = balances.balances.find((balance) => balance.ceiling === k)!;
      const after = chosen.changes.reduce((p, { task, to }) => {
        const row = rows.find(({ title }) => title === index.task.get(task)!.title)!;
        expect(row.support).toContain(index.agency.get(to)!.name);
        return setLead(p, task, to);
      }, plan);
      const loads = [...indexPlan(after).load.values()].map((load) => load.leads);
      expect(Math.max(...loads)).toBeLessThanOrEqual(k);
    }
    expect(lowestChanges).toBeGreaterThanOrEqual(needed(lowest!));
    // One lead each cannot be: 区教育局 and 区科协 alone share three tasks.
    const between = rows.filter((row) =>
      inRow(row).every((who) => ['区教育局', '区科协'].includes(who)),
    );
    expect(between).toHaveLength(3);
    expect(lowest).toBe(2);
  });

  it('who supports much and leads nothing', () => {
    const q3 = quartile(everyone.map(supported), 3);
    const much = byCount(supported).filter((who) => led(who) === 0 && supported(who) >= q3);
    expect(told('supports-only')).toEqual(much.map(supported));
    expect(much.every((who) => say('supports-only').includes(who))).toBe(true);
    expect(numbers(formulaOf(get('supports-only'), 'zh'))).toEqual([q3]);
  });

  it('the strongest pairs, by direction', () => {
    const pairs = everyone.flatMap((lead) =>
      everyone.map((support) => ({
        lead,
        support,
        tasks: rows.filter((row) => row.lead === lead && row.support.includes(support)).length,
      })),
    );
    const [first, second, third] = pairs.sort((a, b) => b.tasks - a.tasks);
    expect(told('pairs')).toEqual([first!.tasks, second!.tasks]);
    expect(say('pairs')).toContain(`${first!.lead}牵头、${first!.support}配合`);
    expect(third!.tasks).toBeLessThan(second!.tasks);
  });

  it('bridges', () => {
    const share = betweenness();
    const [first, second] = byCount((who) => share.get(who)!);
    expect(told('bridges')).toEqual([percent(share.get(first!)!), percent(share.get(second!)!)]);
    expect(get('bridges').params).toMatchObject({ agencies: [first], next: [second] });
  });

  it('communities: their sizes and modularity', () => {
    const parts = connections.communities.map((ids) => ids.map((id) => index.agency.get(id)!.name));
    expect(parts.flat().sort()).toEqual([...everyone].sort());
    const strength = (who: string) => sum(everyone.map((o) => (o === who ? 0 : meet(who, o))));
    const total = sum(everyone.map(strength));
    // Newman: Q = Σ over communities of (weight within / total − (strengths / total)²)
    const q = sum(
      parts.map((part) => {
        const within = sum(part.flatMap((a) => part.map((b) => (a === b ? 0 : meet(a, b)))));
        return within / total - (sum(part.map(strength)) / total) ** 2;
      }),
    );
    expect(told('communities')).toEqual([parts.length, ...parts.map((p) => p.length)]);
    const { modularity } = get('communities').params as FindingParams['communities'];
    expect(modularity).toBeCloseTo(q, 10);
    parts.forEach((part, i) => {
      const most = Math.max(...part.map((who) => led(who) + supported(who)));
      const named = get('communities').params as FindingParams['communities'];
      expect(led(named.first[i]!) + supported(named.first[i]!)).toBe(most);
    });
  });

  it('the widest and the narrowest circle', () => {
    const size = (group: string) =>
      new Set(rows.filter((row) => row.group === group).flatMap(inRow)).size;
    const sizes = groups.map(size);
    expect(told('circles')).toEqual([Math.max(...sizes), Math.min(...sizes)]);
    const [widest, narrowest] = [Math.max, Math.min].map(
      (end) => groups.filter((group) => size(group) === end(...sizes))[0]!,
    );
    const params = get('circles').params as FindingParams['circles'];
    expect(widest).toContain(params.widest[0]!);
    expect(narrowest).toContain(params.narrowest[0]!);
  });

  it('tasks without support, and agencies in one task only', () => {
    const alone = rows.filter((row) => row.support.length === 0);
    expect(told('no-support')).toEqual([alone.length]);
    expect(alone.every((row) => say('no-support').includes(`“${row.title}”`))).toBe(true);
    const single = everyone.filter((who) => led(who) + supported(who) === 1);
    expect(told('single-task')).toEqual([single.length]);
    expect(single.every((who) => say('single-task').includes(who))).toBe(true);
  });

  it('leaves no sentence untested', () => {
    expect(found.map(({ id }) => id)).toEqual([
      'scope',
      'most-leads',
      'equal-weight',
      'above-line',
      'concentration',
      'rebalance',
      'supports-only',
      'pairs',
      'bridges',
      'communities',
      'circles',
      'no-support',
      'single-task',
    ]);
  });
});

describe('a finding', () => {
  it('leads to a view that a link can hold, about things that the plan has', () => {
    for (const { view } of found) {
      const shown: View = { ...START, ...view, filter: NO_FILTER };
      expect(readLink(writeLink(shown))).toEqual({ view: shown, unknown: [] });
      expect(view.selection.every((id) => isKnown(index, id))).toBe(true);
    }
  });

  it('waits for what is not computed yet', () => {
    const early = findings(index).map(({ id }) => id);
    expect(early).not.toContain('bridges');
    expect(early).not.toContain('rebalance');
    expect(early).toHaveLength(found.length - 3);
  });

  it('is left out where there is nothing to say', () => {
    const nothing = indexPlan({ ...plan, tasks: [], agencies: [] });
    expect(findings(nothing)).toEqual([]);
  });

  it('tells of tasks without a lead, and follows the weight', () => {
    const [first, ...rest] = plan.tasks;
    const parties = first!.parties.filter((party) => party.role !== 'lead');
    const changed = indexPlan({ ...plan, tasks: [{ ...first!, parties }, ...rest] });
    const [, second] = findings(changed);
    expect(second).toMatchObject({ id: 'no-lead', view: { tab: 'data', selection: ['t1.1.1'] } });
    expect(sentenceOf(second!, 'en')).toContain('1 task names no lead');
    const above = findings(index, undefined, undefined, 1).find(({ id }) => id === 'above-line')!;
    expect(above.params).toMatchObject({ weight: 1, line: over(1).line });
  });

  it('is the summary of the tab that shows it', () => {
    const tabs = ['network', 'heatmap', 'collaboration', 'workload', 'data'] as const;
    const all = tabs.flatMap((tab) => summaryOf(found, tab));
    expect(all).toHaveLength(found.length);
    expect(tabs.every((tab) => summaryOf(found, tab).length > 0)).toBe(true);
  });

  it('is cut at the names in it, longest first', () => {
    const names = new Map([
      ['区财政局', 'a1'],
      ['区财政局（区国资局）', 'a2'],
    ]);
    expect(spansOf('看区财政局（区国资局）与区财政局。', names)).toEqual([
      { text: '看' },
      { text: '区财政局（区国资局）', id: 'a2' },
      { text: '与' },
      { text: '区财政局', id: 'a1' },
      { text: '。' },
    ]);
    expect(spansOf('', names)).toEqual([]);
  });
});
