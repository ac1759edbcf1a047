import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { districtPlan } from '../tests/draw/district';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const OUT = here('../node_modules/.bench');
const PLAN = here('../data/huadu-2022-2025/plan.json');

/** Where the built pages and the script that watches them lie. */
export interface Built {
  readonly app: string;
  readonly peers: string;
  readonly probe: string;
}

/**
 * Builds what is measured, everything for production.
 *
 * @param app directory of an application already built; without it, the application is built too
 * @param sizes of plans from a seed that lie beside the peers' pages
 */
export async function buildAll(app?: string, sizes: readonly number[] = []): Promise<Built> {
  await build(peers(sizes));
  await build(probe());
  return {
    app: app ?? (await buildApp()),
    peers: `${OUT}/peers`,
    probe: `${OUT}/probe/probe.js`,
  };
}

/** Builds the application for production, and tells where it lies. */
export async function buildApp(): Promise<string> {
  await build(production());
  return `${OUT}/app`;
}

/** The application, by its own configuration. */
function production(): InlineConfig {
  return {
    root: here('..'),
    logLevel: 'warn',
    build: { outDir: `${OUT}/app`, emptyOutDir: true },
  };
}

/** The pages to compare with, and beside them the plan: minified, as the application gets it. */
function peers(sizes: readonly number[]): InlineConfig {
  return {
    configFile: false,
    root: here('pages'),
    base: './',
    logLevel: 'warn',
    plugins: [
      {
        name: 'bring-plan',
        async generateBundle() {
          const source = JSON.stringify(JSON.parse(await readFile(PLAN, 'utf8')));
          this.emitFile({ type: 'asset', fileName: 'plan.json', source });
          for (const size of sizes) {
            const made = JSON.stringify(districtPlan(size));
            this.emitFile({ type: 'asset', fileName: `plan-${size}.json`, source: made });
          }
        },
      },
    ],
    build: {
      outDir: `${OUT}/peers`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: ['plain-d3', 'echarts', 'peer'].map((page) => here(`pages/${page}.html`)),
      },
    },
  };
}

/** The script that runs in every page before its own. */
function probe(): InlineConfig {
  return {
    configFile: false,
    root: here('.'),
    logLevel: 'warn',
    build: {
      outDir: `${OUT}/probe`,
      emptyOutDir: true,
      lib: {
        entry: here('probe.ts'),
        formats: ['iife'],
        name: 'probe',
        fileName: () => 'probe.js',
      },
    },
  };
}
