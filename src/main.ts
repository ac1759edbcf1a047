import { mount } from 'svelte';
import { AppState } from './app/app.svelte';
import { bindHistory } from './app/history';
import { bindPictures } from './app/pictures.svelte';
import { bundledPlan, loadInto } from './app/source';
import { bindTheme } from './app/theme.svelte';
import App from './ui/shell/App.svelte';
import { LATER } from './ui/shell/views';
import 'virtual:palette.css';
import './ui/tokens.css';

/** The picture that came with the page is painted first; a hidden tab paints none. */
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

const app = new AppState();
bindTheme(app, window);
await Promise.all([painted, loadInto(app, bundledPlan(document))]);
bindHistory(app, window);
bindPictures(app);

// The page came with its first picture drawn into it; the live one takes its place in one frame.
if (app.view.tab !== 'network') await LATER[app.view.tab]().catch(() => undefined);
const target = document.getElementById('app')!;
target.replaceChildren();
mount(App, { target, props: { app } });
delete document.documentElement.dataset['waiting'];
