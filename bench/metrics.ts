/** One figure of a page. */
export interface Metric {
  readonly key: keyof Figures;
  readonly name: string;
  readonly unit: string;
}

/** What one visit of a page has given. Times in milliseconds. */
export interface Figures {
  readonly first: number;
  readonly still: number;
  readonly blocked: number;
  readonly zoomRate: number;
  readonly zoomFrame: number;
  readonly zoomRest: number;
  readonly panRate: number;
  readonly panFrame: number;
  readonly hover: number;
  readonly collisions: number;
  readonly labels: number;
  readonly bytes: number;
}

/** The figures in the order in which they are printed. */
export const METRICS: readonly Metric[] = [
  { key: 'first', name: 'first picture', unit: 'ms' },
  { key: 'still', name: 'last movement', unit: 'ms' },
  { key: 'blocked', name: 'main thread blocked', unit: 'ms' },
  { key: 'zoomRate', name: 'zoom: frames presented', unit: '/s' },
  { key: 'zoomFrame', name: 'zoom: 95th % frame time', unit: 'ms' },
  { key: 'zoomRest', name: 'zoom: last input to rest', unit: 'ms' },
  { key: 'panRate', name: 'pan: frames presented', unit: '/s' },
  { key: 'panFrame', name: 'pan: 95th % frame time', unit: 'ms' },
  { key: 'hover', name: 'hover to paint', unit: 'ms' },
  { key: 'collisions', name: 'labels that collide', unit: 'pairs' },
  { key: 'labels', name: 'labels shown', unit: '' },
  { key: 'bytes', name: 'bytes sent', unit: 'kB' },
];

/** The middle value; NaN where there is none. Values that are not numbers are left out. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `q` of all values lies, interpolated. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** The median of every figure over several visits. */
export function medians(visits: readonly Figures[]): Figures {
  const entries = METRICS.map(({ key }) => [key, median(visits.map((visit) => visit[key]))]);
  return Object.fromEntries(entries) as unknown as Figures;
}
