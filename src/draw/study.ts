import { stability, type Stability } from '../analyse/stability';
import { aboveLine, lineOf, type Above, type Line } from '../analyse/threshold';
import { workloads, type Workload } from '../analyse/workload';
import type { Link, PlanIndex } from '../plan/links';
import type { LineMethod, WorkColumn } from '../view/choices';

/** Everything the view says, made from one set of links and agencies. */
export interface Study {
  readonly links: readonly Link[];
  /** agencies compared, in document order */
  readonly items: readonly Workload[];
  readonly line: Line;
  readonly above: readonly Above[];
  readonly stability: Stability;
  /** methods other than the present one that do give a line */
  readonly others: readonly LineMethod[];
  /** sums over all items */
  readonly leads: number;
  readonly load: number;
  /** whether any link states no lead */
  readonly joint: boolean;
}

/** What the reader has set. */
interface Settings {
  readonly weight: number;
  readonly line: LineMethod;
  readonly limit: number;
}

/**
 * Makes the figures of the view.
 *
 * @param links what to count
 * @param among ids of the agencies to compare; all where left out
 */
export function study(
  index: PlanIndex,
  { weight, line: method, limit }: Settings,
  links: readonly Link[],
  among?: ReadonlySet<string>,
): Study {
  const items = workloads(index, weight, links).filter(({ id }) => among?.has(id) ?? true);
  const loads = items.map(({ load }) => load);
  const line = lineOf(loads, method, limit);
  const methods: readonly LineMethod[] = ['tukey', 'mad', 'own'];
  return {
    links,
    items,
    line,
    above: aboveLine(items, line),
    stability: stability(index, method, limit, links, among),
    others: methods.filter((m) => m !== method && lineOf(loads, m, limit).value !== null),
    leads: items.reduce((sum, item) => sum + item.leads, 0),
    load: items.reduce((sum, item) => sum + item.load, 0),
    joint: links.some(({ role }) => role === 'joint'),
  };
}

/** Most first; equals by load, then as in the document. */
export function sorted(items: readonly Workload[], by: WorkColumn): Workload[] {
  if (by === 'document') return [...items];
  return [...items].sort((a, b) => b[by] - a[by] || b.load - a.load);
}

/** The items with the greatest figure, ties in document order. */
export function greatest(
  items: readonly Workload[],
  by: 'leads' | 'supports' | 'load',
): Workload[] {
  const most = items.reduce((max, item) => Math.max(max, item[by]), 0);
  return items.filter((item) => item[by] === most);
}

/** Where the bars end, and the step of their axis, in the unit of the load. */
export interface Scale {
  readonly max: number;
  readonly ticks: readonly number[];
  readonly step: number;
  /** false where the line is so far out that it would flatten every bar */
  readonly lineInside: boolean;
}

/** A line beyond this many times the greatest load is not drawn. */
const FAR = 1.6;
const TICKS = 6;

/** An axis from 0 with round steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(items: readonly Workload[], line: number | null): Scale {
  const most = items.reduce((max, { load }) => Math.max(max, load), 0) || 1;
  const lineInside = line !== null && line <= most * FAR;
  const max = lineInside ? Math.max(most, line) : most;
  const power = 10 ** Math.floor(Math.log10(max / TICKS));
  const step = Math.max(1, [1, 2, 5, 10].find((n) => max / (n * power) <= TICKS)! * power);
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
  return { max, ticks, step, lineInside };
}

/** Weights as ranges, `[1, 1.5, 3]` as `1—1.5、3`. */
export function ranges(weights: readonly number[], to: string, list: string): string {
  const runs: number[][] = [];
  for (const weight of weights) {
    const run = runs.at(-1);
    if (run && weight - run.at(-1)! <= 0.5) run.push(weight);
    else runs.push([weight]);
  }
  return runs
    .map((run) => (run.length > 1 ? `${run[0]}${to}${run.at(-1)}` : String(run[0])))
    .join(list);
}
