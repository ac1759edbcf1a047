import type { SSF } from '@e965/xlsx';
import { digitByDigit, inWords } from './chinese';

/** The part of the library that writes a number as a format says. */
export type Writer = Pick<typeof SSF, 'format' | 'is_date'>;

/**
 * Built-in formats by number, as Excel and WPS show them in Chinese; a file names them by number only
 * ([MS-XLS] 2.4.126, ECMA-376 18.8.30 for zh-cn). Others are the same everywhere.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format that a number stands for; the library knows all that are not here. */
export const builtIn = (id: number): string | number => BUILT_IN[id] ?? id;

/** The longest format that is followed; Excel allows 255 characters. */
const LONGEST = 1000;
const WEEKDAYS = '日一二三四五六';

/**
 * A number as its cell shows it.
 *
 * @param format a format's code, or its number
 * @param date1904 whether days are counted from 1904
 * @returns undefined where the format says nothing that can be followed
 */
export function shown(
  { format: write, is_date: isDate }: Writer,
  format: string | number,
  value: number,
  date1904 = false,
): string | undefined {
  if (typeof format === 'string' && format.length > LONGEST) return undefined;
  try {
    if (typeof format === 'number') return write(format, value, { date1904 });
    const kind = Number(/\[DBNum([123])\]/i.exec(format)?.[1] ?? 0);
    const { code, literals } = plainCode(format, value + (date1904 ? 1462 : 0));
    const inDate = isDate(code);
    const text = write(sound(code, inDate), value, { date1904 });
    return restored(kind === 0 ? text : numerals(text, code, kind, inDate), literals);
  } catch {
    return undefined;
  }
}

/** Stand for what a format prints as it is; no format has such characters. */
const FIRST = 0xe000;

/**
 * A format without what only Chinese versions know. What is printed as it is, quoted or not, stands
 * aside, for the library takes no Chinese character that is not quoted, and digits in it are no number.
 */
function plainCode(format: string, serial: number) {
  const literals: string[] = [];
  const aside = (text: string): string => {
    literals.push(text);
    return `"${String.fromCharCode(FIRST + literals.length - 1)}"`;
  };
  const code = format
    .replace(/\[\$-F800\][^;]*/gi, 'yyyy"年"m"月"d"日"')
    .replace(/\[\$-F400\][^;]*/gi, 'h:mm:ss')
    .replace(/\[(?:DBNum\d|\$-[0-9A-F]*)\]/gi, '')
    .replace(/G\/通用格式/g, 'General')
    .replace(/"([^"]*)"/g, (_, text: string) => aside(text))
    .replace(/[\\!]([\u0080-\uFFFF])/g, (_, text: string) => aside(text))
    .replace(/(aaaa?)(?![a-z])/gi, (days: string) => aside(weekday(days, serial)))
    .replace(/上午\/下午|[\u0080-\uDFFF\uF900-\uFFFF]+/g, (text) =>
      text === '上午/下午' ? text : aside(text),
    );
  return { code, literals };
}

/** A format in which nothing stands that the library stumbles over: 2025.6.30, General with a mark. */
function sound(code: string, inDate: boolean): string {
  if (inDate) return code.replace(/\.(?!0)/g, '"."');
  return code === 'General' ? code : code.replace(/General(\.?)/gi, '""General"$1"');
}

function weekday(days: string, serial: number): string {
  const day = WEEKDAYS[(Math.floor(serial) + 6) % 7] ?? '';
  return (days.length > 3 ? '星期' : '') + day;
}

/** Figures of a formatted number in Chinese: in words where the format is general, as in dates. */
function numerals(text: string, code: string, kind: number, inDate: boolean): string {
  const general = /General/i.test(code);
  return text.replace(/\d+/g, (digits) => {
    if (inDate && digits.length < 3) return inWords(digits, kind, true);
    return general ? inWords(digits, kind) : digitByDigit(digits, kind);
  });
}

const restored = (text: string, literals: readonly string[]): string =>
  text.replace(/[\uE000-\uF8FF]/g, (mark) => literals[mark.charCodeAt(0) - FIRST] ?? mark);
