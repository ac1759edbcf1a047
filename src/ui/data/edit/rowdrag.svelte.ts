import { moveTasks } from '../../../plan/edit';
import type { Plan } from '../../../plan/types';
import type { Editing } from '../../../app/editing.svelte';

/** Where rows go: into a group, before one of its tasks or at its end; and by which row that is shown. */
interface Place {
  readonly group: string;
  readonly before: string | null;
  readonly row: string;
  readonly side: 'before' | 'behind';
}

/** Pixels from the edge of what scrolls in which it scrolls on, and how far each time. */
const [EDGE, STEP] = [48, 14];

/** Taking rows of tasks to another place with the pointer. Nothing moves until they are let go. */
export class RowDrag {
  /** ids of the tasks that are held; empty while none is */
  held = $state.raw<readonly string[]>([]);
  place = $state.raw<Place | null>(null);
  #y = 0;

  constructor(readonly editing: Editing) {}

  /** Takes hold of a row, and of all that are marked with it. */
  begin(event: PointerEvent, id: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    const { tasks } = this.editing;
    this.held = tasks.has(id) ? tasks.list : [id];
    this.#y = event.clientY;
    this.#scroll(grip.closest<HTMLElement>('[data-scroll]'));
  }

  move(event: PointerEvent): void {
    if (this.held.length === 0) return;
    this.#y = event.clientY;
    const table = (event.currentTarget as Element).closest('table')!;
    this.place = this.#placeAt(table);
  }

  /** Lets the rows go where they are; the keyboard goes with them. */
  end(): void {
    const { held, place, editing } = this;
    this.cancel();
    const [first] = held;
    if (first === undefined || !place) return;
    const change = (plan: Plan) => moveTasks(plan, held, place.group, place.before);
    editing.do(change, (w) => w.tasksMoved(editing.told(held)(w)));
    void editing.focusTask(first);
  }

  cancel(): void {
    this.held = [];
    this.place = null;
  }

  #placeAt(table: Element): Place | null {
    const { left, width } = table.getBoundingClientRect();
    const row = document
      .elementFromPoint(left + width / 2, this.#y)
      ?.closest<HTMLElement>('[data-task], [data-head]');
    const { tasks, groups } = this.editing.app.original;
    const [id, head] = [row?.dataset['task'], row?.dataset['head']];
    const task = tasks.find((one) => one.id === id);
    if (row && task) {
      const { top, height } = row.getBoundingClientRect();
      const own = tasks.filter(({ group }) => group === task.group);
      const above = this.#y < top + height / 2;
      const before = above ? task.id : (own[own.indexOf(task) + 1]?.id ?? null);
      return { group: task.group, before, row: task.id, side: above ? 'before' : 'behind' };
    }
    if (!groups.some((group) => group.id === head)) return null;
    const first = tasks.find(({ group }) => group === head);
    return { group: head!, before: first?.id ?? null, row: head!, side: 'behind' };
  }

  /** Scrolls on while the pointer holds rows at the edge. */
  #scroll(box: HTMLElement | null): void {
    if (this.held.length === 0 || !box) return;
    const { top, bottom } = box.getBoundingClientRect();
    if (this.#y < top + EDGE) box.scrollTop -= STEP;
    else if (this.#y > bottom - EDGE) box.scrollTop += STEP;
    requestAnimationFrame(() => this.#scroll(box));
  }
}
