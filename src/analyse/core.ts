/**
 * Core numbers: the greatest k such that a node belongs to a part of the network in which each has
 * at least k neighbours within the part. A node of least degree is taken away again and again (D. W.
 * Matula and L. L. Beck, "Smallest-last ordering and clustering and graph coloring algorithms",
 * Journal of the ACM 30, 1983; V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores
 * decomposition of networks", 2003); nodes wait in one bucket for each degree.
 *
 * @param neighbours of each node; symmetric, without loops and repetitions
 */
export function coreNumbers(
  neighbours: ReadonlyMap<string, readonly string[]>,
): Record<string, number> {
  const degree = new Map([...neighbours].map(([id, others]) => [id, others.length]));
  const buckets: Set<string>[] = Array.from(neighbours, () => new Set());
  for (const [id, d] of degree) buckets[d]!.add(id);
  const core = new Map<string, number>();
  for (let k = 0; k < buckets.length; k++) {
    // A set hands out what is put in while it is walked.
    for (const id of buckets[k]!) {
      core.set(id, k);
      for (const other of neighbours.get(id)!) {
        const d = degree.get(other)!;
        if (core.has(other) || d <= k) continue;
        buckets[d]!.delete(other);
        buckets[d - 1]!.add(other);
        degree.set(other, d - 1);
      }
    }
  }
  return Object.fromEntries(core);
}
