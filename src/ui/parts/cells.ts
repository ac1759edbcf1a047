import { keyOf, type Piece } from './windowing';

/** A cell of a table as it is drawn, or a gap in its place. */
export interface Cell {
  /** unique within its row */
  readonly key: string;
  readonly text: string;
  /** by their names; what is undefined is left out */
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  /** custom properties and others of its own, by their names */
  readonly style?: Readonly<Record<string, string>>;
}

/** What stands in a row for cells that are not drawn. */
export const gapCell = (piece: Exclude<Piece, { at: number }>): Cell => ({
  key: keyOf(piece, String),
  text: '',
  attributes: { 'aria-hidden': true, colspan: piece.count },
});

interface Drawn {
  readonly element: HTMLTableCellElement;
  readonly cell: Cell;
}

/** what of each row is drawn, by the cells' keys */
const rows = new WeakMap<HTMLElement, Map<string, Drawn>>();

/**
 * Draws cells at the end of a row, as cheaply as can be: a table of many has no component, no template and
 * no effect for each. What was drawn before and is again keeps its element, and the keyboard.
 *
 * @param kind of the elements: `td`, or `th` for heads
 */
export function drawCells(
  row: HTMLElement,
  cells: readonly Cell[],
  kind: 'td' | 'th' = 'td',
): void {
  const before = rows.get(row) ?? new Map<string, Drawn>();
  const now = new Map<string, Drawn>();
  for (const cell of cells) {
    const known = before.get(cell.key);
    const element = known?.element ?? document.createElement(kind);
    if (known?.cell !== cell) fill(element, cell, known?.cell);
    now.set(cell.key, { element, cell });
  }
  for (const [key, { element }] of before) if (!now.has(key)) element.remove();
  let next: Element | null = null;
  for (const { element } of [...now.values()].reverse()) {
    if (element.parentNode !== row || element.nextElementSibling !== next)
      row.insertBefore(element, next);
    next = element;
  }
  rows.set(row, now);
}

/** The element of a cell, where it is drawn. */
export const cellIn = (row: HTMLElement, key: string): HTMLElement | undefined =>
  rows.get(row)?.get(key)?.element;

function fill(element: HTMLElement, cell: Cell, before: Cell | undefined): void {
  if (cell.text !== (before?.text ?? '')) element.textContent = cell.text;
  for (const name of Object.keys({ ...before?.attributes, ...cell.attributes })) {
    const value = cell.attributes[name];
    if (value === before?.attributes[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
  for (const name of Object.keys({ ...before?.style, ...cell.style })) {
    const value = cell.style?.[name] ?? '';
    if (value !== (before?.style?.[name] ?? '')) element.style.setProperty(name, value);
  }
}
