import type { Origin, TaskField } from '../plan/types';
import type { DraftProblem } from '../plan/draft';
import { originOf, type Paragraph } from './blocks';
import { coloned } from './coloned';
import type { Allocation, Heading } from './found';
import { bodiesAbove, dutiesIn, dutiesOf, isOfBodies, isOfDuties, leadsBeneath } from './duties';
import { fewRead, leftOut, unreadDuties, withdrawChance, withoutParties } from './neighbours';
import {
  leadAbove,
  wholeGroup,
  withdrawLent,
  type Bodies,
  type FoundTaskOpen,
  type ListedDuties,
  type Open,
} from './open';
import { numbered, titleOf } from './headings';
import { aboutBrackets, aboutText } from './aside';
import { inlineAllocations, type Inline } from './inline';
import { withoutNotes } from './notes';
import { sentenceAllocations } from './sentences';
import { titleEnd, unsaid } from './unsaid';

/**
 * Reads tasks out of running text. Numbers make headings; an allocation, bracketed or labelled,
 * makes a task of what stands before it: the numbered item, or the paragraph where items are not
 * numbered. It keeps its place between calls, since text may go on behind a table.
 */
export class Prose {
  readonly tasks: FoundTaskOpen[] = [];
  readonly #problems: DraftProblem[] = [];
  /** all numbered items, in order */
  readonly #items: Open[] = [];
  /** those of them that stand beneath no heading */
  readonly #roots: Open[] = [];
  #path: Open[] = [];
  /** text since the last heading or allocation */
  #pending: Paragraph[] = [];
  /** text that was left without being read as anything */
  readonly #dropped: Paragraph[] = [];
  /** whether a heading says that bodies are listed with their duties */
  #listsDuties = false;
  /** whether it says so of bodies in so many words */
  #listsBodies = false;
  /** the line before, where it is one of such a list */
  #listed: ListedDuties | undefined;
  /** the bodies whose duties are being listed */
  #bodies: Bodies | undefined;
  /** all such bodies that are numbered headings */
  readonly #listing: Bodies[] = [];
  /** what was said beside parties that are not yet named */
  #waiting: TaskField[] = [];
  /** the task that an allocation standing alone adds to */
  #last: FoundTaskOpen | null = null;

  /** the headings that stand open */
  get path(): readonly Heading[] {
    return this.#path;
  }

