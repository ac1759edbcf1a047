import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { ZOOM_RANGE, type Transform } from '../../draw/camera';

const nodeOf = (target: EventTarget | null): string | undefined =>
  (target instanceof Element ? target.closest<SVGElement>('[data-node]') : null)?.dataset['id'];

/** Told while a node is dragged, and after. */
export interface DragHooks {
  /** pixels moved since the last call */
  readonly dragging: (id: string, dx: number, dy: number) => void;
  readonly dragged: (id: string) => void;
}

/** What a stage asks of its owner, and tells it. Without drag hooks nodes stay where they are. */
interface GestureHooks extends Partial<DragHooks> {
  /** scale that fits the whole picture, in pixels for one layout unit */
  readonly fitScale: () => number;
  readonly zooming: (transform: Transform) => void;
  readonly zoomed: (transform: Transform) => void;
}

/** Zoom, pan and drag on one element, by d3-zoom and d3-drag. */
export class Gestures {
  readonly #stage: HTMLElement;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;

  constructor(stage: HTMLElement, hooks: GestureHooks) {
    this.#stage = stage;
    const scale = () => hooks.fitScale();
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter(
        (event: MouseEvent) => event.type === 'wheel' || (!event.button && !nodeOf(event.target)),
      )
      .clickDistance(4)
      .on('start', () => {
        const [least, most] = ZOOM_RANGE;
        this.#zoom.scaleExtent([least * scale(), most * scale()]);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => hooks.zooming(event.transform))
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => hooks.zoomed(event.transform));
    const nodes = drag<HTMLElement, unknown>()
      .container(stage)
      .filter(
        (event: MouseEvent) => !event.ctrlKey && !event.button && Boolean(nodeOf(event.target)),
      )
      .subject((event) => ({ id: nodeOf(event.sourceEvent.target), x: event.x, y: event.y }))
      .clickDistance(4)
      .on('drag', (event) => hooks.dragging?.(event.subject.id, event.dx, event.dy))
      .on('end', (event) => hooks.dragged?.(event.subject.id));
    select(stage).call(nodes).call(this.#zoom).on('dblclick.zoom', null);
  }

  /** Tells the behaviour where the picture stands, without any event. */
  rest({ x, y, k }: Transform): void {
    select(this.#stage).property('__zoom', zoomIdentity.translate(x, y).scale(k));
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
    this.#zoom.on('start zoom end', null);
    select(this.#stage).on('.zoom', null).on('.drag', null).interrupt();
  }
}
