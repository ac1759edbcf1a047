import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  countByCell,
  matrix,
  portions,
  type Figures,
  type MatrixOptions,
} from '../../src/draw/matrix';
import { indexPlan } from '../../src/plan/links';
import type { Plan, Role } from '../../src/plan/types';

const plan = JSON.parse(
  readFileSync(new URL('../../data/huadu-2022-2025/plan.json', import.meta.url), 'utf8'),
) as Plan;
const index = indexPlan(plan);
const BASE: MatrixOptions = { measure: 'all', weight: 3, rows: 'document', columns: 'document' };
const build = (options: Partial<MatrixOptions> = {}, links = index.links) =>
  matrix(index, links, { ...BASE, ...options });

/** Counted from the plan itself, not from its links. */
function counted(role: Role, agency?: string, group?: string): number {
  return plan.tasks
    .filter((task) => !group || task.group === group)
    .flatMap((task) => task.parties)
    .filter((party) => party.role === role && (!agency || party.agency === agency)).length;
}

const sum = (list: readonly Figures[]) => list.reduce((total, { value }) => total + value, 0);
const increasing = (list: readonly number[]) =>
  list.every((v, at) => at === 0 || list[at - 1]! <= v);

describe('cells', () => {
  it('count leads and supports of every agency in every group', () => {
    const { rows, columns, cells } = build();
    expect([rows.length, columns.length]).toEqual([29, 11]);
    rows.forEach(({ agency }, i) =>
      columns.forEach(({ group }, j) => {
        const [leads, supports] = (['lead', 'support'] as const).map((role) =>
          counted(role, agency.id, group.id),
        );
        expect(cells[i]![j]).toEqual({ leads, supports, joint: 0, value: leads! + supports! });
      }),
    );
  });

  it('name the education bureau six times as lead for teenagers, as the document does', () => {
    const { rows, columns, cells } = build();
    const row = rows.findIndex(({ agency }) => agency.name === '区教育局');
    const column = columns.findIndex(({ group }) => group.short === '青少年');
    expect(cells[row]![column]).toEqual({ leads: 6, supports: 0, joint: 0, value: 6 });
  });

  it('are 0, not absent, where an agency has no part', () => {
    const { cells } = build();
    expect(cells.flat()).toHaveLength(29 * 11);
    expect(cells.flat().some(({ value }) => value === 0)).toBe(true);
  });
});

describe('margins', () => {
  it.each(['all', 'lead', 'support', 'weighted'] as const)(
    'are the sums of cells: %s',
    (measure) => {
      const { rows, columns, cells, total } = build({ measure });
      rows.forEach((row, i) => expect(row.value).toBe(sum(cells[i]!)));
      columns.forEach((column, j) => expect(column.value).toBe(sum(cells.map((line) => line[j]!))));
      expect([sum(rows), sum(columns)]).toEqual([total.value, total.value]);
    },
  );

  it.each([
    ['all', 3, 209],
    ['lead', 3, 38],
    ['support', 3, 171],
    ['weighted', 3, 3 * 38 + 171],
    ['weighted', 1, 209],
    ['weighted', 2.5, 2.5 * 38 + 171],
    ['weighted', 5, 5 * 38 + 171],
  ] as const)('%s at weight %d make %d', (measure, weight, value) => {
    expect(build({ measure, weight }).total.value).toBe(value);
  });

  it('give the scale its greatest values', () => {
    const table = build({ measure: 'weighted' });
    expect(table.max).toBe(Math.max(...table.cells.flat().map(({ value }) => value)));
    expect(table.rowMax).toBe(Math.max(...table.rows.map(({ value }) => value)));
    expect(table.columnMax).toBe(Math.max(...table.columns.map(({ value }) => value)));
  });

  it('count a joint party once in all and weighted, and as no lead and no support', () => {
    const [first, ...others] = plan.tasks;
    const parties = first!.parties.map((party) => ({ ...party, role: 'joint' as const }));
    const joint = indexPlan({ ...plan, tasks: [{ ...first!, parties }, ...others] });
    const value = (measure: MatrixOptions['measure']) =>
      matrix(joint, joint.links, { ...BASE, measure }).total.value;
    const [leads, supports] = (['lead', 'support'] as const).map(
      (role) => first!.parties.filter((party) => party.role === role).length,
    );
    expect(value('all')).toBe(209);
    expect(value('lead')).toBe(38 - leads!);
    expect(value('support')).toBe(171 - supports!);
    expect(value('weighted')).toBe(3 * (38 - leads!) + 171 + leads!);
  });
});

describe('portions of a total', () => {
  it.each(['all', 'lead', 'support', 'weighted'] as const)('add up to it: %s', (measure) => {
    const options = { measure, weight: 2.5 };
    for (const row of build(options).rows) {
      const { leads, supports, joint } = portions(row, options);
      expect(leads + supports + joint).toBe(row.value);
    }
  });
});

