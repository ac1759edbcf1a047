import { mount } from 'svelte';
import { AppState } from './app/app.svelte';
import { arrive } from './app/arrive';
import { leaveComposing } from './app/composing';
import { bindAddress } from './app/address';
import { homeLanguage } from './app/language';
import type { Library } from './app/library.svelte';
import { bindPictures } from './app/pictures.svelte';
import { Last } from './app/library/last';
import { bundledPlan } from './app/source';
import { bindTheme } from './app/theme.svelte';
import App from './ui/shell/App.svelte';
import { LATER } from './ui/shell/views';
import { readKeeping } from './view/link';

/** Wires the application up and puts it in the place of the picture that the page came with. */
export async function start(): Promise<void> {
  leaveComposing(window);
  const app = new AppState();
  app.keeping.allow(readKeeping(location.hash));
  app.speak(homeLanguage(window, app.keeping.allowed));
  bindTheme(app, window);
  await arrive(app, location.hash, {
    example: () => bundledPlan(document),
    library: () => libraryFor(app),
    before: new Last(window).id !== '',
  });
  bindAddress(app, window);
  bindPictures(app);
  await LATER[app.view.tab]().catch(() => undefined);
  const target = document.getElementById('app')!;
  target.replaceChildren();
  mount(App, { target, props: { app } });
  delete document.documentElement.dataset['waiting'];
  // Not before the picture is painted.
  requestAnimationFrame(() => setTimeout(() => void libraryFor(app)));
}

async function libraryFor(app: AppState): Promise<Library> {
  const { libraryOf } = await import('./app/library.svelte');
  return libraryOf(app);
}
