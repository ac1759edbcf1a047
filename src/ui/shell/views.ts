import type { Component } from 'svelte';
import type { Tab } from '../../view/views';
import Network from '../network/Network.svelte';

type Load = () => Promise<{ readonly default: Component }>;

/**
 * What shows each view, of which the first comes with the page; and all else that is not part of the
 * first picture, each in a file of its own: needed soon, but not before the picture is painted.
 */
export const LATER = {
  network: async () => ({ default: Network }),
  networkSummary: () => import('../network/Summary.svelte'),
  heatmap: () => import('../heatmap/Heatmap.svelte'),
  collaboration: () => import('../collaboration/Collaboration.svelte'),
  workload: () => import('../workload/Workload.svelte'),
  data: () => import('../data/DataView.svelte'),
  findings: () => import('../findings/Findings.svelte'),
  summary: () => import('../findings/ViewSummary.svelte'),
  scenario: () => import('../scenario/ScenarioCard.svelte'),
  story: () => import('../story/StoryCard.svelte'),
  present: () => import('../present/Present.svelte'),
  slide: () => import('./Slide.svelte'),
  export: () => import('../export/ExportDialog.svelte'),
  import: () => import('../import/ImportDialog.svelte'),
  nothing: () => import('./Nothing.svelte'),
  corner: () => import('./Corner.svelte'),
  notice: () => import('./NoticeBar.svelte'),
  unlinked: () => import('./Unlinked.svelte'),
  share: () => import('../export/Share.svelte'),
  library: () => import('../library/Library.svelte'),
  trouble: () => import('../library/Trouble.svelte'),
  print: () => import('../print/Pages.svelte'),
  compare: () => import('../compare/Compare.svelte'),
  corpus: () => import('../corpus/Across.svelte'),
  compareTab: () => import('../compare/Tab.svelte'),
  keys: () => import('./KeyHelp.svelte'),
  tour: () => import('./Tour.svelte'),
  taken: () => import('./Taken.svelte'),
  unfinished: () => import('./Unfinished.svelte'),
  tips: () => import('./Tips.svelte'),
  search: () => import('./Search.svelte'),
  detail: () => import('./Detail.svelte'),
} as const satisfies Record<Tab, Load> & Record<string, Load>;

export type Later = keyof typeof LATER;

const here = new Map<Later, Component>([['network', Network]]);

/** A part that has been fetched: it can be shown at once, as before the browser prints. */
export const partHere = (part: Later): Component | undefined => here.get(part);

export async function fetchPart(part: Later): Promise<Component> {
  const { default: component } = await LATER[part]();
  here.set(part, component);
  return component;
}

/** Fetches all of it, so that no later click waits for the network. */
export async function fetchRest(): Promise<void> {
  await Promise.allSettled((Object.keys(LATER) as Later[]).map(fetchPart));
}
