import { describe, expect, it } from 'vitest';
import {
  addGroup,
  addPart,
  addTask,
  changePart,
  emptyPlan,
  keepNumbers,
  moveGroup,
  movePart,
  moveTasks,
  removeGroup,
  removePart,
  removeTasks,
  renumberTasks,
  retitleGroup,
  retitlePlan,
  retitleTask,
  setGroupOrdinal,
  setTaskOrdinal,
  shiftGroup,
  shiftPart,
  shiftTasks,
  withoutLayout,
} from '../../../src/plan/edit';
import { parsePlan, writePlan } from '../../../src/plan/file';
import type { Plan } from '../../../src/plan/types';
import { plan } from '../../huadu';

const inGroup = (p: Plan, group: string) =>
  p.tasks.filter((task) => task.group === group).map(({ id }) => id);
/** Its picture aside, which only a plan that is shown has brought up to date. */
const sound = (p: Plan) => expect(withoutLayout(parsePlan(writePlan(p)))).toEqual(withoutLayout(p));

/** Two parts with two groups, tasks a b c in the first and d in the third. */
const small: Plan = [
  (p: Plan) => changePart(p, 'p1', { title: '行动' }),
  (p: Plan) => addGroup(p, 'p1', '乙'),
  (p: Plan) => addPart(p, '工程', 'project'),
  (p: Plan) => addGroup(p, 'p3', '丙'),
  (p: Plan) => addTask(p, 'g1.1', 'a'),
  (p: Plan) => addTask(p, 'g1.1', 'b'),
  (p: Plan) => addTask(p, 'g1.1', 'c'),
  (p: Plan) => addTask(p, 'g3.4', 'd'),
].reduce((p, change) => change(p), emptyPlan('small'));
const titles = (p: Plan) => p.tasks.map(({ title }) => title).join('');
const id = (title: string) => small.tasks.find((task) => task.title === title)!.id;

describe('a plan begun from nothing', () => {
  it('has one part and one group and can be written and read', () => {
    const empty = emptyPlan('new');
    expect([empty.parts.length, empty.groups.length, empty.tasks.length]).toEqual([1, 1, 0]);
    sound(empty);
  });

  it('grows into a sound plan with ids of its own', () => {
    sound(small);
    expect(small.parts.map((part) => part.id)).toEqual(['p1', 'p3']);
    expect(small.groups.map((group) => group.id)).toEqual(['g1.1', 'g1.2', 'g3.4']);
    expect(small.tasks.map((task) => task.id)).toEqual(['t1.1.5', 't1.1.6', 't1.1.7', 't3.4.8']);
  });
});

describe('tasks', () => {
  it('are added where they belong, numbered on from the last', () => {
    const after = addTask(plan, 'g1.2', '新的任务');
    const own = inGroup(after, 'g1.2');
    const task = after.tasks.find(({ id }) => id === own.at(-1))!;
    const last = plan.tasks.filter(({ group }) => group === 'g1.2').at(-1)!;
    expect(task).toMatchObject({ title: '新的任务', ordinal: String(Number(last.ordinal) + 1) });
    expect(after.tasks.indexOf(task)).toBe(plan.tasks.indexOf(last) + 1);
    expect(plan.tasks.some(({ id }) => id === task.id)).toBe(false);
    expect(task.origin).toEqual({ line: 0, raw: '' });
    expect(titles(addTask(small, 'g1.1', 'x', id('b')))).toBe('axbcd');
    expect(() => addTask(plan, 'g9', '无')).toThrow('no g9');
  });

  it('get no number where their group has others than numbers', () => {
    const after = addTask(setTaskOrdinal(small, id('a'), '甲'), 'g1.1', 'x');
    expect(after.tasks.find(({ title }) => title === 'x')!.ordinal).toBe('');
  });

  it('are deleted, and an id that went is not given again', () => {
    const last = plan.tasks.at(-1)!;
    const without = keepNumbers(plan, removeTasks(plan, [last.id, 't1.1.1']));
    expect(without.tasks).toHaveLength(plan.tasks.length - 2);
    expect(without.agencies).toBe(plan.agencies);
    const again = addTask(without, last.group, '又一项');
    const known = new Set(plan.tasks.map((task) => task.id));
    expect(again.tasks.filter((task) => !known.has(task.id))).toHaveLength(1);
    expect(removeTasks(plan, ['t0'])).toBe(plan);
    const small1 = keepNumbers(small, removeTasks(small, [id('d')]));
    expect(small1.issued).toBe(8);
    expect(addTask(small1, 'g3.4', 'e').tasks.at(-1)!.id).toBe('t3.4.9');
  });

  it('are retitled and numbered', () => {
    const after = setTaskOrdinal(retitleTask(plan, 't1.1.1', '新题'), 't1.1.1', '甲');
    expect(after.tasks[0]).toMatchObject({ title: '新题', ordinal: '甲', id: 't1.1.1' });
    expect(retitleTask(after, 't1.1.1', '新题')).toBe(after);
    expect(setTaskOrdinal(after, 't1.1.1', '甲')).toBe(after);
    const messy = setTaskOrdinal(setTaskOrdinal(small, id('a'), '7'), id('c'), '');
    expect(renumberTasks(messy, 'g1.1').tasks.map((task) => task.ordinal)).toEqual([
      '1',
      '2',
      '3',
      '1',
    ]);
    expect(renumberTasks(small, 'g1.1')).toBe(small);
  });

  it('move within a group and across groups, keeping ids and order', () => {
    expect(titles(moveTasks(small, [id('c')], 'g1.1', id('a')))).toBe('cabd');
    const across = moveTasks(small, [id('c'), id('a')], 'g3.4', id('d'));
    expect(titles(across)).toBe('bacd');
    expect(inGroup(across, 'g3.4')).toEqual([id('a'), id('c'), id('d')]);
    sound(across);
    expect(moveTasks(small, [id('a')], 'g1.1', id('a'))).toBe(small);
    expect(titles(moveTasks(small, [id('a')], 'g1.1', null))).toBe('bcad');
  });

  it.each([
    ['b', -1, 'bacd'],
    ['b', 1, 'acbd'],
    ['ab', 1, 'cabd'],
    ['bc', -1, 'bcad'],
    ['a', -1, 'abcd'],
    ['c', 1, 'abcd'],
  ] as const)('%s shifts by %i', (which, by, order) => {
    const after = shiftTasks(small, [...which].map(id), by);
    expect(titles(after)).toBe(order);
    sound(after);
  });

  it('shift over the end of their group into the next one', () => {
    const down = shiftTasks(small, [id('c')], 1);
    expect(inGroup(down, 'g1.2')).toEqual([id('c')]);
    const further = shiftTasks(down, [id('c')], 1);
    expect(inGroup(further, 'g3.4')).toEqual([id('c'), id('d')]);
    const back = shiftTasks(shiftTasks(further, [id('c')], -1), [id('c')], -1);
    expect(inGroup(back, 'g1.1')).toEqual([id('a'), id('b'), id('c')]);
    expect(shiftTasks(small, [id('a')], -1)).toBe(small);
    expect(shiftTasks(small, [id('d')], 1)).toBe(small);
  });
});

