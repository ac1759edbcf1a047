import { render } from 'svelte/server';
import { AppState } from './app/app.svelte';
import { parsePlan } from './plan/file';
import type { Plan } from './plan/types';
import { LANGUAGES, type Language } from './view/choices';
import App from './ui/shell/App.svelte';

/** The page's body as it looks at first, in every language, for the build to put into the page. */
export function prerender(planText: string): string {
  const plan = parsePlan(planText);
  return LANGUAGES.map(
    (language) => `<div data-first="${language}">${draw(plan, language)}</div>`,
  ).join('');
}

function draw(plan: Plan, language: Language): string {
  const app = new AppState();
  app.open(plan);
  app.speak(language);
  const { body } = render(App, { props: { app } });
  return body.replace(/<!--[\s\S]*?-->/g, '');
}
