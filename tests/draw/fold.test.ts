import { describe, expect, it } from 'vitest';
import { foldId, foldingBy, linesOf, MOST_LINES, toggled, type Line } from '../../src/draw/fold';
import { blocksOf } from '../../src/draw/matrix-order';
import { matrixOf } from '../../src/draw/matrix';
import { foldedFor } from '../../src/draw/matrix-folded';
import { pairKey, pairsWithin } from '../../src/draw/pairs';
import { squareOf } from '../../src/draw/square-folded';
import { seriation } from '../../src/draw/seriation';
import { indexPlan } from '../../src/plan/links';
import type { Agency, Group, Party, Plan, Role } from '../../src/plan/types';
import { applyFilter } from '../../src/view/filter';
import { START, stillUnfolded, type View } from '../../src/view/view';
import { plan as huadu } from '../huadu';
import { districtPlan } from './district';

/** With as many parts as there are fours of groups. */
function parted(plan: Plan): Plan {
  const part = (at: number) => `p${Math.floor(at / 4) + 1}`;
  const groups = plan.groups.map((group, at): Group => ({ ...group, part: part(at) }));
  const parts = [...new Set(groups.map((group) => group.part))].map((id) => {
    return { ...plan.parts[0]!, id, title: `第${id.slice(1)}部分` };
  });
  return { ...plan, groups, parts };
}

