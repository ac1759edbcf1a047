import { mount } from 'svelte';
import { AppState } from './app/app.svelte';
import { bindHistory } from './app/history';
import { bundledPlan } from './app/source';
import { bindTheme } from './app/theme.svelte';
import App from './ui/shell/App.svelte';
import './ui/tokens.css';

const app = new AppState();
bindTheme(app, window);
await bundledPlan(document).then(
  (plan) => app.open(plan),
  (error) => app.fail(error),
);
bindHistory(app, window);
mount(App, { target: document.getElementById('app')!, props: { app } });
