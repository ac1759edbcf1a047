import { describe, expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import { cellTip, linkTip, nodeTip, pairTip } from '../../src/words/tips';
import { readDocument } from '../../src/read';
import { index as huadu } from '../huadu';
import { ownTable } from '../e2e/own-table';

const { name, buffer } = ownTable();
const index = indexPlan(await readDocument('own', new Uint8Array(buffer), name));
const idOf = (of: 'agencies' | 'tasks', called: string) =>
  index.plan[of].find((one) => ('name' in one ? one.name : one.title).includes(called))!.id;

describe('the cards of what is pointed at', () => {
  it('tell a task’s deadline as it is printed, in English with what it says', () => {
    const id = idOf('tasks', '承诺达标合格证');
    expect(nodeTip(index, id, 'zh')!.lines).toContain('时限：2026年3月底前');
    const said = nodeTip(index, id, 'en')!.lines.join('\n').replaceAll('\u2011', '-');
    expect(said).toContain('Deadline: 2026年3月底前 (2026-03-01 to 2026-03-31)');
  });

  it('tell of an agency how many of its tasks have one, and the first; what goes on comes last', () => {
    const due = (agency: string) => nodeTip(index, idOf('agencies', agency), 'zh')!.lines.at(-1);
    expect(due('区市场监管局')).toBe('16 项有时限，最早 2026年3月底前');
    expect(due('区文化广电旅游局')).toBe('时限：长期坚持');
    expect(due('区交通运输局')).toBe('时限：长期坚持');
    expect(due('区商务局')).toBe('5 项有时限，最早 2026年3月底前');
    expect(due('区工信局')).toBe('时限：长期坚持');
  });

  it('tell the deadline of a line’s task, and of each task in a cell', () => {
    const [agency, task] = [idOf('agencies', '区市场监管局'), idOf('tasks', '小餐饮')];
    const link = index.links.find((one) => one.agency.id === agency && one.task.id === task)!;
    expect(linkTip(link, 'zh').lines).toContain('时限：每季度');
    const cell = cellTip(index, agency, link.group.id, 'zh')!;
    expect(cell.lines).toContain('落实食品生产企业主体责任（长期坚持）');
    expect(cell.lines.at(-1)).toBe('等 5 项');
  });

  it('tell the tasks behind a cell of the matrix, as the relation has them', () => {
    const [one, other] = [idOf('agencies', '区教育局'), idOf('agencies', '区市场监管局')];
    const told = (relation: 'directed' | 'support' | 'shared', ...pair: [string, string]) =>
      pairTip(index, pair, relation, '', 'zh')?.lines.slice(1);
    expect(told('directed', one, other)).toEqual([
      '提升学校食堂“互联网+明厨亮灶”水平（2026年8月底前）',
    ]);
    expect(told('directed', other, one)).toHaveLength(3);
    expect(told('support', one, other)).toBeUndefined();
    expect(told('shared', one, other)!.at(-1)).toBe('等 4 项');
    expect(told('shared', one, 'none')).toBeUndefined();
  });

  it('say nothing of deadlines where none is known', () => {
    expect(nodeTip(huadu, 'a2', 'zh')!.lines).toEqual(['群团组织', '牵头 15 · 配合 18']);
  });
});
