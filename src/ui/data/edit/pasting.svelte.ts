import { Reader } from '../../../app/import/reader';
import type { Clip } from '../../../app/clip';
import { readRows, tableOf, type Pasted } from '../../../app/pasted';
import { addRows, fillRows } from '../../../plan/edit/rows';
import type { Plan, Task } from '../../../plan/types';
import type { Column } from '../../../read/columns';
import type { Editing } from '../../../app/editing.svelte';

type Way = 'add' | 'fill';

/** Rows that come from the clipboard: read, shown, and put into the plan once that is confirmed. */
export class Pasting {
  /** `null` until something has been pasted; `none` where there was no row in it */
  read = $state.raw<Pasted | 'none' | null>(null);
  busy = $state.raw(false);
  way = $state.raw<Way>('add');
  /** id of the group that tasks are added to */
  group = $state.raw('');
  readonly #reader = new Reader();

  /**
   * @param at the task beside which the rows are pasted, where there is one
   * @param column that they are pasted into
   */
  constructor(
    readonly editing: Editing,
    readonly at: Task | undefined,
    readonly column: Column,
  ) {
    const { groups } = editing.app.original;
    this.group = at?.group ?? groups.at(-1)?.id ?? '';
  }

  /** The tasks that rows are put into, in order: those that are marked, else the one at hand and on. */
  readonly targets: readonly string[] = $derived.by(() => {
    const marked = this.editing.tasks.list;
    if (marked.length > 0) return marked;
    const { tasks } = this.editing.app.original;
    return this.at ? tasks.slice(tasks.indexOf(this.at)).map(({ id }) => id) : [];
  });

  readonly #rows = $derived(this.read === null || this.read === 'none' ? [] : this.read.rows);
  /** rows that are taken in the way that is chosen */
  readonly taken = $derived(
    this.way === 'add'
      ? this.#rows.filter(({ title }) => title !== '')
      : this.#rows.slice(0, this.targets.length),
  );
  /** rows that were read and are not taken */
  readonly left = $derived(this.#rows.filter((row) => !this.taken.includes(row)));

  async take(clip: Clip): Promise<void> {
    this.busy = true;
    const table = await tableOf(clip, this.#reader);
    this.read = table ? await readRows(table, this.column, undefined, this.#reader) : 'none';
    this.way = this.#rows.some(({ title }) => title !== '') ? 'add' : 'fill';
    this.busy = false;
  }

  /** Says what a column holds; the rows are read again. */
  async setColumn(at: number, as: Column): Promise<void> {
    if (!this.read || this.read === 'none') return;
    const columns = this.read.columns.map((column, i) => (i === at ? as : column.as));
    this.busy = true;
    this.read = await readRows(this.read.table, this.column, columns, this.#reader);
    this.busy = false;
  }

  /** Puts what is taken into the plan, in one edit. */
  confirm(): void {
    const { taken, way, group, targets } = this;
    const { tasks } = this.editing.app.original;
    const own = tasks.filter((task) => task.group === group);
    const before = this.at?.group === group ? own[own.indexOf(this.at) + 1]?.id : undefined;
    const change = (plan: Plan): Plan =>
      way === 'add' ? addRows(plan, group, taken, before ?? null) : fillRows(plan, targets, taken);
    this.editing.do(change, (w) =>
      way === 'add' ? w.rowsAdded(taken.length) : w.rowsFilled(taken.length),
    );
  }

  end(): void {
    this.#reader.end();
  }
}
