import { expect, test } from 'vitest';
import { brief, briefly } from '../../src/words/brief';
import { jobWords } from '../../src/words/job';
import { stepTold } from '../../src/words/journal';

test('a name of thousands of characters is told by its beginning', () => {
  expect(brief('区科协')).toBe('区科协');
  expect(brief('长'.repeat(2000))).toBe(`${'长'.repeat(40)}…`);
  expect(briefly(`任务改为“${'长'.repeat(2000)}”，“短”`)).toBe(
    `任务改为“${'长'.repeat(40)}…”，“短”`,
  );
  const what = { zh: `删去“${'长'.repeat(2000)}”`, en: '' };
  expect(stepTold({ target: { name: '方'.repeat(99) }, what }, 'zh').length).toBeLessThan(100);
});

test('what a browser says of its own errors is in no sentence', () => {
  const tell = (why: (detail: string) => string) => why('TypeError: x is not a function');
  const said = Object.values(jobWords.zh.why).map(tell);
  expect(said.filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
});
