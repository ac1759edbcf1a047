import type { Format, Heavy } from '../../write/formats/types';
import type { Job } from '../../write/types';
import { Job as Work, type Ask, type Failure, type Load } from '../job.svelte';
import { rasterised } from './raster';
import { sent, type Sent } from './sent';
import type { Made, Order } from './serve';

/** One worker a heavy library, so that each is loaded only when it is used. */
const WORKERS: Readonly<Record<'light' | Heavy, Load>> = {
  light: () => import('./light.worker?worker&inline'),
  pptx: () => import('./pptx.worker?worker&inline'),
  xlsx: () => import('./xlsx.worker?worker&inline'),
  docx: () => import('./docx.worker?worker&inline'),
};

/** Where an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: Failure };

/** One export at a time: made in a worker that can be ended. */
export class Exporting {
  #work = $state.raw<Work<string, number> | null>(null);

  readonly state: ExportState = $derived.by(() => {
    const state = this.#work?.state ?? { kind: 'idle' };
    if (state.kind === 'pending') return { kind: 'working', done: state.progress ?? 0 };
    return state.kind === 'done' ? { kind: 'done', name: state.answer } : state;
  });

  /** Makes a file and hands it to `save`; what goes wrong is told in `state`. */
  async run(
    format: Format,
    job: Job,
    name: string,
    save: (bytes: Uint8Array) => void,
  ): Promise<void> {
    this.cancel();
    const work = new Work<string, number>(WORKERS[format.worker ?? 'light']);
    this.#work = work;
    await work.run(async (ask) => {
      const ready = await withPictures(ask, format, await sent(job));
      const bytes = await made(ask, { format: format.id, want: 'bytes', job: ready });
      save(bytes);
      return name;
    });
  }

  /** Makes again what could not be made. */
  retry(): void {
    this.#work?.retry();
  }

  /** Ends what is under way; nothing is kept of it. */
  cancel(): void {
    this.#work?.end();
    this.#work = null;
  }
}

const made = <W extends keyof Made>(
  ask: Ask<number>,
  order: Order & { readonly want: W },
): Promise<Made[W]> => ask<Made[W]>(order);

/** The job with the pictures that the format's writer draws on, where it does. */
async function withPictures(ask: Ask<number>, { id, pictures }: Format, job: Sent): Promise<Sent> {
  const scale = pictures?.(job.choices);
  if (scale === undefined) return job;
  const texts = await made(ask, { format: id, want: 'pictures', job });
  const drawn: Record<string, Uint8Array> = {};
  for (const [name, svg] of Object.entries(texts)) drawn[name] = await rasterised(svg, scale);
  return { ...job, pictures: drawn };
}
