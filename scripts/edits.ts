/**
 * `npx tsx scripts/edits.ts [RUNS] [OPERATIONS]`: runs of random edits, 1,000 of 1,000 unless told. In
 * each, undoing all gives the start and redoing all the end, and what is derived equals a rebuild from
 * scratch. Prints what it counted; a failure tells its seed.
 */
import { seededRandom } from '../src/draw/random';
import { runSession } from '../tests/plan/edit/session';
import { STARTS } from '../tests/plan/edit/start';

const [runs = 1000, operations = 1000] = process.argv.slice(2).map(Number);
/** operations from one rebuild to the next */
const EVERY = 50;

const total: Record<string, number> = {};
for (let seed = 1; seed <= runs; seed++) {
  const random = seededRandom(seed);
  const codes = Array.from({ length: operations }, () => Math.floor(random() * 2 ** 31));
  const [name, start] = STARTS[seed % STARTS.length]!;
  try {
    const count = runSession(start, codes, EVERY);
    for (const [key, n] of Object.entries(count)) total[key] = (total[key] ?? 0) + n;
  } catch (error) {
    console.error(`seed ${seed}, ${name}:`);
    throw error;
  }
  if (seed % 100 === 0) console.error(`${seed} of ${runs} runs`);
}
console.log(JSON.stringify({ runs, ...total }));
