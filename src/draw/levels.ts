import type { DrawGraph } from './graph';
import { coarser, numbered, systemOf, type System } from './system';

/** A graph made coarser: some of its nodes are one body. */
export interface Level {
  readonly system: System;
  /** for each node of the graph, which body it is part of */
  readonly part: Int32Array;
}

/** A graph of fewer nodes is as it is; a level must have so much fewer bodies than the one before. */
const FEW = 100;
const COARSER = 0.8;

/**
 * A graph on several levels, the coarsest first, the graph itself last (Walshaw 2003): agencies stay as
 * they are, tasks of one group are one body, and before that those of one group and one leader. Tasks
 * of no group go by their leader alone.
 */
export function levelsOf(graph: DrawGraph): Level[] {
  const finest = { system: systemOf(graph), part: Int32Array.from(graph.nodes, (_, i) => i) };
  const levels: Level[] = [finest];
  if (graph.nodes.length < FEW) return levels;
  const leader = leadersOf(graph);
  const keys = [
    (group: string, i: number) => `${leader[i]} ${group}`,
    (group: string, i: number) => (group === '' ? `${leader[i]}` : ` ${group}`),
  ];
  for (const key of keys) {
    const { part, count } = numbered(
      graph.nodes.map(({ kind, group }, i) => (kind === 'agency' ? i : key(group ?? '', i))),
    );
    if (count >= COARSER * levels[0]!.system.count) continue;
    levels.unshift({ system: coarser(finest.system, part, count), part });
  }
  return levels;
}

/** For each task the first agency that leads it, else its first; −1 where there is none, and for agencies. */
function leadersOf({ nodes, links }: DrawGraph): Int32Array {
  const leader = new Int32Array(nodes.length).fill(-1);
  for (const { source, target } of links) if (leader[source] === -1) leader[source] = target;
  for (let e = links.length - 1; e >= 0; e--)
    if (links[e]!.lead) leader[links[e]!.source] = links[e]!.target;
  return leader;
}
