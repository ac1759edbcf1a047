import { isSurelyBody } from './bodies';
import { roleOf } from './cells';
import type { Column, Grid, Header } from './columns';
import { fieldKindIn, fieldKindOf, saysKind } from './fields';
import { answers, columnOf, isBeside, isIndicator, listsMembers } from './headwords';
import { isCollective, isParty, splitParties } from './parties';
import { isPeople, partedPeople } from './people';

/** Rows whose cells are looked at, where there are more. */
const LOOKED_AT = 60;

/** The filled cells under a head, as printed; a merged cell counts once. */
function cellsUnder({ rows }: Header, grid: Grid, c: number): string[] {
  const cells = grid.slice(rows, rows + LOOKED_AT).map((row) => row[c]);
  return [...new Set(cells)].flatMap((cell) =>
    cell && (cell.across ?? 1) === 1 && cell.text.trim() !== '' ? [cell.text.trim()] : [],
  );
}

/** One row says too little: labels and their values stand in such tables too. */
const FEWEST = 2;

/**
 * A header whose words do not name both tasks and parties, with what the cells beneath say: a column of
 * known bodies names those who answer, one of long and varied text the tasks. Nothing is taken for
 * either where words say that it is something else.
 */
export function byContent(header: Header, grid: Grid): Header {
  const known = header.heads.some((head, c) => header.columns[c] !== 'other' || answers(head));
  // A title over all columns is one cell, and no head.
  const different = new Set(header.heads.filter((head) => head !== '')).size;
  if (!known || different < 2 || grid.length - header.rows < FEWEST) return header;
  return withTask(withParties(header, grid), grid);
}

const named = (columns: readonly Column[], ...some: Column[]): boolean =>
  columns.some((column) => some.includes(column));

/** Where nobody leads or answers by the words of heads, those do whose heads or cells say so. */
export function withParties(header: Header, grid: Grid): Header {
  const members = membersIn(header);
  if (members) return members;
  if (named(header.columns, 'lead', 'responsible', 'agency')) return withoutUnits(header, grid);
  const free = header.columns.flatMap((column, c) =>
    isFree(column) || column === 'person' || answers(header.heads[c]!) === 'surely' ? [c] : [],
  );
  const sure = free.filter((c) => answers(header.heads[c]!) === 'surely');
  if (sure.length > 0) return taken(header, sure, 'responsible', false);
  const perhaps = free.filter(
    (c) => answers(header.heads[c]!) && shareOfBodies(cellsUnder(header, grid, c)) >= 0.6,
  );
  if (perhaps.length > 0) return taken(header, perhaps, 'responsible', true);
  const told = free.filter((c) => holdsBodies(header.heads[c]!, cellsUnder(header, grid, c)));
  return taken(header, told, 'responsible', true);
}

/** Members that are listed with their duties support nobody: they answer for these. */
function membersIn(header: Header): Header | undefined {
  const { columns, heads } = header;
  const at = columns.indexOf('support');
  const duties = heads.findIndex((head) => listsMembers(heads[at] ?? '', head));
  if (duties < 0 || columns.some((column, c) => c !== at && c !== duties && isNames(column)))
    return undefined;
  return taken(taken(header, [duties], 'task', false), [at], 'responsible', true);
}

/** 单位 may be what things are counted in. */
function withoutUnits(header: Header, grid: Grid): Header {
  const units = header.heads.flatMap((head, c) =>
    head === '单位' && shareOfBodies(cellsUnder(header, grid, c)) < 0.3 ? [c] : [],
  );
  return units.length > 0 ? taken(header, units, 'other', false) : header;
}

/** What words do not tell for sure: a target may be the task. */
const isFree = (column: Column): boolean => column === 'other' || column === 'target';

function taken(header: Header, at: readonly number[], as: Column, guess: boolean): Header {
  const among = new Set(at);
  const columns = header.columns.map((column, c) => (among.has(c) ? as : column));
  return { ...header, columns, guessed: new Set([...header.guessed, ...(guess ? at : [])]) };
}

