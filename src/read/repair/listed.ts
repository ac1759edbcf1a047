import { labelled } from '../allocation';
import type { Block, Paragraph } from '../blocks';
import { folded } from '../characters';
import { numbered } from '../headings';
import { inlineAllocations } from '../inline';

/** Numbers of items: 1. and below. */
const ITEMS = 4;

/** No more lines than so many stand beneath a label. */
const MOST = 40;

/**
 * Lines beneath a label that names no party and says nothing itself, 整改措施：, are what it says, up to the next
 * label: they become one paragraph with it. Where one of them says who does something they are items of their own.
 */
export function listed(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const lines = opensList(block) ? linesBeneath(blocks, at) : [];
    if (lines.length === 0) found.push(block);
    else {
      const text = [block as Paragraph, ...lines].map((line) => line.text).join('\n');
      const omitted = blocks.slice(at, at + 1 + lines.length).flatMap((line) => line.omitted ?? []);
      found.push({ ...(block as Paragraph), text, ...(omitted.length > 0 && { omitted }) });
      at += lines.length;
    }
  }
  return found;
}

const labelsIn = (block: Block) => (block.type === 'paragraph' ? labelled(block.text.trim()) : []);

function opensList(block: Block): boolean {
  const [only, ...more] = labelsIn(block);
  return (
    only !== undefined &&
    more.length === 0 &&
    only.start === 0 &&
    only.label === undefined &&
    only.body.trim() === ''
  );
}

/** The lines up to the next label; none where the list ends otherwise, or is none. */
function linesBeneath(blocks: readonly Block[], from: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks.slice(from + 1, from + 2 + MOST)) {
    if (block.type !== 'paragraph' || block.unread) return [];
    if (labelsIn(block)[0]?.start === 0) return lines;
    const outer = numbered(folded(block.text.trim()));
    if (block.level !== undefined || (outer && outer.level < ITEMS)) return [];
    if (inlineAllocations(block.text).length > 0) return [];
    lines.push(block);
  }
  return [];
}
