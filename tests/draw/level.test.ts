import { describe, expect, it } from 'vitest';
import { fitTransform } from '../../src/draw/camera';
import { levelOf, withGroups, wholeLevel } from '../../src/draw/level';
import { forceLayout } from '../../src/draw/layout';
import { foldFor, isLarge } from '../../src/draw/open';
import { levelStates, markStates, scene } from '../../src/draw/scene';
import { indexPlan } from '../../src/plan/links';
import { applyFilter } from '../../src/view/filter';
import { cellId } from '../../src/view/highlight';
import { NO_FILTER, START, type View } from '../../src/view/view';
import * as huadu from '../huadu';
import { districtPlan } from './district';

const plan = districtPlan(420);
const index = indexPlan(plan);
const layout = withGroups(plan, forceLayout(plan));
const area = { width: 1360, height: 780 };
const fit = fitTransform(area, layout);

function look(view: Partial<View> = {}, transform = fit, asked: readonly string[] = []) {
  const seen = { ...START, ...view };
  const kept = applyFilter(index, seen.filter);
  const fold = foldFor(index, layout, { view: seen, kept, seen: { transform, area } });
  return levelOf(fold, layout, asked);
}

const idsOf = (level: ReturnType<typeof look>, kind: string) =>
  level.nodes.filter((node) => node.kind === kind).map(({ id }) => id);

describe('a plan that can be read task by task', () => {
  it('is drawn so', () => {
    const level = wholeLevel(huadu.index, huadu.plan.layout!);
    expect(isLarge(huadu.index)).toBe(false);
    expect(level.nodes).toHaveLength(67);
    expect(level.edges.map(({ id }) => id)).toEqual(huadu.index.links.map(({ id }) => id));
    expect(level.folded).toBe(0);
  });
});

describe('a larger plan', () => {
  it('shows all agencies, and groups that stand for every task once', () => {
    const level = look();
    expect(idsOf(level, 'agency')).toHaveLength(plan.agencies.length);
    expect(idsOf(level, 'task')).toEqual([]);
    const held = level.nodes.flatMap(({ holds }) => holds ?? []);
    expect(held.sort()).toEqual(plan.tasks.map(({ id }) => id).sort());
    expect(level.folded).toBe(plan.tasks.length);
  });

  it('draws a bounded number of lines, the strongest, and says how many there are', () => {
    const { edges, bundles } = look();
    const cells = new Set(index.links.map((l) => cellId(l.agency.id, l.group.id)));
    expect(bundles.all).toBe(cells.size);
    expect(edges).toHaveLength(Math.min(400, cells.size));
    expect(bundles.drawn).toBe(edges.length);
    const sizes = edges.map(({ holds }) => holds!.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('draws every line of an agency that is asked for', () => {
    const [busy] = plan.agencies.toSorted(
      (a, b) => index.load.get(b.id)!.all - index.load.get(a.id)!.all,
    );
    const asked = look({}, fit, [busy!.id]).edges.filter(({ source }) => source === busy!.id);
    expect(asked.flatMap(({ holds }) => holds!)).toHaveLength(index.load.get(busy!.id)!.all);
  });

  it('opens a group that is selected, in place', () => {
    const { id } = plan.groups[0]!;
    const tasks = plan.tasks.filter(({ group }) => group === id).map((task) => task.id);
    const level = look({ selection: [id] });
    expect(idsOf(level, 'task').sort()).toEqual(tasks.sort());
    expect(idsOf(level, 'group')).not.toContain(id);
    expect(level.layout).toBe(layout);
  });

  it('opens a group that is selected, however many tasks it has', () => {
    const [one] = plan.groups;
    const joined = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, group: one!.id })) };
    const own = indexPlan(joined);
    const view = { ...START, selection: [one!.id] };
    const kept = applyFilter(own, NO_FILTER);
    const { nodes } = foldFor(own, layout, { view, kept, seen: null });
    expect(nodes.filter(({ kind }) => kind === 'task')).toHaveLength(plan.tasks.length);
  });

  it('is drawn whole where it has hardly any groups: one square would tell nothing', () => {
    const [one] = plan.groups;
    const tasks = plan.tasks.map((task) => ({ ...task, group: one!.id }));
    expect(isLarge(indexPlan({ ...plan, groups: [one!], tasks }))).toBe(false);
  });

  it('counts in its groups only what is there, where the rest is hidden', () => {
    const filter = { ...NO_FILTER, roles: ['joint' as const] };
    expect(look({ filter, hide: true }).folded).toBe(0);
    expect(look({ filter }).folded).toBe(plan.tasks.length);
  });

  it('draws all links of an open task, whatever the filter keeps', () => {
    const task = plan.tasks.find(({ parties }) => parties.length > 2)!;
    const view = { selection: [task.id], filter: { ...NO_FILTER, roles: ['lead' as const] } };
    const own = look(view).edges.filter(({ target }) => target === task.id);
    expect(own).toHaveLength(task.parties.length);
  });

  it('opens what a filter leaves, and a line counts only what it keeps', () => {
    const task = plan.tasks[0]!;
    expect(idsOf(look({ filter: { ...NO_FILTER, text: task.title } }), 'task')).toContain(task.id);
    const leads = look({ filter: { ...NO_FILTER, roles: ['lead'] } });
    const counted = leads.edges.flatMap(({ holds }) => holds!);
    const all = index.links.filter(({ role }) => role === 'lead');
    expect(counted).toHaveLength(all.length);
  });

  it('opens what is in the window, once there is little enough', () => {
    const { x, y } = layout.nodes[plan.tasks[0]!.id]!;
    const k = fit.k * 6;
    const near = { k, x: area.width / 2 - x * k, y: area.height / 2 - y * k };
    const open = idsOf(look({}, near), 'task');
    expect(open).toContain(plan.tasks[0]!.id);
    expect(open.length).toBeLessThan(plan.tasks.length / 2);
  });

  it('gives each group a place free of agencies and of other groups', () => {
    const level = look();
    const marks = scene(level, { pins: {}, scale: 1 }).nodes;
    const groups = marks.filter(({ type }) => type === 'group');
    for (const group of groups)
      for (const other of marks)
        if (other !== group && (other.type === 'agency' || other.id > group.id))
          expect(
            Math.max(Math.abs(group.x - other.x), Math.abs(group.y - other.y)),
          ).toBeGreaterThan(Math.min(group.r, other.r));
  });

  it('lights what stands for something lit, and dims it with all that it holds', () => {
    const level = look({ filter: { ...NO_FILTER, text: '教育' } });
    const kept = applyFilter(index, { ...NO_FILTER, text: '教育' });
    const states = levelStates(markStates(index, kept, null, [], false), level, []);
    for (const { id, holds } of level.nodes)
      if (holds)
        expect(states.get(id)).toBe(holds.some((t) => kept.tasks.has(t)) ? 'normal' : 'dimmed');
  });
});
