import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Debian's packages that hold one. The shell has no window to draw, and is a quarter quicker. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** Where a Chromium may stand, in order of preference. */
const PATHS = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** The browser to run, or `undefined` where there is none. */
function findBrowser(): string | undefined {
  return [...PATHS, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** How to start it; root cannot use the sandbox. */
export function launchOptions(): LaunchOptions {
  const root = process.getuid?.() === 0;
  return { executablePath: findBrowser(), args: root ? ['--no-sandbox'] : [] };
}

/**
 * Sees to it that there is a browser: finds one, or lets Playwright, then (on Debian, as root) apt,
 * install one. Chinese type comes with it where apt is at hand.
 *
 * @returns whether there is one now
 */
export function ensureBrowser(): boolean {
  if (!findBrowser()) run('npx', ['playwright', 'install', 'chromium']);
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debian && (!findBrowser() || !hasChineseType())) {
    run('apt-get', ['update', '-qq']);
    if (!hasChineseType()) install('fonts-noto-cjk', 'fonts-liberation');
    for (const name of PACKAGES) if (!findBrowser()) install(name);
  }
  if (findBrowser()) return true;
  console.error(
    'No Chromium found: run `npx playwright install chromium`, or `apt-get install chromium fonts-noto-cjk`, or set CHROMIUM_PATH.',
  );
  return false;
}

function hasChineseType(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

function install(...names: string[]): void {
  run('apt-get', ['install', '-y', '-qq', ...names]);
}

function run(command: string, args: string[]): void {
  console.log(`> ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
}
