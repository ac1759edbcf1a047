/** How long further digits are waited for, in milliseconds. */
const WAIT = 900;

/** Digits typed to jump to a step, until they name one. */
export class Digits {
  typed = $state('');
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param steps how many steps there are
   * @param go goes to a step, counted from 1
   */
  constructor(
    readonly steps: () => number,
    readonly go: (step: number) => void,
  ) {}

  type(digit: number): void {
    clearTimeout(this.#pause);
    const longer = this.typed + String(digit);
    const digits = jumpOf(longer, this.steps()) ? longer : String(digit);
    const target = jumpOf(digits, this.steps());
    this.typed = target ? digits : '';
    if (target?.now) this.enter();
    else if (target) this.#pause = setTimeout(() => this.enter(), WAIT);
  }

  /** Goes where the digits lead; nowhere where there are none. */
  enter(): void {
    const step = Number(this.typed);
    this.clear();
    if (step > 0) this.go(step);
  }

  clear(): void {
    clearTimeout(this.#pause);
    this.typed = '';
  }
}

/**
 * Where typed digits lead: at once where no further digit could name a step, else after a pause.
 *
 * @param typed digits so far
 * @param steps how many steps there are
 */
function jumpOf(typed: string, steps: number): { step: number; now: boolean } | undefined {
  const step = Number(typed);
  if (step < 1 || step > steps) return undefined;
  return { step, now: step * 10 > steps };
}

/** The digit that a key types; null where it types none, or into a field. */
export function digitOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): number | null {
  const field = (target as Partial<Element> | null)?.closest?.('input, select, textarea');
  return /^\d$/.test(key) && !ctrlKey && !metaKey && !altKey && !field ? Number(key) : null;
}
