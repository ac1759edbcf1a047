import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../src/analyse/corpus';
import { FUNCTIONS, functionOf } from '../../src/analyse/functions';
import { plan } from '../huadu';
import { secondPlan } from '../second';
import { plans } from '../write/plans';

describe('the function of a body', () => {
  it.each([
    ['区教育局', 'education'],
    ['省教育厅', 'education'],
    ['市教委', 'education'],
    ['区科协', 'science'],
    ['区科技工业商务信息化局', 'science'],
    ['省经信厅', 'industry'],
    ['区农业农村局', 'farming'],
    ['区卫健委', 'health'],
    ['区人力资源社会保障局', 'personnel'],
    ['区委宣传部', 'publicity'],
    ['区委组织部', 'organisation'],
    ['区财政局（区国资局）', 'finance'],
    ['市市场监管局', 'market'],
    ['市公安局花都区分局', 'security'],
    ['市生态环境局花都分局', 'environment'],
    ['团区委', 'mass'],
    ['各镇街', 'local'],
    ['区直各部门', 'other'],
    ['省电力公司', 'other'],
  ])('%s: %s', (name, id) => {
    expect(functionOf(name)).toBe(id);
  });
});

it('lays plans side by side', () => {
  const found = corpus(
    [
      { key: 'one', plan },
      { key: 'two', plan: secondPlan() },
    ],
    3,
  );
  expect(found.rows[0]).toMatchObject({ tasks: 38, agencies: 29, leads: 38, mostLeads: 15 });
  expect(found.rows.map(({ leaders }) => leaders)).toEqual([['区科协'], ['黄埔区科协']]);
  const education = found.functions.find(({ id }) => id === 'education')!;
  expect(education.cells.map(({ leads }) => leads)).toEqual([6, 4]);
  expect(education.cells.map(({ agencies }) => agencies)).toEqual([['区教育局'], ['黄埔区教育局']]);
});

it('drops no agency and no link of any plan', () => {
  fc.assert(
    fc.property(fc.array(plans, { maxLength: 3 }), (list) => {
      const found = corpus(
        list.map((one, i) => ({ key: `${i}`, plan: one })),
        3,
      );
      list.forEach((one, at) => {
        const cells = found.functions.map(({ cells }) => cells[at]!);
        const links = one.tasks.reduce((sum, { parties }) => sum + parties.length, 0);
        expect(cells.reduce((sum, { all }) => sum + all, 0)).toBe(links);
        expect(cells.flatMap(({ agencies }) => agencies).sort()).toEqual(
          one.agencies.map(({ name }) => name).sort(),
        );
      });
      expect(found.functions.every(({ id }) => FUNCTIONS.includes(id))).toBe(true);
    }),
  );
});
