import type { Drawn } from './marks-elements';
import { afterFrame } from './after-frame';
import { lead } from './marks-move';

/** What of a picture changes without a new list of marks. */
export interface Showing {
  /** the state of a mark by its `state` */
  readonly state?: ((id: string) => string | undefined) | undefined;
  /** whether a node is chosen */
  readonly chosen?: ((id: string) => boolean) | undefined;
  /** the one node that Tab comes to */
  readonly cursor?: string | null | undefined;
}

/** Those attributes by name. */
export function shown({ state, button }: Pick<Drawn, 'state' | 'button'>, showing: Showing) {
  return {
    'data-state': state === undefined ? undefined : showing.state?.(state),
    tabindex: button === undefined ? undefined : button === showing.cursor ? 0 : -1,
    'aria-pressed': button === undefined ? undefined : showing.chosen?.(button),
  };
}

/** An element of the page, and what it was painted as. */
interface Painted {
  drawn: Drawn;
  readonly element: SVGElement;
  children: ReadonlyMap<string, Painted>;
  shown: Readonly<Record<string, Value>>;
}

type Value = Drawn['attributes'][string];

/** So many elements come new in one frame: what takes longer holds up everything else. */
const AT_ONCE = 300;
/** And so many where nothing stands there yet: a picture that can be read one by one appears as one. */
const AT_FIRST = 2 * AT_ONCE;

const SVG = 'http://www.w3.org/2000/svg';
const NOTHING: Readonly<Record<string, Value>> = {};
const NONE: ReadonlyMap<string, Painted> = new Map();

/**
 * Paints marks into an SVG group, and again whenever there are others: what is known again by its key
 * keeps its element, and only attributes that differ are written. A component for each mark takes ten
 * times as long. Where very many are new in a picture that is pointed at they come frame by frame, and
 * until all are there the group is `aria-busy`.
 */
export class Painter {
  readonly #root: SVGElement;
  readonly #moves: boolean;
  #painted = NONE;
  #all: readonly Drawn[] = [];
  #showing: Showing = {};
  #end = () => {};

  /** @param moves whether marks are led from where they stood to where they stand now */
  constructor(root: SVGElement, moves: boolean) {
    this.#root = root;
    this.#moves = moves;
  }

  /** Paints all marks, with their states and what is chosen. */
  paint(all: readonly Drawn[], showing: Showing): void {
    if (all !== this.#all) this.#portion(all);
    this.#showing = showing;
    showAll(this.#painted, showing);
  }

  /** Ends what is under way. */
  end(): void {
    this.#end();
  }

  /** What is known already, and of what is new as much as one frame has room for. */
  #portion(all: readonly Drawn[]): void {
    this.end();
    const first = this.#painted.size === 0;
    // A finished figure may be printed at any moment, and out of sight there are no frames.
    const whole = this.#moves || document.hidden;
    const most = whole ? Infinity : first ? AT_FIRST : AT_ONCE;
    const waits = sizeOf(all, this.#painted) > most;
    const portion = waits ? portionOf(all, this.#painted, { left: most }) : all;
    this.#all = all;
    this.#painted = this.#list(this.#root, this.#painted, portion);
    if (waits) {
      this.#root.setAttribute('aria-busy', 'true');
      if (first) this.#root.setAttribute('opacity', '0');
      this.#end = afterFrame(() => {
        this.#portion(all);
        showAll(this.#painted, this.#showing);
      });
    } else for (const name of ['aria-busy', 'opacity']) this.#root.removeAttribute(name);
  }

  #list(
    parent: SVGElement,
    before: ReadonlyMap<string, Painted>,
    all: readonly Drawn[],
  ): ReadonlyMap<string, Painted> {
    if (all.length === 0 && before.size === 0) return NONE;
    const now = new Map<string, Painted>();
    for (const drawn of all) now.set(drawn.key, this.#one(before.get(drawn.key), drawn));
    for (const [key, { element }] of before) {
      if (now.get(key)?.element !== element) element.remove();
    }
    let next = parent.firstChild;
    for (const { element } of now.values()) {
      if (element === next) next = next.nextSibling;
      else parent.insertBefore(element, next);
    }
    return now;
  }

  #one(before: Painted | undefined, drawn: Drawn): Painted {
    if (before?.drawn === drawn) return before;
    const known = before?.drawn.tag === drawn.tag ? before : undefined;
    const painted: Painted = known ?? {
      drawn,
      element: document.createElementNS(SVG, drawn.tag),
      children: NONE,
      shown: NOTHING,
    };
    const { element } = painted;
    write(element, known?.drawn.attributes ?? NOTHING, drawn.attributes);
    if (drawn.text !== undefined && drawn.text !== known?.drawn.text)
      element.textContent = drawn.text;
    if (drawn.children) painted.children = this.#list(element, painted.children, drawn.children);
    if (this.#moves && drawn.place && known?.drawn.place)
      lead(element, known.drawn.place, drawn.place);
    painted.drawn = drawn;
    return painted;
  }
}

/** A list that is told apart by nothing: it comes bit by bit, any other mark with all its parts. */
const isLayer = ({ tag, state, button }: Drawn): boolean =>
  tag === 'g' && state === undefined && button === undefined;

/** How many elements come new. */
function sizeOf(all: readonly Drawn[], painted: ReadonlyMap<string, Painted>): number {
  let size = 0;
  for (const drawn of all) {
    const known = painted.get(drawn.key);
    if (!known) size += 1;
    if (drawn.children && (!known || isLayer(drawn)))
      size += sizeOf(drawn.children, known?.children ?? NONE);
  }
  return size;
}

/**
 * What is known already, and of what is new as much as there is room for.
 *
 * @param room how many elements may still come
 */
function portionOf(
  all: readonly Drawn[],
  painted: ReadonlyMap<string, Painted>,
  room: { left: number },
): Drawn[] {
  return all.flatMap((drawn) => {
    const known = painted.get(drawn.key);
    if (drawn.children && isLayer(drawn)) {
      const children = portionOf(drawn.children, known?.children ?? NONE, room);
      return [{ ...drawn, children }];
    }
    if (known) return [drawn];
    if (room.left <= 0) return [];
    room.left -= sizeOf([drawn], NONE);
    return [drawn];
  });
}

function showAll(painted: ReadonlyMap<string, Painted>, showing: Showing): void {
  for (const one of painted.values()) {
    const { drawn, element, children } = one;
    if (drawn.state !== undefined || drawn.button !== undefined) {
      const now = shown(drawn, showing);
      write(element, one.shown, now);
      one.shown = now;
    }
    if (children.size > 0) showAll(children, showing);
  }
}

function write(
  element: SVGElement,
  before: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
): void {
  for (const name in now) {
    const value = now[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
  for (const name in before) {
    if (before[name] !== undefined && !(name in now)) element.removeAttribute(name);
  }
}
