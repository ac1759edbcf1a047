/** A source of numbers in [0, 1), the same on every machine. */
export type Random = () => number;

/**
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, integer arithmetic only, so that
 * every engine gives the same numbers.
 *
 * @param seed any integer; its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
