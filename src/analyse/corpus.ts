import { indexPlan, type Load } from '../plan/links';
import type { Plan } from '../plan/types';
import { carried, numbersOf, type Numbers } from './numbers';
import { FUNCTIONS, functionOf, type FunctionId } from './functions';

/** A plan among several. */
interface Entry {
  readonly key: string;
  readonly plan: Plan;
}

/** A plan's figures, and who leads most of its tasks (all who share the first place). */
interface CorpusRow extends Numbers {
  readonly key: string;
  readonly leaders: readonly string[];
}

/** What the bodies of one function carry in one plan. */
interface FunctionCell extends Load {
  /** their names, most links first */
  readonly agencies: readonly string[];
}

interface FunctionRow {
  readonly id: FunctionId;
  /** by the plans, in their order */
  readonly cells: readonly FunctionCell[];
}

interface Corpus {
  readonly rows: readonly CorpusRow[];
  /** functions that some plan has, in the order of the rules, 其他 last; every agency is in one cell */
  readonly functions: readonly FunctionRow[];
}

/**
 * Several plans side by side.
 *
 * @param weight how many supports one lead counts for
 */
export function corpus(entries: readonly Entry[], weight: number): Corpus {
  const tables = entries.map(({ plan }) => functionsIn(plan));
  return {
    rows: entries.map(({ key, plan }) => rowOf(key, plan, weight)),
    functions: FUNCTIONS.map((id): FunctionRow => {
      return { id, cells: tables.map((table) => table.get(id) ?? NOTHING) };
    }).filter(({ cells }) => cells.some(({ agencies }) => agencies.length > 0)),
  };
}

const NOTHING: FunctionCell = { leads: 0, supports: 0, all: 0, agencies: [] };

function rowOf(key: string, plan: Plan, weight: number): CorpusRow {
  const counted = carried(plan, weight);
  const numbers = numbersOf(counted);
  const { load } = counted.index;
  const leaders = plan.agencies.filter(
    ({ id }) => numbers.mostLeads > 0 && load.get(id)!.leads === numbers.mostLeads,
  );
  return { key, ...numbers, leaders: leaders.map(({ name }) => name) };
}

function functionsIn(plan: Plan): Map<FunctionId, FunctionCell> {
  const { load } = indexPlan(plan);
  const cells = new Map<FunctionId, FunctionCell>();
  const byLoad = [...plan.agencies].sort((a, b) => load.get(b.id)!.all - load.get(a.id)!.all);
  for (const { id, name } of byLoad) {
    const own = load.get(id)!;
    const function_ = functionOf(name);
    const cell = cells.get(function_) ?? NOTHING;
    cells.set(function_, {
      leads: cell.leads + own.leads,
      supports: cell.supports + own.supports,
      all: cell.all + own.all,
      agencies: [...cell.agencies, name],
    });
  }
  return cells;
}
