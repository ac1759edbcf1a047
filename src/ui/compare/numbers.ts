import type { NumberName } from '../../analyse/numbers';
import { DECIMALS, plain } from '../../words/numbers';

/** A difference with its sign: +3, −2, 0. */
export function signed(value: number, digits = 2): string {
  const text = plain(Math.abs(value), digits);
  if (text === '0') return '0';
  return value > 0 ? `+${text}` : `−${text}`;
}

/** How much a number of a plan has become more or less. */
export const writtenChange = (name: NumberName, value: number): string =>
  signed(value, DECIMALS[name] ?? 0);
