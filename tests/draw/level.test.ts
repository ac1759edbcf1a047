import { describe, expect, it } from 'vitest';
import { fitTransform } from '../../src/draw/camera';
import { levelOf, withMore } from '../../src/draw/level';
import { wholeLevel } from './whole';
import { withSquares } from '../../src/draw/square-places';
import { forceLayout } from '../../src/draw/layout';
import { foldFor, isLarge } from '../../src/draw/open';
import { agencyRadius } from '../../src/draw/size';
import { levelStates, markStates, scene } from '../../src/draw/scene';
import { headOf, indexPlan, type PlanIndex } from '../../src/plan/links';
import { applyFilter } from '../../src/view/filter';
import { cellId, headedId, isHeaded, linksBehind, pairOf } from '../../src/view/highlight';
import { NO_FILTER, START, type View } from '../../src/view/view';
import * as huadu from '../huadu';
import { districtPlan } from './district';

const plan = districtPlan(420);
const index = indexPlan(plan);
const layout = withSquares(plan, forceLayout(plan));
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

/** The same tasks in one group. */
const inOne = {
  ...plan,
  groups: plan.groups.slice(0, 1),
  tasks: plan.tasks.map((task) => ({ ...task, group: plan.groups[0]!.id })),
};

const fold = (own: PlanIndex, selection: readonly string[] = []) => {
  const view = { ...START, selection };
  return foldFor(own, layout, { view, kept: applyFilter(own, NO_FILTER), seen: null });
};

describe('a large plan of hardly any groups', () => {
  const one = indexPlan(inOne);

  it('has squares that stand for every task once, beside the agency that heads them', () => {
    const squares = fold(one).nodes.filter(({ kind }) => kind === 'group');
    const held = squares.flatMap(({ holds }) => holds!);
    expect(held.sort()).toEqual(plan.tasks.map(({ id }) => id).sort());
    const picture = withSquares(inOne, layout);
    for (const { id, holds, r } of squares) {
      const [agency] = pairOf(id)!;
      for (const task of holds!) expect(headOf(one.task.get(task)!)).toBe(agency);
      const [at, beside] = [picture.nodes[id]!, picture.nodes[agency]!];
      const reach = agencyRadius(one.load.get(agency)!.all) + r;
      expect(Math.hypot(at.x - beside.x, at.y - beside.y)).toBeLessThan(2 * reach + 30);
    }
  });

  it.each([300, 1200, 3500])('has a bounded number of marks, at %d too', (nodes) => {
    for (const groups of [1, 3]) {
      const large = districtPlan(nodes);
      const tasks = large.tasks.map((task, i) => {
        return { ...task, group: large.groups[Math.floor((i * groups) / large.tasks.length)]!.id };
      });
      const few = indexPlan({ ...large, groups: large.groups.slice(0, groups), tasks });
      const { nodes: drawn, bundles, own } = fold(few);
      expect(drawn.length - few.agency.size).toBeLessThanOrEqual(120 + groups);
      expect(own).toEqual([]);
      expect(bundles.length).toBeGreaterThan(0);
    }
  });

  it('opens the square that is selected', () => {
    const square = fold(one).nodes.find(({ holds }) => holds && holds.length > 5)!;
    const opened = fold(one, [square.id]).nodes.filter(({ kind }) => kind === 'task');
    expect(opened.map(({ id }) => id).sort()).toEqual([...square.holds!].sort());
    const behind = new Set(linksBehind(one, square.id).map(({ task }) => task.id));
    expect([...behind].sort()).toEqual([...square.holds!].sort());
  });

  it('gives a place to squares that only a scenario has', () => {
    const [task] = plan.tasks;
    const idle = plan.agencies.find(({ id }) => plan.tasks.every((one) => headOf(one) !== id))!;
    const party = { ...task!.parties[0]!, agency: idle.id };
    const shown = { ...inOne, tasks: [{ ...inOne.tasks[0]!, parties: [party] }] };
    const own = headedId(idle.id, plan.groups[0]!.id);
    const [before, after] = [withSquares(inOne, layout), withSquares(inOne, layout, shown)];
    expect(after.nodes).toMatchObject(before.nodes);
    expect(after.nodes[own]).toBeDefined();
  });
});

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

  it('knows who has lines beyond those that are drawn unasked', () => {
    const all = fold(index);
    const usual = levelOf(all, layout);
    const ids = plan.agencies.map(({ id }) => id);
    const grow = (id: string) => levelOf(all, layout, [id]).edges.length > usual.edges.length;
    const more = withMore(all, usual, ids);
    expect(more.length).toBeGreaterThan(0);
    expect(more).toEqual(ids.filter(grow));
    const one = wholeLevel(huadu.index, huadu.plan.layout!);
    expect(withMore(fold(huadu.index), one, [huadu.plan.agencies[0]!.id])).toEqual([]);
  });

  it('opens a group that is selected, in place', () => {
    const { id } = plan.groups[0]!;
    const tasks = plan.tasks.filter(({ group }) => group === id).map((task) => task.id);
    const level = look({ selection: [id] });
    expect(idsOf(level, 'task').sort()).toEqual(tasks.sort());
    expect(idsOf(level, 'group')).not.toContain(id);
    expect(level.layout).toBe(layout);
  });

  it('opens a selected group of very many tasks into what each agency heads', () => {
    const own = indexPlan({ ...plan, tasks: inOne.tasks });
    const { nodes } = fold(own, [plan.groups[0]!.id]);
    expect(nodes.filter(({ kind }) => kind === 'task')).toEqual([]);
    const heads = new Set(own.plan.tasks.map((task) => headOf(task)!));
    expect(nodes.filter(({ id }) => isHeaded(id))).toHaveLength(heads.size);
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
    const states = levelStates(markStates(index, kept, null, [], false), level, false, []);
    for (const { id, holds } of level.nodes)
      if (holds)
        expect(states(id)).toBe(holds.some((t) => kept.tasks.has(t)) ? 'normal' : 'dimmed');
  });
});
