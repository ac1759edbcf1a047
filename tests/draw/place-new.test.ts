import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/draw/graph';
import { forceLayout } from '../../src/draw/layout';
import { labelOverlaps, labelsOverNodes, nodeOverlaps, placedNodes } from '../../src/draw/metrics';
import { placeNew } from '../../src/draw/place-new';
import { addParty } from '../../src/plan/edit';
import type { Plan, Task } from '../../src/plan/types';
import { plan } from '../huadu';

const layout = plan.layout!;
const middle = { x: layout.width / 2, y: layout.height / 2 };
const within = (p: Plan, to: typeof layout) => placedNodes(drawGraph(p), to);

const added: Task = {
  ...plan.tasks[0]!,
  id: 't1.1.99',
  title: '建设街镇科普体验馆',
  parties: plan.tasks[0]!.parties.slice(0, 2),
};
const larger: Plan = { ...plan, tasks: [...plan.tasks, added] };

describe('placing what is new', () => {
  it('gives the picture back where nothing is new', () => {
    expect(placeNew(plan, layout)).toBe(layout);
    expect(placeNew({ ...plan, title: '另名' }, layout, plan)).toBe(layout);
  });

  it('moves nothing that stays, and puts a new task into a free spot near its parties', () => {
    const fitted = placeNew(larger, layout, plan);
    for (const { id } of [...plan.tasks, ...plan.agencies]) {
      const { x, y } = layout.nodes[id]!;
      expect(fitted.nodes[id]).toMatchObject({ x, y });
    }
    const items = within(larger, fitted);
    const before = within(plan, layout);
    expect(nodeOverlaps(items)).toBe(nodeOverlaps(before));
    expect(labelsOverNodes(items)).toBe(labelsOverNodes(before));
    expect(labelOverlaps(items)).toBe(labelOverlaps(before));
    const from = added.parties.map(({ agency }) => layout.nodes[agency]!);
    const amid = { x: (from[0]!.x + from[1]!.x) / 2, y: (from[0]!.y + from[1]!.y) / 2 };
    const { x, y } = fitted.nodes[added.id]!;
    expect(Math.hypot(x - amid.x, y - amid.y)).toBeLessThan(250);
  });

  it('lets go of what is gone, and gives it back its place when it comes again', () => {
    const smaller: Plan = { ...plan, tasks: plan.tasks.slice(1) };
    const fitted = placeNew(smaller, layout, plan);
    expect(plan.tasks[0]!.id in fitted.nodes).toBe(false);
    expect(Object.keys(fitted.nodes)).toHaveLength(Object.keys(layout.nodes).length - 1);
  });

  it('keeps a label on its side of a mark that grows', () => {
    const [task, agency] = [plan.tasks[3]!.id, 'a1'];
    const busier = addParty(plan, task, agency, 'support');
    const { dx, dy } = placeNew(busier, layout, plan).nodes[agency]!;
    const old = layout.nodes[agency]!;
    expect([Math.sign(dx), Math.sign(dy)]).toEqual([Math.sign(old.dx), Math.sign(old.dy)]);
    const r = (p: Plan) => drawGraph(p).nodes.find(({ id }) => id === agency)!.r;
    if (r(busier) !== r(plan)) expect([dx, dy]).not.toEqual([old.dx, old.dy]);
  });

  it('places a label with other words anew', () => {
    const title = '一个长得多的题目用来看看标签是不是找到了新的位置而不盖住别的东西';
    const renamed: Plan = {
      ...plan,
      tasks: plan.tasks.map((t, i) => (i === 0 ? { ...t, title } : t)),
    };
    const fitted = placeNew(renamed, layout, plan);
    expect(labelsOverNodes(within(renamed, fitted))).toBeLessThanOrEqual(
      labelsOverNodes(within(renamed, layout)),
    );
    const { x, y } = layout.nodes[plan.tasks[0]!.id]!;
    expect(fitted.nodes[plan.tasks[0]!.id]).toMatchObject({ x, y });
  });

  it('builds a picture up from nothing, without one mark over another, in a frame that grows', () => {
    let now: Plan = { ...plan, tasks: [], agencies: [] };
    let picture = placeNew(now, { width: 1040, height: 628, nodes: {} });
    for (const agency of plan.agencies) {
      const next: Plan = { ...now, agencies: [...now.agencies, agency] };
      picture = placeNew(next, picture, now);
      now = next;
    }
    expect(
      Math.hypot(picture.nodes['a1']!.x - middle.x, picture.nodes['a1']!.y - middle.y),
    ).toBeLessThan(60);
    for (const task of plan.tasks) {
      const next: Plan = { ...now, tasks: [...now.tasks, task] };
      picture = placeNew(next, picture, now);
      now = next;
    }
    expect(nodeOverlaps(within(now, picture))).toBe(0);
    expect(picture.width).toBeGreaterThanOrEqual(1040);
  });

  it('is the same for the same plan, whatever the order of its lists', () => {
    const start = forceLayout(plan);
    const reversed: Plan = { ...larger, tasks: [...larger.tasks].reverse() };
    expect(placeNew(reversed, start)).toEqual(placeNew(larger, start));
  });
});
