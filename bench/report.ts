import { METRICS, type Figures } from './metrics';

/** The medians of one page. */
export interface Column {
  readonly name: string;
  readonly figures: Figures;
}

/** A plain table of the medians; behind each peer's figure, how it stands to that of the first column. */
export function table(columns: readonly Column[]): string {
  const own = columns[0]!.figures;
  const head = ['', ...columns.map(({ name }) => name)];
  const rows = METRICS.map(({ key, name, unit }) => [
    unit ? `${name} (${unit})` : name,
    ...columns.map(({ figures }, i) => {
      const value = figures[key];
      return i === 0 ? figure(value) : `${figure(value)}  ${ratio(value, own[key])}`;
    }),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('   ');
  return all.map(line).join('\n');
}

/** What the table says, in a few lines. */
export const LEGEND = `Medians; × is the peer's figure over the app's. Fresh context each visit, pages in turn, gzip, 1280 × 720.
First picture, last movement, frames and hover are times of frames the browser presented (its own
trace), not of callbacks. Zoom: a wheel notch each 1/60 s; pan: a drag each 1/60 s; two seconds each.`;

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}

function ratio(value: number, own: number): string {
  const times = value / own;
  return (Number.isFinite(times) ? `×${times.toFixed(2)}` : '×–').padStart(7);
}
