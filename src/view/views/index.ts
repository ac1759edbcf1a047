import { collaboration } from './collaboration';
import { data } from './data';
import { heatmap } from './heatmap';
import { network } from './network';
import type { ViewRecord } from './types';
import { workload } from './workload';

const LISTED = [network, heatmap, collaboration, workload, data] as const;

type Listed = (typeof LISTED)[number];

/** The id of a view. */
export type Tab = Listed['id'];

/** Views that are a table rather than a picture. */
export type TableTab = Extract<Listed, { readonly table: true }>['id'];

/** Every view, in the order of its tab; the first is what a reader sees first. */
export const VIEWS: readonly (ViewRecord & { readonly id: Tab })[] = LISTED;

/** What is known of a view. */
export const recordOf = (tab: Tab): ViewRecord => VIEWS.find(({ id }) => id === tab)!;

/** The view in which the plan is edited. */
export const EDITED: Tab = VIEWS.find(({ edits }) => edits)!.id;