function shareOfBodies(cells: readonly string[]): number {
  const bodies = cells.filter((text) => text.length <= 200 && areBodies(text));
  return cells.length === 0 ? 0 : bodies.length / cells.length;
}

function areBodies(text: string): boolean {
  const names = splitParties(partedPeople(text).text);
  return names.length > 0 && names.every(isParty);
}

/** Whether cells are of known bodies, though the head above them says nothing of the kind. */
function holdsBodies(head: string, cells: readonly string[]): boolean {
  if (isParty(head) || cells.length < 3 || shareOfBodies(cells) < 0.8) return false;
  const certain = cells.filter((text) =>
    splitParties(text).some((name) => isSurelyBody(name) || isCollective(name)),
  );
  return certain.length >= cells.length * 0.6;
}

/** Where no head names tasks, they are the first column of varied text that is nothing else. */
function withTask(header: Header, grid: Grid): Header {
  if (named(header.columns, 'task')) return header;
  const groups = header.columns.flatMap((column, c) => (column === 'group' ? [c] : []));
  const most = Math.max(0, ...groups.map((c) => cellsUnder(header, grid, c).length));
  const candidates = header.columns.flatMap((column, c) => {
    const cells = cellsUnder(header, grid, c);
    const beside = column === 'other' && isBeside(header.heads[c]!);
    const fits = isFree(column) && !beside && header.heads[c] !== '' && sayWhatToDo(cells);
    return fits && cells.length > most ? [{ c, varied: varietyOf(cells) }] : [];
  });
  const best = candidates.find(({ varied }) => varied >= 0.8) ?? candidates[0];
  return best ? taken(header, [best.c], 'task', true) : header;
}

const varietyOf = (cells: readonly string[]): number => new Set(cells).size / cells.length;

/** Whether cells hold words enough, and neither people nor bodies nor dates. */
function sayWhatToDo(cells: readonly string[]): boolean {
  const words = cells.map((text) => (text.match(/[\u4E00-\u9FFF]/g) ?? []).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, cells.length);
  const others = cells.filter((text) => isPeople(text) || areBodies(text));
  return mean >= 3 && others.length * 2 < cells.length && fieldKindIn(cells) === undefined;
}

/** A column is more varied than another only where its texts are so many more. */
const ALIKE = 0.9;

/**
 * A header in which one column alone is the task's: of several the first of the most varied, for what
 * stands once for each task tells more of it. Those before it group; those behind it, and groups
 * behind it, are fields. Fields without known words are of the kind that their cells look like.
 */
export function settled(header: Header, grid: Grid): Header {
  const { columns } = withNumbers(header, grid);
  const likely = likelyTasks(header, columns, grid);
  const groups = columns.flatMap((column, c) => (column === 'group' ? [c] : []));
  const among = likely.length > 0 ? likely : groups;
  const count = (c: number) =>
    new Set(grid.slice(header.rows).flatMap((row) => row[c]?.text.trim() || [])).size;
  const counts = new Map(among.map((c) => [c, count(c)]));
  const task = among.reduce(
    (best, c) => (counts.get(c)! * ALIKE > counts.get(best)! ? c : best),
    among[0] ?? -1,
  );
  const guessed = new Set(header.guessed);
  const isGuess = columns[task] === 'target' || isIndicator(header.heads[task] ?? '');
  if (isGuess) guessed.add(task);
  const stands = (c: number) => {
    const cells = cellsUnder(header, grid, c);
    return !isIndicator(header.heads[c]!) && !listItems(cells) && fieldKindIn(cells) === undefined;
  };
  const number = columns.indexOf('number');
  const own = columns.map((column, c): Column => {
    if (c === task) return 'task';
    if (column === 'agency') return column;
    if (sayRoles(cellsUnder(header, grid, c))) return 'other';
    if (column === 'task' && !stands(c)) return fieldKindOf(header.heads[c]!);
    if (isFault(header.heads[c]!) && count(c) === counts.get(task)) return 'other';
    if (column === 'task' || column === 'group')
      return c < task ? 'group' : fieldKindOf(header.heads[c]!);
    if (column === 'number' && c > number) return 'other';
    // What a head names is not named again by what its cells look like.
    if (column !== 'other' || columnOf(header.heads[c]!) !== 'other') return column;
    const as = c < task && areGroups(header, grid, c, task) ? 'group' : undefined;
    const known = saysKind(header.heads[c]!);
    const said = as ?? (known ? undefined : fieldKindIn(cellsUnder(header, grid, c)));
    if (said) guessed.add(c);
    return said ?? 'other';
  });
  return { ...header, columns: own, guessed };
}