describe('countByCell', () => {
  it('counts links by the id of their cell, and leaves empty cells out', () => {
    const leads = countByCell(index.links.filter((link) => link.role === 'lead'));
    expect(leads.get('a1*g1.1')).toBe(6);
    expect(leads.has('a2*g1.1')).toBe(false);
    expect([...leads.values()].reduce((a, b) => a + b)).toBe(38);
  });
});

describe('orders', () => {
  const documentPlace = (id: string) => plan.agencies.findIndex((agency) => agency.id === id);

  it('by document is the plan’s own', () => {
    const { rows, columns } = build();
    expect(rows.map(({ agency }) => agency.id)).toEqual(plan.agencies.map(({ id }) => id));
    expect(columns.map(({ group }) => group.id)).toEqual(plan.groups.map(({ id }) => id));
  });

  it.each(['all', 'lead', 'support', 'weighted'] as const)(
    'by load goes down in the measure shown, equals as in the document: %s',
    (measure) => {
      const { rows, columns } = build({ measure, rows: 'load', columns: 'load' });
      const key = rows.map(({ agency, value }) => documentPlace(agency.id) - 1000 * value);
      expect(increasing(key)).toBe(true);
      expect(increasing(columns.map(({ value }) => -value))).toBe(true);
    },
  );

  it('by name goes by pinyin', () => {
    const names = build({ rows: 'name' }).rows.map(({ agency }) => agency.name);
    const place = (name: string) => names.indexOf(name);
    // shi < tuan; qu cai < qu cheng < qu nong < qu wei < qu zong
    expect(names.at(-1)).toBe('团区委');
    const some = [
      '区财政局（区国资局）',
      '区城市管理综合执法局',
      '区农业农村局',
      '区卫生健康局',
      '区总工会',
    ];
    expect(increasing(some.map(place))).toBe(true);
    const groups = build({ columns: 'name' }).columns.map(({ group }) => group.short);
    // chan, ji, ke (jiao < ke), lao, ling, nong, qing
    expect(groups[0]).toBe('产业工人');
    expect(groups.slice(-4)).toEqual(['老年人', '领导干部和公务员', '农民', '青少年']);
  });

  it('by kind keeps kinds together in their order, and document order within', () => {
    const kinds = ['party', 'government', 'mass', 'municipal', 'other'];
    const key = build({ rows: 'kind' }).rows.map(
      ({ agency }) => 1000 * kinds.indexOf(agency.kind) + documentPlace(agency.id),
    );
    expect(increasing(key)).toBe(true);
  });

  it('seriated is the same for every measure and every choice of links', () => {
    const ids = (options: Partial<MatrixOptions>, links = index.links) =>
      build({ rows: 'seriated', columns: 'seriated', ...options }, links).rows.map(
        (r) => r.agency.id,
      );
    const leads = index.links.filter((link) => link.role === 'lead');
    expect(ids({ measure: 'lead' })).toEqual(ids({ measure: 'all' }));
    expect(ids({}, leads)).toEqual(ids({}));
  });
});

describe('headings', () => {
  it('stand once over each part in document order', () => {
    const { headings } = build();
    expect(headings.map(({ part, from, span }) => [part.id, from, span])).toEqual([
      ['p1', 0, 5],
      ['p2', 5, 6],
    ]);
  });

  it.each(['load', 'name', 'seriated'] as const)(
    'cover every column with its own part: %s',
    (order) => {
      const { headings, columns } = build({ columns: order });
      const over = headings.flatMap(({ part, span }) => Array<string>(span).fill(part.id));
      expect(over).toEqual(columns.map(({ group }) => group.part));
      headings.slice(1).forEach(({ part }, at) => expect(part.id).not.toBe(headings[at]!.part.id));
    },
  );
});

describe('a choice', () => {
  it('leaves out agencies and groups, and counts only the links given', () => {
    const agencies = new Set(['a1', 'a2']);
    const groups = new Set(['g1.1', 'g2.4']);
    const leads = index.links.filter((link) => link.role === 'lead');
    const { rows, columns, total } = build({ agencies, groups }, leads);
    expect(rows.map(({ agency }) => agency.id)).toEqual(['a1', 'a2']);
    expect(columns.map(({ group }) => group.id)).toEqual(['g1.1', 'g2.4']);
    const expected = [...agencies].flatMap((a) => [...groups].map((g) => counted('lead', a, g)));
    expect(total.value).toBe(expected.reduce((a, b) => a + b));
  });

  it('of nothing is an empty table whose scale ends at 0', () => {
    const table = build({ agencies: new Set<string>(), groups: new Set<string>() }, []);
    expect(table).toMatchObject({ rows: [], columns: [], headings: [], cells: [], max: 0 });
  });
});
