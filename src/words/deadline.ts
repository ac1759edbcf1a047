import type { Deadline } from '../plan/deadline';
import { words } from './words';

const UNITS = {
  zh: { day: '天', week: '周', month: '月', quarter: '季度', half: '半年', year: '年' },
  en: {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    half: 'half-year',
    year: 'year',
  },
};
const PERIODS = {
  zh: { hour: '小时', day: '天', workday: '个工作日', week: '周', month: '个月', year: '年' },
  en: {
    hour: 'hour',
    day: 'day',
    workday: 'working day',
    week: 'week',
    month: 'month',
    year: 'year',
  },
};

/** The year that a deadline takes whole; empty where no year is stated; undefined where it is less, or more. */
const wholeYear = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const [year, again] = [from, to].map((day) => day.slice(0, -'-01-01'.length).replace('-', ''));
  return from.endsWith('-01-01') && to.endsWith('-12-31') && year === again ? year : undefined;
};

const bare = (day: string) => day.replace(/^--/, '');

const zh = {
  /** what a deadline was understood as */
  said: (when: Deadline): string => {
    if (when.as === 'every') return `每${UNITS.zh[when.unit]}`;
    if (when.as === 'ongoing') return '持续进行';
    if (when.as === 'done') return '已完成';
    const then = when.onwards ? '，此后持续' : '';
    if (when.as === 'within')
      return (when.count === 0 ? '即时' : `${when.count} ${PERIODS.zh[when.unit]}内`) + then;
    const [from, to] = [bare(when.from), bare(when.to)];
    const year = wholeYear(when);
    const time =
      year !== undefined ? `${year || '全'}年` : when.unit === 'day' ? to : `${from} 至 ${to}`;
    return `${time}${when.before ? '（原文写“前”）' : ''}${then}`;
  },
  read: (said: string) => `读作 ${said}`,
};

const en: typeof zh = {
  said: (when) => {
    if (when.as === 'every') return `every ${UNITS.en[when.unit]}`;
    if (when.as === 'ongoing') return 'ongoing';
    if (when.as === 'done') return 'done';
    const then = when.onwards ? ', ongoing from then' : '';
    if (when.as === 'within') {
      const { count, unit } = when;
      const length = `within ${count} ${PERIODS.en[unit]}${count === 1 ? '' : 's'}`;
      return (count === 0 ? 'at once' : length) + then;
    }
    const [from, to] = [bare(when.from), bare(when.to)];
    const year = wholeYear(when);
    const time =
      year !== undefined ? year || 'the year' : when.unit === 'day' ? to : `${from} to ${to}`;
    return `${time}${when.before ? ' (“before” it)' : ''}${then}`;
  },
  read: (said) => `read as ${said}`,
};

/** What deadlines were understood as. */
export const deadlineWords = words(zh, en);
