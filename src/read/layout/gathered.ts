import type { Block, Paragraph } from '../blocks';
import { folded } from '../characters';
import { coloned } from '../coloned';
import { numbered } from '../headings';
import { LABELLED, labelOf } from '../labels';
import { isParty, splitParties } from '../parties';

/** Allocations whose names stand on the lines behind their label, and brackets that a line broke. */
export function gathered(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const joins =
      last?.type === 'paragraph' &&
      block.type === 'paragraph' &&
      numbered(block.text) === undefined &&
      (awaitsNames(last.text, block) || isBroken(last.text, block.text));
    if (joins) out[out.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else out.push(block);
  }
  return out;
}

/** No list of names is longer. */
const TAIL = 2000;

/** Whether the last label has nobody behind it, or ends in a mark, or has only whole lines of names. */
function awaitsNames(text: string, { text: next, level }: Paragraph): boolean {
  if (level !== undefined || next.length > 200 || /[:：]/.test(next)) return false;
  const tail = coloned(text.slice(-TAIL));
  const label = [...folded(tail).matchAll(LABELLED)].at(-1);
  if (!label || labelOf(label[1]!.replace(/\s/g, '')) === undefined) return false;
  const behind = tail.slice(label.index + label[0].length);
  if (!/^\s*$|[、，,]\s*$|^\s*\n/.test(behind)) return false;
  const names = splitParties(next);
  return names.length > 0 && names.every(isParty);
}

/** Whether a bracket that begins with a label is open, and closed on the next line. */
function isBroken(text: string, next: string): boolean {
  const open = /[（(〔【]([^（()）〔〕【】]{0,200})$/.exec(text.slice(-200));
  if (!open || !/^[^（(〔【]{0,200}?[)）〕】]/.test(next)) return false;
  const both = folded(open[1]! + next).replace(/\s/g, '');
  return new RegExp(`^(?:${LABELLED.source})`).test(both);
}
