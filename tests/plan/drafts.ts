import { buildPlan } from '../../src/plan/build';
import type { Plan, Role } from '../../src/plan/types';

/** One task's names, by role. */
export type Row = Partial<Record<Role, readonly string[]>>;

/**
 * A plan of one group with these rows, as a reader would find it: row n stands in line 10 n, its
 * parties in 10 n + 1 and + 2, each list in a cell of its own.
 */
export function readPlan(rows: readonly Row[]): Plan {
  const tasks = rows.map((row, n) => ({
    at: n,
    ordinal: String(n + 1),
    title: `任务${n + 1}`,
    origin: { line: 10 * (n + 1), raw: '' },
    fields: [],
    parties: (['lead', 'joint', 'support'] as const).flatMap((role) => {
      const names = row[role] ?? [];
      const line = 10 * (n + 1) + (role === 'lead' ? 1 : 2);
      const origin = { line, raw: names.join('、') };
      return names.map((raw) => ({ raw, role, collective: raw.startsWith('各'), origin }));
    }),
  }));
  const group = { ordinal: '（一）', title: '组', origin: { line: 2, raw: '' }, tasks };
  const part = { ordinal: '一', title: '行动', origin: { line: 1, raw: '' }, groups: [group] };
  return buildPlan('test', { title: 'test', parts: [part], problems: [] });
}
