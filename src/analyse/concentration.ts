/** A point of a Lorenz curve: the share `x` of agencies that carry least, and the share `y` they carry. */
interface LorenzPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The Gini coefficient, 0 (all carry the same) to (n − 1)/n (one carries everything): half the mean
 * difference between any two values, over the mean, Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² x̄), computed from sorted
 * values as Σᵢ (2i − n − 1) xᵢ / (n Σ x). Gini, Variabilità e mutabilità (1912). No correction for
 * small samples: these are all agencies, not a sample of them.
 *
 * @param values at least 0, those of idle agencies included
 * @returns 0 where there is nothing to divide
 */
export function gini(values: readonly number[]): number {
  const n = values.length;
  const total = sum(values);
  if (total <= 0) return 0;
  const sorted = ascending(values);
  return sum(sorted.map((value, i) => (2 * (i + 1) - n - 1) * value)) / (n * total);
}

/** The share of the whole, 0 to 1, that the three greatest values have; 0 where there is nothing. */
export function top3(values: readonly number[]): number {
  const total = sum(values);
  return total > 0 ? sum(ascending(values).slice(-3)) / total : 0;
}

/**
 * The Lorenz curve, from (0, 0) to (1, 1), one point more than there are values: y is the share that
 * the x·n smallest values have together. Lorenz, Methods of measuring the concentration of wealth,
 * JASA 9 (1905). Where there is nothing to share it is the diagonal.
 */
export function lorenz(values: readonly number[]): LorenzPoint[] {
  const total = sum(values);
  const n = values.length;
  let so = 0;
  const points = ascending(values).map((value, i): LorenzPoint => {
    so += value;
    const x = (i + 1) / n;
    return { x, y: total > 0 ? so / total : x };
  });
  return [{ x: 0, y: 0 }, ...points];
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
