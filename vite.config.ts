import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { Parser } from 'htmlparser2';
import { build, defineConfig, runnerImport, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { notices } from './scripts/notices.ts';
import type * as palette from './src/draw/paletteCss.ts';
import type * as looks from './src/figures/looksCss.ts';

const PLAN = new URL('data/huadu-2022-2025/plan.json', import.meta.url);
const planText = () => JSON.stringify(JSON.parse(readFileSync(PLAN, 'utf8')));

/**
 * Brings the plan along: as `plan.json` beside the page, fetched while the script loads, or inside
 * the page where there is to be only one file.
 */
function bringPlan(single: boolean): Plugin {
  return {
    name: 'bring-plan',
    configureServer(server) {
      server.middlewares.use('/plan.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(planText());
      });
    },
    generateBundle() {
      if (!single) this.emitFile({ type: 'asset', fileName: 'plan.json', source: planText() });
    },
    transformIndexHtml: () => [
      single
        ? {
            tag: 'script',
            attrs: { type: 'application/json', id: 'plan' },
            children: planText().replaceAll('<', '\\u003c'),
            injectTo: 'head',
          }
        : {
            tag: 'link',
            attrs: { rel: 'preload', href: './plan.json', as: 'fetch', crossorigin: '' },
            injectTo: 'head',
          },
    ],
  };
}

/**
 * The icon inside the page: browsers ask for a linked one again at every change of the fragment. The
 * manifest only where there is a server to install from.
 */
function bringIcon(single: boolean): Plugin {
  const icon = readFileSync(new URL('public/icon.svg', import.meta.url), 'utf8');
  const href = `data:image/svg+xml,${encodeURIComponent(icon)}`;
  return {
    name: 'bring-icon',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href }, injectTo: 'head' },
      ...(single
        ? []
        : [
            {
              tag: 'link',
              attrs: { rel: 'manifest', href: './manifest.webmanifest' },
              injectTo: 'head' as const,
            },
          ]),
    ],
  };
}

const IN_BROWSER = ['tests/e2e/**', 'tests/parts/**'];
/** Unit tests that load modules of ours otherwise than others do; those share what they have loaded. */
const APART = ['read/patterns', 'view/views', 'write/formats'].map(
  (name) => `tests/${name}.test.ts`,
);

/** Style sheets that are made: the palette's tokens as custom properties, and the looks of marks in them. */
const MADE: Readonly<Record<string, () => Promise<string>>> = {
  'virtual:palette.css': async () =>
    (await runnerImport<typeof palette>('./src/draw/paletteCss.ts')).module.paletteCss(),
  'virtual:looks.css': async () =>
    (await runnerImport<typeof looks>('./src/figures/looksCss.ts')).module.looksCss(),
};

/** Brings the style sheets that are made. */
export function bringPalette(): Plugin {
  const filter = { id: /^virtual:(palette|looks)\.css$/ };
  return {
    name: 'bring-palette',
    resolveId: { filter, handler: (id) => id },
    load: { filter, handler: (id) => MADE[id]!() },
  };
}

/** The first thing in the page, so that its encoding is known within the first kilobyte. */
const CHARSET = '<meta charset="utf-8" />';

/** Puts something into the page's head, right behind the encoding. */
const behindCharset = (html: string, what: string): string =>
  html.replace(CHARSET, () => `${CHARSET}\n    ${what}`);

/**
 * Draws the first picture into the page, so that it is there at first paint, and puts before it the
 * few lines that hold it back where a link asks for another view. They are ahead of the style sheet:
 * a script behind one waits for it, and the page's own text behind the script.
 */
function bringPicture(single: boolean): Plugin {
  const [boot, speak] = ['boot', 'speak'].map(
    (name) =>
      `<script>${readFileSync(new URL(`src/${name}.js`, import.meta.url), 'utf8')}</script>`,
  );
  return {
    name: 'bring-picture',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    async transformIndexHtml(html) {
      const body = await firstPicture(single);
      return {
        html: behindCharset(html, boot!).replace(
          '<div id="app"></div>',
          () => `<div id="app">${body}</div>${speak}<i id="drawn" hidden></i>`,
        ),
        tags: [
          // Nothing is painted before the picture is whole, where the browser can wait for it.
          {
            tag: 'link',
            attrs: { rel: 'expect', href: '#drawn', blocking: 'render' },
            injectTo: 'head',
          },
        ],
      };
    },
  };
}

