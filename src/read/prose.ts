import type { Origin } from '../plan/types';
import type { Paragraph } from './blocks';
import type { Allocation, FoundTask, Heading } from './found';
import { numbered, titleOf } from './headings';
import { inlineAllocations, type Inline } from './inline';

interface Open extends Heading {
  readonly level: number;
  /** whether it has become a task of its own */
  task: FoundTaskOpen | null;
}

interface FoundTaskOpen extends FoundTask {
  readonly allocations: Allocation[];
  /** level of its number; none for a paragraph without one */
  readonly level: number | null;
}

/**
 * Reads tasks out of running text. Numbers make headings; an allocation, bracketed or labelled,
 * makes a task of what stands before it: the numbered item, or the paragraph where items are not
 * numbered. It keeps its place between calls, since text may go on behind a table.
 */
export class Prose {
  readonly tasks: FoundTaskOpen[] = [];
  #path: Open[] = [];
  /** text since the last heading or allocation */
  #pending: Paragraph[] = [];
  /** the task that an allocation standing alone adds to */
  #last: FoundTaskOpen | null = null;

  /** the headings that stand open */
  get path(): readonly Heading[] {
    return this.#path;
  }

  /** Takes one paragraph. */
  take(paragraph: Paragraph): void {
    const text = paragraph.text.replace(/^[\s#>*•·\-–—]+(?=\S)/, '').replace(/\*\*/g, '');
    const item = numbered(text);
    const level = item?.level ?? this.#marked(paragraph);
    const body = item?.rest ?? text;
    const inline = inlineAllocations(body);
    if (level !== undefined) {
      const title = titleOf(body.slice(0, inline[0]?.start));
      if (title)
        this.#open(level, { ordinal: item?.ordinal ?? '', title, origin: originOf(paragraph) });
    }
    let from = 0;
    for (const one of inline) {
      this.#allocate(
        body.slice(from, one.start),
        one,
        paragraph,
        from === 0 && level !== undefined,
      );
      from = one.end;
    }
    const rest = body.slice(from).replace(/[。；;，,、\s]/g, '');
    if (inline.length === 0 && level === undefined) {
      this.#pending.push({ ...paragraph, text });
      this.#last = null;
    } else if (rest.length > 4) {
      this.#last = null;
    }
  }

  /** A heading that has no number but is marked as one; the first of the highest rank is the title. */
  #marked({ level }: Paragraph): number | undefined {
    if (level === undefined || (level === 1 && this.#path.length === 0)) return undefined;
    return level - 10;
  }

  #open(level: number, heading: Heading): void {
    this.#path = [
      ...this.#path.filter((open) => open.level < level),
      { ...heading, level, task: null },
    ];
    this.#pending = [];
    this.#last = null;
  }

  #allocate(before: string, inline: Inline, paragraph: Paragraph, own: boolean): void {
    const origin = originOf(paragraph);
    const allocations = inline.clauses.map(({ label, names }): Allocation => ({
      label,
      names,
      origin,
    }));
    const words = before.replace(/[\s。；;，,、：:]+/g, '');
    const top = this.#path.at(-1);
    if (own && top) this.#last = this.#asTask(top);
    else if (words.length > 3) this.#last = this.#unnumbered(before, origin);
    else if (!this.#last) {
      const [first] = this.#pending;
      if (top && !top.task && !this.#hasTasks(top)) this.#last = this.#asTask(top);
      else if (first) this.#last = this.#unnumbered(first.text, originOf(first));
      else if (top) this.#last = this.#asTask(top);
      else return;
    }
    this.#last.allocations.push(...allocations);
    this.#pending = [];
  }

  #hasTasks(heading: Open): boolean {
    return this.tasks.some((task) => task.path.includes(heading));
  }

  #asTask(heading: Open): FoundTaskOpen {
    if (heading.task) return heading.task;
    const { ordinal, title, origin, level } = heading;
    const path = this.#path.filter((open) => open.level < level);
    const task = { ordinal, title, origin, path, level, allocations: [] };
    heading.task = task;
    this.tasks.push(task);
    return task;
  }

  #unnumbered(text: string, origin: Origin): FoundTaskOpen {
    const path = [...this.#path];
    const task = { ordinal: '', title: titleOf(text), origin, path, level: null, allocations: [] };
    this.tasks.push(task);
    return task;
  }
}

const originOf = ({ line, text, place }: Paragraph): Origin => ({
  line,
  raw: text,
  ...(place && { place }),
});
