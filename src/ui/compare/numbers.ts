import type { NumberName } from '../../analyse/numbers';

/** A number as it is written: at most `digits` decimals, none where it is whole. */
export const plain = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

/** A difference with its sign: +3, −2, 0. */
export function signed(value: number, digits = 2): string {
  const text = plain(Math.abs(value), digits);
  if (text === '0') return '0';
  return value > 0 ? `+${text}` : `−${text}`;
}

/** Numbers that are no counts, and how many decimals they are written with. */
const DECIMALS: Partial<Readonly<Record<NumberName, number>>> = { giniLeads: 3, giniLoad: 3 };

/** A number of a plan as it is written. */
export const written = (name: NumberName, value: number): string =>
  value.toFixed(DECIMALS[name] ?? 0);

/** How much a number of a plan has become more or less. */
export const writtenChange = (name: NumberName, value: number): string =>
  signed(value, DECIMALS[name] ?? 0);
