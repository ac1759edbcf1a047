import { untrack } from 'svelte';
import { uncover } from '../../draw/camera';
import type { Camera } from '../../view/view';
import type { Stage } from '../parts/stage.svelte';

/** Width of the detail's card with its margins, in pixels. */
const CARD = 328;
/** On a narrow screen it is a sheet at the foot: how much of the height it may take. */
const SHEET = 0.5;
/** The same in front of an audience; see `--detail`. */
const audienceCard = () => 16 + Math.max(440, innerWidth * 0.27);
/** Room below a node above that sheet, in pixels. */
const ROOM = 32;
const narrow = () => matchMedia('(max-width: 47.5em)').matches;

/**
 * What has just been chosen must not lie under the card that tells about it: the picture makes way,
 * and comes back when nothing is chosen any more. What a link shows at first stays as it is.
 *
 * @param chosen the one chosen node that a card tells about, if any; must be called during a
 *   component's initialisation
 * @param audience whether the card is that of a presentation
 */
export function makeWay(
  stage: Stage,
  chosen: () => string | null,
  camera: () => Camera | null,
  audience: () => boolean,
): void {
  let last = untrack(chosen);
  /** the camera before the picture made way, and after */
  let aside: { before: Camera | null; after: Camera } | null = null;

  $effect(() => {
    const id = chosen();
    if (id === last) return;
    last = id;
    untrack(() => (id ? leave(id) : giveBack()));
  });

  function leave(id: string) {
    const { layout, transform, area, scale } = stage;
    const point = layout?.nodes[id];
    if (!layout || !point || !transform) return;
    const covered = narrow()
      ? { foot: SHEET * area.height }
      : { right: audience() ? audienceCard() : CARD };
    const to = uncover(point, transform, area, covered, narrow() ? ROOM : 70 * scale);
    if (!to) return;
    aside = { before: aside ? aside.before : camera(), after: stage.cameraAt(to) };
    stage.moveTo(to);
  }

  function giveBack() {
    if (!aside) return;
    const { before, after } = aside;
    aside = null;
    const now = camera();
    const there =
      now &&
      Math.abs(now.x - after.x) + Math.abs(now.y - after.y) + Math.abs(now.k - after.k) < 0.01;
    // Still on its way there, the camera is as it was before.
    if (there || now === before) stage.goTo(before);
  }
}
