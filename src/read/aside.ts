import type { DraftProblem } from '../plan/draft';
import type { Origin, TaskField } from '../plan/types';
import { labelled } from './allocation';
import type { Beside } from './beside';
import { withoutEnd } from './characters';
import { dutiesOf } from './duties';
import { fieldKindOf } from './fields';
import { unreadBrackets, type Inline } from './inline';
import { keyIn } from './marks';
import { isParty, splitParties } from './parties';
import { leadsByLook, statesRule } from './rules';

/** Labels with nobody behind them, brackets that are never closed, and what may name others behind those read. */
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
    ...inline.flatMap(({ rest }): DraftProblem[] =>
      rest === undefined
        ? []
        : [{ code: 'text-unread', severity: 'note', origin, params: { text: shortened(rest) } }],
    ),
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

/** A line behind those that say who does a task, with a label of its own: 施工标段：两个. */
export function fieldLine(text: string): Beside | undefined {
  const [, label, raw = ''] = /^([一-鿿]{2,8})\s?[：:]\s*(\S.{0,200})$/.exec(text) ?? [];
  if (label === undefined || dutiesOf(text) || inlineNames(raw)) return undefined;
  return { kind: fieldKindOf(label), label, raw: withoutEnd(raw, '。；;') };
}

/** Whether what stands behind a label names bodies, so that it may say who does something. */
const inlineNames = (raw: string): boolean => splitParties(raw).some(isParty);

/** No more of what is left out is quoted. */
const QUOTED = 60;
const shortened = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;

/** What is said beside parties where there is no task for it, unless it is understood as a rule. */
export function leftWaiting({ label, raw, origin }: TaskField): DraftProblem[] {
  if (isUnderstood(origin.raw)) return [];
  const text = label === '' ? raw : `${label}：${raw}`;
  return [{ code: 'row-left-out', severity: 'note', origin, params: { text: shortened(text) } }];
}

const isUnderstood = (text: string): boolean =>
  statesRule(text) || leadsByLook(text) || keyIn([text]).size > 0;

const PRESENT =
  /^(?:出席|列席|到会|缺席|请假|主持|记录|校对|核稿|抄送|抄报|主送|分送|分发|印发|签发)(?:会议|领导|人员|人|员)?\s?[：:]/;

/** Whether a line says who was at a meeting or is sent a copy: bodies behind persons there have no task. */
export const namesPresent = (text: string): boolean => PRESENT.test(text);
