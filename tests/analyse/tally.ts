import { source } from '../huadu';

/*
 * The independent count: the document's own text, read here by a few lines that share nothing with
 * the reader. A task is a line “\t1.…”; its lead is the next line, its supporters the one after.
 */
const MISPRINTED = new Map([
  ['区科技工业商务信息化局区', '区科技工业商务信息化局'],
  ['区财政局', '区财政局（区国资局）'],
]);
interface Row {
  group: string;
  title: string;
  lead: string;
  support: string[];
}
export const rows: Row[] = [];
{
  const text = source.toString('utf8').split(/\r?\n/);
  let group = '';
  const names = (cell: string) =>
    cell
      .trim()
      .split('、')
      .filter(Boolean)
      .map((name) => MISPRINTED.get(name) ?? name);
  text.forEach((line, at) => {
    const heading = /^\t（.）(.+)$/.exec(line);
    if (heading) group = heading[1]!;
    const task = /^\t\d+\.(.+?)。?$/.exec(line);
    if (!task) return;
    const [lead] = names(text[at + 1]!);
    rows.push({ group, title: task[1]!, lead: lead!, support: names(text[at + 2]!) });
  });
}
export const everyone = [...new Set(rows.flatMap((row) => [row.lead, ...row.support]))];
export const groups = [...new Set(rows.map((row) => row.group))];
export const led = (who: string) => rows.filter((row) => row.lead === who).length;
export const supported = (who: string) => rows.filter((row) => row.support.includes(who)).length;
export const inRow = (row: Row) => [row.lead, ...row.support];
export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
export const descending = (values: number[]) => [...values].sort((a, b) => b - a);
export const byCount = (of: (who: string) => number) => [...everyone].sort((a, b) => of(b) - of(a));
export const percent = (share: number) => Number((share * 100).toFixed(1));
export const two = (value: number) => Number(value.toFixed(2));
/** Gini as the mean difference of all pairs, the definition and not the shortcut. */
export const gini = (values: number[]) => {
  const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
  return sum(differences) / (2 * values.length * sum(values));
};
/** QUARTILE.INC */
export const quartile = (values: number[], q: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = ((sorted.length - 1) * q) / 4;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1);
};
export const over = (weight: number) => {
  const load = (who: string) => weight * led(who) + supported(who);
  const loads = everyone.map(load);
  const [q1, q3] = [quartile(loads, 1), quartile(loads, 3)];
  const line = q3 + 1.5 * (q3 - q1);
  const above = byCount(load).filter((who) => load(who) > line);
  return { q1, q3, line, above, load };
};
export const meet = (a: string, b: string) =>
  rows.filter((row) => inRow(row).includes(a) && inRow(row).includes(b)).length;

/** Betweenness by counting every shortest way (Floyd and Warshall), not by Brandes. */
export function betweenness(): Map<string, number> {
  const n = everyone.length;
  const length = everyone.map((a) =>
    everyone.map((b) => (a === b ? 0 : meet(a, b) ? 1e6 / meet(a, b) : Infinity)),
  );
  const ways = length.map((row, i) => row.map((d, j) => Number(i !== j && d < Infinity)));
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        if (i === j || i === k || j === k) continue;
        const detour = length[i]![k]! + length[k]![j]!;
        if (detour < length[i]![j]! - 1e-3) {
          length[i]![j] = detour;
          ways[i]![j] = ways[i]![k]! * ways[k]![j]!;
        } else if (Math.abs(detour - length[i]![j]!) < 1e-3) {
          ways[i]![j]! += ways[i]![k]! * ways[k]![j]!;
        }
      }
  return new Map(
    everyone.map((who, v) => {
      let through = 0;
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++) {
          if (i === v || j === v) continue;
          const by = length[i]![v]! + length[v]![j]!;
          if (Math.abs(by - length[i]![j]!) < 1e-3)
            through += (ways[i]![v]! * ways[v]![j]!) / ways[i]![j]!;
        }
      return [who, through / (((n - 1) * (n - 2)) / 2)];
    }),
  );
}
