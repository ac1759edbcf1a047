/**
 * How lists write their numbers, by the names of ECMA-376 17.18.59. A format that is not here, and a
 * number beyond what a format has signs for, is written in digits.
 */
const FORMATS: Readonly<Record<string, (n: number) => string | undefined>> = {
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n)?.toLowerCase(),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n)?.toLowerCase(),
  ordinal: (n) => `${n}${ordinalEnd(n)}`,
  hex: (n) => n.toString(16).toUpperCase(),
  decimalZero: (n) => String(n).padStart(2, '0'),
  numberInDash: (n) => `- ${n} -`,
  decimalEnclosedCircle: (n) => circled(n),
  decimalEnclosedCircleChinese: (n) => circled(n),
  decimalEnclosedFullstop: signs(0x2488, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  ideographTraditional: (n) => STEMS[n - 1],
  ideographZodiac: (n) => BRANCHES[n - 1],
  ideographZodiacTraditional: (n) =>
    n >= 1 && n <= 60 ? STEMS[(n - 1) % 10]! + BRANCHES[(n - 1) % 12]! : undefined,
  ideographDigital: (n) => digital(n, COUNTING),
  japaneseDigitalTenThousand: (n) => digital(n, COUNTING),
  taiwaneseDigital: (n) => digital(n, COUNTING),
  koreanDigital: (n) => digital(n, '영일이삼사오육칠팔구'),
  koreanDigital2: (n) => digital(n, COUNTING),
  chineseCounting: (n) => counted(n, COUNTING, '十百千'),
  chineseCountingThousand: (n) => counted(n, COUNTING, '十百千'),
  japaneseCounting: (n) => counted(n, COUNTING, '十百千'),
  taiwaneseCounting: (n) => counted(n, COUNTING, '十百千'),
  taiwaneseCountingThousand: (n) => counted(n, COUNTING, '十百千'),
  chineseLegalSimplified: (n) => counted(n, '〇壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (n) => counted(n, '〇壹貳參肆伍陸柒捌玖', '拾佰仟'),
  japaneseLegal: (n) => counted(n, '〇壱弐参四伍六七八九', '拾百阡'),
};

const COUNTING = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number as a list writes it. */
export const written = (n: number, format: string): string =>
  (Object.hasOwn(FORMATS, format) ? FORMATS[format]!(n) : undefined) ?? String(n);

/** The names of formats by [MS-OSHARED] 2.2.1.3, MSONFC, from 0. */
const BY_NUMBER =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand decimal koreanDigital koreanCounting koreanLegal koreanDigital2'.split(
    ' ',
  );
const IN_DASH = 57;
const NO_NUMBER = 255;

/** The name of a format that a number stands for. */
export function formatByNumber(n: number): string {
  if (n === NO_NUMBER) return 'none';
  return n === IN_DASH ? 'numberInDash' : (BY_NUMBER[n] ?? 'decimal');
}

/** Signs that stand one behind the other in Unicode, from the one for 1. */
function signs(first: number, most: number): (n: number) => string | undefined {
  return (n) => (n >= 1 && n <= most ? String.fromCodePoint(first + n - 1) : undefined);
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
function circled(n: number): string | undefined {
  const [from, first] = n <= 20 ? [1, 0x2460] : n <= 35 ? [21, 0x3251] : [36, 0x32b1];
  return n >= 1 && n <= 50 ? String.fromCodePoint(first + n - from) : undefined;
}

const digital = (n: number, digits: string): string | undefined =>
  n < 0 ? undefined : String(n).replace(/\d/g, (digit) => digits[Number(digit)]!);

/** 二十一, 一百零五: digits with the units behind them, up to 9999. */
function counted(n: number, digits: string, units: string): string | undefined {
  if (n < 1 || n > 9999) return n === 0 ? digits[0] : undefined;
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) gap = out !== '';
    else {
      // Ten is written without its one.
      const bare = power === 1 && digit === 1 && out === '';
      out +=
        (gap ? '零' : '') + (bare ? '' : digits[digit]!) + (power > 0 ? units[power - 1]! : '');
      gap = false;
    }
  }
  return out;
}

const letters = (n: number): string | undefined =>
  n < 1 || n > 780
    ? undefined
    : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

function ordinalEnd(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string | undefined {
  if (n < 1 || n > 3999) return undefined;
  let [rest, out] = [n, ''];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) out += sign;
  return out;
}
