import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../src/draw/graph';
import { forceLayout } from '../../src/draw/layout';
import { figureOf, sheetOf } from '../../src/figures';
import { districtPlan } from '../draw/district';
import { jobOf } from '../golden/pictures';

describe('the figure of a plan of 420 nodes', () => {
  const plan = districtPlan(420);
  const layout = forceLayout(plan);
  const job = jobOf({}, { plan, original: plan, layout });

  it('names the twenty busiest agencies, as the window does', () => {
    const figure = figureOf(sheetOf(job, job.view, { width: 1288, height: 720, least: 11 }))!;
    const words = figure.marks.flatMap((mark) => (mark.type === 'text' ? mark.text : [])).join('');
    const busiest = drawGraph(plan)
      .nodes.filter(({ kind }) => kind === 'agency')
      .sort((a, b) => b.load - a.load)
      .slice(0, 20)
      .map(({ id }) => plan.agencies.find((agency) => agency.id === id)!.name);
    expect(busiest.filter((name) => !words.includes(name))).toEqual([]);
  });
});
