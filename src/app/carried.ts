import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { parsePlan, PlanFileError, writePlan } from '../plan/file';
import type { Plan } from '../plan/types';

/** Most characters of a plan in a link: longer ones are cut by mail and messengers. */
export const MOST_CARRIED = 32 * 1024;

/** Most bytes that a plan in a link may unfold to. */
const MOST_UNFOLDED = 4 * 1024 * 1024;
/** Bytes that are unfolded at a time: a thousandfold at most, so that a bomb is stopped early. */
const STEP = 1024;

/**
 * A plan as it travels in a link: its file, packed, in letters that need no escape. The picture stays
 * behind where there is no room for it; it is drawn anew.
 *
 * @returns as short as can be, which may be longer than `MOST_CARRIED`
 */
export function carry(plan: Plan): string {
  const whole = packed(plan);
  if (whole.length <= MOST_CARRIED) return whole;
  const { layout: _, ...bare } = plan;
  return packed(bare);
}

const packed = (plan: Plan): string =>
  lettersOf(deflateSync(strToU8(JSON.stringify(JSON.parse(writePlan(plan)))), { level: 9 }));

/**
 * The plan that a link carries; nothing of it is taken on trust.
 *
 * @throws {PlanFileError} where it is none, or too much
 */
export function carried(letters: string): Plan {
  if (!/^[\w-]+$/.test(letters)) throw new PlanFileError('not-a-plan');
  if (letters.length > MOST_CARRIED) throw new PlanFileError('not-a-plan', size(letters.length));
  return parsePlan(strFromU8(unfolded(bytesOf(letters))));
}

const size = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

function unfolded(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let [length, ended] = [0, false];
  const inflate = new Inflate((part, last) => {
    parts.push(part);
    length += part.length;
    ended = last;
  });
  try {
    for (let at = 0; at < bytes.length && length <= MOST_UNFOLDED; at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    throw new PlanFileError('not-a-plan');
  }
  if (length > MOST_UNFOLDED) throw new PlanFileError('not-a-plan', `> ${size(MOST_UNFOLDED)}`);
  if (!ended) throw new PlanFileError('not-a-plan');
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function lettersOf(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(letters: string): Uint8Array {
  try {
    const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  } catch {
    throw new PlanFileError('not-a-plan');
  }
}
