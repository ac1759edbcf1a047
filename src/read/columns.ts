import { FIELD_KINDS } from '../plan/types';
import type { Cell } from './blocks';
import { folded } from './characters';
import { labelOf } from './labels';
import { isParty, splitParties } from './parties';
import type { ColumnChoice, TableSeen } from './options';

type Grid = readonly (readonly (Cell | null)[])[];

/**
 * What a column of a task table holds: `agency`, the marks of one body, which its head names; a kind of
 * field; or what a reader does not want (`none`).
 */
export const COLUMNS = [
  'number',
  'group',
  'task',
  'lead',
  'support',
  'responsible',
  'agency',
  ...FIELD_KINDS,
  'none',
] as const;
export type Column = (typeof COLUMNS)[number];

const NUMBER = /^(?:序号|编号|号|项次|№|no\.?|序)$/i;
const OTHER =
  /时限|时间|进度|进展|备注|目标值|领导|责任人|联系|评分|考核|资金|来源|依据|(?:完成|推进|落实|工作|办理|整改)情况|工作目标|预期|成果|成效|验收|说明|评价|序时|是否|电话|投资|业主|项目单位|建设单位|主管(?:单位|部门)|地点|地址|性质|编号/;
const GROUP =
  /^(?:项目|行动|工程|类别|分类|类型|领域|方面|板块|一级指标|专项|重点领域|重点行动|重点工程|工作类别|任务类别|目标任务类别|大类|名称)$/;
const TASK = /任务|要点|内容|事项|措施|举措|工作|项目|指标|要求|条款|实事|行动|问题/;

/** What a head says in a bracket about its names, as a rule: （列第一位的为牵头单位）. */
const NOTE =
  /[（(][^（()）]{0,30}(?:第一|第1|首位|在前|带|标注|注明|[*＊★☆▲△])[^（()）]{0,30}[)）]/g;

/** What a column's head says. `text` is the head as printed, with any breaks. */
export function columnOf(text: string): Column {
  const label = folded(text)
    .replace(/\s/g, '')
    .replace(NOTE, '')
    .replace(/[（）()]/g, '');
  if (label === '' || label.length > 20) return 'other';
  if (NUMBER.test(label)) return 'number';
  const parties = labelOf(label);
  if (parties) return parties;
  if (OTHER.test(label) && !/任务|措施|要点/.test(label)) return 'other';
  if (GROUP.test(label)) return 'group';
  return TASK.test(label) ? 'task' : 'other';
}

/** Whether a head names what stands beside tasks and parties: 备注, 完成时限. */
export const isBeside = (text: string): boolean => OTHER.test(folded(text).replace(/\s/g, ''));

/** Whether columns make a task table: parties, and something for them to do. */
export function isTaskTable(columns: readonly Column[]): boolean {
  return columns.some(isParties) && columns.some((c) => c === 'task' || c === 'group');
}

/** A table's columns, and how many rows at its top name them. */
export interface Header {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** place of the first row of the header */
  readonly from: number;
  /** what it says above each column */
  readonly heads: readonly string[];
}

/**
 * Looks for the header among the first rows of a grid; a header may be two rows high.
 *
 * @param choices what columns hold where it has been decided; then the first row is a header, even
 *   where its words say nothing
 */
export function headerOf(grid: Grid, choices: readonly ColumnChoice[] = []): Header | undefined {
  const found = headerIn(grid);
  if (choices.length === 0 || grid.length === 0) return found;
  const { columns, ...place } = found ?? headerAt(grid, 0, 1);
  const chosen = columns.map(
    (column, c) => choices.findLast((choice) => choice.column === c + 1)?.as ?? column,
  );
  return isTaskTable(chosen) ? { ...place, columns: chosen } : undefined;
}

function headerIn(grid: Grid): Header | undefined {
  for (let from = 0; from < Math.min(6, grid.length); from += 1) {
    for (const rows of [2, 1]) {
      if (from + rows > grid.length) continue;
      const heads = grid.slice(from, from + rows);
      if (rows === 2 && !goesDown(heads[0]!, heads[1]!)) continue;
      const header = headerAt(grid, from, rows);
      if (isTaskTable(header.columns) && isHead(heads, header.columns)) return header;
    }
  }
  return undefined;
}

function headerAt(grid: Grid, from: number, rows: number): Header {
  const heads = grid.slice(from, from + rows);
  const across = heads[0] ?? [];
  return {
    columns: across.map((_, c) => columnAt(heads, c)),
    rows,
    from,
    heads: across.map((_, c) =>
      [...new Set(heads.map((row) => row[c]?.text.replace(/\s/g, '') ?? ''))].join(' ').trim(),
    ),
  };
}

/**
 * The header of a table that goes on from the last without naming its columns again: as many of
 * them, and names where names stood.
 */
export function continuedHeader(grid: Grid, last: Header | undefined): Header | undefined {
  if (!last || grid[0]?.length !== last.columns.length) return undefined;
  const parties = last.columns.flatMap((column, c) => (isParties(column) ? [c] : []));
  const cells = grid.flatMap((row) => parties.map((c) => row[c]?.text.trim() ?? ''));
  const filled = cells.filter((text) => text !== '');
  const named = filled.filter((text) => splitParties(text).every(isParty));
  return named.length > filled.length / 2 ? { ...last, rows: 0, from: 0 } : undefined;
}

const isParties = (column: Column): boolean =>
  column === 'lead' || column === 'support' || column === 'responsible';

/** A table as it is seen with a header, or without one. */
export function seenTable(grid: Grid, table: number, header: Header | undefined): TableSeen {
  const { heads, columns } = header ?? { ...headerAt(grid, 0, 1), columns: [] };
  return {
    table,
    line: grid.flat().find((cell) => cell !== null)?.line ?? 1,
    read: header !== undefined,
    columns: heads.map((head, c) => ({ head, as: columns[c] ?? 'other' })),
  };
}

/** Whether a second row belongs to the header: some cell covers both, or one above covers several. */
function goesDown(first: readonly (Cell | null)[], second: readonly (Cell | null)[]): boolean {
  const reaches = first.some((cell, c) => cell !== null && cell === second[c]);
  const spans = first.some((cell) => cell !== null && (cell.across ?? 1) > 1 && cell.text !== '');
  return reaches && spans && second.some((cell, c) => cell !== first[c] && cell?.text);
}

/** The lower of two heads decides, unless it only parts what the upper names: 市级, 县级. */
function columnAt(heads: Grid, c: number): Column {
  const texts = heads.map((row) => row[c]?.text ?? '');
  const lower = texts.at(-1)!;
  if (isBeside(lower)) return columnOf(lower);
  const own = texts.map(columnOf);
  return own.findLast((column) => column !== 'other') ?? 'other';
}

/** A row of data may hold words of labels too: heads are short. */
function isHead(heads: Grid, columns: readonly Column[]): boolean {
  return columns.every((column, c) => {
    const text = heads.at(-1)![c]?.text.replace(/\s/g, '') ?? '';
    return column === 'other' || text.length <= 20;
  });
}
