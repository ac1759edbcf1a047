import type { Origin } from '../plan/types';
import { common } from './common';
import { words, type Words } from './words';

const zh = {
  page: (n: number) => `第 ${n} 页`,
  sheet: (name: string) => `工作表“${name}”`,
  table: (n: number) => `表 ${n}`,
  row: (n: number) => `第 ${n} 行`,
  column: (n: number) => `第 ${n} 列`,
  line: common.zh.line,
  join: (parts: readonly string[]) => parts.join(' '),
};

const en: typeof zh = {
  page: (n) => `page ${n}`,
  sheet: (name) => `sheet “${name}”`,
  table: (n) => `table ${n}`,
  row: (n) => `row ${n}`,
  column: (n) => `column ${n}`,
  line: common.en.line,
  join: (parts) => parts.join(', '),
};

const placeWords: Words<typeof zh> = words(zh, en);

/** Where something stood in its source, in words: page, sheet, table, row and column, else the line. */
export function placeOf({ line, place }: Origin, language: keyof typeof placeWords): string {
  const t = placeWords[language];
  const { page, sheet, table, row, column } = place ?? {};
  const parts = [
    page === undefined ? '' : t.page(page),
    sheet === undefined ? '' : t.sheet(sheet),
    table === undefined ? '' : t.table(table),
    row === undefined ? '' : t.row(row),
    column === undefined ? '' : t.column(column),
  ].filter(Boolean);
  return parts.length > 0 ? t.join(parts) : t.line(line);
}