/** Builds the application for Node and lets it draw itself once. */
async function firstPicture(single: boolean): Promise<string> {
  const outDir = `node_modules/.prerender/${single ? 'single' : 'page'}`;
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte(), bringPalette()],
    build: { ssr: 'src/prerender.ts', outDir, emptyOutDir: true },
    ssr: { noExternal: true },
  });
  const module = new URL(`${outDir}/prerender.js`, import.meta.url);
  const { prerender } = await import(`${module.href}?${Date.now()}`);
  return prerender(readFileSync(PLAN, 'utf8'));
}

/** Scripts of these types hold only data. */
const DATA = new Set(['application/json', 'text/plain']);

/** The texts inside a page's own elements of a name; scripts that hold only data are left out. */
function textsOf(html: string, name: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag: (tag, { type }) => {
      inside = tag === name && !(type !== undefined && DATA.has(type));
      if (inside) texts.push('');
    },
    ontext: (text) => {
      if (inside) texts[texts.length - 1] += text;
    },
    onclosetag: () => (inside = false),
  });
  parser.end(html);
  return texts.filter((text) => text !== '');
}

/** A strict Content-Security-Policy as a meta tag; scripts inside the page go by their hash. */
function contentSecurityPolicy(single: boolean): Plugin {
  const hashes = (html: string, tag: string) =>
    textsOf(html, tag)
      .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' ');
  const policy = (html: string) =>
    [
      "default-src 'none'",
      `script-src ${single ? '' : "'self' "}${hashes(html, 'script')}`,
      `style-src ${single ? hashes(html, 'style') : "'self'"}`,
      "img-src 'self' data: blob:",
      single ? "connect-src 'none'" : "connect-src 'self'",
      single ? 'worker-src blob:' : "worker-src 'self' blob:",
      single ? "manifest-src 'none'" : "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const html = String(page.source);
        page.source = behindCharset(
          html,
          `<meta http-equiv="Content-Security-Policy" content="${policy(html)}" />`,
        );
      },
    },
  };
}

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

const early = new Map<string, boolean>();

/** The file that a module goes into: `core` where the start imports it, directly or not, at once. */
function ofFirstPaint(id: string, modules: Modules): string | null {
  const known = early.get(id);
  if (known !== undefined) return known ? 'core' : null;
  early.set(id, false);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const first = importers.some(
    (importer) => /\/src\/start\.ts$/.test(importer) || ofFirstPaint(importer, modules) === 'core',
  );
  early.set(id, first);
  return first ? 'core' : null;
}

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const licences = notices(single);
  return {
    base: './',
    plugins: [
      svelte(),
      bringPlan(single),
      bringIcon(single),
      bringPalette(),
      bringPicture(single),
      ...licences.page,
      ...(single ? [viteSingleFile({ removeViteModuleLoader: true })] : []),
      contentSecurityPolicy(single),
    ],
    build: {
      outDir: single ? 'dist-single' : 'dist',
      copyPublicDir: !single,
      // The first that know what the code uses: lookbehind in patterns, `with` and `toSorted` of lists.
      target: ['chrome110', 'firefox115', 'safari16.4'],
      modulePreload: {
        polyfill: false,
        // Later parts share one file, which is on its way by then: to list it for each would cost the first page more.
        resolveDependencies: (_file, dependencies, { hostType }) =>
          hostType === 'html' ? dependencies : [],
      },
      chunkSizeWarningLimit: 700,
      // One style sheet, there before the first paint.
      cssCodeSplit: false,
      // What the first paint needs comes in one file: many small ones hold it up.
      ...(!single && {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: ofFirstPaint, debugName: 'first-paint', priority: 1 },
                // What several later parts share comes in one file, not in one each.
                { name: 'shared', test: /\/src\//, minShareCount: 2 },
              ],
            },
          },
        },
      }),
    },
    worker: { plugins: licences.worker },
    preview: { port: 4173 },
    server: { port: 5173 },
    test: {
      testTimeout: 60_000,
      // One core is left for others only where there are more than two.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      projects: [
        {
          extends: true,
          test: {
            name: 'together',
            include: ['tests/**/*.test.ts'],
            exclude: [...IN_BROWSER, ...APART],
            isolate: false,
          },
        },
        { extends: true, test: { name: 'apart', include: APART } },
      ],
      coverage: {
        include: ['src/**/*.{ts,svelte}'],
        reporter: ['lcovonly'],
        reportsDirectory: 'test-results/coverage/unit',
      },
    },
  };
});
