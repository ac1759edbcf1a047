import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Plan } from '../src/plan/types';
import { readArgs } from './args';
import { launchBrowser } from './browser';
import { buildAll } from './build';
import { medians, type Figures } from './metrics';
import { LEGEND, table } from './report';
import { serve } from './server';
import { visit, warmUp, type Subject } from './visit';

const PLAN = new URL('../data/huadu-2022-2025/plan.json', import.meta.url);

/** Builds, serves, measures and prints. */
async function main(): Promise<void> {
  const options = readArgs(process.argv.slice(2));
  const plan: Plan = JSON.parse(await readFile(PLAN, 'utf8'));
  const nodes = plan.agencies.length + plan.tasks.length;
  const built = await buildAll(options.app);
  const browser = await launchBrowser();
  const app = await serve(built.app);
  const peers = await serve(built.peers);
  const peer = { stage: '#stage', takeBytes: peers.takeBytes };
  const subjects: Subject[] = [
    { name: 'app', url: app.url, stage: 'svg:has([data-node])', takeBytes: app.takeBytes },
    { name: 'd3-force SVG', url: `${peers.url}plain-d3.html`, ...peer },
    { name: 'ECharts graph', url: `${peers.url}echarts.html`, ...peer },
  ];
  try {
    const visits = new Map(subjects.map(({ name }): [string, Figures[]] => [name, []]));
    for (const { url } of subjects) await warmUp(browser, url);
    for (let run = 1; run <= options.runs; run++) {
      process.stderr.write(`run ${run} of ${options.runs} …\n`);
      for (const subject of subjects) {
        visits.get(subject.name)!.push(await visit(browser, subject, built.probe, nodes));
      }
    }
    const columns = [...visits].map(([name, all]) => ({ name, figures: medians(all) }));
    const machine = `Chromium ${browser.version()}, ${cpus().length} cores`;
    console.log(`${table(columns)}\n\n${options.runs} runs, ${machine}. ${LEGEND}`);
    if (options.json) {
      const raw = { date: new Date().toISOString(), machine, visits: Object.fromEntries(visits) };
      await writeFile(options.json, JSON.stringify(raw, null, 1));
    }
  } finally {
    await browser.close();
    app.close();
    peers.close();
  }
}

await main();
