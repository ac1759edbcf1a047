import { csv } from '../../write/csv';
import { fileName } from '../../write/name';
import { saveFile } from '../share';
import { today } from './job';

/** Hands a table to the reader, under the name of what it is of. */
export const saveTable = (
  plan: string,
  holds: readonly string[],
  cells: Parameters<typeof csv>[0],
): void =>
  saveFile(fileName({ plan, holds, date: today() }, 'csv'), 'text/csv;charset=utf-8', csv(cells));
