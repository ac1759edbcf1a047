import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../src/plan/deadline';
import { deadlineWords } from '../../src/words/deadline';

const said = (raw: string, year?: number) => {
  const when = deadlineOf(raw, year)!;
  return [deadlineWords.zh.said(when), deadlineWords.en.said(when)];
};

describe('what a deadline was understood as', () => {
  it.each([
    ['2026年底前', ['2026年', '2026']],
    ['2026年6月30日前', ['2026-06-30', '2026-06-30']],
    ['2026年上半年', ['2026-01-01 至 2026-06-30', '2026-01-01 to 2026-06-30']],
    ['2025—2027年', ['2025-01-01 至 2027-12-31', '2025-01-01 to 2027-12-31']],
    ['年底前', ['全年', 'the year']],
    ['长期坚持', ['持续进行', 'ongoing']],
  ])('%s', (raw, words) => {
    expect(said(raw)).toEqual(words);
  });
});
