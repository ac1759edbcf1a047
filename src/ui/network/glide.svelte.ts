import { between, type Transform } from '../../draw/camera';

/** Milliseconds of one movement. */
const PACE = 300;

/**
 * Moves a layer from where a picture was seen to where it is seen now, whenever `cause` becomes
 * another number: it is drawn in its new place at once and led there from the old one (first, last,
 * invert, play).
 *
 * @param cause the step that is seen as told; null while something else is, undefined without a story
 */
export function glide(
  cause: () => number | null | undefined,
  transform: () => Transform | null,
  layer: () => HTMLElement,
): void {
  let before = { cause: cause(), transform: transform() };
  $effect(() => {
    const now = { cause: cause(), transform: transform() };
    const told = typeof now.cause === 'number' && before.cause !== undefined;
    if (told && now.cause !== before.cause && now.transform && before.transform) {
      lead(layer(), before.transform, now.transform);
    }
    before = now;
  });
}

function lead(layer: HTMLElement, from: Transform, to: Transform): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { k, x, y } = between(to, from);
  if (Math.abs(k - 1) < 1e-6 && Math.abs(x) + Math.abs(y) < 0.5) return;
  layer.animate([{ transform: `translate(${x}px, ${y}px) scale(${k})` }, { transform: 'none' }], {
    duration: PACE,
    easing: 'ease-in-out',
  });
}
