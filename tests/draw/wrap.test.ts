import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBox, textWidth } from '../../src/draw/size';
import { wrapLabel } from '../../src/draw/wrap';
import { plan } from '../huadu';

const labels = [...plan.agencies.map(({ name }) => name), ...plan.tasks.map(({ title }) => title)];

describe('wrapLabel', () => {
  it.each(labels)('%s', (text) => {
    const lines = wrapLabel(text);
    expect(lines.join('')).toBe(text);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(10);
      if (lines.length > 1) expect(line.length).toBeGreaterThanOrEqual(4);
      expect(line).not.toMatch(/^[）、，。”》]|[（“《]$/u);
    }
  });

  it.each([
    ['区委政法委（区来穗人员服务管理局）', ['区委政法委', '（区来穗人员', '服务管理局）']],
    ['区科技工业商务信息化局', ['区科技工业', '商务信息化局']],
    ['促进“一带一路”科技人文交流', ['促进“一带一路”', '科技人文交流']],
    ['区财政局（区国资局）', ['区财政局（区国资局）']],
    ['区科协', ['区科协']],
    ['', []],
  ])('%s', (text, lines) => expect(wrapLabel(text)).toEqual(lines));

  it('cuts what four lines cannot hold', () => {
    const lines = wrapLabel('科学素质'.repeat(20));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/u);
  });

  it('keeps any text, within four lines of ten', () => {
    const chars = fc.constantFrom(...'区科技（）“”、，。A1 《》');
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 60 }), (list) => {
        const text = list.join('');
        const lines = wrapLabel(text);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(10);
        const joined = lines.join('');
        expect(joined === text || joined.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('labelBox', () => {
  it('counts wide and narrow characters, and whole line boxes', () => {
    expect(labelBox(['区科协'], 10)).toEqual({ width: 30, height: 14.5 });
    expect(labelBox(['AI'], 10).width).toBeCloseTo(12);
    expect(labelBox(['区', '科协'], 10).height).toBeCloseTo(26.7);
    expect(labelBox([])).toEqual({ width: 0, height: 0 });
  });
});
