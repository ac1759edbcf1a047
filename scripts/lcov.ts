/** Lines of each file that can run, by number, and whether they did. */
type Lines = ReadonlyMap<string, ReadonlyMap<number, boolean>>;

/** Reads a report of lcov; paths as they stand there, from `src/` on. */
export function linesOf(lcov: string): Lines {
  const files = new Map<string, Map<number, boolean>>();
  let lines = new Map<number, boolean>();
  for (const row of lcov.split('\n')) {
    const [, key, value = ''] = /^(SF|DA):(.*)$/.exec(row) ?? [];
    if (key === 'SF') files.set(value.replace(/^.*?(?=src\/)/, ''), (lines = new Map()));
    const [line = 0, hits = 0] = value.split(',').map(Number);
    if (key === 'DA') lines.set(line, hits > 0);
  }
  return files;
}

/**
 * What can run in either report, and whether it did in either. Of a file of which nothing ran in one of them,
 * as of components among the unit tests, the other knows better which lines can.
 */
export function either(a: Lines, b: Lines): Lines {
  const files = new Map<string, Map<number, boolean>>();
  for (const file of new Set([...a.keys(), ...b.keys()])) {
    const reports = [a.get(file), b.get(file)].filter((lines) => lines !== undefined);
    const ran = reports.filter((lines) => [...lines.values()].includes(true));
    const lines = new Map<number, boolean>();
    for (const report of ran.length > 0 ? ran : reports)
      for (const [line, hit] of report) lines.set(line, hit || lines.get(line) === true);
    files.set(file, lines);
  }
  return files;
}

/** Share of the lines of some files that ran, 0 to 1; 1 where none can. */
export function shareOf(lines: Lines, files: readonly string[]): number {
  const all = files.flatMap((file) => [...(lines.get(file)?.values() ?? [])]);
  return all.length === 0 ? 1 : all.filter(Boolean).length / all.length;
}
