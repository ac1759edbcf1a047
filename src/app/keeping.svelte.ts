import type { Plan } from '../plan/types';
import { EXAMPLE, type LinkedPlan } from '../view/link';
import type { StorageFault } from './storage';

/** What is wrong with keeping; the words and the ways out are those of `ui/library`, by `code`. */
export interface Trouble {
  readonly code:
    | StorageFault
    /** the storage does not answer, so that nothing can be read from it either */
    | 'unanswered'
    | 'earlier'
    | 'unreadable'
    | 'newer'
    | 'changed'
    | 'parted'
    | 'removed'
    | 'cleared';
  /** name of the plan it is about */
  readonly name: string;
  /** id of the kept plan it is about; empty where there is none */
  readonly id: string;
  /** the plan that is not kept, where its file is to be had */
  readonly plan?: Plan;
}

/** What the screen shows of keeping before the library itself is loaded; see `library`. */
export class Keeping {
  /** whether anything may be written on this computer */
  allowed = $state.raw(true);
  /** what the reader calls the open plan; empty where it goes by its title */
  name = $state.raw('');
  /** under which id the open plan is kept, `example` for the page's own; empty where it is neither */
  place = $state.raw<string>(EXAMPLE);
  /** inside another page, what its link says of the plan: it stays in the link */
  linked: LinkedPlan | null = null;
  trouble = $state.raw<Trouble | null>(null);
  /** whether the dialog of kept plans is open */
  browsing = $state.raw(false);
  /** whether the dialog of links is open */
  sharing = $state.raw(false);

  /** Allows or forbids writing on this computer. */
  allow(allowed: boolean): void {
    this.allowed = allowed;
  }

  /** Says what the reader calls the open plan. */
  call(name: string): void {
    this.name = name;
  }

  /** Says where the open plan is kept. */
  put(place: string): void {
    this.place = place;
  }

  /** Tells what is wrong, or with `null` that it is settled. */
  warn(trouble: Trouble | null): void {
    this.trouble = trouble;
  }

  share(open: boolean): void {
    this.sharing = open;
  }

  browse(open: boolean): void {
    this.browsing = open;
  }
}