describe('groups and parts', () => {
  it('are added, renamed and numbered; short titles follow', () => {
    const after = addGroup(plan, 'p1', '新的群体科学素质提升行动');
    const added = after.groups.find(({ title }) => title.startsWith('新的'))!;
    expect(after.groups.filter(({ part }) => part === 'p1').at(-1)).toBe(added);
    sound(after);
    const other = retitleGroup(small, 'g1.1', '丁');
    expect(other.groups[0]).toMatchObject({ title: '丁', short: '丁' });
    expect(retitleGroup(other, 'g1.1', '丁')).toBe(other);
    expect(setGroupOrdinal(small, 'g1.1', '（一）').groups[0]!.ordinal).toBe('（一）');
    expect(setGroupOrdinal(small, 'g1.1', '')).toBe(small);
  });

  it('shorten titles by what all of a part share', () => {
    const titled = ['青少年科学素质提升', '农民科学素质提升'].reduce(
      (p, title, i) => retitleGroup(p, ['g1.1', 'g1.2'][i]!, title),
      small,
    );
    expect(titled.groups.map(({ short }) => short)).toEqual(['青少年', '农民', '丙']);
  });

  it('go with all that they hold', () => {
    const without = removeGroup(small, 'g1.1');
    expect(titles(without)).toBe('d');
    sound(without);
    const half = removePart(small, 'p1');
    expect([half.parts.length, half.groups.length, titles(half)]).toEqual([1, 1, 'd']);
    sound(half);
  });

  it('move with all that they hold', () => {
    const swapped = movePart(small, 'p3', 'p1');
    expect(titles(swapped)).toBe('dabc');
    expect(swapped.groups.map(({ id }) => id)).toEqual(['g3.4', 'g1.1', 'g1.2']);
    expect(movePart(small, 'p1', 'p3')).toBe(small);
    const across = moveGroup(small, 'g1.1', 'p3', null);
    expect(titles(across)).toBe('dabc');
    expect(across.groups.find(({ id }) => id === 'g1.1')!.part).toBe('p3');
    sound(across);
    expect(moveGroup(small, 'g1.1', 'p1', 'g1.2')).toBe(small);
  });

  it('shift one place, groups over the end of their part into the next', () => {
    expect(shiftGroup(small, 'g1.1', 1).groups.map(({ id }) => id)).toEqual([
      'g1.2',
      'g1.1',
      'g3.4',
    ]);
    const down = shiftGroup(small, 'g1.2', 1);
    expect(down.groups.map(({ id, part }) => id + part)).toEqual(['g1.1p1', 'g1.2p3', 'g3.4p3']);
    expect(shiftGroup(down, 'g1.2', -1)).toEqual(small);
    expect(shiftGroup(small, 'g1.1', -1)).toBe(small);
    expect(shiftPart(small, 'p1', 1)).toEqual(movePart(small, 'p3', 'p1'));
    expect(shiftPart(small, 'p3', -1)).toEqual(movePart(small, 'p3', 'p1'));
    expect(shiftPart(small, 'p3', 1)).toBe(small);
  });

  it('can be told to be something else', () => {
    const after = changePart(small, 'p1', { kind: 'project', ordinal: '一' });
    expect(after.parts[0]).toMatchObject({ kind: 'project', ordinal: '一', title: '行动' });
    expect(changePart(after, 'p1', { kind: 'project' })).toBe(after);
  });
});

describe('the plan itself', () => {
  it('is retitled, and its picture taken away to be made anew', () => {
    expect(retitlePlan(plan, '新的计划').title).toBe('新的计划');
    expect(retitlePlan(plan, plan.title)).toBe(plan);
    expect(withoutLayout(plan)).not.toHaveProperty('layout');
    expect(withoutLayout(small)).toBe(small);
  });
});
