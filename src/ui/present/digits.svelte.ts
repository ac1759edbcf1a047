import { jumpOf } from './keys';

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
