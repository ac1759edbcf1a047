import type { Origin, TaskField } from '../plan/types';
import type { DraftProblem } from '../plan/draft';
import { originOf, type Paragraph } from './blocks';
import { coloned } from './coloned';
import type { Allocation, Heading } from './found';
import { bodiesAbove, dutiesIn, dutiesOf, isOfBodies, isOfDuties, leadsBeneath } from './duties';
import {
  fewRead,
  itemsWithin,
  leftOut,
  unreadText,
  withdrawChance,
  withoutParties,
} from './neighbours';
import {
  dutyOf,
  keptBeside,
  lendFields,
  lendsParties,
  lendToItems,
  lentTo,
  markedLevel,
  opened,
  shareLast,
  wholeGroup,
  withdrawLent,
  type Bodies,
  type FoundTaskOpen,
  type ListedDuties,
  type Open,
} from './open';
import { numbered, titleOf, type Numbered } from './headings';
import { aboutBrackets, aboutText, fieldLine, leftWaiting } from './aside';
import type { Inline } from './inline';
import { withoutNotes } from './notes';
import { aboutSame, filledFrom, meantAmong } from './same';
import { allocationsIn, decided, isGroup } from './sentences';
import { saysOfAll, titleEnd, unsaid } from './unsaid';

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
  /** the lines before, where they are of such a list if one begins right behind them */
  #perhaps: ListedDuties[] = [];
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
      ...itemsWithin(this.#items),
      ...[...this.#dropped, ...this.#pending].flatMap((one) => unreadText(one, listed)),
    ];
  }

  /**
   * Says that the text is at its end. Items of a section of which only the last has an allocation, in
   * lines of its own, share it: then the section is the task.
   */
  end(): void {
    this.#lendWaiting(undefined, this.#path.length > 0);
    withdrawChance(this.#listing, this.#roots);
    shareLast(this.tasks);
  }

  /** Takes one paragraph. */
  take(paragraph: Paragraph): void {
    const text = coloned(paragraph.text.replace(/^[\s#>*•·\-–—]+(?=\S)/, '').replace(/\*\*/g, ''));
    const item = numbered(text) ?? decided(text);
    const level = item?.level ?? markedLevel(paragraph, this.#path);
    const body = item?.rest ?? text;
    const leads = level === undefined ? undefined : leadsBeneath(body);
    const inline = leads ? [] : allocationsIn(body, level !== undefined, this.#path.at(-1)?.title);
    if (this.#endsDuties(level)) this.#bodies = undefined;
    if (inline.length === 0 && this.#takesDuties(paragraph, body, item)) return;
    if (isOfDuties(body)) this.#listsDuties = true;
    if (isOfBodies(body)) this.#listsBodies = true;
    if (this.#listed?.paragraph !== paragraph) this.#listed = undefined;
    if (this.#perhaps.at(-1)?.paragraph !== paragraph) this.#perhaps = [];
    this.#problems.push(...aboutText(body, inline, originOf(paragraph)));
    if (level !== undefined || this.#path.length > 0)
      this.#problems.push(...aboutBrackets(body, inline, originOf(paragraph)));
    if (level !== undefined) {
      const title = titleOf(withoutNotes(body.slice(0, titleEnd(body, inline))));
      const heading = { ordinal: item?.ordinal ?? '', title, origin: originOf(paragraph) };
      if (title) this.#open(level, heading, leads);
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
    const top = from > 0 ? this.#path.at(-1) : undefined;
    if (level !== undefined && top) top.shares = saysOfAll(level, body, inline);
    const beside = inline.length > 0 && rest.length <= 4;
    const field = from === 0 && level === undefined && !beside && this.#last && fieldLine(text);
    if (field) this.#last!.fields.push({ ...field, origin: originOf(paragraph) });
    else if (from === 0 && level === undefined && !beside) {
      this.#pending.push({ ...paragraph, text });
      this.#last = null;
    } else if (rest.length > 4) {
      this.#last = null;
    }
  }

  /**
   * A line of a list of bodies with their duties: under a heading that says so, or where the line before
   * is one too.
   *
   * @returns whether it is read
   */
  #takesDuties(paragraph: Paragraph, body: string, item: Numbered | undefined): boolean {
    const goesOn = this.#listed ?? this.#bodies;
    const place = { paragraph, ordinal: item?.ordinal ?? '', level: item?.level };
    const duties = dutiesOf(body, goesOn !== undefined || this.#listsBodies);
    if (!duties) {
      const perhaps = this.#listsDuties ? dutiesOf(body, true) : undefined;
      if (perhaps) this.#perhaps.push({ ...place, duties: perhaps });
      return false;
    }
    if (this.#bodies && this.#listsDuties) {
      if (this.#bodies.level === undefined) this.#path = [...this.#bodies.path];
      this.#bodies = undefined;
    }
    const [line, before] = [{ ...place, duties }, this.#listed];
    this.#listed = line;
    if (!this.#listsDuties && !before) return false;
    if (before && !before.read) this.#addDuties(before);
    for (const one of [...this.#perhaps, line]) this.#addDuties(one);
    this.#perhaps = [];
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
      const own = dutyOf(before.names, origin);
      this.#last.allocations = [own];
      this.#last.lent = [own];
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
    const { paragraph, duties, ordinal, level } = line;
    const origin = originOf(paragraph);
    this.#pending = this.#pending.filter(({ line: at }) => at !== paragraph.line);
    const own = ({ origin: { line: at } }: Open) => at === paragraph.line;
    const heading = this.#path.find(own) ?? this.#items.findLast(own);
    const rank = heading?.level ?? level ?? Infinity;
    // What is a task stands over no other.
    this.#path = this.#path.filter((open) => open.level < rank);
    const path = this.#path;
    const named = { ordinal, title: duties.names.join('、'), origin };
    const item = heading ?? (level === undefined ? undefined : this.#itemOf(level, named));
    duties.duties.forEach((title, i) => {
      const begins = { ordinal: i === 0 ? ordinal : '', title, origin, path, level: null };
      const task = this.#begun(begins, [dutyOf(duties.names, origin, title)]);
      if (item && !item.task) item.task = task;
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

  #open(level: number, heading: Heading, leads?: readonly string[]): void {
    const above = this.#path.filter((open) => open.level < level);
    const parent = above.at(-1);
    if (parent && heading.ordinal !== '') lendToItems(parent);
    const item = this.#itemOf(level, heading, leads);
    const within = this.#path.length > 0;
    this.#path = [...above, item];
    this.#dropped.push(...this.#pending);
    this.#pending = [];
    this.#lendWaiting(parent, within);
    this.#last = null;
    if (heading.ordinal === '' || leads || !above.some(lendsParties)) return;
    if (parent) withdrawLent(parent);
    this.#last = this.#asTask(item);
  }

  #itemOf(level: number, heading: Heading, leads?: readonly string[]): Open {
    const item = opened(level, heading, this.#path, leads);
    if (heading.ordinal === '') return item;
    this.#items.push(item);
    (item.parent?.items ?? this.#roots).push(item);
    return item;
  }

  /**
   * When and by whom all beneath a heading is done is said of each; what else waits is told, unless it
   * stands ahead of all headings: there a document says when and where it was printed.
   */
  #lendWaiting(parent: Open | undefined, within: boolean): void {
    const lost = parent ? lendFields(parent, this.#waiting) : this.#waiting;
    this.#waiting = [];
    const told = lost.filter(({ kind }) => within || kind === 'note');
    this.#problems.push(...told.flatMap(leftWaiting));
  }

  #allocate(before: string, inline: Inline, paragraph: Paragraph, own: boolean): void {
    const origin = originOf(paragraph);
    const found = inline.clauses.map((clause): Allocation => ({
      ...clause,
      origin,
      ...(inline.addsFromHere && { addsFromHere: true }),
    }));
    const words = before.replace(/[\s。；;，,、：:]+/g, '');
    const titled = words.length > 3 || isGroup(words);
    const top = this.#path.at(-1);
    if (own && top) this.#last = this.#asTask(top);
    else if (titled) this.#last = this.#unnumbered(before, origin);
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
    if (own || titled) delete this.#last.alone;
    else if (this.#last.allocations.length === 0 && top?.task === this.#last)
      this.#last.alone = top;
    const { lent = [] } = this.#last;
    const said = this.#last.allocations.filter((one) => !lent.includes(one));
    said.push(...this.#filled(found, this.#last, origin));
    this.#last.allocations = [...keptBeside(lent, said), ...said];
    const fields = inline.beside.map((one): TaskField => ({ ...one, origin }));
    this.#last.fields.push(...this.#waiting, ...fields);
    this.#dropped.push(...this.#pending);
    this.#pending = [];
    this.#waiting = [];
  }

  /** Allocations with the names of the task that is meant in the place of 同上, which is told. */
  #filled(said: readonly Allocation[], task: FoundTaskOpen, origin: Origin): Allocation[] {
    const others = this.tasks.filter((one) => one !== task && one.allocations.length > 0);
    const { allocations, same } = filledFrom((text) => meantAmong(others, text), said);
    this.#problems.push(...same.map((one) => aboutSame(one, origin)));
    return allocations;
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
    Object.assign(task, lentTo(task));
    for (const heading of this.#path) if (task.path.includes(heading)) heading.hasTasks = true;
    return task;
  }
}
