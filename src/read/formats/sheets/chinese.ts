/** Digits and units of a way to write numbers in Chinese. */
interface Numerals {
  readonly digits: string;
  readonly units: readonly [string, string, string];
}

/** Excel's [DBNum1] and [DBNum2]; [DBNum3] only widens digits. */
const NUMERALS: readonly Numerals[] = [
  { digits: '〇一二三四五六七八九', units: ['十', '百', '千'] },
  { digits: '零壹贰叁肆伍陆柒捌玖', units: ['拾', '佰', '仟'] },
];
const GROUPS = ['', '万', '亿', '万亿'];

/** Digits one by one: 2025 is 二〇二五. */
export function digitByDigit(digits: string, kind: number): string {
  const numerals = NUMERALS[kind - 1];
  return numerals ? digits.replace(/\d/g, (digit) => numerals.digits[Number(digit)]!) : digits;
}

/**
 * A whole number in words: 11 is 一十一, and in a date 十一. Numbers that are too long stay digit by
 * digit.
 */
export function inWords(digits: string, kind: number, inDate = false): string {
  const numerals = NUMERALS[kind - 1];
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (!numerals || plain.length > 16) return digitByDigit(digits, kind);
  const zero = kind === 1 && !inDate ? '〇' : numerals.digits[0]!;
  const words = groupsOf(plain).reduce((text, group, i, all) => {
    const unit = GROUPS[all.length - 1 - i]!;
    const said = groupInWords(group, numerals, zero, text !== '');
    return said === '' ? text : text + said + unit;
  }, '');
  const shortened = inDate && kind === 1 ? words.replace(/^一十/, '十') : words;
  return shortened || zero;
}

/** Digits by fours, from the end. */
function groupsOf(digits: string): string[] {
  const first = digits.length % 4 || 4;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 4) groups.push(digits.slice(at, at + 4));
  return groups;
}

function groupInWords(group: string, { digits, units }: Numerals, zero: string, goesOn: boolean) {
  let text = '';
  let gap = goesOn && group.startsWith('0');
  [...group].forEach((digit, i) => {
    if (digit === '0') return void (gap ||= text !== '');
    const unit = units[group.length - 2 - i] ?? '';
    text += (gap ? zero : '') + digits[Number(digit)]! + unit;
    gap = false;
  });
  return text;
}
