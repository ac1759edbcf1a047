import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf, dueOf, yearOfTitle, type Deadline } from '../../src/plan/deadline';
import { runs } from '../deep';

const time = (unit: string, from: string, to = from, more: object = {}) => ({
  ...{ as: 'time', unit, from, to },
  ...more,
});
const day = (iso: string) => time('day', iso);

/** What deadlines of a document of 2024 say. */
const OF_2024: Readonly<Record<string, object>> = {
  '2025年6月30日': day('2025-06-30'),
  '2025年6月30日前': day('2025-06-30'),
  '2025.6.30': day('2025-06-30'),
  '2025-06-30': day('2025-06-30'),
  '2025/6/30': day('2025-06-30'),
  '2025-06-30 00:00:00': day('2025-06-30'),
  '6/30/25': day('2025-06-30'),
  '30-Jun-25': day('2025-06-30'),
  '45838': day('2025-06-30'),
  '20250630': day('2025-06-30'),
  '６月３０日前完成': day('2024-06-30'),
  二〇二五年六月三十日: day('2025-06-30'),
  '12.31': day('2024-12-31'),
  国庆节前: day('2024-10-01'),
  '“五一”前': day('2024-05-01'),
  '2025年七一前': day('2025-07-01'),
  '5月底前动工': time('month', '2024-05-01', '2024-05-31'),
  '9月投入使用': time('month', '2024-09-01', '2024-09-30'),
  年内见成效: time('year', '2024-01-01', '2024-12-31'),
  年内持续推进: time('year', '2024-01-01', '2024-12-31'),
  季度更新: { as: 'every', unit: 'quarter' },
  月调度: { as: 'every', unit: 'month' },
  '2025年12月': time('month', '2025-12-01', '2025-12-31'),
  '2025.6': time('month', '2025-06-01', '2025-06-30'),
  '2025-06': time('month', '2025-06-01', '2025-06-30'),
  '202506': time('month', '2025-06-01', '2025-06-30'),
  六月底: time('month', '2024-06-01', '2024-06-30'),
  '6月底前': time('month', '2024-06-01', '2024-06-30'),
  '2 月底前完成': time('month', '2024-02-01', '2024-02-29'),
  '6月前': time('month', '2024-06-01', '2024-06-30', { before: true }),
  '25年6月底': time('month', '2025-06-01', '2025-06-30'),
  明年3月底前: time('month', '2025-03-01', '2025-03-31'),
  第三季度: time('quarter', '2024-07-01', '2024-09-30'),
  三季度末: time('quarter', '2024-07-01', '2024-09-30'),
  '2025年一季度': time('quarter', '2025-01-01', '2025-03-31'),
  '2025Q4': time('quarter', '2025-10-01', '2025-12-31'),
  上半年: time('half', '2024-01-01', '2024-06-30'),
  '2025年下半年': time('half', '2025-07-01', '2025-12-31'),
  今年: time('year', '2024-01-01', '2024-12-31'),
  本年度: time('year', '2024-01-01', '2024-12-31'),
  年底前: time('year', '2024-01-01', '2024-12-31'),
  今年年底前完成: time('year', '2024-01-01', '2024-12-31'),
  '2025年': time('year', '2025-01-01', '2025-12-31'),
  二〇二五年: time('year', '2025-01-01', '2025-12-31'),
  '2025年内': time('year', '2025-01-01', '2025-12-31'),
  '2025年底': time('year', '2025-01-01', '2025-12-31'),
  '2025年前': time('year', '2025-01-01', '2025-12-31', { before: true }),
  '“十四五”期末': time('year', '2025-01-01', '2025-12-31'),
  十五五末: time('year', '2030-01-01', '2030-12-31'),
  '“十四五”期间': time('range', '2021-01-01', '2025-12-31'),
  '2024—2025年': time('range', '2024-01-01', '2025-12-31'),
  '2024年至2026年': time('range', '2024-01-01', '2026-12-31'),
  '1—6月': time('range', '2024-01-01', '2024-06-30'),
  '2025年3月-11月': time('range', '2025-03-01', '2025-11-30'),
  '2025.3-2026.2': time('range', '2025-03-01', '2026-02-28'),
  '6月1日—30日': time('range', '2024-06-01', '2024-06-30'),
  一至三季度: time('range', '2024-01-01', '2024-09-30'),
  '6月上旬': time('range', '2024-06-01', '2024-06-10'),
  每季度: { as: 'every', unit: 'quarter' },
  每月: { as: 'every', unit: 'month' },
  每月5日前: { as: 'every', unit: 'month' },
  每半年一次: { as: 'every', unit: 'half' },
  每年12月底前: { as: 'every', unit: 'year' },
  每周: { as: 'every', unit: 'week' },
  长期坚持: { as: 'ongoing' },
  长期: { as: 'ongoing' },
  全年: { as: 'ongoing' },
  持续推进: { as: 'ongoing' },
  常态化: { as: 'ongoing' },
  常态化推进: { as: 'ongoing' },
  即时: { as: 'within', count: 0, unit: 'day' },
  '3天': { as: 'within', count: 3, unit: 'day' },
  '3个工作日内': { as: 'within', count: 3, unit: 'workday' },
  三个月内完成: { as: 'within', count: 3, unit: 'month' },
  两年内: { as: 'within', count: 2, unit: 'year' },
  '立行立改，长期坚持': { as: 'within', count: 0, unit: 'day', onwards: true },
  '2024年12月底前完成，并长期坚持': time('month', '2024-12-01', '2024-12-31', { onwards: true }),
  已完成: { as: 'done' },
};

