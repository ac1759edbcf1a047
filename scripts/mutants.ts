/**
 * `npx tsx scripts/mutants.ts [N] [FIRST]`: damages real documents of every format in N ways (20,000
 * unless told), each from its seed, of which the first is 1 unless told, and reads them all. Prints
 * what it counted; fails where an error is not a refusal.
 */
import { readDocument } from '../src/read';
import { inputs } from '../tests/read/made/inputs';
import { readMutants } from '../tests/read/made/mutants';

const [count, first] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 1)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first)) {
  console.error('npx tsx scripts/mutants.ts [N] [FIRST]');
  process.exit(2);
}
const all = await inputs();
// Every input is sound; what is loaded for the first of a format is no mutant's time.
for (const [file, bytes] of all) await readDocument('sound', bytes, file);
const seeds = Array.from({ length: count }, (_, i) => first + i);
const tally = await readMutants(all, seeds, (done, { read, uncaught, slowest }) => {
  if (done % 500 !== 0) return;
  const ms = Math.round(slowest.ms);
  console.error(`${done} / ${count}: ${read} read, ${uncaught.length} uncaught, slowest ${ms} ms`);
});
const refused = [...tally.refused.values()].reduce((sum, n) => sum + n, 0);
console.log(
  `mutants   ${count}, seeds from ${first}, of ${all.size} inputs: ${[...all.keys()].join(' ')}`,
);
console.log(`read      ${tally.read}`);
console.log(`refused   ${refused}`);
for (const [code, n] of [...tally.refused].sort((a, b) => b[1] - a[1]))
  console.log(`  ${code.padEnd(14)} ${n}`);
console.log(`uncaught  ${tally.uncaught.length}`);
for (const { seed, file, error } of tally.uncaught) console.log(`  seed ${seed} ${file}: ${error}`);
const { ms, seed, file } = tally.slowest;
console.log(`slowest   ${Math.round(ms)} ms of the processor (seed ${seed}, ${file})`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak      ${peak} MB of memory, for one after the other in this process`);
process.exit(tally.uncaught.length > 0 ? 1 : 0);
