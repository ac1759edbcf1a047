/**
 * `npx tsx scripts/hostile.ts [N] [FIRST]`: N whole documents of 100 KB (500 unless told) that mean
 * harm, each from its seed: one to four words of the trade, repeated without end, on one line, on
 * lines of their own or as cells, alone or behind sound tasks; then as many in the languages that
 * documents are marked up in. Prints what it counted; fails where an error is not a refusal, or a
 * document takes 5 s of the processor or longer.
 */
import { readDocument } from '../src/read';
import { ReadError } from '../src/read/error';
import { hostile, hostileMarkup, SIZE } from '../tests/read/made/hostile';

const LIMIT = 5000;

const [count, first] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first)) {
  console.error('npx tsx scripts/hostile.ts [N] [FIRST]');
  process.exit(2);
}
let read = 0;
const refused = new Map<string, number>();
const uncaught: string[] = [];
const times: { ms: number; what: string }[] = [];
const seeds = Array.from({ length: count }, (_, i) => first + i);
const documents = [
  ...seeds.map((seed) => () => {
    const { words, text } = hostile(seed);
    return { seed, file: 'hostile.txt', words, bytes: new TextEncoder().encode(text) };
  }),
  ...seeds.map((seed) => () => ({ seed, ...hostileMarkup(seed) })),
];
for (const made of documents) {
  const { seed, file, words, bytes } = made();
  const what = `seed ${seed}: ${words.join(' ')}`;
  const before = process.cpuUsage();
  try {
    await readDocument('hostile', bytes, file);
    read++;
  } catch (error) {
    if (error instanceof ReadError) refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
    else uncaught.push(`${what}: ${String(error)}`);
  }
  const { user, system } = process.cpuUsage(before);
  times.push({ ms: (user + system) / 1000, what });
}
times.sort((a, b) => b.ms - a.ms);
console.log(`hostile   ${documents.length}, seeds from ${first}, ${SIZE} bytes each`);
console.log(`read      ${read}`);
for (const [code, n] of refused) console.log(`refused   ${n} ${code}`);
console.log(`uncaught  ${uncaught.length}`);
for (const line of uncaught) console.log(`  ${line}`);
console.log('slowest, in ms of the processor');
for (const { ms, what } of times.slice(0, 5)) console.log(`  ${Math.round(ms)} ${what}`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak      ${peak} MB of memory, for one after the other in this process`);
process.exit(uncaught.length > 0 || times[0]!.ms >= LIMIT ? 1 : 0);
