import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { bringPalette } from '../../vite.config.ts';

/** The page on which the parts of the interface are tested by themselves. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte(), bringPalette()],
  build: { outDir: '../../dist-parts', emptyOutDir: true, target: 'esnext' },
});
