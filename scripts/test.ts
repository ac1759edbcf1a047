/** `npm test`: everything, in order of cost; ends with one line that counts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Outcome extends Tally {
  readonly seconds: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** how many tests a step ran; without it the step itself is the test */
  readonly count?: () => Tally;
}

const OUT = 'test-results';
const json = (name: string) => JSON.parse(readFileSync(`${OUT}/${name}.json`, 'utf8'));

const STEPS: readonly Step[] = [
  { name: 'svelte-check', command: ['svelte-check', '--fail-on-warnings'] },
  { name: 'tsc', command: ['tsc', '--noEmit'] },
  { name: 'eslint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'prettier', command: ['prettier', '--check', '--log-level=warn', '.'] },
  {
    name: 'vitest',
    command: [
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${OUT}/unit.json`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = json('unit');
      return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
    },
  },
  { name: 'build', command: ['vite', 'build', '--logLevel=warn'] },
  { name: 'build single', command: ['vite', 'build', '--mode=single', '--logLevel=warn'] },
  {
    name: 'playwright',
    command: ['playwright', 'test', '--reporter=line,json'],
    count: () => {
      const { expected, unexpected, flaky, skipped } = json('browser').stats;
      return { passed: expected, failed: unexpected + flaky + skipped };
    },
  },
];

function timed(step: Step): Outcome {
  const start = performance.now();
  return { ...runStep(step), seconds: Math.round((performance.now() - start) / 1000) };
}

function runStep({ name, command, count }: Step): Tally {
  console.log(`\n— ${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${OUT}/browser.json` },
  });
  const ok = status === 0;
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const tally = readTally(count);
  return ok ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

function readTally(count: () => Tally): Tally {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (existsSync(OUT)) rmSync(OUT, { recursive: true });
const browser = ensureBrowser();
const steps = STEPS.filter((step) => browser || step.name !== 'playwright');
const outcomes = steps.map(timed);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, browser ? 0 : 1);
console.log();
steps.forEach((step, i) => {
  const { failed, seconds } = outcomes[i]!;
  console.log(`${String(seconds).padStart(5)} s  ${step.name}${failed > 0 ? ' — failed' : ''}`);
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
