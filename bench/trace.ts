import type { Browser, CDPSession } from '@playwright/test';

/** The frames of every process, and the pages' own marks: light enough to measure with. */
const CATEGORIES = ['disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** microseconds, on the machine's own clock */
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local: string };
  readonly args: {
    readonly frame_reporter?: { readonly state: string };
    readonly data?: { readonly startTime?: number };
  };
}

/** Frames of one page as they came to the screen. All times are `performance.now()` of that page. */
export interface Frames {
  /** when frames that the page had changed were presented, ascending */
  readonly presented: readonly number[];
  /** when the frame was presented that the page had handed over last before `time` */
  after(time: number): number;
}

/** Records what the browser presents. */
export class Tracer {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(browser: Browser): Promise<Tracer> {
    const session = await browser.newBrowserCDPSession();
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
    return new Tracer(session);
  }

  /**
   * Ends the recording.
   *
   * @param mark name of a mark that the page has set; it tells the page's process and clock
   */
  async stop(mark: string): Promise<Frames> {
    const events: TraceEvent[] = [];
    this.#session.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    const complete = new Promise((done) => this.#session.once('Tracing.tracingComplete', done));
    await this.#session.send('Tracing.end');
    await complete;
    await this.#session.detach();
    return framesOf(events, mark);
  }
}

/** A frame that the main thread had changed, in microseconds on the machine's clock. */
interface Update {
  /** when the main thread handed it over */
  readonly committed: number;
  readonly presented: number;
}

function framesOf(events: readonly TraceEvent[], mark: string): Frames {
  const clock = events.find((event) => event.name === mark);
  if (!clock) throw new Error(`No mark ${mark} in the trace.`);
  const own = events.filter((event) => event.pid === clock.pid).sort((a, b) => a.ts - b.ts);
  const millis = (ts: number) => (ts - clock.ts) / 1000 + clock.args.data!.startTime!;
  const updates = updatesIn(own);
  return {
    presented: [...new Set(updates.map(({ presented }) => millis(presented)))].sort(
      (a, b) => a - b,
    ),
    after: (time) => {
      const last = updates.findLast(({ committed }) => millis(committed) <= time);
      return last ? millis(last.presented) : NaN;
    },
  };
}

/** The changed frames that were presented, in the order in which they were handed over. */
function updatesIn(events: readonly TraceEvent[]): Update[] {
  const open = new Map<string, { state: string; committed?: number }>();
  const updates: Update[] = [];
  for (const { name, ph, ts, id2, args } of events) {
    if (!id2) continue;
    const frame = open.get(id2.local);
    if (name === 'PipelineReporter' && ph === 'b') {
      open.set(id2.local, { state: args.frame_reporter?.state ?? '' });
    } else if (name === 'SendBeginMainFrameToCommit' && ph === 'e' && frame) {
      frame.committed = ts;
    } else if (name === 'PipelineReporter' && ph === 'e' && frame) {
      open.delete(id2.local);
      if (frame.state === 'STATE_PRESENTED_ALL' && frame.committed !== undefined) {
        updates.push({ committed: frame.committed, presented: ts });
      }
    }
  }
  return updates.sort((a, b) => a.committed - b.committed);
}
