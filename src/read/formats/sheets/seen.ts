import { isErrorValue } from '../error-values';
import { isNoteMark } from '../../raised';
import type { Left, Look, Run, SheetCell } from './types';

/** How all of a cell looks. */
type CellLook = Pick<Look, 'struck' | 'white' | 'ground'>;

/** A cell that shows a text that looks alike throughout. */
export function plainCell(text: string, value = text, look: CellLook = {}): SheetCell {
  if (isErrorValue(text)) return left({ why: 'error-value', text: text.trim() }, value);
  const why = whyNot({ text }, look);
  return why ? left({ why, text }, value) : { text, value };
}

/** Why a piece is not read: it is struck out, or white on nothing that gives it a ground. */
function whyNot({ text, ...run }: Run, look: CellLook): Left['why'] | undefined {
  if (text.trim() === '') return undefined;
  if (run.struck ?? look.struck) return 'struck';
  return (run.white ?? look.white) && !look.ground ? 'hidden-text' : undefined;
}

/** A cell of which nothing is read. */
export const left = (omitted: Left, value = ''): SheetCell => ({
  text: '',
  value,
  omitted: [omitted],
});

/** A cell of several pieces: struck ones are left out, and marks of notes are no part of it. */
export function richCell(
  runs: readonly Run[],
  value = textOf(runs),
  look: CellLook = {},
): SheetCell {
  const omitted = new Map<Left['why'], string>();
  let text = '';
  for (const run of runs) {
    const why = whyNot(run, look);
    if (why) omitted.set(why, (omitted.get(why) ?? '') + run.text);
    else if (!(run.raised && isNoteMark(run.text, text))) text += run.text;
  }
  if (omitted.size === 0) return plainCell(text, value);
  return { text, value, omitted: [...omitted].map(([why, text]) => ({ why, text })) };
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
