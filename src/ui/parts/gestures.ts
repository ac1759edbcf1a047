import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { ZOOM_RANGE, type Transform } from '../../draw/camera';

const nodeOf = (target: EventTarget | null): string | undefined =>
  (target instanceof Element ? target.closest<SVGElement>('[data-node]') : null)?.dataset['id'];

/** Fingers on the screen; none where it is not touched. */
const fingers = (event: Event): number =>
  'touches' in event ? (event.touches as TouchList).length : 0;

/** Told while a node is dragged, and after. */
export interface DragHooks {
  /** pixels moved since the last call */
  readonly dragging: (id: string, dx: number, dy: number) => void;
  readonly dragged: (id: string) => void;
  /** a second finger came: it was no drag */
  readonly cancelled: () => void;
  /** whether one finger neither drags nor moves the picture now */
  readonly still?: () => boolean;
}

/** What a stage asks of its owner, and tells it. Without drag hooks nodes stay where they are. */
interface GestureHooks extends Partial<DragHooks> {
  /** scale that fits the whole picture, in pixels for one layout unit */
  readonly fitScale: () => number;
  readonly zooming: (transform: Transform) => void;
  readonly zoomed: (transform: Transform) => void;
}

/** Milliseconds after a notch of the wheel until the picture is drawn as it stands; more may still come. */
const NOTCH = 40;

/** Zoom, pan and drag on one element, by d3-zoom and d3-drag. */
export class Gestures {
  readonly #stage: HTMLElement;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  /** whether what is on its way has been ended from elsewhere, and is heard no more */
  #over = false;
  #notch: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: HTMLElement, hooks: GestureHooks) {
    this.#stage = stage;
    const scale = () => hooks.fitScale();
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent) => {
        if (event.type === 'wheel' || fingers(event) > 1) return true;
        const still = fingers(event) === 1 && hooks.still?.();
        return !event.button && !nodeOf(event.target) && !still;
      })
      .clickDistance(4)
      .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        this.#over = false;
        if (sourceEvent && fingers(sourceEvent) > 1) hooks.cancelled?.();
        const [least, most] = ZOOM_RANGE;
        this.#zoom.scaleExtent([least * scale(), most * scale()]);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (this.#over) return;
        hooks.zooming(event.transform);
        clearTimeout(this.#notch);
        // Of the wheel d3-zoom waits 150 ms for another notch before it says that this was the last.
        if ((event.sourceEvent as Event | null)?.type === 'wheel')
          this.#notch = setTimeout(() => hooks.zoomed(event.transform), NOTCH);
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        clearTimeout(this.#notch);
        if (!this.#over) hooks.zoomed(event.transform);
      });
    const nodes = drag<HTMLElement, unknown>()
      .container(stage)
      .filter((event: MouseEvent) => {
        const held = event.ctrlKey || event.button;
        const still = fingers(event) === 1 && hooks.still?.();
        return !held && !still && Boolean(nodeOf(event.target));
      })
      .subject((event) => ({ id: nodeOf(event.sourceEvent.target), x: event.x, y: event.y }))
      .clickDistance(4)
      .on('drag', (event) => hooks.dragging?.(event.subject.id, event.dx, event.dy))
      .on('end', (event) => hooks.dragged?.(event.subject.id));
    // Zoom is asked first: two fingers always zoom, wherever the first of them went down.
    select(stage).call(this.#zoom).call(nodes).on('dblclick.zoom', null);
  }

  /** Tells the behaviour where the picture stands, without any event. */
  rest({ x, y, k }: Transform): void {
    select(this.#stage).property('__zoom', zoomIdentity.translate(x, y).scale(k));
  }

  /** Ends a movement or a gesture that is on its way, as if it had not been. */
  cancel(): void {
    this.#over = true;
    clearTimeout(this.#notch);
    select(this.#stage).interrupt();
  }

  /** Moves to a transform, over `ms` milliseconds. */
  moveTo({ x, y, k }: Transform, ms: number): void {
    const target = zoomIdentity.translate(x, y).scale(k);
    const stage = select(this.#stage).interrupt();
    if (ms > 0) stage.transition().duration(ms).call(this.#zoom.transform, target);
    else stage.call(this.#zoom.transform, target);
  }

  /** Ends all of it, without a last word: the stage is going away. */
  end(): void {
    clearTimeout(this.#notch);
    this.#zoom.on('start zoom end', null);
    select(this.#stage).on('.zoom', null).on('.drag', null).interrupt();
  }
}
