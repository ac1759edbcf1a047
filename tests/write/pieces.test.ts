import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/draw/size';
import { clamped, wrapped } from '../../src/figures/flow';
import { namesIn, piecesOf, stretchesOf } from '../../src/figures/pieces';
import { plan } from '../huadu';

const names = namesIn(plan);
const SENTENCE =
  '在线以上：区科协（高出 41）、区教育局（高出 12）、区科技工业商务信息化局（高出 11）。其次市规划和自然资源局花都区分局牵头、区委政法委（区来穗人员服务管理局）配合，9 项，占 38 项任务的 39.5%。';

describe('the pieces of a sentence', () => {
  it('are names, short brackets, figures with their unit, each with the marks that cling to it', () => {
    expect(piecesOf('区科协（高出 41）、区教育局 22 项，占 39.5%。', names)).toEqual([
      '区科协',
      '（高出 41）、',
      '区教育局 ',
      '22 项，',
      '占 ',
      '39.5%。',
    ]);
    expect(piecesOf('（2022—2025年）', [])).toEqual(['（2022—2025年）']);
    expect(piecesOf('a.b+c（d）', ['a.b+c（d）'])).toEqual(['a.b+c（d）']);
  });

  it('give the text back, whatever it is', () => {
    for (const text of ['', ' ', '）、', '（（', 'a b\n区科协', '𠮷局、', SENTENCE]) {
      expect(piecesOf(text, names).join('')).toBe(text);
      expect(
        stretchesOf(text, names)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('take the longest of two names that begin alike', () => {
    expect(piecesOf('区财政局（区国资局）', ['区财政局（区国资局）', '区财政局'])).toHaveLength(1);
  });
});

describe('lines of a sentence', () => {
  const widths = Array.from({ length: 40 }, (_, i) => 20 + i);

  it('cut no name, begin with no mark that closes, are no wider than they may be', () => {
    for (const width of widths) {
      const lines = wrapped(SENTENCE, 1, width, names);
      expect(lines.join('').replace(/\s/g, '')).toBe(SENTENCE.replace(/\s/g, ''));
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(width + 1e-9);
        expect(line).not.toMatch(/^[）、，。：”]/u);
      }
      const told = names.filter((name) => SENTENCE.includes(name));
      expect(told).toHaveLength(5);
      for (const name of told) expect(lines.some((line) => line.includes(name))).toBe(true);
    }
  });

  it('leave no character alone on the last', () => {
    const lines = wrapped('一二三四五六七八九十'.repeat(2) + '末', 1, 10);
    expect(lines).toHaveLength(3);
    expect(textWidth(lines.at(-1)!)).toBeGreaterThan(2);
  });

  it('break a name that no line can take', () => {
    expect(wrapped('区科技工业商务信息化局', 1, 6, names)).toEqual(['区科技工业商', '务信息化局']);
    expect(clamped('区科技工业商务信息化局', 1, 6, 1, names)).toEqual(['区科技工业…']);
  });
});
