/** A place for a label beside its node: centre of its box relative to the node, and what it costs. */
export interface Candidate {
  readonly dx: number;
  readonly dy: number;
  readonly cost: number;
}

/** Gap between a node's mark and its label, in units. Line boxes carry air above the ink. */
const GAP_Y = 0.5;
const GAP_X = 3;

/**
 * The places that a label may take, best first (after Imhof's and Yoels' orders, but with below
 * first, as under the symbols of a map of a city): below, right, above, left, then below and above
 * shifted, then the diagonals.
 *
 * @param r radius or half side of the node
 * @param width size of the label's box
 * @param height size of the label's box
 * @returns at least one place; offsets rounded to 0.1
 */
export function labelCandidates(r: number, width: number, height: number): Candidate[] {
  const x = r + GAP_X + width / 2;
  const y = r + GAP_Y + height / 2;
  const shift = Math.max(0, width / 2 - r) * 0.7;
  const cornerX = 0.75 * r + 2 + width / 2;
  const cornerY = 0.75 * r + height / 2;
  const places: [number, number, number][] = [
    [0, y, 0],
    [x, 0, 0.2],
    [0, -y, 0.5],
    [-x, 0, 0.6],
    [shift, y, 0.6],
    [-shift, y, 0.7],
    [shift, -y, 0.9],
    [-shift, -y, 1],
    [cornerX, cornerY, 1],
    [cornerX, -cornerY, 1.1],
    [-cornerX, cornerY, 1.2],
    [-cornerX, -cornerY, 1.3],
  ];
  return places.map(([dx, dy, cost]) => ({ dx: tenth(dx), dy: tenth(dy), cost }));
}

/** How far a label may be slid along its node in one step, as a share of its own size, and away from it. */
const SLIDES = [0, 0.25, 0.5, 0.75, 1] as const;
const AWAY = [0, 0.4, 0.8] as const;

/**
 * Places for a label that must not go without: along all four sides of its node and somewhat further away
 * than those of `labelCandidates`, the nearest first.
 *
 * @param r radius or half side of the node
 * @param width size of the label's box
 * @param height size of the label's box
 */
export function slidPlaces(r: number, width: number, height: number): Omit<Candidate, 'cost'>[] {
  const [x, y] = [r + width / 2, r + height / 2];
  const places = AWAY.flatMap((away) => {
    const [outX, outY] = [x + GAP_X + away * height, y + GAP_Y + away * height];
    return SLIDES.flatMap((share) =>
      [share, -share].flatMap((by) => [
        { dx: by * x, dy: outY },
        { dx: by * x, dy: -outY },
        { dx: outX, dy: by * y },
        { dx: -outX, dy: by * y },
      ]),
    );
  });
  const distance = ({ dx, dy }: { readonly dx: number; readonly dy: number }) =>
    Math.hypot(Math.max(0, Math.abs(dx) - width / 2), Math.max(0, Math.abs(dy) - height / 2));
  return places.sort((a, b) => distance(a) - distance(b));
}

/** Rounds to the precision in which layouts are kept: 0.1 unit. */
export function tenth(value: number): number {
  // + 0 turns −0 into 0, which JSON would not keep
  return Math.round(value * 10) / 10 + 0;
}
