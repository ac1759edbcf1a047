import type { DrawGraph } from './graph';

/** Bodies and springs between them, in typed arrays for speed. */
export interface System {
  readonly count: number;
  /** how strongly each body repels others, and how many nodes it stands for */
  readonly charge: Float64Array;
  readonly mass: Float64Array;
  /** springs: the bodies at their ends, how strongly they pull each, and how many edges they stand for */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly pullSource: Float64Array;
  readonly pullTarget: Float64Array;
  readonly weight: Float64Array;
  /** number of a body's group, of which there are `groups`; −1 for none */
  readonly group: Int32Array;
  readonly groups: number;
}

/** How strongly a node repels others, and how much more for each of its parties. */
const CHARGE = 260;
const CHARGE_PER_LOAD = 9;

/**
 * A graph as bodies. A busier node repels more. A spring is the weaker the more its less busy end has,
 * and moves its busier end less (as d3-force has it).
 */
export function systemOf({ nodes, links }: DrawGraph): System {
  const degree = new Int32Array(nodes.length);
  for (const { source, target } of links) {
    degree[source] = degree[source]! + 1;
    degree[target] = degree[target]! + 1;
  }
  const pull = (one: number, other: number): number => {
    const [own, its] = [degree[one]!, degree[other]!];
    return its / (own + its) / Math.min(own, its);
  };
  const { part, count } = numbered(nodes.map(({ group }) => group ?? ''));
  return {
    count: nodes.length,
    charge: Float64Array.from(nodes, ({ load }) => CHARGE + CHARGE_PER_LOAD * load),
    mass: new Float64Array(nodes.length).fill(1),
    source: Int32Array.from(links, ({ source }) => source),
    target: Int32Array.from(links, ({ target }) => target),
    pullSource: Float64Array.from(links, ({ source, target }) => pull(source, target)),
    pullTarget: Float64Array.from(links, ({ source, target }) => pull(target, source)),
    weight: new Float64Array(links.length).fill(1),
    group: part.map((name, i) => (nodes[i]!.group === undefined ? -1 : name)),
    groups: count,
  };
}

/** Numbers for keys, the same for the same, in the order of their first; how many there are. */
export function numbered(keys: readonly (string | number)[]): { part: Int32Array; count: number } {
  const numbers = new Map<string | number, number>();
  const part = Int32Array.from(keys, (key) => {
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  });
  return { part, count: numbers.size };
}

/**
 * The system in which some bodies are one, which moves as they would on average.
 *
 * @param part for each body, of which new one it is part; those of one are of one group, or of none
 * @param count of the new ones
 */
export function coarser(system: System, part: Int32Array, count: number): System {
  const charge = new Float64Array(count);
  const mass = new Float64Array(count);
  const group = new Int32Array(count).fill(-1);
  part.forEach((to, i) => {
    charge[to] = charge[to]! + system.charge[i]!;
    mass[to] = mass[to]! + system.mass[i]!;
    group[to] = system.group[i]!;
  });
  return { count, charge, mass, group, groups: system.groups, ...springs(system, part, mass) };
}

/** The springs of some bodies that are one, each for all that join the same two. */
function springs(system: System, part: Int32Array, mass: Float64Array) {
  const ends = Array.from(system.source, (s, e) => {
    return part[s]! * mass.length + part[system.target[e]!]!;
  });
  const { part: spring, count } = numbered(ends);
  const made = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    pullSource: new Float64Array(count),
    pullTarget: new Float64Array(count),
    weight: new Float64Array(count),
  };
  spring.forEach((to, e) => {
    const [a, b] = [system.source[e]!, system.target[e]!];
    const [s, t] = [part[a]!, part[b]!];
    made.source[to] = s;
    made.target[to] = t;
    made.pullSource[to] =
      made.pullSource[to]! + (system.pullSource[e]! * system.mass[a]!) / mass[s]!;
    made.pullTarget[to] =
      made.pullTarget[to]! + (system.pullTarget[e]! * system.mass[b]!) / mass[t]!;
    made.weight[to] = made.weight[to]! + system.weight[e]!;
  });
  return made;
}
