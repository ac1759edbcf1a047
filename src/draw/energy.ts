import { labelCandidates, type Candidate } from './candidates';
import { graphDistances } from './distances';
import { neighbours, type DrawGraph } from './graph';
import type { Size } from './size';
import { coverage, type Coverage } from './coverage';
import { measureStress } from './stress';

/** A picture being polished, in typed arrays for speed; node `i` is the graph's node `i`. */
export interface Scene {
  readonly count: number;
  readonly frame: Size;
  /** centres of nodes */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** radius or half side */
  readonly r: Float64Array;
  /** a node's share of air about it beyond the common gap */
  readonly air: Float64Array;
  /** centres of labels relative to their nodes, and half their sizes */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  /** which candidate each label takes, and what that costs */
  readonly choice: Int16Array;
  readonly candidates: readonly (readonly Candidate[])[];
  /** ends of edges; 1 for a lead */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly lead: Uint8Array;
  /** for each node the edges at it */
  readonly edgesAt: readonly Int32Array[];
  /** number of a task's group; −1 for agencies */
  readonly group: Int32Array;
  readonly distances: Int16Array;
  /** running sums for the stress; see `stress` */
  readonly sums: Float64Array;
  readonly coverage: Coverage;
  /** scratch: side of a line on which each node lies */
  readonly sides: Float64Array;
  /** typical distance of neighbouring nodes, in units */
  readonly spacing: number;
}
