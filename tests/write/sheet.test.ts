import { expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import { readDocument } from '../../src/read';
import { sheetColumns } from '../../src/write/sheet';
import { index } from '../huadu';
import { sentences } from '../sentences';

it('gives tasks that are sentences the room that names do not need', async () => {
  const read = await readDocument('s', new TextEncoder().encode(sentences()), 's.csv');
  const wide = sheetColumns(indexPlan(read), 'zh');
  const usual = sheetColumns(index, 'zh');
  const share = (columns: typeof wide, key: string) =>
    columns.find((column) => column.key === key)!.share;
  expect(share(usual, 'title')).toBeLessThan(share(usual, 'who'));
  expect(share(wide, 'title')).toBeGreaterThan(1.5 * share(wide, 'who'));
  for (const columns of [wide, usual])
    expect(columns.reduce((sum, { share: own }) => sum + own, 0)).toBeCloseTo(200);
  expect(usual.map(({ head }) => head)).toEqual([
    ...['序号', '任务', '所属行动、工程', '牵头和其他单位', '原文行'],
  ]);
  expect(wide[2]!.head).toBe('所属分组');
});
