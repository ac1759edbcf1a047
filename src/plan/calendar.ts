/**
 * A time of the calendar, as its first and its last day in ISO 8601. Where no year is known a day is
 * written without one, as XML Schema's `gMonthDay`: `--06-30`.
 */
export interface Calendar {
  /** what the text named: 6月30日, 6月底, 二季度, 上半年, 年底, or from one time to another */
  readonly unit: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range';
  readonly from: string;
  readonly to: string;
  /** the text says “before” it, and not that its end is meant: 6月前 */
  readonly before?: true;
}

/** What a time may take from the text around it; `month` where only a day is named. */
interface Around {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
}

/** A time, and whether the text says that its end is meant: 6月底. */
type Found = Calendar & { readonly end?: boolean };

/** A day count that Excel writes for a date, for the years 2009 to 2050. */
const SERIAL = /^(?:4\d|5[0-4])\d{3}$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What stands before and behind a time and does not change it. */
const LEAD_IN =
  /^(?:截至|截止到?|到|至|于|在|力争|确保|原则上|预计|最迟|不晚于|完成时限:?|时限:?)+/;
/** The time of the day that programs write behind a date. */
const CLOCK = /(?<=\d)T?\d\d:\d\d(?::\d\d)?$/;
const DEED =
  /(?:全部|基本|全面|力争|持续|深入|加快|并)*(?:完成整改|整改到位|落实到位|全面完成|完成|落实|办结|建成|到位|开工建设|开工|动工|竣工|投入使用|投入运营|建成投用|投用|投产|启用|启动|上线|印发|出台|见成效|见效|取得实效|推进|实施|开展|整改)$/;

/**
 * Reads a time of the calendar.
 *
 * @param text as `plainText` gives it
 * @param year that it is of, where it names none
 */
export function calendarOf(text: string, year?: number): Calendar | undefined {
  const bare = text
    .replace(/[。.;,]$/, '')
    .replace(CLOCK, '')
    .replace(LEAD_IN, '')
    .replace(DEED, '');
  const before = /(?:以前|之前|前)$/.exec(bare)?.[0] ?? '';
  const named = bare
    .slice(0, bare.length - before.length)
    .replace(/(?:为止|止|期间)$/, '')
    .replace(/(?<=[年月度])(?:以|之)?内$/, '');
  const found = single(named, { year }) ?? rangeOf(named, year);
  if (!found) return undefined;
  const { end, ...time } = found;
  const open = before !== '' && !end && time.unit !== 'day' && time.unit !== 'range';
  return open ? { ...time, before: true } : time;
}

function single(text: string, around: Around): Found | undefined {
  return dated(text) ?? planned(text) ?? inYear(text, around);
}

/** Dates that name their year as spreadsheets and other programs write it. */
function dated(text: string): Found | undefined {
  if (SERIAL.test(text)) return span('day', counted(Number(text)));
  const whole = /^(20\d\d)([01]\d)([0-3]\d)?$/.exec(text);
  if (whole) return dayOr(Number(whole[1]), Number(whole[2]), whole[3]);
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d\d)$/.exec(text);
  if (short) {
    const [a, b, c] = short.slice(1).map(Number) as [number, number, number];
    return a > 12 ? dayOr(2000 + a, b, c) : dayOr(2000 + c, a, b);
  }
  const english = /^(?:(\d{1,2})-)?([a-z]{3})-(\d\d)$/i.exec(text);
  const month = english && MONTHS.indexOf(english[2]!.toLowerCase()) + 1;
  return month ? dayOr(2000 + Number(english[3]), month, english[1]) : undefined;
}

/** 十四五 is 2021 to 2025; its end is the last of these years. */
function planned(text: string): Found | undefined {
  const found = /^十([一二三四五六七八九]?)五(?:规划)?(期|时期)?(末|期末|底)?$/.exec(text);
  // What stands for 15 as a number has become one.
  const fifteenth = /^15(?:规划)?(?:期|时期)(末|期末|底)?$/.exec(text);
  if (!found && !fifteenth) return undefined;
  const nth = 10 + '〇一二三四五六七八九'.indexOf(found?.[1] || '〇');
  const last = 2005 + (nth - 10) * 5;
  if (found?.[3] ?? fifteenth?.[1]) return { ...wholeYear(last), end: true };
  return { unit: 'range', from: `${last - 4}-01-01`, to: `${last}-12-31` };
}

const NAMED_YEAR = /^((?:19|20)\d\d)(?:年度?|[./-](?=\d)|(?=[上下前后]半年|第?[1-4]季|Q[1-4]|$))/i;
const SHORT_YEAR = /^(\d\d)年(?!内)/;
const OWN_YEAR = /^(?:今|本|当)年度?/;
const NEXT_YEAR = /^(?:明|次)年/;

/** Splits the year from what stands behind it. */
function yearOf(text: string, year: number | undefined) {
  const named = NAMED_YEAR.exec(text);
  if (named) return { year: Number(named[1]), rest: text.slice(named[0].length), named: true };
  const short = SHORT_YEAR.exec(text);
  if (short)
    return { year: 2000 + Number(short[1]), rest: text.slice(short[0].length), named: true };
  const own = OWN_YEAR.exec(text);
  if (own) return { year, rest: text.slice(own[0].length), named: true };
  const next = NEXT_YEAR.exec(text);
  if (next && year !== undefined)
    return { year: year + 1, rest: text.slice(next[0].length), named: true };
  return { year, rest: text, named: false };
}

