import { render } from 'svelte/server';
import { AppState } from './app/app.svelte';
import { parsePlan } from './plan/file';
import App from './ui/shell/App.svelte';

/** The page's body as it looks at first, for the build to put into the page. */
export function prerender(planText: string): string {
  const app = new AppState();
  app.open(parsePlan(planText));
  const { body } = render(App, { props: { app } });
  return body.replace(/<!--[\s\S]*?-->/g, '');
}
