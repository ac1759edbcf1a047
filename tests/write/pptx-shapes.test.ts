import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/mark';
import { figureShapes } from '../../src/write/pptx/shapes';
import { all, parsed, textOf, type Element } from './deck';

describe('a figure as shapes', () => {
  const text = { type: 'text', size: 20, fill: '#1e2228', anchor: 'start' } as const;
  const figure: Figure = {
    width: 400,
    height: 300,
    marks: [
      {
        type: 'line',
        x1: 90,
        y1: 10,
        x2: 10,
        y2: 60,
        stroke: '#123456',
        line: 2,
        dash: [6, 4],
        opacity: 0.5,
        arrow: true,
        name: '甲 — 乙',
      },
      {
        type: 'rect',
        x: 10,
        y: 20,
        width: 40,
        height: 20,
        round: 5,
        fill: '#abcdef',
        opacity: 0.25,
      },
      { type: 'circle', x: 100, y: 100, r: 10, fill: '#ffffff', stroke: '#000000' },
      {
        type: 'polygon',
        closed: true,
        points: [
          [0, 0],
          [10, 0],
          [0, 10],
        ],
        fill: '#00ff00',
      },
      { type: 'rect', x: 0, y: 0, width: 5, height: 5 },
      { ...text, x: 50, y: 200, text: '单行' },
      { ...text, x: 50, y: 240, text: '第一行', halo: '#ffffff' },
      { ...text, x: 50, y: 264, text: '第二行', halo: '#ffffff' },
      { ...text, x: 50, y: 280, text: '淡的', fill: '#dddddd', halo: '#ffffff' },
      { ...text, x: 300, y: 200, text: '竖', turn: -90 },
      { ...text, x: 300, y: 280, text: '  ' },
    ],
  };
  const root = parsed(figureShapes(figure, { x: 100, y: 50 }, { name: '图', description: '说明' }));
  const pixels = (value?: string) => Number(value) / 9525;
  const boxOf = (shape: Element) => {
    const [off, ext] = [all(shape, 'a:off')[0]!.attributes, all(shape, 'a:ext')[0]!.attributes];
    return { x: pixels(off.x), y: pixels(off.y), width: pixels(ext.cx), height: pixels(ext.cy) };
  };
  const shapes = all(root, 'p:sp');
  const named = (name: string) =>
    shapes.find((shape) => all(shape, 'p:cNvPr')[0]!.attributes.name === name)!;

  it('turns lines into connectors with dash, head and direction', () => {
    const [line] = all(root, 'p:cxnSp');
    expect(boxOf(line!)).toEqual({ x: 110, y: 60, width: 80, height: 50 });
    expect(all(line!, 'a:xfrm')[0]!.attributes).toEqual({ flipH: '1' });
    expect(all(line!, 'a:ds')[0]!.attributes).toEqual({ d: '300000', sp: '200000' });
    expect(all(line!, 'a:tailEnd')[0]!.attributes.type).toBe('triangle');
    expect(all(line!, 'a:alpha')[0]!.attributes.val).toBe('50000');
    expect(all(line!, 'p:cNvPr')[0]!.attributes.name).toBe('甲 — 乙');
  });

  it('puts areas where they are, and leaves out what is not painted', () => {
    expect(boxOf(named('circle'))).toEqual({ x: 190, y: 140, width: 20, height: 20 });
    expect(all(named('rect'), 'a:gd')[0]!.attributes.fmla).toBe('val 25000');
    expect(all(named('shape'), 'a:lnTo')).toHaveLength(2);
    expect(
      shapes.filter((shape) => all(shape, 'p:cNvPr')[0]!.attributes.name === 'rect'),
    ).toHaveLength(1);
  });

  it('puts the middle of a line of text so that its baseline stands where it should', () => {
    const box = boxOf(named('单行'));
    // Half of ascent less descent of the face, from its own metrics: (1.058 − 0.262) ÷ 2.
    expect(box.y + box.height / 2 - 50).toBeCloseTo(200 - 0.398 * 20, 1);
    expect(box.x).toBe(150);
  });

  it('turns text about its anchor', () => {
    const box = boxOf(named('竖'));
    expect(all(named('竖'), 'a:xfrm')[0]!.attributes.rot).toBe(String(270 * 60_000));
    expect(box.x + box.width / 2 - 100).toBeCloseTo(300 - 0.398 * 20, 1);
    expect(box.y + box.height / 2 - 50).toBeCloseTo(200 - box.width / 2, 1);
  });

  it('makes the lines of a label one object; what is too faint to read is left out', () => {
    const label = named('第一行第二行');
    expect(all(label, 'a:br')).toHaveLength(1);
    expect(all(label, 'a:spcPts')[0]!.attributes.val).toBe(String(24 * 75));
    expect(all(label, 'a:glow')).not.toHaveLength(0);
    expect(textOf(root)).not.toContain('淡的');
  });
});
