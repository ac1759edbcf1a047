import { describe, expect, it } from 'vitest';
import { wholeLevel } from './whole';
import { markStates, scene, turned } from '../../src/draw/scene';
import { applyFilter } from '../../src/view/filter';
import { highlight } from '../../src/view/highlight';
import { NO_FILTER } from '../../src/view/view';
import { agencyId, index, plan } from '../huadu';

const layout = plan.layout!;
const whole = scene(wholeLevel(index, layout), { pins: {}, scale: 1 });

describe('the draw list', () => {
  it('has every node and every link once, lines ending where nodes stand', () => {
    expect(whole.nodes.length).toBe(67);
    expect(whole.edges.length).toBe(209);
    const at = new Map(whole.nodes.map((node) => [node.id, node]));
    for (const edge of whole.edges) {
      expect([edge.x1, edge.y1]).toEqual([at.get(edge.source)!.x, at.get(edge.source)!.y]);
      expect([edge.x2, edge.y2]).toEqual([at.get(edge.target)!.x, at.get(edge.target)!.y]);
    }
  });

  it('draws an agency’s area in proportion to its load', () => {
    const areaOf = (name: string) => whole.nodes.find((n) => n.id === agencyId(name))!.r ** 2;
    expect(areaOf('区科协') / areaOf('区教育局')).toBeCloseTo(33 / 22, 5);
  });

  it('prints every label whole', () => {
    for (const node of whole.nodes) {
      const name = index.agency.get(node.id)?.name ?? index.task.get(node.id)!.title;
      expect(node.lines.map((line) => line.text).join('')).toBe(name);
      expect(node.labelled).toBe(true);
    }
  });

  it('moves a pinned node and its lines, and nothing else', () => {
    const moved = scene(wholeLevel(index, layout), {
      pins: { a1: { x: 100, y: 50 } },
      scale: 1,
    });
    expect(moved.nodes.find((node) => node.id === 'a1')).toMatchObject({
      x: 100,
      y: 50,
      pinned: true,
    });
    const others = (s: typeof moved) => s.nodes.filter((node) => node.id !== 'a1');
    expect(others(moved)).toEqual(others(whole));
    const ends = moved.edges.filter((edge) => edge.source === 'a1');
    expect(ends.every((edge) => edge.x1 === 100 && edge.y1 === 50)).toBe(true);
  });
});

describe('states', () => {
  const all = applyFilter(index, NO_FILTER);
  const ids = [...index.task.keys(), ...index.agency.keys(), ...index.links.map(({ id }) => id)];

  it('are all normal at the start', () => {
    const states = markStates(index, all, null, [], false);
    expect(ids).toHaveLength(67 + 209);
    expect(new Set(ids.map(states))).toEqual(new Set(['normal']));
  });

  it('hide or dim what the filter leaves out, even where it is selected', () => {
    const kept = applyFilter(index, { ...NO_FILTER, groups: ['g1.1'] });
    const count = (hide: boolean, state: string) =>
      ids.map(markStates(index, kept, null, ['t2.1.1'], hide)).filter((s) => s === state).length;
    const left = 6 + 9 + 19;
    expect(count(true, 'hidden')).toBe(276 - left);
    expect(count(false, 'dimmed')).toBe(276 - left);
    expect(count(true, 'selected')).toBe(0);
  });

  it('light a neighbourhood within what is kept', () => {
    const kept = applyFilter(index, { ...NO_FILTER, roles: ['lead'] });
    const id = agencyId('区教育局');
    const states = markStates(index, kept, highlight(index, [id], 1, kept.links), [id], false);
    expect(states(id)).toBe('selected');
    expect(ids.filter((one) => states(one) === 'lit').length).toBe(6 + 6);
  });
});

describe('a picture for a tall window', () => {
  it('is the same picture with across and down exchanged, as tall as the window', () => {
    const tall = turned(layout, 2);
    expect(tall.height / tall.width).toBeCloseTo(2);
    expect(tall.nodes['a1']!.x).toBe(layout.nodes['a1']!.y);
    expect(tall.nodes['a1']!.y / tall.height).toBeCloseTo(layout.nodes['a1']!.x / layout.width);
    expect(turned(layout, 1).height).toBe(layout.width);
  });

  it('labels the busiest first, all inside', () => {
    const marks = scene(wholeLevel(index, turned(layout, 2)), { pins: {}, scale: 0.6 });
    const labelled = marks.nodes.filter((node) => node.labelled).map((node) => node.id);
    expect(labelled).toContain(agencyId('区科协'));
    expect(labelled.length).toBeGreaterThan(15);
    const first = new Set(['a31']);
    const lit = scene(wholeLevel(index, turned(layout, 2)), { pins: {}, scale: 0.6, first });
    expect(lit.nodes.find((node) => node.id === 'a31')!.labelled).toBe(true);
  });
});
