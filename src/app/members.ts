import type { Balancing } from './balance.svelte';
import type { Comparing } from './comparing.svelte';
import type { Connecting } from './connect.svelte';
import type { Editing } from './editing.svelte';
import type { Importing } from './import/importing.svelte';
import type { Insights } from './insights.svelte';
import type { Library } from './library.svelte';
import type { Pictures } from './pictures.svelte';
import type { Stories } from './stories.svelte';

/** The parts of the application's state that come in files of their own, each when it is first asked for. */
export interface Members {
  readonly balancing: Balancing;
  readonly comparing: Comparing;
  readonly connecting: Connecting;
  readonly editing: Editing;
  readonly importing: Importing;
  readonly insights: Insights;
  readonly library: Library;
  readonly pictures: Pictures;
  readonly stories: Stories;
}
