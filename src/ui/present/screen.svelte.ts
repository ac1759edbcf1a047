/** The whole screen, where the browser gives it; without it a show fills the window. */
export class Screen {
  whole = $state(document.fullscreenElement !== null);
  readonly possible = document.fullscreenEnabled;

  constructor() {
    $effect(() => {
      const follow = () => (this.whole = document.fullscreenElement !== null);
      document.addEventListener('fullscreenchange', follow);
      return () => document.removeEventListener('fullscreenchange', follow);
    });
  }

  /** Asks for it; a refusal changes nothing. */
  enter(): void {
    if (!this.possible || document.fullscreenElement) return;
    document.documentElement.requestFullscreen().catch(() => undefined);
  }

  leave(): void {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  }
}
