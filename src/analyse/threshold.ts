import { quantile } from '../plan/quartiles';

/** How the line is found above which a load is called high. The same names as in a view's link. */
export type LineMethod = 'tukey' | 'mad' | 'own';

/** A line, and what it is made of. */
export interface Line {
  readonly method: LineMethod;
  /** in the unit of the values; `null` where the spread is 0 and the method therefore says nothing */
  readonly value: number | null;
  /** the terms of its formula: `limit`, or `median` and `mad`, or `q1`, `q3` and `iqr` */
  readonly parts: Readonly<Record<string, number>>;
}

/** Someone above the line: the load, and by how much it exceeds it. */
export interface Above {
  readonly id: string;
  readonly load: number;
  readonly by: number;
}

/**
 * Makes a normal distribution's MAD its standard deviation: 1 / Φ⁻¹(3/4). Hampel, The influence
 * curve and its role in robust estimation, JASA 69 (1974).
 */
const MAD_SCALE = 1.4826;
/** The usual cut for outliers by MAD: Leys et al., Journal of Experimental Social Psychology 49 (2013). */
const MAD_TIMES = 3;
/** Length of the whisker: Tukey, Exploratory Data Analysis (1977). */
const IQR_TIMES = 1.5;

/**
 * The line of a method.
 *
 * - `own`: the limit itself
 * - `mad`: median + 3 × 1.4826 × MAD, where MAD is the median of the distances from the median
 * - `tukey`: Q3 + 1.5 × IQR, the upper fence, where IQR = Q3 − Q1
 *
 * A MAD or an IQR of 0, or no values at all, gives no line.
 *
 * @param values the loads of all agencies, idle ones included
 * @param limit the reader's own line, in the same unit
 */
export function lineOf(values: readonly number[], method: LineMethod, limit: number): Line {
  return METHODS[method](values, limit);
}

const METHODS: Readonly<Record<LineMethod, (values: readonly number[], limit: number) => Line>> = {
  own: (_values, limit) => ({ method: 'own', value: limit, parts: { limit } }),
  mad: (values) => {
    const median = quantile(values, 0.5);
    const mad = quantile(
      values.map((value) => Math.abs(value - median)),
      0.5,
    );
    const value = mad > 0 ? median + MAD_TIMES * MAD_SCALE * mad : null;
    return { method: 'mad', value, parts: { median, mad } };
  },
  tukey: (values) => {
    const [q1, q3] = [quantile(values, 0.25), quantile(values, 0.75)];
    const iqr = q3 - q1;
    return {
      method: 'tukey',
      value: iqr > 0 ? q3 + IQR_TIMES * iqr : null,
      parts: { q1, q3, iqr },
    };
  },
};

/** Who is strictly above the line and by how much, most first, ties as they came; nobody without a line. */
export function aboveLine(
  items: readonly { readonly id: string; readonly load: number }[],
  line: Line,
): Above[] {
  const { value } = line;
  if (value === null) return [];
  return items
    .filter(({ load }) => load > value)
    .map(({ id, load }) => ({ id, load, by: load - value }))
    .sort((a, b) => b.by - a.by);
}
