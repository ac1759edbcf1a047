/** A number as it is written: at most `digits` decimals, none where it is whole. */
export const plain = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

/** A difference with its sign: +3, −2, 0. */
export function signed(value: number, digits = 2): string {
  const text = plain(Math.abs(value), digits);
  if (text === '0') return '0';
  return value > 0 ? `+${text}` : `−${text}`;
}
