import { describe, expect, it } from 'vitest';
import { connect } from '../../src/analyse/connect';
import { labelOverlaps, labelsOverNodes, nodeOverlaps } from '../../src/draw/metrics';
import { agencyNodes, projectionLayout } from '../../src/draw/projection-layout';
import { indexPlan } from '../../src/plan/links';
import { index, plan } from '../huadu';
import { largePlan, madeUpPlan } from './plans';

const { communities } = connect(index);
const layout = projectionLayout(index, communities);

describe('the picture of the agencies’ network', () => {
  it('has room for every circle and every label', () => {
    const placed = agencyNodes(index).map((node) => ({ ...node, ...layout.nodes[node.id]! }));
    expect(placed).toHaveLength(29);
    expect(nodeOverlaps(placed)).toBe(0);
    expect(labelOverlaps(placed)).toBe(0);
    expect(labelsOverNodes(placed)).toBe(0);
  });

  it('is the same again, and in whatever order the plan lists things', () => {
    expect(projectionLayout(index, communities)).toEqual(layout);
    const turned = indexPlan({
      ...plan,
      agencies: [...plan.agencies].reverse(),
      tasks: [...plan.tasks].reverse(),
    });
    expect(projectionLayout(turned, connect(turned).communities).nodes).toEqual(layout.nodes);
  });

  it('stays inside its frame, for plans of any size', () => {
    for (const made of [
      madeUpPlan(0, []),
      madeUpPlan(1, [[0]]),
      madeUpPlan(3, []),
      largePlan(150),
    ]) {
      const of = indexPlan(made);
      const { width, height, nodes } = projectionLayout(of, connect(of).communities);
      expect(Object.keys(nodes)).toHaveLength(made.agencies.length);
      for (const { x, y } of Object.values(nodes)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });
});
