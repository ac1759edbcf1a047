/**
 * A quantile by linear interpolation between the sorted values: Hyndman & Fan (1996), “Sample
 * quantiles in statistical packages”, definition 7, as in R, NumPy and spreadsheets (QUARTILE.INC).
 *
 * @param values any order
 * @param p 0 to 1
 * @returns 0 where there are no values
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low]!;
  return below + (at - low) * ((sorted[low + 1] ?? below) - below);
}

/** Tukey's upper inner fence of whole-number counts, with what it was made from. */
interface Fence {
  readonly q1: number;
  readonly q3: number;
  /** q3 − q1 */
  readonly iqr: number;
  /** q3 + 1.5 × max(iqr, 1) */
  readonly value: number;
}

/**
 * Tukey (1977), “Exploratory data analysis”, §2D: above Q3 + 1.5 × IQR a value is “outside”. Counts
 * are whole, so an IQR under 1 is taken as 1: else, where most lists are equally long, one party
 * more would already be unusual.
 *
 * @returns undefined for fewer than four values, which have no quartiles worth the name
 */
export function upperFence(counts: readonly number[]): Fence | undefined {
  if (counts.length < 4) return undefined;
  const q1 = quantile(counts, 0.25);
  const q3 = quantile(counts, 0.75);
  return { q1, q3, iqr: q3 - q1, value: q3 + 1.5 * Math.max(q3 - q1, 1) };
}
