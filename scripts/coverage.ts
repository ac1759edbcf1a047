/**
 * `npm run test:coverage`: the unit tests and the browser tests, each watched for the lines that they
 * run; ends with a table by room, and the files that both together reach least.
 *
 * What the browser runs in a worker is not watched: the rooms below `app` are the unit tests' own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { group } from 'd3';
import MCR from 'monocart-coverage-reports';
import { GATHERED } from '../tests/e2e/test';
import { ensureBrowser } from './browser';
import { either, linesOf, shareOf } from './lcov';

const UNIT = 'test-results/coverage/unit';
const BROWSER = GATHERED.outputDir!;

/** Files that are told by name. */
const TOLD = 12;

function run(program: string, ...args: string[]): void {
  const env = { ...process.env, COVERAGE: '1' };
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}

if (!ensureBrowser()) process.exit(1);
rmSync('test-results/coverage', { recursive: true, force: true });
run('vitest', 'run', '--reporter=dot', '--coverage');
run('vite', 'build', '--sourcemap', '--logLevel=warn');
run('vite', 'build', '--mode=single', '--logLevel=warn');
run('playwright', 'test', '--reporter=line', ...process.argv.slice(2));
await MCR(GATHERED).generate();
// The tests of the finished page want it without its map.
run('vite', 'build', '--logLevel=warn');

const [unit, browser] = [UNIT, BROWSER].map((folder) =>
  linesOf(readFileSync(`${folder}/lcov.info`, 'utf8')),
) as [ReturnType<typeof linesOf>, ReturnType<typeof linesOf>];
const both = either(unit, browser);
// Libraries have their `src/` too.
const files = [...both.keys()].filter((file) => file.startsWith('src/') && existsSync(file)).sort();
const rooms = group(files, (file) =>
  file
    .split('/')
    .slice(0, file.startsWith('src/ui/') ? 3 : 2)
    .join('/'),
);
const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(8);
console.log(`\n${'lines run by'.padEnd(24)}    unit browser  either`);
for (const [room, inside] of [...rooms, ['all', files] as const]) {
  const shares = [unit, browser, both].map((lines) => percent(shareOf(lines, inside)));
  console.log(room.padEnd(24) + shares.join(''));
}
console.log('\nreached least by both together');
const lines = (file: string) => [...both.get(file)!.values()];
const missed = (file: string) => lines(file).filter((ran) => !ran).length;
for (const file of files.toSorted((a, b) => missed(b) - missed(a)).slice(0, TOLD))
  console.log(`${String(missed(file)).padStart(6)} of ${lines(file).length} lines  ${file}`);
