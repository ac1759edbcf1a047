import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // The page as built and the live application must name their styles alike.
  compilerOptions: { cssHash: ({ hash, css }) => `s-${hash(css)}` },
};
