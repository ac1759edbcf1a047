import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'third-party-notices.txt';
const IN_MODULES = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
/** Facts of others that stand in our own folders, each with the file that holds its licence. */
const WITHIN: Readonly<Record<string, string>> = {
  'src/read/formats/pdf/cmaps/gb1.json': 'src/read/formats/pdf/cmaps/README.md',
};

/**
 * Gathers the licences of everything of others that a build takes in, its workers too, and puts them
 * beside the page as `third-party-notices.txt`, or, where there is to be only one file, at its end.
 *
 * @returns plugins for the build of the page and, made anew for each, for those of the workers
 */
export function notices(single: boolean): {
  readonly page: readonly Plugin[];
  readonly worker: () => Plugin[];
} {
  const ids = new Set<string>();
  const gather: Plugin = {
    name: 'notices-gather',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') for (const id of file.moduleIds) ids.add(id);
      },
    },
  };
  const put: Plugin = {
    name: 'notices-put',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const text = noticesOf(ids);
        const page = bundle['index.html'];
        if (!single) this.emitFile({ type: 'asset', fileName: FILE, source: text });
        else if (page?.type === 'asset')
          page.source = `${String(page.source)}\n<!--\n${text.replaceAll('--', '- -')}-->\n`;
      },
    },
  };
  return { page: [gather, put], worker: () => [gather] };
}

/** The notices of all packages and tables that modules belong to, by name. */
function noticesOf(ids: ReadonlySet<string>): string {
  const own = [...ids].map((id) => id.replaceAll('\\', '/'));
  const packages = own.flatMap((id) => IN_MODULES.exec(id)?.[1] ?? []);
  const within = Object.entries(WITHIN).filter(([file]) => own.some((id) => id.endsWith(file)));
  const all = [
    ...new Set([...new Set(packages)].map(ofPackage)),
    ...within.map(([file, licence]) => `${file}\n\n${readFileSync(licence, 'utf8').trim()}\n`),
  ];
  const rule = `\n${'='.repeat(72)}\n\n`;
  const head =
    '本软件包含下列第三方软件，各依其许可。\nThis software contains the following, each under its own licence.\n';
  return [head, ...all.sort()].join(rule);
}

/** @throws {Error} where a package brings no licence file: it has to be looked into */
function ofPackage(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  if (files.length === 0 && !license) throw new Error(`no licence in ${folder}`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${name} ${version} (${license ?? ''})\n\n${texts.join('\n\n')}\n`;
}