const UNREAD = [
  '',
  '待定',
  '按上级要求',
  '春节前',
  '13月底',
  '2月30日',
  '2025年6月31日',
  '6月底前立项，12月底前开工',
  '2025年12月—3月',
  '持续到年底',
  '按工程进度',
  '100',
  '3.5',
  '张三',
];

describe('a deadline', () => {
  for (const [raw, value] of Object.entries(OF_2024)) {
    it(`is understood: ${raw}`, () => expect(deadlineOf(raw, 2024)).toEqual(value));
  }

  for (const raw of UNREAD) {
    it(`is not guessed: ${raw}`, () => expect(deadlineOf(raw, 2024)).toBeUndefined());
  }

  it('has no year where the document states none', () => {
    expect(deadlineOf('6月底')).toEqual(time('month', '--06-01', '--06-30'));
    expect(deadlineOf('年底前')).toEqual(time('year', '--01-01', '--12-31'));
    expect(deadlineOf('明年3月')).toBeUndefined();
    expect(deadlineOf('2025年6月底')).toEqual(time('month', '2025-06-01', '2025-06-30'));
  });

  const dates = fc.date({
    min: new Date('2009-07-07T00:00:00Z'),
    max: new Date('2050-01-01T00:00:00Z'),
    noInvalidDate: true,
  });

  it('is the same day however it is written', () => {
    fc.assert(
      fc.property(dates, fc.nat(9), (date, year) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        const serial = Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const ways = [
          ...[iso, `${y}年${m}月${d}日`, `${y}.${m}.${d}`, `${y}/${m}/${d}前`, `${serial}`],
          ...[`${chinese(y)}年${tens(m)}月${tens(d)}日`, `${y} 年 ${m} 月 ${d} 日前完成`],
        ];
        for (const way of ways) expect(deadlineOf(way, 2020 + year)).toEqual(day(iso));
        expect(deadlineOf(`${m}月${d}日`, y)).toEqual(day(iso));
      }),
    );
  });

  it('begins before it ends, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '2025',
        '年',
        '6',
        '月',
        '30',
        '日',
        '底',
        '前',
        '至',
        '—',
        '.',
        '一',
        '季度',
        '上',
        '半年',
      ],
      ...['每', '内', '天', '个', '长期', '，', '十', '五', '期末', '今', 'Q'],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 9 }).map((a) => a.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, fc.option(fc.integer({ min: 1990, max: 2050 })), (raw, year) => {
        const when = deadlineOf(raw, year ?? undefined);
        if (when?.as !== 'time') return;
        expect(when.from <= when.to).toBe(true);
        expect(when.to).toMatch(/^(?:\d{4}|-)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
        if (when.unit === 'day') expect(when.to).toBe(when.from);
      }),
      runs(3000),
    );
  });

  it('stands in the order of its end, before what has none', () => {
    const order = [
      '已完成',
      '立行立改',
      '3天内',
      '2024年3月底',
      '第二季度',
      '2024年8月15日',
      '年底前',
      '“十四五”期末',
      '每月',
      '每季度',
      '长期坚持',
      '待定',
    ];
    const due = order.map((raw) => dueOf(deadlineOf(raw, 2024)));
    expect([...due].sort()).toEqual(due);
    const none: (Deadline | undefined)[] = [deadlineOf('6月底'), deadlineOf('2030年')];
    expect(dueOf(none[0]) > dueOf(none[1])).toBe(true);
  });
});

describe('the year of a document', () => {
  it('is that of its title, where it names one', () => {
    expect(yearOfTitle('2024年全区科普工作要点')).toBe(2024);
    expect(yearOfTitle('二〇二五年重点任务分工')).toBe(2025);
    expect(yearOfTitle('关于印发实施方案（2022—2025年）的通知')).toBeUndefined();
    expect(yearOfTitle('重点任务分工')).toBeUndefined();
    expect(yearOfTitle('穗府〔2024〕12号 2024年分工')).toBe(2024);
  });
});

const chinese = (year: number) =>
  [...`${year}`].map((c) => '〇一二三四五六七八九'[Number(c)]).join('');
const tens = (n: number) => {
  const [ten, one] = [Math.floor(n / 10), n % 10];
  const digit = (d: number) => '〇一二三四五六七八九'[d]!;
  if (ten === 0) return digit(one);
  return `${ten > 1 ? digit(ten) : ''}十${one > 0 ? digit(one) : ''}`;
};