const large = indexPlan(parted(districtPlan(3500)));
const table = (index = large, patch: Partial<View> = {}) => {
  const view = { ...START, ...patch };
  const filtered = applyFilter(index, view.filter);
  return foldedFor(index, matrixOf(index, view, filtered), view, filtered);
};
const ids = (lines: readonly Line<unknown>[]) => lines.map(({ id }) => id);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('long axes', () => {
  it('fold by function and by part, and what is few or has nothing in common stays as it is', () => {
    const { rows, columns } = table();
    expect([rows.length, columns.length]).toEqual([27, 26]);
    expect(rows.find(({ id }) => id === '~education')!.fold!.holds.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['区教育局', '区委党校']),
    );
    const small = indexPlan(huadu);
    expect(ids(table(small).rows)).toEqual(
      matrixOf(small, START, applyFilter(small, START.filter)).rows.map(({ agency }) => agency.id),
    );
    const items = Array.from({ length: MOST_LINES + 1 }, (_, at) => ({ id: `a${at}` }));
    const lines = (keyOf: (item: { id: string }) => string) =>
      linesOf(items, { keyOf, isOpen: () => false }).length;
    expect(lines(() => 'one')).toBe(41);
    expect(lines(({ id }) => id)).toBe(41);
    expect(lines(({ id }) => id.at(-1)!)).toBe(10);
  });

  it('add up what they fold, whatever is open', () => {
    const closed = table();
    const open = table(large, { unfolded: ['education', 'local', 'p3'], measure: 'weighted' });
    for (const { rows, columns, cells, total } of [closed, open]) {
      const own = rows.flatMap(({ fold }, at) => (fold?.open ? [] : [at]));
      expect(sum(own.map((at) => rows[at]!.value))).toBe(total.value);
      rows.forEach(({ value }, r) => {
        const shown = cells[r]!.filter((_, c) => !columns[c]!.fold?.open);
        expect(sum(shown.map((cell) => cell.value))).toBe(value);
      });
    }
    const { rows, cells, max } = open;
    const at = ids(rows).indexOf('~education');
    const { holds } = rows[at]!.fold!;
    expect(
      rows.slice(at + 1, at + 1 + holds.length).map(({ one, inside }) => [one, inside]),
    ).toEqual(holds.map((one) => [one, true]));
    cells[at]!.forEach(({ leads }, c) =>
      expect(leads).toBe(sum(holds.map((_, i) => cells[at + 1 + i]![c]!.leads))),
    );
    const single = cells.flatMap((row, r) =>
      row.filter((_, c) => !rows[r]!.fold?.open && !open.columns[c]!.fold?.open),
    );
    expect(max).toBe(Math.max(...single.map(({ value }) => value)));
  });

  it('count a task once in a fold of the matrix, and single agencies as they are', () => {
    const open = ['education'];
    for (const relation of ['directed', 'shared'] as const) {
      const view = { ...START, relation, unfolded: open };
      const { pairs } = pairsWithin(large, view);
      const blocks = blocksOf(large, 'load', null);
      const kept = applyFilter(large, view.filter);
      const { lines, counts, most } = squareOf(large, blocks, pairs, view, kept);
      const { holds } = lines.find(({ id }) => id === '~education')!.fold!;
      const others = lines.find(({ id }) => id === '~water' || id === '~health')!;
      const inside = (parties: readonly Party[], list: readonly Agency[], role?: Role) =>
        parties.some(
          ({ agency, role: own }) =>
            list.some(({ id }) => id === agency) && (!role || own === role),
        );
      const [a, b] = relation === 'directed' ? (['lead', 'support'] as const) : [];
      const expected = large.plan.tasks.filter(
        ({ parties }) => inside(parties, holds, a) && inside(parties, others.fold!.holds, b),
      );
      expect(counts.get(pairKey(relation, '~education', others.id))).toBe(expected.length);
      const pair = pairs.find(
        ({ a, b }) => holds.some(({ id }) => id === a) && large.agency.has(b),
      )!;
      const line = lines.find(
        ({ id, fold }) => id === pair.b || fold?.holds.some(({ id }) => id === pair.b),
      )!;
      expect(counts.get(pairKey(relation, pair.a, line.id))).toBeGreaterThanOrEqual(
        pair.tasks.length,
      );
      expect(most).toBeGreaterThanOrEqual(pair.tasks.length);
    }
  });

  it('open for what is selected and for the little that a filter finds', () => {
    const agency = large.plan.agencies.find(({ name }) => name === '区教育局')!.id;
    const group = large.plan.groups[5]!.id;
    const open = (patch: Partial<View>) => {
      const { rows, columns } = table(large, patch);
      return [...rows, ...columns].flatMap(({ fold }) => (fold?.open ? [fold.key] : []));
    };
    expect(open({})).toEqual([]);
    expect(open({ selection: [agency] })).toEqual(['education']);
    expect(open({ selection: [`${agency}*${group}`] })).toEqual(['education', 'p2']);
    expect(open({ filter: { ...START.filter, text: '教育局' } })).toContain('education');
    expect(open({ filter: { ...START.filter, roles: ['lead', 'support'] } })).toEqual([]);
  });

  it('close with what is selected in them', () => {
    const { plan } = large;
    const lines = linesOf(plan.agencies, { keyOf: foldingBy(plan, 'load'), isOpen: () => false });
    const fold = lines.find(({ id }) => id === foldId('education'))!.fold!;
    const inside = fold.holds[0]!.id;
    const { filter } = START;
    const selection = [inside, `${inside}*g1.1`, 'g1.1'];
    const view = { unfolded: ['p1'], selection, filter };
    expect(toggled(view, fold)).toEqual({ unfolded: ['p1', 'education'], selection });
    expect(toggled({ ...view, unfolded: ['p1', 'education'] }, { ...fold, open: true })).toEqual({
      unfolded: ['p1'],
      selection: ['g1.1'],
    });
  });

  it('close though a filter finds something in them, until something there is selected', () => {
    const view = { ...START, filter: { ...START.filter, text: '教育局' } };
    const education = (patch: Partial<View>) =>
      table(large, { ...view, ...patch }).rows.find(({ id }) => id === foldId('education'))!.fold!;
    const closed = toggled(view, education({}));
    expect(education({}).open).toBe(true);
    expect(closed.unfolded).toEqual(['-education']);
    expect(education(closed).open).toBe(false);
    const inside = education({}).holds[0]!.id;
    expect(education({ ...closed, selection: [inside] }).open).toBe(true);
    const again = toggled({ ...view, ...closed }, education(closed));
    expect(again.unfolded).toEqual(['education']);
    expect(stillUnfolded(['-education', 'p1'])).toEqual(['p1']);
  });

  it('are seriated fold by fold', () => {
    const { rows } = seriation(large);
    const functionOf = foldingBy(large.plan, 'seriated');
    const runs = rows.map((id) => functionOf(large.agency.get(id)!));
    expect(new Set(rows).size).toBe(large.plan.agencies.length);
    const changes = runs.filter((key, at) => key !== runs[at - 1]);
    expect(changes.length).toBe(new Set(runs).size);
  });
});
