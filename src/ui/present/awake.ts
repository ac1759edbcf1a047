/**
 * Keeps the screen from going dark for as long as a show lasts, where the browser can: the lock is lost
 * whenever the page is hidden, and asked for again when it is seen.
 *
 * @returns ends it
 */
export function keepAwake({ document, navigator }: Window): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;

  const ask = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    // A refusal, as with an empty battery, changes nothing.
    const got = await navigator.wakeLock?.request('screen').catch(() => undefined);
    lock = got ?? lock;
    if (over) void got?.release();
  };
  const onchange = () => void ask();

  document.addEventListener('visibilitychange', onchange);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', onchange);
    void lock?.release();
  };
}
