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
      last?.type === 'paragraph' && block.type === 'paragraph' && goesOn(last.text, block);
    if (joins) out[out.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else out.push(block);
  }
  return out;
}

/** Whether a paragraph goes on with what the one above began. */
function goesOn(text: string, block: Paragraph): boolean {
  if (numbered(block.text) !== undefined) return false;
  const behind = behindLabel(text, block);
  const next = block.text;
  const named = behind !== undefined && (awaitsNames(behind, next) || isCut(behind, next));
  return named || isBroken(text, next);
}

/** Every label of parties holds one of these. */
const LABELS = /[位門门体體构構科处處室院业業头頭办辦责責协協]/;

/** No list of names is longer. */
const TAIL = 2000;

/** What stands behind the last label of a text, where the next line may go on with it. */
function behindLabel(text: string, { text: next, level }: Paragraph): string | undefined {
  if (level !== undefined || next.length > 200 || /[:：]/.test(next) || !LABELS.test(text))
    return undefined;
  const tail = coloned(text.slice(-TAIL));
  const label = [...folded(tail).matchAll(LABELLED)].at(-1);
  if (!label || labelOf(label[1]!.replace(/\s/g, '')) === undefined) return undefined;
  return tail.slice(label.index + label[0].length);
}

/** Whether the last label has nobody behind it, or ends in a mark, or has only whole lines of names. */
function awaitsNames(behind: string, next: string): boolean {
  if (!/^\s*$|[、，,]\s*$|^\s*\n/.test(behind)) return false;
  const names = splitParties(next);
  return names.length > 0 && names.every(isParty);
}

/** Whether the last name behind a label was cut: it is one only with what the next line begins with. */
function isCut(behind: string, next: string): boolean {
  const last = splitParties(behind).length - 1;
  const first = /^[^、，,；;\s]*/.exec(next)![0];
  if (last < 0 || first.length > 10 || splitParties(first).every(isParty)) return false;
  return splitParties(behind + next)
    .slice(last)
    .every(isParty);
}

/** Whether a bracket that begins with a label is open, and closed on the next line. */
function isBroken(text: string, next: string): boolean {
  const open = /[（(〔【]([^（()）〔〕【】]{0,200})$/.exec(text.slice(-200));
  if (!open || !/^[^（(〔【]{0,200}?[)）〕】]/.test(next)) return false;
  const both = folded(open[1]! + next).replace(/\s/g, '');
  return new RegExp(`^(?:${LABELLED.source})`).test(both);
}