function inYear(text: string, around: Around): Found | undefined {
  const { year, rest, named } = yearOf(text, around.year);
  if (named && /^(?:全年)?$/.test(rest)) return wholeYear(year);
  if (/^(?:年|年度)?(?:底|末|终)$/.test(rest)) return { ...wholeYear(year), end: true };
  if (!named && /^年内?$/.test(rest)) return wholeYear(year);
  if (/^年?中$/.test(rest)) return { ...months(year, 1, 6, 'half'), end: true };
  const half = /^([上下前后])半年(底|末)?$/.exec(rest);
  if (half) {
    const first = '上前'.includes(half[1]!) ? 1 : 7;
    return { ...months(year, first, first + 5, 'half'), end: half[2] !== undefined };
  }
  const quarter = /^(?:第?([1-4])季度?|Q([1-4]))(底|末)?$/i.exec(rest);
  if (quarter) {
    const last = 3 * Number(quarter[1] ?? quarter[2]);
    return { ...months(year, last - 2, last, 'quarter'), end: quarter[3] !== undefined };
  }
  return inMonth(rest, { ...around, year }, named);
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

/** @param named whether the year was named, so that bare numbers can be month and day */
function inMonth(text: string, { year, month: open }: Around, named: boolean): Found | undefined {
  const month = /^(\d{1,2})月份?(底|末|初|上旬|中旬|下旬)?$/.exec(text);
  if (month) {
    const number = Number(month[1]);
    const part = PARTS[month[2] ?? ''];
    if (!part) return valid(months(year, number, number, 'month', month[2] !== undefined), number);
    const last = Math.min(part[1], lengthOf(year, number));
    const [from, to] = [part[0], last].map((day) => iso(year, number, day)) as [string, string];
    return valid({ unit: 'range', from, to }, number);
  }
  const day = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text);
  if (day) return dayOr(year, Number(day[1]), day[2]);
  const alone = /^(\d{1,2})[日号]$/.exec(text);
  if (alone) return open === undefined ? undefined : dayOr(year, open, alone[1]);
  if (named) {
    const bare = /^(\d{1,2})(?:[./-](\d{1,2})[日号]?)?$/.exec(text);
    return bare ? dayOr(year, Number(bare[1]), bare[2]) : undefined;
  }
  const pointed = /^(\d{1,2})[./](\d\d)$/.exec(text);
  return pointed ? dayOr(year, Number(pointed[1]), pointed[2]) : undefined;
}

const UNIT = /(?:年|月|日|号|季度|半年)(?:底|末)?$/;

/** From one time to another; what one of them leaves out it takes from the other: 1—6月. */
function rangeOf(text: string, year: number | undefined): Found | undefined {
  const [left, right, ...more] = text.split(/-|至|到/);
  if (!left || !right || more.length > 0) return undefined;
  const unit = UNIT.exec(right)?.[0].replace(/[底末]$/, '') ?? '';
  const first = single(left, { year }) ?? single(left + unit, { year });
  if (!first) return undefined;
  const own = /^\d{4}/.exec(first.from)?.[0];
  const last = single(right.replace(/^当年/, ''), {
    year: own === undefined ? year : Number(own),
    month: Number(/-(\d\d)-\d\d$/.exec(first.from)![1]),
  });
  if (!last || first.from.startsWith('--') !== last.to.startsWith('--')) return undefined;
  return last.to >= first.from ? { unit: 'range', from: first.from, to: last.to } : undefined;
}

const wholeYear = (year: number | undefined): Found => months(year, 1, 12, 'year');

function months(
  year: number | undefined,
  first: number,
  last: number,
  unit: Calendar['unit'],
  end = false,
): Found {
  return { unit, from: iso(year, first, 1), to: iso(year, last, lengthOf(year, last)), end };
}

const valid = (time: Found, month: number): Found | undefined =>
  month >= 1 && month <= 12 ? time : undefined;

/** A day, or the month where none is named; undefined where the calendar has no such day. */
function dayOr(
  year: number | undefined,
  month: number,
  day: string | number | undefined,
): Found | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return months(year, month, month, 'month');
  // Without a year the last of February may be either.
  const last = month === 2 && year === undefined ? 29 : lengthOf(year, month);
  const number = Number(day);
  return number >= 1 && number <= last ? span('day', iso(year, month, number)) : undefined;
}

const span = (unit: Calendar['unit'], day: string): Found => ({ unit, from: day, to: day });

const two = (number: number): string => String(number).padStart(2, '0');
const iso = (year: number | undefined, month: number, day: number): string =>
  `${year ?? '-'}-${two(month)}-${two(day)}`;

/** Days of a month; February has 28 where the year is not known. */
function lengthOf(year: number | undefined, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year !== undefined && isLeap(year) ? 29 : 28;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day that Excel counts so: day 1 is the first of 1900, and it counts a 29 February 1900. */
function counted(serial: number): string {
  let [year, rest] = [1900, serial - 2];
  const daysOf = () => (isLeap(year) ? 366 : 365);
  while (rest >= daysOf()) {
    rest -= daysOf();
    year += 1;
  }
  let month = 1;
  while (rest >= lengthOf(year, month)) rest -= lengthOf(year, month++);
  return iso(year, month, rest + 1);
}
