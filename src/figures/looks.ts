import type { Palette } from '../draw/palette';
import type { Role } from '../plan/types';

/** A colour by the palette's name for it, or the hue of a mark's group, or the tone of its kind. */
export type Colour = Exclude<keyof Palette, 'warm' | 'cool'> | 'hue' | 'kind' | 'transparent';

/** How a mark looks, in layout units; what is left out is as it was. */
export interface Look {
  readonly fill?: Colour;
  readonly fillOpacity?: number;
  readonly stroke?: Colour;
  readonly strokeOpacity?: number;
  readonly line?: number;
  /** empty: not dashed */
  readonly dash?: readonly number[];
  /** of the whole mark */
  readonly opacity?: number;
}

/** A link as it is while nothing is selected. */
export const EDGE = {
  support: { stroke: 'support', line: 0.8, dash: [3.5, 2.5], strokeOpacity: 0.62 },
  lead: { stroke: 'hue', line: 2.4, dash: [], strokeOpacity: 0.95 },
  joint: { stroke: 'hue', line: 1.4, dash: [8, 2], strokeOpacity: 0.62 },
} as const satisfies Record<Role, Look>;

/** A line that stands for many links; its width tells how many. */
export const BUNDLE = {
  support: { stroke: 'support', strokeOpacity: 0.35 },
  lead: { stroke: 'hue', strokeOpacity: 0.6 },
  joint: { stroke: 'hue', strokeOpacity: 0.35 },
} as const satisfies Record<Role, Look>;

/** A link in what the reader looks at, and outside of it. */
export const EDGE_LIT = { strokeOpacity: 1 } as const satisfies Look;
export const SUPPORT_LIT = { stroke: 'hue', line: 1.3 } as const satisfies Look;
export const EDGE_DIMMED = { strokeOpacity: 0.1 } as const satisfies Look;

/** A node, one that is selected, and one that is not what the reader looks at. */
export const TASK = { fill: 'hue', stroke: 'ground', line: 1 } as const satisfies Look;
export const AGENCY = { fill: 'kind', stroke: 'ink2' } as const satisfies Look;
export const CHOSEN = { stroke: 'accent', line: 3, dash: [] } as const satisfies Look;
export const NODE_DIMMED = { opacity: 0.22 } as const satisfies Look;

const NETWORK: Readonly<Record<string, Look>> = {
  'line[data-edge]': EDGE.support,
  'line[data-edge=lead]': EDGE.lead,
  'line[data-edge=joint]': EDGE.joint,
  'line[data-bundle]': BUNDLE.support,
  'line[data-bundle=lead]': BUNDLE.lead,
  'line[data-bundle=joint]': BUNDLE.joint,
  'line[data-state=dimmed]': EDGE_DIMMED,
  'line[data-state=lit]': EDGE_LIT,
  'line[data-edge=support][data-state=lit]': SUPPORT_LIT,
  '[data-node][data-state=dimmed]': NODE_DIMMED,
  circle: AGENCY,
  rect: TASK,
  '[data-node=task] text': { fill: 'ink2' },
  '[data-state=selected]>:is(circle,rect)': CHOSEN,
  '[data-state=selected] text': { fill: 'accent' },
  '[data-node] text.sign': { fill: 'ground', stroke: 'transparent' },
  '[data-node]:focus-visible>:is(circle,rect)': { stroke: 'accent', line: 4 },
  '.pin': { fill: 'accent', stroke: 'ground', line: 0.8 },
};

/** Two plans in one. Colour never says anything alone. */
const COMBINED: Readonly<Record<string, Look>> = {
  line: { stroke: 'support', line: 0.7, strokeOpacity: 0.4 },
  'line[data-role=lead]': { line: 1.8, strokeOpacity: 0.55 },
  'line:not(.stayed)': { line: 1.5, strokeOpacity: 1 },
  'line:not(.stayed)[data-role=lead]': { line: 3.2 },
  'line.left': { stroke: 'less', dash: [6, 4] },
  'line.came': { stroke: 'more' },
  'line.turned': { stroke: 'ink', dash: [9, 2.5, 1.5, 2.5] },
  'line[data-state=dimmed]': { strokeOpacity: 0.08 },
  '[data-node][data-state=dimmed]': { opacity: 0.25 },
  ':is(circle,rect)': { fill: 'rule', stroke: 'ink3', line: 1 },
  '.left>:is(circle,rect)': {
    fill: 'ground',
    stroke: 'less',
    line: 1.8,
    dash: [4, 2.5],
  },
  '.came>:is(circle,rect)': { fill: 'more', stroke: 'more' },
  '.left text': { fill: 'less' },
  '.came text': { fill: 'more' },
  'text.sign': { fill: 'ink', stroke: 'transparent' },
  '.came text.sign': { fill: 'ground' },
  '[data-node]:is([aria-pressed=true],:focus-visible)>:is(circle,rect)': CHOSEN,
};

/** Agencies, joined by tasks. */
const JOINED: Readonly<Record<string, Look>> = {
  '.hull': { fill: 'hue', fillOpacity: 0.07, stroke: 'hue', line: 1.4 },
  '.joins line': { stroke: 'ink3', strokeOpacity: 0.5 },
  '.joins polygon': { fill: 'ink3', fillOpacity: 0.8 },
  '.joins .hit': { stroke: 'transparent', line: 12 },
  '[data-join]:is(:hover,[data-state=lit]) line:not(.hit)': {
    stroke: 'accent',
    strokeOpacity: 0.9,
  },
  '[data-join]:is(:hover,[data-state=lit]) polygon': { fill: 'accent', fillOpacity: 1 },
  '[data-join][data-state=dimmed]': { opacity: 0.16 },
  '[data-agency][data-state=dimmed]': { opacity: 0.3 },
  circle: { fill: 'hue', stroke: 'ground', line: 1.5 },
  '.names text': { fill: 'ink2' },
  '[data-state=selected]>circle:not(.hit)': { stroke: 'accent', line: 3.5 },
  '[data-state=selected] text': { fill: 'accent' },
  '[data-agency]:focus-visible>circle:not(.hit)': { stroke: 'accent', line: 4.5 },
};

/**
 * How the marks of each picture that is pointed at look, by role and state: what stands later wins, as
 * in a style sheet, whose selectors these are.
 */
export const LOOKS = { network: NETWORK, combined: COMBINED, joined: JOINED } as const;
