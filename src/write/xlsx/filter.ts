import type { Repair } from '../package';

/** How far a sheet's filter reaches; null for none. */
export interface FilterRange {
  readonly columns: number;
  readonly rows: number;
}

/** Puts a filter over each sheet that wants one: behind the sheet's data (ECMA-376 18.3.1.2). */
export function withFilters(filters: readonly (FilterRange | null)[]): Repair {
  return (name, text) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
    const filter = sheet ? filters[Number(sheet[1]) - 1] : null;
    if (!filter) return undefined;
    const range = `A1:${columnName(filter.columns)}${filter.rows}`;
    return text.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
  };
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}
