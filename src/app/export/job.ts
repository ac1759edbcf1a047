import { DARK, LIGHT, PRESENT_LIGHT } from '../../draw/palette';
import type { Format } from '../../write/formats/types';
import type { Choices, Job } from '../../write/types';
import type { AppState } from '../app.svelte';
import type { Stories } from '../stories.svelte';

/** Today where the reader is, as 2026-01-31. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const PALETTES = { paper: LIGHT, slides: PRESENT_LIGHT } as const;

/**
 * What is exported, as it stands now; undefined until the plan's picture is there. Pictures keep the
 * theme that is shown; papers are light, and slides as strong as in front of an audience.
 */
export function jobOf(
  app: AppState,
  stories: Stories,
  format: Pick<Format, 'palette' | 'whole'>,
  choices: Choices,
): Job | undefined {
  const { plan, source, original, scenario, view, layout } = app;
  if (!layout) return undefined;
  const seen = app.dark ? DARK : LIGHT;
  const palette = format.palette ? PALETTES[format.palette] : seen;
  return {
    plan: format.whole && !scenario ? source : plan,
    original,
    ...(scenario && { scenario: scenario.name }),
    layout,
    view,
    story: stories.story,
    palette,
    date: today(),
    choices,
  };
}
