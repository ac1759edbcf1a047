import { formatOf } from '../../write';
import type { FormatId, Job } from '../../write/types';
import { ask, messageOf } from '../orders';
import { rasterised } from './raster';
import type { Made, Order } from './serve';

type Load = () => Promise<{ readonly default: new () => Worker }>;

/** One worker a heavy library, so that each is loaded only when it is used. */
const WORKERS: Readonly<Record<'light' | 'pptx' | 'xlsx' | 'docx', Load>> = {
  light: () => import('./light.worker?worker&inline'),
  pptx: () => import('./pptx.worker?worker&inline'),
  xlsx: () => import('./xlsx.worker?worker&inline'),
  docx: () => import('./docx.worker?worker&inline'),
};

const workerOf = (id: FormatId): Load =>
  id === 'pptx' || id === 'xlsx' || id === 'docx' ? WORKERS[id] : WORKERS.light;

/** Where an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string };

/** One export at a time: made in a worker that can be ended. */
export class Exporting {
  state = $state.raw<ExportState>({ kind: 'idle' });
  #worker: Worker | null = null;
  #runs = 0;

  /** Makes a file and hands it to `save`; what goes wrong is told in `state`. */
  async run(
    id: FormatId,
    job: Job,
    name: string,
    save: (bytes: Uint8Array) => void,
  ): Promise<void> {
    this.cancel();
    const run = ++this.#runs;
    const current = () => run === this.#runs;
    this.state = { kind: 'working', done: 0 };
    try {
      const { default: ExportWorker } = await workerOf(id)();
      if (!current()) return;
      this.#worker = new ExportWorker();
      const ready = formatOf(id).pictures(job.choices) ? await this.#withPictures(id, job) : job;
      if (!current()) return;
      const bytes = await this.#ask(id, 'bytes', ready);
      if (!current()) return;
      save(bytes);
      this.state = { kind: 'done', name };
    } catch (error) {
      if (current()) this.state = { kind: 'failed', message: messageOf(error) };
    } finally {
      if (current()) this.#end();
    }
  }

  /** Ends what is under way; nothing is kept of it. */
  cancel(): void {
    this.#runs += 1;
    this.#end();
    if (this.state.kind !== 'idle') this.state = { kind: 'idle' };
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #withPictures(id: FormatId, job: Job): Promise<Job> {
    const pictures = await this.#ask(id, 'pictures', job);
    const drawn: Record<string, Uint8Array> = {};
    for (const [name, svg] of Object.entries(pictures)) {
      drawn[name] = await rasterised(svg, id === 'png' ? job.choices.scale : 2);
    }
    return { ...job, pictures: drawn };
  }

  #ask<W extends keyof Made>(format: FormatId, want: W, job: Job): Promise<Made[W]> {
    const order: Order = { format, want, job };
    return ask<Made[W], number>(this.#worker!, order, (done) => {
      this.state = { kind: 'working', done };
    });
  }
}
