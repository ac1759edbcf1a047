import type { DraftProblem } from '../plan/draft';
import type { Origin } from '../plan/types';
import { labelled } from './allocation';
import { unreadBrackets, type Inline } from './inline';
import { splitParties } from './parties';

/** Labels with nobody behind them, and brackets that are never closed. */
export function aboutText(body: string, inline: readonly Inline[], origin: Origin): DraftProblem[] {
  const empty = labelled(body).filter(
    ({ label, body: behind, salutes }) =>
      label !== undefined && !salutes && splitParties(behind).length === 0,
  );
  const open = inline.filter(({ unclosed }) => unclosed);
  return [
    ...empty.map(({ head }): DraftProblem => ({
      code: 'empty-label',
      severity: 'warning',
      origin,
      params: { label: head.replace(/[\s:：]/g, '') },
    })),
    ...open.map(({ clauses }): DraftProblem => ({
      code: 'open-bracket',
      severity: 'warning',
      origin,
      params: { names: clauses.flatMap(({ names }) => names).join('、') },
    })),
  ];
}

/** Brackets of an item that seem to say who does something, and were not read. */
export const aboutBrackets = (
  body: string,
  inline: readonly Inline[],
  origin: Origin,
): DraftProblem[] =>
  unreadBrackets(body, inline).map((text) => ({
    code: 'unread-bracket',
    severity: 'warning',
    origin,
    params: { text },
  }));
