import { untrack } from 'svelte';
import {
  between,
  cameraOf,
  cameraOn,
  cameraTransform,
  fitTransform,
  type Transform,
} from '../../draw/camera';
import { LEAST_TYPE, turned, widened } from '../../draw/scene';
import { FONT, type Size } from '../../draw/size';
import type { Layout } from '../../plan/types';
import type { Camera } from '../../view/view';
import { Gestures, type DragHooks } from './gestures';

/** What a stage shows, and how it tells where the reader looks. */
interface StageSource {
  readonly picture: () => Layout | null;
  readonly camera: () => Camera | null;
  readonly look: (camera: Camera | null) => void;
  /** whether the picture is drawn as wide as the window; not by itself */
  readonly wide?: () => boolean;
  /** what a stage has of the room that it is in, where something is kept free at its foot; all by itself */
  readonly within?: (room: Size) => Size;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds of one movement of the camera; none where motion is unwelcome. */
const pace = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250);

/**
 * An element that shows a picture through a camera. While a gesture lasts only a composited layer
 * moves; when it rests the camera is told and the picture drawn anew.
 */
export class Stage {
  readonly #source: StageSource;
  #gestures: Gestures | undefined;
  #layer: HTMLElement | undefined;
  /** how the picture was seen when it was drawn last */
  #drawn: Transform | null = null;

  /** what the stage is in, as far as it reaches when nothing is kept free */
  around = $state.raw<Size>({ width: 0, height: 0 });
  /** not measured where it follows from the state: else it would be drawn once before, for nothing */
  readonly area: Size = $derived.by(() => this.#source.within?.(this.around) ?? this.around);

  /** whether the picture is turned on its side for a tall window */
  readonly tall = $derived(this.area.height > this.area.width * 1.15);
  readonly layout: Layout | null = $derived.by(() => {
    const picture = this.#source.picture();
    if (!picture || this.area.height === 0) return picture;
    if (this.tall) return turned(picture, this.area.height / this.area.width);
    return this.#source.wide?.() ? widened(picture, this.area.width / this.area.height) : picture;
  });
  /** how far across one unit of the layout reaches in a widened picture */
  readonly widening = $derived.by(() => {
    const picture = this.#source.picture();
    return !this.tall && picture && this.layout ? this.layout.width / picture.width : 1;
  });
  /** how far down one unit of the layout reaches in a turned picture */
  readonly stretch = $derived.by(() => {
    const picture = this.#source.picture();
    return this.tall && picture && this.layout ? this.layout.height / picture.width : 1;
  });
  /** where the reader looks, in units of the picture as it is drawn */
  readonly #camera = $derived.by(() => {
    const camera = this.#source.camera();
    return camera && { ...camera, x: camera.x * this.widening };
  });
  readonly transform = $derived.by(() =>
    this.layout && this.area.width > 0 && this.area.height > 0
      ? cameraTransform(this.#camera, this.area, this.layout)
      : null,
  );
  readonly scale = $derived(this.transform?.k ?? 1);
  /** whether labels have to give way */
  readonly crowded = $derived(this.tall || this.scale * FONT < LEAST_TYPE);

  constructor(source: StageSource) {
    this.#source = source;
  }

  /** Attaches to the element that takes the gestures and to the layer inside it that moves. */
  attach(element: HTMLElement, layer: HTMLElement, drag?: DragHooks): () => void {
    this.#layer = layer;
    const measure = () => {
      const { clientWidth: width, clientHeight } = element;
      const below = this.#source.within ? parseFloat(getComputedStyle(element).bottom) : 0;
      const height = clientHeight + (below || 0);
      const { width: oldWidth, height: oldHeight } = this.around;
      if (width !== oldWidth || height !== oldHeight) this.around = { width, height };
    };
    // What it reads is no reason to attach again.
    untrack(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    this.#gestures = new Gestures(element, {
      ...drag,
      fitScale: () => (this.layout ? fitTransform(this.area, this.layout).k : 1),
      zooming: (to) => this.#shift(to),
      zoomed: (to) => this.#commit(to),
    });
    return () => {
      observer.disconnect();
      this.#gestures?.end();
    };
  }

  /**
   * Call when the picture has been drawn anew: the layer stands still again. While a gesture lasts
   * only a picture seen from elsewhere ends it, not words that change under the pointer.
   */
  rest(): void {
    const moving = this.#layer?.parentElement?.classList.contains('moving');
    if (!moving || this.transform !== this.#drawn) this.#stop();
  }

  #stop(): void {
    if (!this.transform || !this.#layer) return;
    this.#drawn = this.transform;
    this.#gestures?.rest(this.transform);
    this.#layer.style.transform = '';
    this.#layer.parentElement!.classList.remove('moving');
  }

  /** Call when another view is shown: a gesture that is on its way was of the one before. */
  cancel(): void {
    this.#gestures?.cancel();
    this.#stop();
  }

  moveTo(to: Transform): void {
    this.#gestures?.moveTo(to, pace());
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    if (!this.transform) return;
    const { k, x, y } = this.transform;
    const [cx, cy] = [this.area.width / 2, this.area.height / 2];
    this.moveTo({ k: k * factor, x: cx - (cx - x) * factor, y: cy - (cy - y) * factor });
  }

  /** Goes to a camera; `null` shows the whole picture. */
  goTo(camera: Camera | null): void {
    if (this.layout) {
      const seen = camera && { ...camera, x: camera.x * this.widening };
      this.moveTo(cameraTransform(seen, this.area, this.layout));
    }
    this.#source.look(camera);
  }

  /** Looks at some nodes. */
  focusOn(ids: Iterable<string>): void {
    if (!this.layout) return;
    const points = [...ids].map((id) => this.layout!.nodes[id]!);
    this.moveTo(cameraTransform(cameraOn(points, this.area, this.layout), this.area, this.layout));
  }

  /** A point of the window in units of the picture as it was laid out. */
  pointAt({ clientX, clientY }: MouseEvent): Point {
    const box = this.#layer!.getBoundingClientRect();
    const x = (clientX - box.left - this.transform!.x) / this.scale;
    const y = (clientY - box.top - this.transform!.y) / this.scale;
    return this.tall ? { x: y / this.stretch, y: x } : { x: x / this.widening, y };
  }

  /** A point moved by pixels of the window, both in units of the picture as it was laid out. */
  moved({ x, y }: Point, dx: number, dy: number): Point {
    const [right, down] = this.tall ? [dy / this.stretch, dx] : [dx / this.widening, dy];
    return { x: x + right / this.scale, y: y + down / this.scale };
  }

  /** A place of the picture as it was laid out, turned or widened where the picture is. */
  turn({ x, y }: Point): Point {
    return this.tall ? { x: y, y: x * this.stretch } : { x: x * this.widening, y };
  }

  /** The camera of a transform. */
  cameraAt(to: Transform): Camera {
    const camera = cameraOf(to, this.area, this.layout!);
    return { ...camera, x: camera.x / this.widening };
  }

  #shift(to: Transform): void {
    const { k, x, y } = between(this.transform!, to);
    this.#layer!.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    this.#layer!.parentElement!.classList.add('moving');
  }

  #commit(to: Transform): void {
    const { k, x, y } = this.transform!;
    const still = Math.abs(to.k - k) < 1e-6 && Math.abs(to.x - x) + Math.abs(to.y - y) < 0.01;
    if (still) this.#stop();
    else this.#source.look(this.cameraAt(to));
  }
}
