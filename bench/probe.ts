/**
 * Runs in every page before the page's own script. It looks at the picture right after each frame
 * until that has stood still, and notes when input came. It reads only; the pages do not know of it.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a page's nodes and visible labels are, in pixels of the window. */
export interface View {
  nodes(): Point[];
  labels(): Box[];
  /** whether there is anything on the canvas, where that cannot be read from it */
  inked?(): boolean;
}

/** Times are `performance.now()` of the page. */
export interface Probe {
  /** after the frame that first had every node in it */
  drawn: number | null;
  /** after the frame that last moved a node; null where none has moved since `drawn` */
  moved: number | null;
  still: boolean;
  /** milliseconds of main-thread tasks beyond the first 50 of each */
  blocked: number;
  /** when the wheel was turned or the pointer moved */
  inputs: number[];
  view(): View;
}

declare global {
  interface Window {
    benchView?: View;
    benchProbe: Probe;
    /** number of nodes that the picture must have */
    benchNodes: number;
  }
}

/** A node has moved where it stands further than this from where it was last seen, in pixels. */
const MOVED = 0.5;
/** The picture is still when nothing has moved for so many milliseconds. */
const STILL = 1500;

/** The pages that draw in SVG are read as they are. */
const svgView: View = {
  nodes: () => {
    const own = document.querySelectorAll('[data-node] > :is(circle, rect)');
    const shapes = own.length > 0 ? own : document.querySelectorAll('#stage circle');
    // The page comes with its picture in each language, of which one is shown.
    const shown = [...shapes].filter((shape) => shape.getClientRects().length > 0);
    return shown.map((shape) => {
      const { left, top, width, height } = shape.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  },
  labels: () =>
    [...document.querySelectorAll('svg text:not(.sign)')]
      .map((text) => text.getBoundingClientRect())
      .filter((box) => box.width > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
};

const probe: Probe = {
  drawn: null,
  moved: null,
  still: false,
  blocked: 0,
  inputs: [],
  view: () => window.benchView ?? svgView,
};
window.benchProbe = probe;

const channel = new MessageChannel();
let seen: Point[] = [];

/** A message sent from a frame's callback arrives when the frame's picture has been handed over. */
const frame = () => channel.port2.postMessage(null);
channel.port1.onmessage = () => {
  if (probe.drawn === null) waitForPicture();
  else watchMovement();
  if (!probe.still) requestAnimationFrame(frame);
};
requestAnimationFrame(frame);

function waitForPicture(): void {
  const nodes = probe.view().nodes();
  if (nodes.length < window.benchNodes || !nodes.every(isPlaced) || !hasInk()) return;
  seen = nodes;
  probe.drawn = performance.now();
  performance.mark('bench:drawn');
}

const isPlaced = ({ x, y }: Point) => Number.isFinite(x) && Number.isFinite(y);

function watchMovement(): void {
  const now = performance.now();
  const nodes = probe.view().nodes();
  const moved = nodes.some(({ x, y }, i) => Math.hypot(x - seen[i]!.x, y - seen[i]!.y) > MOVED);
  if (moved) {
    seen = nodes;
    probe.moved = now;
  }
  probe.still = now - (probe.moved ?? probe.drawn!) > STILL;
}

/** False while there is a canvas with nothing on it. */
function hasInk(): boolean {
  if (window.benchView?.inked) return window.benchView.inked();
  const canvas = document.querySelector('canvas');
  if (!canvas) return true;
  const small = new OffscreenCanvas(64, 36).getContext('2d')!;
  small.drawImage(canvas, 0, 0, 64, 36);
  return small.getImageData(0, 0, 64, 36).data.some((value) => value > 0);
}

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) probe.blocked += duration - 50;
}).observe({ type: 'longtask', buffered: true });

const note = ({ timeStamp }: Event) => void probe.inputs.push(timeStamp);
window.addEventListener('wheel', note, { capture: true, passive: true });
window.addEventListener('mousemove', note, { capture: true, passive: true });
