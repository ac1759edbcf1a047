import { isErrorValue } from '../error-values';
import { isNoteMark } from '../../raised';
import type { Left, Run, SheetCell } from './types';

/** A cell that shows a text, all of it struck out or none. */
export function plainCell(text: string, value = text, struck = false): SheetCell {
  if (isErrorValue(text)) return left({ why: 'error-value', text: text.trim() }, value);
  if (struck && text.trim() !== '') return left({ why: 'struck', text }, value);
  return { text, value };
}

/** A cell of which nothing is read. */
export const left = (omitted: Left, value = ''): SheetCell => ({
  text: '',
  value,
  omitted: [omitted],
});

/** A cell of several pieces: struck ones are left out, and marks of notes are no part of it. */
export function richCell(runs: readonly Run[], value = textOf(runs)): SheetCell {
  const struck = textOf(runs.filter((run) => run.struck && run.text.trim() !== ''));
  let text = '';
  for (const run of runs) {
    if (!run.struck && !(run.raised && isNoteMark(run.text, text))) text += run.text;
  }
  if (struck === '') return plainCell(text, value);
  return { text, value, omitted: [{ why: 'struck', text: struck }] };
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
