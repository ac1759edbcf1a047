import { neighbours, type Links } from './graph';

/**
 * Graph distances between all pairs of nodes, by a breadth-first search from each.
 *
 * @returns n × n, row by row; 0 on the diagonal and where no path leads
 */
export function graphDistances(graph: Links): Int16Array {
  const n = graph.nodes.length;
  const near = neighbours(graph);
  const distances = new Int16Array(n * n);
  for (let from = 0; from < n; from++) {
    const row = distances.subarray(from * n, from * n + n);
    const queue = [from];
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head]!;
      for (const next of near[at]!) {
        if (next === from || row[next] !== 0) continue;
        row[next] = row[at]! + 1;
        queue.push(next);
      }
    }
  }
  return distances;
}
