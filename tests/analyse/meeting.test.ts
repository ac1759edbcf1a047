import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda, attendance } from '../../src/analyse/meeting';
import { csv, tabbed } from '../../src/write/csv';
import { agencyId, index, plan } from '../huadu';

describe('who has to be in the room', () => {
  it('calls all parties of a group, leaders first', () => {
    const list = attendance(index, ['g1.1']);
    // as the source's first six rows say
    expect(list.map(({ id, leads, supports }) => [id, leads, supports])).toEqual([
      [agencyId('区教育局'), 6, 0],
      [agencyId('区科协'), 0, 5],
      [agencyId('区总工会'), 0, 2],
      ...['区科技工业商务信息化局', '区文化广电旅游体育局', '区卫生健康局']
        .concat(['区财政局（区国资局）', '团区委', '区妇联'])
        .map((name) => [agencyId(name), 0, 1]),
    ]);
    expect(list.filter(({ once }) => once)).toHaveLength(6);
  });

  it('takes groups and tasks together, each task once', () => {
    const tasks = plan.tasks.filter(({ group }) => group === 'g1.1').map(({ id }) => id);
    expect(agenda(index, ['t1.2.1', 'g1.1', tasks[0]!, 'g9.9'])).toEqual([...tasks, 't1.2.1']);
    const list = attendance(index, ['t1.2.1', 'g1.1', tasks[0]!]);
    expect(list).toHaveLength(17);
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual(['区教育局', '区科协'].map(agencyId));
  });

  it('calls nobody for nothing', () => {
    expect(attendance(index, [])).toEqual([]);
  });

  it('calls just those whom a task of the agenda names', () => {
    const ids = fc.subarray([...plan.groups, ...plan.tasks].map(({ id }) => id));
    fc.assert(
      fc.property(ids, (chosen) => {
        const tasks = new Set(agenda(index, chosen));
        const named = plan.tasks
          .filter(({ id }) => tasks.has(id))
          .flatMap(({ parties }) => parties.map(({ agency }) => agency));
        const list = attendance(index, chosen);
        expect(new Set(list.map(({ id }) => id))).toEqual(new Set(named));
        const leads = list.map((one) => one.leads);
        expect(leads).toEqual([...leads].sort((a, b) => b - a));
        for (const { once, tasks: own } of list) expect(once).toBe(own.length === 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('tables to take along', () => {
  it('have a byte order mark and quotes, and calculate nothing', () => {
    const rows = [
      ['单位', '备注'],
      ['=1+1', '+a'],
      ['-b', '@c'],
      ['\td', 'e,"f"\ng'],
      ['h', 3],
    ];
    expect(csv(rows)).toBe(
      '\uFEFF单位,备注\r\n\'=1+1,\'+a\r\n\'-b,\'@c\r\n\'\td,"e,""f""\ng"\r\nh,3\r\n',
    );
    expect(tabbed(rows).split('\n')).toEqual([
      '单位\t备注',
      "'=1+1\t'+a",
      "'-b\t'@c",
      '\' d\te,"f" g',
      'h\t3',
    ]);
  });
});