/**
 * The columns that may be the task's: of those whose heads say so, none of roles, dates or lists of
 * measures, nor of indicators, where there is another. Where all are lists, one of targets may be.
 */
function likelyTasks(header: Header, columns: readonly Column[], grid: Grid): number[] {
  const cells = (c: number) => cellsUnder(header, grid, c);
  const ofKind = (kind: Column) => columns.flatMap((column, c) => (column === kind ? [c] : []));
  const worded = ofKind('task').filter((c) => !sayRoles(cells(c)));
  const plain = worded.filter((c) => fieldKindIn(cells(c)) === undefined);
  const single = (plain.length > 0 ? plain : worded).filter((c) => !listItems(cells(c)));
  if (single.length > 0) {
    const own = single.filter((c) => !isIndicator(header.heads[c]!));
    const said = own.filter((c) => /任务$/.test(header.heads[c]!));
    const told = said.length > 0 ? own.filter((c) => !isFault(header.heads[c]!)) : own;
    return told.length > 0 ? told : single;
  }
  const targets = ofKind('target').filter((c) => sayWhatToDo(cells(c)) && !listItems(cells(c)));
  return worded.length > 0 && targets.length > 0 ? targets.slice(0, 1) : worded;
}

/** 反馈问题: what a task is to mend, where another head says which that is. */
const isFault = (head: string): boolean => /问题$/.test(head);

const ITEM = /(?:^|[；;。\n\s])\s{0,4}[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))/g;

/** Whether most cells list several numbered items: measures, and no title. */
const listItems = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.filter((text) => (text.match(ITEM) ?? []).length > 1).length > cells.length / 2;

/** Where no head says 序号, the first column numbers the tasks if its cells do nothing else: 项, 条款. */
function withNumbers(header: Header, grid: Grid): Header {
  const cells = cellsUnder(header, grid, 0);
  const counts =
    !named(header.columns, 'number') &&
    !isNames(header.columns[0]!) &&
    cells.length > 1 &&
    new Set(cells).size === cells.length &&
    cells.every((text) => COUNT.test(text));
  return counts ? taken(header, [0], 'number', false) : header;
}

const COUNT = /^\d{1,3}(?:[.．-]\d{1,3}){0,4}[.．、]?$/;
const isNames = (column: Column): boolean => /^(?:lead|support|responsible|agency)$/.test(column);

/** Whether each cell says what the names beside it do: 牵头, 配合. */
export const sayRoles = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((text) => roleOf(text) !== undefined);

/** Whether the cells of a column each stand over several tasks: merged, repeated, or empty beneath the first. */
function areGroups(header: Header, grid: Grid, c: number, task: number): boolean {
  const cells = cellsUnder(header, grid, c);
  const tasks = cellsUnder(header, grid, task);
  const different = new Set(cells).size;
  return (
    header.heads[c] !== '' &&
    cells.length > 0 &&
    tasks.length >= 3 &&
    different * 3 <= tasks.length * 2 &&
    cells.every((text) => /[\u4E00-\u9FFF]/.test(text) && text.length <= 30) &&
    fieldKindIn(cells) === undefined &&
    shareOfBodies(cells) < 0.5
  );
}
