/** `npm test`: everything, in order of cost; ends with one line that counts. */
import { spawn } from 'node:child_process';
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

/** One after the other; the steps of a stage, each of which keeps one core busy, side by side. */
const STAGES: readonly (readonly Step[])[] = [
  [
    // The types of all sources, not only of components.
    { name: 'svelte-check', command: ['svelte-check', '--fail-on-warnings'] },
    { name: 'eslint', command: ['eslint', '.', '--max-warnings=0'] },
    { name: 'prettier', command: ['prettier', '--check', '--log-level=warn', '.'] },
    { name: 'build', command: ['vite', 'build', '--logLevel=warn'] },
    { name: 'build single', command: ['vite', 'build', '--mode=single', '--logLevel=warn'] },
  ],
  [
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
  ],
  [
    {
      name: 'playwright',
      command: ['playwright', 'test', '--reporter=line,json'],
      count: () => {
        const { expected, unexpected, flaky, skipped } = json('browser').stats;
        return { passed: expected, failed: unexpected + flaky + skipped };
      },
    },
  ],
];

/** Runs at most two steps at a time, as many as the smallest machines have cores. */
async function runStage(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = [...steps.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      outcomes[next[0]] = await timed(next[1], steps.length > 1);
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

async function timed(step: Step, beside: boolean): Promise<Outcome> {
  const start = performance.now();
  const ok = (await run(step, beside)) === 0;
  const seconds = Math.round((performance.now() - start) / 1000);
  if (!step.count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds };
  const tally = readTally(step.count);
  return { ...tally, failed: ok ? tally.failed : Math.max(1, tally.failed), seconds };
}

/**
 * What a step ends with. What it prints is seen at once, or, beside another, when it has ended.
 */
function run({ name, command }: Step, beside: boolean): Promise<number | null> {
  const [program = '', ...args] = command;
  if (!beside) console.log(`\n— ${name}`);
  const child = spawn(`node_modules/.bin/${program}`, args, {
    stdio: ['inherit', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${OUT}/browser.json` },
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.on('close', (status) => {
      if (beside) process.stdout.write(`\n— ${name}\n${Buffer.concat(printed).toString('utf8')}`);
      resolve(status);
    });
  });
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
const stages = STAGES.filter(([step]) => browser || step?.name !== 'playwright');
const steps = stages.flat();
const outcomes: Outcome[] = [];
for (const stage of stages) outcomes.push(...(await runStage(stage)));
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, browser ? 0 : 1);
console.log();
steps.forEach((step, i) => {
  const { failed, seconds } = outcomes[i]!;
  console.log(`${String(seconds).padStart(5)} s  ${step.name}${failed > 0 ? ' — failed' : ''}`);
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
