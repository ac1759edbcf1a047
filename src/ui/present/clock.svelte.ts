/** How long a presentation has lasted, in whole seconds; it can begin anew. */
export class Clock {
  seconds = $state(0);
  #from = performance.now();

  constructor() {
    $effect(() => {
      const timer = setInterval(() => this.#tick(), 500);
      return () => clearInterval(timer);
    });
  }

  reset(): void {
    this.#from = performance.now();
    this.seconds = 0;
  }

  #tick(): void {
    this.seconds = Math.floor((performance.now() - this.#from) / 1000);
  }
}

/** Seconds as minutes and seconds: 754 → 12:34. */
export const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
