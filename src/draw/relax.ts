import type { Bodies } from './bodies';
import { Repulsion } from './repulsion';
import type { Size } from './size';
import type { System } from './system';

/** How strongly bodies are drawn to the frame's axes, and those of a group to its centre. */
const TO_X = 0.055;
const TO_Y = 0.13;
const TO_GROUP = 0.06;

/** What is left of a speed after a tick. */
const DRAG = 0.6;

/**
 * Moves bodies by springs of no length, repulsion, and a pull to the frame's middle and to that of their
 * group, which is stronger down than across, so that the picture becomes wide. Time goes as in d3-force
 * (Verlet integration); the forces wane to nothing with the fourth power of the ticks left.
 *
 * @param heat how strong the forces are at first
 */
export function relax(
  system: System,
  bodies: Bodies,
  frame: Size,
  ticks: number,
  heat: number,
): void {
  const repulsion = new Repulsion(system.charge);
  const groups = new Groups(system);
  for (let tick = 0; tick < ticks; tick++) {
    const left = 1 - tick / ticks;
    const alpha = heat * left * left * left * left;
    pullSprings(system, bodies, alpha);
    repulsion.apply(bodies, alpha);
    groups.pull(bodies, alpha);
    move(bodies, frame, alpha);
  }
}

function pullSprings(system: System, { x, y, vx, vy }: Bodies, alpha: number): void {
  const { source, target, pullSource, pullTarget } = system;
  for (let e = 0; e < source.length; e++) {
    const s = source[e]!;
    const t = target[e]!;
    const dx = (x[t]! + vx[t]! - x[s]! - vx[s]!) * alpha;
    const dy = (y[t]! + vy[t]! - y[s]! - vy[s]!) * alpha;
    vx[s] = vx[s]! + dx * pullSource[e]!;
    vy[s] = vy[s]! + dy * pullSource[e]!;
    vx[t] = vx[t]! - dx * pullTarget[e]!;
    vy[t] = vy[t]! - dy * pullTarget[e]!;
  }
}

function move({ x, y, vx, vy }: Bodies, { width, height }: Size, alpha: number): void {
  for (let i = 0; i < x.length; i++) {
    vx[i] = (vx[i]! + (width / 2 - x[i]!) * TO_X * alpha) * DRAG;
    vy[i] = (vy[i]! + (height / 2 - y[i]!) * TO_Y * alpha) * DRAG;
    x[i] = x[i]! + vx[i]!;
    y[i] = y[i]! + vy[i]!;
  }
}

/** The centres of groups. */
class Groups {
  readonly #system: System;
  /** for each group: Σ mass, Σ mass · x, Σ mass · y */
  readonly #sums: Float64Array;

  constructor(system: System) {
    this.#system = system;
    this.#sums = new Float64Array(3 * system.groups);
  }

  /** Draws bodies toward the centre of their group. */
  pull({ x, y, vx, vy }: Bodies, alpha: number): void {
    const { group, mass } = this.#system;
    const sums = this.#sums.fill(0);
    for (let i = 0; i < x.length; i++) {
      const g = 3 * group[i]!;
      if (g < 0) continue;
      sums[g] = sums[g]! + mass[i]!;
      sums[g + 1] = sums[g + 1]! + mass[i]! * x[i]!;
      sums[g + 2] = sums[g + 2]! + mass[i]! * y[i]!;
    }
    for (let i = 0; i < x.length; i++) {
      const g = 3 * group[i]!;
      if (g < 0) continue;
      vx[i] = vx[i]! + (sums[g + 1]! / sums[g]! - x[i]!) * TO_GROUP * alpha;
      vy[i] = vy[i]! + (sums[g + 2]! / sums[g]! - y[i]!) * TO_GROUP * alpha;
    }
  }
}
