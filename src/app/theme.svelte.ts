import type { AppState } from './app.svelte';

/**
 * Follows the system's preference, and puts the theme and the document's language on the root
 * element, where the style sheets read them.
 */
export function bindTheme(app: AppState, window: Window): void {
  const root = window.document.documentElement;
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => (app.prefersDark = query.matches);
  query.addEventListener('change', follow);
  follow();
  $effect.root(() => {
    $effect.pre(() => {
      root.dataset.theme = app.dark ? 'dark' : 'light';
      root.toggleAttribute('data-presenting', app.playing !== null);
      root.lang = app.language === 'zh' ? 'zh-CN' : 'en';
    });
  });
}
