import { calendarOf, type Calendar } from './calendar';
import { plainText } from './numerals';

/** A length of time, from a given moment on. */
export type Period = 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';

/** What comes round again and again. */
export type Round = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/**
 * What a deadline says, as a value.
 *
 * - `time`: a time of the calendar; see `Calendar`.
 * - `every`: comes round again: 每季度.
 * - `ongoing`: has no end: 长期坚持, 全年, 常态化.
 * - `within`: so long from when it begins: 3个工作日内; 0 days is at once: 立行立改.
 * - `done`: said to be done already.
 *
 * `onwards`: goes on after that: 6月底前完成，长期坚持.
 */
export type Deadline =
  | (Calendar & { readonly as: 'time'; readonly onwards?: true })
  | { readonly as: 'every'; readonly unit: Round }
  | { readonly as: 'ongoing' }
  | {
      readonly as: 'within';
      readonly count: number;
      readonly unit: Period;
      readonly onwards?: true;
    }
  | { readonly as: 'done' };

/** Longer texts say more than a time. */
const LONGEST = 60;

const ONGOING =
  /^(?:并|且|坚持|贯穿|始终)?(?:长期|持续|常年|常态|全年|经常|日常|全过程|不间断)(?:性|化|长效|坚持|推进|实施|开展|进行|落实|整改|工作|任务|保持|巩固|深化|抓好|管控|跟进|管理|持续)*$/;
const AT_ONCE = /^(?:即时|即刻|立即|立刻|马上|立行立改|即知即改|即行即改|边查边改|立即整改)$/;
const DONE = /^已(?:经|全部|基本)?(?:完成|整改|办结|落实|销号)(?:完成|到位|完毕)?$/;

const ROUNDS: Readonly<Record<string, Round>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half',
  年: 'year',
  年度: 'year',
};
const ROUND =
  /^(?:每|按|逐)个?(季度|星期|半年|年度|[日天周月季年])[\d月日号底末初前次至少一完成开展推进报送调度更新]{0,14}$/;
/** What comes round is told by what is done in it: 季度更新, 月调度. */
const TURN = /^(季度|半年|年度|[周月季])(?:更新|调度|通报|报送|例会|研判|轮换|点评|盘点)$/;

const PERIODS: Readonly<Record<string, Period>> = {
  小时: 'hour',
  日: 'day',
  天: 'day',
  工作日: 'workday',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
};
const PERIOD = /^(\d{1,3})(?:个)?(小时|工作日|星期|[日天周月年])(?:以|之)?内$/;
/** A length that is one even where nothing says “within”: 3个月, 5天. */
const BARE = /^(\d{1,3})(?:(个)?(小时|工作日|天|周|星期)|(个)(月))$/;

/** The month of feasts that are named for their day, always a first: 国庆节前, “五一”前. */
const FEASTS: Readonly<Record<string, number>> = { 五一: 5, 七一: 7, 八一: 8, 国庆: 10 };
/** Not 元旦, which may be of this year or the next, nor 春节 and 清明, whose day is another each year. */
const FEAST =
  /(?<![〇零一二三四五六七八九十])(?:[五七八]一|国庆)(?![〇零一二三四五六七八九十月日])节?/g;

/**
 * What the text of a deadline says.
 *
 * @param raw as printed
 * @param year that 今年, 6月底 and 年底前 are of; unset where the document states none, and then the
 *   value has no year
 * @returns undefined where it is not understood as a whole: nothing is guessed
 */
export function deadlineOf(raw: string, year?: number): Deadline | undefined {
  if (raw.length > LONGEST) return undefined;
  const text = plainText(raw.replace(FEAST, (name) => `${FEASTS[name.slice(0, 2)]!}月1日`));
  return oneOf(text, year) ?? andThen(text, year);
}

function oneOf(text: string, year: number | undefined): Deadline | undefined {
  if (ONGOING.test(text)) return { as: 'ongoing' };
  if (AT_ONCE.test(text)) return { as: 'within', count: 0, unit: 'day' };
  if (DONE.test(text)) return { as: 'done' };
  const round = ROUND.exec(text) ?? TURN.exec(text);
  if (round) return { as: 'every', unit: ROUNDS[round[1]!]! };
  return within(text) ?? timed(text, year);
}

function within(text: string): Deadline | undefined {
  const plain = text.replace(/(?:完成|办结|整改到位)$/, '');
  if (/^半年(?:以|之)?内$/.test(plain)) return { as: 'within', count: 6, unit: 'month' };
  const [, count, unit] = PERIOD.exec(plain) ?? bare(plain) ?? [];
  return unit === undefined
    ? undefined
    : { as: 'within', count: Number(count), unit: PERIODS[unit]! };
}

function bare(text: string): readonly (string | undefined)[] | undefined {
  const found = BARE.exec(text);
  return found ? [text, found[1], found[3] ?? found[5]] : undefined;
}

function timed(text: string, year: number | undefined): Deadline | undefined {
  const time = calendarOf(text, year);
  return time && { as: 'time', ...time };
}

/** A time, and then on: 6月底前完成，长期坚持. */
function andThen(text: string, year: number | undefined): Deadline | undefined {
  const [first, then, ...more] = text.split(/[,;、。]|并(?=长期|持续|常态|坚持)/).filter(Boolean);
  if (first === undefined || more.length > 0) return undefined;
  const one = oneOf(first, year);
  if (then === undefined) return one;
  if (!one || oneOf(then, year)?.as !== 'ongoing') return undefined;
  return one.as === 'time' || one.as === 'within' ? { ...one, onwards: true } : undefined;
}

/** The year that a document is of, by its title; unset where it names none, or several: 2022—2025. */
export function yearOfTitle(title: string): number | undefined {
  const years = new Set(plainText(title).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}

/**
 * What deadlines are put in order by, as texts are: days first, then what comes round, what goes on,
 * what was not understood. A time without a year stands behind those that have one.
 */
export function dueOf(when: Deadline | undefined): string {
  if (!when) return '9';
  if (when.as === 'done') return '0';
  if (when.as === 'within') return `1 ${HOURS[when.unit] * when.count}`.padEnd(12);
  if (when.as === 'time') return `${when.to.startsWith('--') ? 4 : 3} ${dueDay(when)}`;
  return when.as === 'every' ? `5 ${ROUND_ORDER.indexOf(when.unit)}` : '6';
}

/** The last day on which a time is kept. */
const dueDay = ({ from, to, before }: Calendar): string => (before ? from : to);

const HOURS: Readonly<Record<Period, number>> = {
  hour: 1,
  day: 24,
  workday: 25,
  week: 168,
  month: 720,
  year: 8760,
};
const ROUND_ORDER: readonly Round[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];
