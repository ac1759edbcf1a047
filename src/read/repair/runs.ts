import { gridOf, type Block, type Cell, type Paragraph } from '../blocks';
import { headerOf } from '../header';

/**
 * Replaces runs of paragraphs by what they are made into.
 *
 * @param belongs whether a paragraph is of such a run
 * @param make blocks for a run, or undefined to leave it as it is
 */
export function replaceRuns(
  blocks: readonly Block[],
  belongs: (paragraph: Paragraph) => boolean,
  make: (run: readonly Paragraph[]) => Block[] | undefined,
): Block[] {
  const out: Block[] = [];
  let run: Paragraph[] = [];
  const end = () => {
    if (run.length > 0) out.push(...(make(run) ?? run));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' && belongs(block)) run.push(block);
    else {
      end();
      out.push(block);
    }
  }
  end();
  return out;
}

/** A cell with the text of a piece of a paragraph. */
export const cellFrom = ({ line, place }: Paragraph, text: string): Cell => ({
  text,
  line,
  ...(place && { place }),
});

/** Whether rows have the head of a task table. */
export const isTasks = (rows: readonly (readonly Cell[])[]): boolean =>
  headerOf(gridOf({ type: 'table', rows })) !== undefined;

/** Width of text in half-width characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
