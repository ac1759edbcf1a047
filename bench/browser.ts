import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../scripts/browser';

/** Names nothing but this machine, so that no page and no service of the browser leaves it. */
const LOCAL_ONLY = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--no-default-browser-check',
];

/** Starts the Chromium that the tests use too, cut off from everything but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const options = launchOptions();
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...LOCAL_ONLY] });
}
