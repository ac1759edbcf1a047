/** Where bodies are, and how fast they move. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** Bodies at rest. */
export const bodiesAt = (x: Float64Array, y: Float64Array): Bodies => {
  return { x, y, vx: new Float64Array(x.length), vy: new Float64Array(x.length) };
};
