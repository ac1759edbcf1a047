import type { CorpusTable } from '../../write/corpus';
import { corpusXlsx, xlsx } from '../../write/xlsx';
import { answer } from '../orders';
import { received } from './sent';
import { make, type Made, type Order } from './serve';

/** What was found across plans, as a workbook. */
export interface CorpusOrder {
  /** tables as JSON */
  readonly tables: Uint8Array;
  readonly heading: string;
  /** day, as 2026-01-31 */
  readonly date: string;
}

answer<Order | CorpusOrder, Made[keyof Made], number>(async (order, progress) => {
  if (!('tables' in order)) return make(xlsx, order.want, await received(order.job), progress);
  const tables = JSON.parse(new TextDecoder().decode(order.tables)) as CorpusTable[];
  return corpusXlsx(tables, order.heading, order.date, progress);
});
