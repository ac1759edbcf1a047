import { Cells } from './cells';
import { meet, type Box } from './metrics';

/** The marks of nodes, and the labels that stand among them so far, in one unit of length. */
export class Ground {
  readonly #marks: readonly Box[];
  readonly #nodes: Cells;
  readonly #labels: Cells;
  readonly #standing: Box[] = [];

  /**
   * @param marks boxes of the nodes' marks; each node is called by its place here
   * @param area where nearly all of them lie
   */
  constructor(marks: readonly Box[], area: Box) {
    this.#marks = marks;
    this.#nodes = new Cells(marks.length, area);
    this.#labels = new Cells(marks.length, area);
    marks.forEach((box, i) => this.#nodes.add(i, box));
  }

  /** Whether a box comes nearer than `air` to a label that stands. */
  meetsLabel(box: Box, air: number): boolean {
    let met = false;
    this.#labels.near(box, air, (i) => (met ||= meet(box, this.#standing[i]!, air)));
    return met;
  }

  /** Tells each node whose mark a box covers. */
  covered(box: Box, tell: (node: number) => void): void {
    this.#nodes.near(box, 0, (i) => {
      if (meet(box, this.#marks[i]!)) tell(i);
    });
  }

  /** Puts a label; at most as many as there are nodes. */
  put(box: Box): void {
    this.#labels.add(this.#standing.push(box) - 1, box);
  }
}
