import { render } from 'svelte/server';
import { AppState } from './app/app.svelte';
import { parsePlan } from './plan/file';
import type { Plan } from './plan/types';
import { LANGUAGES, type Language } from './view/choices';
import App from './ui/shell/App.svelte';

/**
 * The page's body as it looks at first, for the build to put into the page: in the first language, and in
 * every other as text, which costs next to nothing where it is not spoken; `speak.js` puts it in place.
 */
export function prerender(planText: string): string {
  const plan = parsePlan(planText);
  const [first, ...others] = LANGUAGES.map((language) => draw(plan, language));
  const texts = others.map((body, i) => {
    return `<script type="text/plain" data-language="${LANGUAGES[i + 1]}">${body}</script>`;
  });
  return `<div data-first>${first}</div>${texts.join('')}`;
}

function draw(plan: Plan, language: Language): string {
  const app = new AppState();
  app.open(plan);
  app.speak(language);
  const { body } = render(App, { props: { app } });
  return body.replace(/<!--[\s\S]*?-->/g, '');
}
