/** How far one press of an arrow key moves a node, in pixels. */
const NUDGE = 8;

/** Which way each arrow key moves a node, and how far: right, down. */
export const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};
