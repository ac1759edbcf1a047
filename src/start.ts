import { mount } from 'svelte';
import { AppState } from './app/app.svelte';
import { bindHistory } from './app/history';
import { bindPictures } from './app/pictures.svelte';
import { bundledPlan, loadInto } from './app/source';
import { bindTheme } from './app/theme.svelte';
import App from './ui/shell/App.svelte';
import { LATER } from './ui/shell/views';

/** Wires the application up and puts it in the place of the picture that the page came with. */
export async function start(): Promise<void> {
  const app = new AppState();
  bindTheme(app, window);
  await loadInto(app, bundledPlan(document));
  bindHistory(app, window);
  bindPictures(app);
  if (app.view.tab !== 'network') await LATER[app.view.tab]().catch(() => undefined);
  const target = document.getElementById('app')!;
  target.replaceChildren();
  mount(App, { target, props: { app } });
  delete document.documentElement.dataset['waiting'];
}
