/** What a key asks of a presentation. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'black'
  | 'white'
  | 'again'
  | 'presenter'
  | 'filters'
  | 'escape'
  | { readonly digit: number }
  | 'enter';

/** Keys of clickers and keyboards; letters whatever their case. */
const KEYS: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'overview',
  b: 'black',
  '.': 'black',
  w: 'white',
  r: 'again',
  p: 'presenter',
  f: 'filters',
  Escape: 'escape',
  Enter: 'enter',
  // A clicker's button to begin the show; a page that is loaded anew would lose it.
  F5: 'again',
};

/** Where letters are typed, where arrows walk, and where Enter and the blank press something. */
const TYPING = 'input, select, textarea';
const WALKING = `${TYPING}, [role="gridcell"], [data-node], dialog`;
const PRESSING = `${WALKING}, button, a, summary`;

/** Keys that may belong to what has the focus, with what they belong to. */
const OWNED: Readonly<Record<string, string>> = {
  ArrowLeft: WALKING,
  ArrowRight: WALKING,
  ArrowUp: WALKING,
  ArrowDown: WALKING,
  Home: WALKING,
  End: WALKING,
  Enter: PRESSING,
  ' ': PRESSING,
};

/** What a key asks for; undefined where it belongs to what has the focus, or asks for nothing. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // Elements of another window are not of this window's class.
  const within = (selector: string) =>
    (target as Partial<Element> | null)?.closest?.(selector) != null;
  if (OWNED[key] && within(OWNED[key])) return undefined;
  if (key.length === 1 && within(TYPING)) return undefined;
  if (/^\d$/.test(key)) return { digit: Number(key) };
  return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

/**
 * Where typed digits lead: at once where no further digit could name a step, else after a pause.
 *
 * @param typed digits so far
 * @param steps how many steps there are
 */
export function jumpOf(typed: string, steps: number): { step: number; now: boolean } | undefined {
  const step = Number(typed);
  if (step < 1 || step > steps) return undefined;
  return { step, now: step * 10 > steps };
}
