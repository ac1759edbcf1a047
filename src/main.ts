import { mount } from 'svelte';
import { AppState } from './app/app.svelte';
import { bindHistory } from './app/history';
import { bindPictures } from './app/pictures.svelte';
import { bundledPlan, loadInto } from './app/source';
import { bindTheme } from './app/theme.svelte';
import App from './ui/shell/App.svelte';
import './ui/tokens.css';

const app = new AppState();
bindTheme(app, window);
await loadInto(app, bundledPlan(document));
bindHistory(app, window);
bindPictures(app);
mount(App, { target: document.getElementById('app')!, props: { app } });
