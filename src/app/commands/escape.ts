import { stepView } from '../../view/story';
import type { AppState } from '../app.svelte';

/** Something open that Escape closes. */
interface Layer {
  readonly open: (app: AppState) => boolean;
  readonly close: (app: AppState) => void;
}

/** What lies over the picture, the topmost first. */
const LAYERS: readonly Layer[] = [
  { open: (app) => app.helping, close: (app) => app.help(false) },
  { open: (app) => app.searching !== null, close: (app) => app.search(null) },
  { open: (app) => app.notice !== null, close: (app) => app.tell(null) },
  { open: (app) => app.filtering, close: (app) => app.openFilters(false) },
  { open: (app) => app.playing !== null, close: backToStep },
  { open: (app) => app.view.selection.length > 0, close: (app) => app.deselect() },
  {
    open: (app) => app.view.card !== 'none',
    close: (app) => app.change({ card: 'none' }, 'quiet'),
  },
  {
    open: (app) => app.view.camera !== null,
    close: (app) => app.change({ camera: null }, 'quiet'),
  },
];

/** Back to the step as it is told; from there, out of the presentation. */
function backToStep(app: AppState): void {
  const seen = stepView(app.view);
  app.again();
  if (stepView(app.view) === seen) app.stop();
}

/** One step back: a menu or list that was opened last, else the topmost layer of what is shown. */
export function stepBack(app: AppState): void {
  app.point(null);
  if (app.popups.close()) return;
  LAYERS.find(({ open }) => open(app))?.close(app);
}