  /** What was doubtful; asked at the end, when it is known which items became tasks. */
  problems(): DraftProblem[] {
    const siblings = [this.#roots, ...this.#items.map(({ items }) => items)];
    const left = new Set(siblings.flatMap(leftOut));
    const listed = this.tasks.some(({ allocations }) => allocations.some(({ duty }) => duty));
    return [
      ...this.#problems,
      ...this.#items.filter((item) => left.has(item)).map(withoutParties),
      ...siblings.flatMap(fewRead),
      ...(listed ? [...this.#dropped, ...this.#pending].flatMap(unreadDuties) : []),
    ];
  }

  /**
   * Says that the text is at its end. Items of a section of which only the last has an allocation, in
   * lines of its own, share it: then the section is the task.
   */
  end(): void {
    withdrawChance(this.#listing, this.#roots);
    for (const task of this.tasks) {
      const item = task.alone;
      const parent = item?.parent;
      if (!item || !parent || parent.task || parent.items.at(-1) !== item) continue;
      const others = parent.items.slice(0, -1);
      if (others.length === 0 || others.some((other) => other.task || other.hasTasks)) continue;
      const { ordinal, title, origin, level } = parent;
      const path = task.path.slice(0, task.path.indexOf(parent));
      Object.assign(task, { ordinal, title, origin, level, path });
      item.task = null;
      parent.task = task;
    }
  }

  /** Takes one paragraph. */
  take(paragraph: Paragraph): void {
    const text = coloned(paragraph.text.replace(/^[\s#>*•·\-–—]+(?=\S)/, '').replace(/\*\*/g, ''));
    const item = numbered(text);
    const level = item?.level ?? this.#marked(paragraph);
    const body = item?.rest ?? text;
    const leads = level === undefined ? undefined : leadsBeneath(body);
    const inline = leads ? [] : this.#allocationsIn(body, level !== undefined);
    if (this.#endsDuties(level)) this.#bodies = undefined;
    if (inline.length === 0 && this.#takesDuties(paragraph, body, item?.ordinal ?? '')) return;
    if (isOfDuties(body)) this.#listsDuties = true;
    if (isOfBodies(body)) this.#listsBodies = true;
    if (this.#listed?.paragraph !== paragraph) this.#listed = undefined;
    this.#problems.push(...aboutText(body, inline, originOf(paragraph)));
    if (level !== undefined || this.#path.length > 0)
      this.#problems.push(...aboutBrackets(body, inline, originOf(paragraph)));
    if (level !== undefined) {
      const title = titleOf(withoutNotes(body.slice(0, titleEnd(body, inline))));
      if (title)
        this.#open(
          level,
          { ordinal: item?.ordinal ?? '', title, origin: originOf(paragraph) },
          leads,
        );
    }
    if (leads) return;
    if (inline.length === 0 && this.#listsDuties && this.#takesBodies(paragraph, body, level))
      return;
    let from = 0;
    for (const one of inline) {
      if (one.clauses.length === 0) {
        this.#note(one, paragraph);
        continue;
      }
      this.#allocate(
        body.slice(from, one.start),
        one,
        paragraph,
        from === 0 && level !== undefined,
      );
      from = one.end;
    }
    const rest = unsaid(body, from, inline).replace(/[。；;，,、\s]/g, '');
    const beside = inline.length > 0 && rest.length <= 4;
    if (from === 0 && level === undefined && !beside) {
      this.#pending.push({ ...paragraph, text });
      this.#last = null;
    } else if (rest.length > 4) {
      this.#last = null;
    }
  }

  /** Where nothing is bracketed or labelled, the sentences of an item may say who does it. */
  #allocationsIn(body: string, opens: boolean): Inline[] {
    const inline = inlineAllocations(body);
    const above = opens ? body.slice(0, 30) : this.#path.at(-1)?.title;
    if (above !== undefined && ROLL.test(above))
      return inline.filter(({ clauses }) => clauses.some(({ label }) => label !== 'support'));
    if (inline.some(({ clauses }) => clauses.length > 0) || above === undefined) return inline;
    const said = sentenceAllocations(body, opens);
    return [...said, ...inline].sort((a, b) => a.start - b.start);
  }

  /**
   * A line of a list of bodies with their duties: under a heading that says so, or where the line before
   * is one too.
   *
   * @returns whether it is read
   */
  #takesDuties(paragraph: Paragraph, body: string, ordinal: string): boolean {
    const goesOn = this.#listed ?? this.#bodies;
    const duties = dutiesOf(body, goesOn !== undefined || this.#listsBodies);
    if (!duties) return false;
    if (this.#bodies && this.#listsDuties) {
      if (this.#bodies.level === undefined) this.#path = [...this.#bodies.path];
      this.#bodies = undefined;
    }
    const line = { paragraph, duties, ordinal };
    const before = this.#listed;
    this.#listed = line;
    if (!this.#listsDuties && !before) return false;
    if (before && !before.read) this.#addDuties(before);
    this.#addDuties(line);
    return true;
  }

  /** Whether an item stands no longer among the duties of the bodies above. */
  #endsDuties(level: number | undefined): boolean {
    if (!this.#bodies || level === undefined) return false;
    const { level: own, items } = this.#bodies;
    return level <= (own ?? (items[0] ? items[0].level - 1 : -Infinity));
  }

  /**
   * A line that only names bodies, or one of those beneath it that say what they do.
   *
   * @returns whether nothing else is to be read in it
   */
  #takesBodies(paragraph: Paragraph, body: string, level: number | undefined): boolean {
    const before = this.#bodies;
    const goesOn = before !== undefined || this.#listing.length > 0;
    const names = bodiesAbove(body, level !== undefined, goesOn);
    if (names) {
      if (before?.level === undefined && level === undefined && before)
        this.#path = [...before.path];
      const path = [...this.#path];
      this.#bodies = { names, level, path, items: [] };
      if (level !== undefined) this.#listing.push(this.#bodies);
      return level === undefined;
    }
    if (!before) return false;
    const origin = originOf(paragraph);
    if (level !== undefined) {
      const top = this.#path.at(-1)!;
      if (before.items[0] && level > before.items[0].level) return false;
      before.items.push(top);
      this.#last = this.#asTask(top);
      this.#last.lent = true;
      this.#last.allocations.push({
        label: 'responsible',
        names: before.names,
        origin,
        duty: true,
      });
      return false;
    }
    if (before.items.length > 0) return false;
    const duties = dutiesIn(body);
    if (duties.length === 0) this.#bodies = undefined;
    else this.#addDuties({ paragraph, duties: { names: before.names, duties }, ordinal: '' });
    return duties.length > 0;
  }

  #addDuties(line: ListedDuties): void {
    line.read = true;
    const { paragraph, duties, ordinal } = line;
    const origin = originOf(paragraph);
    this.#pending = this.#pending.filter(({ line: at }) => at !== paragraph.line);
    const opened = this.#path.findIndex((open) => open.origin.line === paragraph.line);
    const path = opened < 0 ? [...this.#path] : this.#path.slice(0, opened);
    duties.duties.forEach((title, i) => {
      const number = i === 0 ? ordinal : '';
      const task = this.#begun({ ordinal: number, title, origin, path, level: null }, [
        { label: 'responsible', names: duties.names, origin, duty: true },
      ]);
      const heading = opened < 0 ? undefined : this.#path[opened];
      if (heading && !heading.task) heading.task = task;
    });
    this.#last = null;
  }

  /** What stands beside parties is of the task in hand, or of the one that the item will be. */
  #note({ beside }: Inline, paragraph: Paragraph): void {
    const origin = originOf(paragraph);
    const fields = beside.map((one): TaskField => ({ ...one, origin }));
    const task = this.#last ?? this.#path.at(-1)?.task;
    if (task) task.fields.push(...fields);
    else this.#waiting.push(...fields);
  }

  /** A heading that has no number but is marked as one; the first of the highest rank is the title. */
  #marked({ level }: Paragraph): number | undefined {
    if (level === undefined || (level === 1 && this.#path.length === 0)) return undefined;
    return level - 10;
  }

  #open(level: number, heading: Heading, leads?: readonly string[]): void {
    const above = this.#path.filter((open) => open.level < level);
    const parent = above.at(-1);
    const item: Open = {
      ...heading,
      level,
      leads,
      parent,
      items: [],
      task: null,
      hasTasks: false,
    };
    this.#path = [...above, item];
    if (heading.ordinal !== '') {
      this.#items.push(item);
      (parent?.items ?? this.#roots).push(item);
    }
    this.#dropped.push(...this.#pending);
    this.#pending = [];
    this.#waiting = [];
    this.#last = null;
    if (heading.ordinal === '' || leads || !above.some((open) => open.leads)) return;
    if (parent) withdrawLent(parent);
    this.#last = this.#asTask(item);
  }

  #allocate(before: string, inline: Inline, paragraph: Paragraph, own: boolean): void {
    const origin = originOf(paragraph);
    const allocations = inline.clauses.map((clause): Allocation => ({
      ...clause,
      origin,
      ...(inline.addsFromHere && { addsFromHere: true }),
    }));
    const words = before.replace(/[\s。；;，,、：:]+/g, '');
    const top = this.#path.at(-1);
    if (own && top) this.#last = this.#asTask(top);
    else if (words.length > 3) this.#last = this.#unnumbered(before, origin);
    else if (!this.#last) {
      const [first] = this.#pending;
      const whole = top && wholeGroup(top);
      if (whole) this.#last = this.#asTask(whole);
      else if (top && !top.task && !top.hasTasks) this.#last = this.#asTask(top);
      else if (first) {
        this.#last = this.#unnumbered(first.text, originOf(first));
        this.#pending.shift();
      } else if (top) this.#last = this.#asTask(top);
      else return;
    }
    if (own || words.length > 3) delete this.#last.alone;
    else if (this.#last.allocations.length === 0 && top?.task === this.#last)
      this.#last.alone = top;
    const [lent] = this.#last.allocations;
    const stays = lent?.label === 'lead' && allocations.every(({ label }) => label !== 'lead');
    if (this.#last.lent && !stays) this.#last.allocations.length = 0;
    delete this.#last.lent;
    this.#last.allocations.push(...allocations);
    const fields = inline.beside.map((one): TaskField => ({ ...one, origin }));
    this.#last.fields.push(...this.#waiting, ...fields);
    this.#dropped.push(...this.#pending);
    this.#pending = [];
    this.#waiting = [];
  }

  #asTask(heading: Open): FoundTaskOpen {
    if (heading.task) return heading.task;
    const { ordinal, title, origin, level } = heading;
    const path = this.#path.filter((open) => open.level < level);
    heading.task = this.#begun({ ordinal, title, origin, path, level });
    return heading.task;
  }

  #unnumbered(text: string, origin: Origin): FoundTaskOpen {
    const path = [...this.#path];
    const title = titleOf(text.replace(/^[\s。；;，,、：:]+/, ''));
    return this.#begun({ ordinal: '', title, origin, path, level: null });
  }

  #begun(
    begins: Omit<FoundTaskOpen, 'allocations' | 'fields'>,
    allocations: Allocation[] = [],
  ): FoundTaskOpen {
    const task: FoundTaskOpen = { ...begins, allocations, fields: [] };
    this.tasks.push(task);
    const lead = leadAbove(task.path);
    if (lead) Object.assign(task, { lent: true, allocations: [lead] });
    for (const heading of this.#path) if (task.path.includes(heading)) heading.hasTasks = true;
    return task;
  }
}

/** Headings of lists of names that are no allocation. */
const ROLL = /成员|领导小组|组织机构|联席会议|名单|工作专班/;
