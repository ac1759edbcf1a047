import { untrack } from 'svelte';
import { indexPlan } from '../plan/links';
import type { Layout, Plan, Story } from '../plan/types';
import { applyFilter } from '../view/filter';
import { highlight, isKnown } from '../view/highlight';
import { lostIds, viewWithin } from '../view/within';
import { showsWhole, stepView, viewOf } from '../view/story';
import type { Language } from '../view/choices';
import { NO_FILTER, START, stillUnfolded, type Filter, type View } from '../view/view';
import { EDITED } from '../view/views';
import type { Choices } from '../write/types';
import { drawGraph } from '../draw/graph';
import { groupSigns } from '../draw/signs';
import { DARK, LIGHT, PRESENT_DARK, PRESENT_LIGHT } from '../draw/palette';
import { placeNew } from '../draw/place-new';
import { buildsUp, leadsOf } from '../draw/build';
import { markStates } from '../draw/scene';
import type { Journal } from './journal';
import { Keeping } from './keeping.svelte';
import { Opened } from './opened.svelte';
import { Popups } from './popups';
import type { Beside } from './work';

/** Something the reader should know now; the words are the dictionary's, keyed by `code`. */
interface Notice {
  readonly code: 'link-unknown' | 'selection-unknown' | 'copy-failed' | 'copied';
  readonly detail: string;
}

/** What is printed: the view, a story one step a page, or task sheets one agency a page. */
interface Printing {
  readonly what: 'view' | 'story' | 'sheets';
  readonly choices: Choices;
  /** asked for in the product, which then asks the browser to print; else the browser prints by itself */
  readonly asked: boolean;
}

/** Where a presentation stands. */
interface Playing {
  readonly story: Story;
  /** place of the step that is shown, from 0 */
  readonly at: number;
  /** whether of the whole network only the leads have been shown so far */
  readonly leads: boolean;
  /** the view before it began, to which its end returns */
  readonly before: View;
}

/** How a change of view enters the browser's history: as a step to go back over, or in place. */
type Pace = 'step' | 'quiet';

/**
 * The one place with state: a few inputs, everything else derived from them. What is open and how it is
 * edited is the part that it extends; here is how it is looked at, searched, printed and presented.
 * Components call the verbs and never assign.
 */
export class AppState extends Opened {
  view = $state.raw<View>(START);
  /** the language that the page has where its link says none */
  home: Language = START.language;
  /** id of what the pointer or the keyboard's cursor is on */
  hover = $state.raw<string | null>(null);
  /** whether the pointer rests since something was chosen or shown: what comes to lie under it is not pointed at */
  still = $state(false);
  notice = $state.raw<Notice | null>(null);
  /** how often another view as a whole has been shown: by a link, a step, the end of a story */
  shows = $state(0);
  /** what is asked of the search, as it opens; null while it is closed */
  searching = $state<string | null>(null);
  /** whether the list of keys is open */
  helping = $state(false);
  /** whether the tour is on */
  touring = $state(false);
  /** whether the filters are open, where they are not always */
  filtering = $state(false);
  /** whether the dialog of exports is open */
  exporting = $state(false);
  /** whether the plan itself is being edited, in the data view */
  editing = $state(false);
  /** what is laid out for paper; null while nothing is */
  printing = $state.raw<Printing | null>(null);
  /** what is presented; null while nothing is */
  playing = $state.raw<Playing | null>(null);
  /** the window's own preference, followed where the view's theme is `auto` */
  prefersDark = $state(false);
  /** the forces' picture of a plan that carries none, until it is polished; see `pictures` */
  sketch = $state.raw<Layout | null>(null);

  readonly index = $derived(indexPlan(this.plan));
  /** the same for as long as no change of the view changes it, so that what it lets through is not sought anew */
  readonly #filter = $derived(this.view.filter);
  readonly filtered = $derived(applyFilter(this.index, this.#filter));
  /** what is lit: the neighbourhood of what is pointed at, else of what is selected; else nothing */
  readonly lit = $derived.by(() => {
    const ids = this.hover ? [this.hover] : this.view.selection;
    if (ids.length === 0) return null;
    return highlight(this.index, ids, this.hover ? 1 : this.view.steps, this.filtered.links);
  });
  readonly graph = $derived(drawGraph(this.plan));
  readonly states = $derived.by(() => {
    const { index, filtered, lit, view, opening } = this;
    const kept = opening ? { ...filtered, links: leadsOf(index) } : filtered;
    return markStates(index, kept, lit, view.selection, view.hide || opening);
  });
  readonly layout = $derived(
    this.original.layout ?? (this.sketch && placeNew(this.original, this.sketch)),
  );
  /** whether the picture is the finished one */
  readonly settled = $derived(this.original.layout !== undefined);
  readonly dark = $derived(
    this.view.theme === 'auto' ? this.prefersDark : this.view.theme === 'dark',
  );
  readonly palette = $derived.by(() => {
    const [light, dark] = this.playing ? [PRESENT_LIGHT, PRESENT_DARK] : [LIGHT, DARK];
    return this.dark ? dark : light;
  });
  readonly signs = $derived(groupSigns(this.plan));
  readonly language = $derived(this.view.language);
  /** the step that is presented */
  readonly step = $derived(this.playing?.story.steps[this.playing.at] ?? null);
  /** whether just the step is seen: nothing has been asked of the picture since */
  readonly asTold = $derived(
    this.step !== null && stepView(this.view) === stepView(viewOf(this.step, this.view)),
  );

  /** whether the step that is presented still waits with its supports: leads alone can be followed */
  readonly opening = $derived(
    this.playing?.leads === true && this.asTold && showsWhole(this.view) && buildsUp(this.index),
  );

  readonly keeping = new Keeping();
  readonly popups = new Popups();
  /** what comes in files of its own, as far as somebody has asked for it, by what makes it */
  readonly #members = new WeakMap<(app: AppState) => unknown, unknown>();

  /** called after every change of view; set once, by `address.ts` */
  onview: (view: View, pace: Pace) => void = () => {};

  /** What is made of this state, once; see `memberOf`. */
  member<Member>(make: (app: AppState) => Member): Member {
    // What is made while something is derived must outlast it, and be watched by it.
    const made = this.#members.has(make) ? this.#members.get(make) : untrack(() => make(this));
    this.#members.set(make, made);
    return made as Member;
  }

  /** Opens a plan, with what was made beside it. The view keeps what still makes sense in it. */
  override open(plan: Plan, beside?: Beside, journal?: Journal): void {
    super.open(plan, beside, journal);
    this.keeping.call('');
    this.sketch = null;
    this.hover = null;
    // What another plan lacks of it was of no link.
    this.view = viewWithin(this.view, this.index);
  }

  /** What the view lacks in the plan as it is now is let go without a word. */
  protected override arrived(): void {
    const view = viewWithin(this.view, this.index);
    if (view !== this.view) this.change(view, 'quiet');
    if (this.hover && !isKnown(this.index, this.hover)) this.hover = null;
  }

  /** Shows the forces' picture until the finished one is there. */
  draft(layout: Layout): void {
    this.sketch = layout;
  }

  /** Shows a view as it is, for example one read from a link; ids the plan lacks are left out. */
  show(view: View): void {
    const lost = lostIds(view, this.index);
    if (lost.length > 0 && !this.failure)
      this.notice = { code: 'selection-unknown', detail: lost.join('、') };
    this.view = viewWithin(view, this.index);
    this.hover = null;
    this.shows++;
  }

  /** Says which language is the page's own, before anything is shown. */
  speak(home: Language): void {
    this.home = home;
    this.view = { ...this.view, language: home };
  }

  /** Changes some of the view. */
  change(patch: Partial<View>, pace: Pace = 'step'): void {
    this.view = { ...this.view, ...patch };
    this.onview(this.view, pace);
  }

  /** Changes some facets of the filter. */
  filter(patch: Partial<Filter>, pace: Pace = 'step'): void {
    const { filter, unfolded } = this.view;
    this.change({ filter: { ...filter, ...patch }, unfolded: stillUnfolded(unfolded) }, pace);
  }

  /** Puts a value into a facet, or takes it out where it is in. */
  toggle<F extends 'groups' | 'roles' | 'kinds' | 'agencies'>(
    facet: F,
    value: Filter[F][number],
  ): void {
    const values: readonly Filter[F][number][] = this.view.filter[facet];
    const without = values.filter((v) => v !== value);
    this.filter({
      [facet]: without.length < values.length ? without : [...values, value],
    } as Partial<Filter>);
  }

  clearFilter(): void {
    this.filter(NO_FILTER);
  }

  /** Selects one thing in every view; with `add`, puts it into the selection or takes it out. */
  select(id: string, add = false): void {
    const { selection } = this.view;
    const rest = selection.filter((other) => other !== id);
    this.#rest();
    if (!add) this.change({ selection: [id] });
    else this.change({ selection: rest.length < selection.length ? rest : [...selection, id] });
  }

  deselect(): void {
    if (this.view.selection.length > 0) this.change({ selection: [] });
  }

  point(id: string | null): void {
    if (this.hover !== id && !(id && this.still)) this.hover = id;
  }

  /** Says that the pointer moves again, or the keyboard is used. */
  stir(): void {
    this.still = false;
  }

  #rest(): void {
    this.still = true;
    this.hover = null;
  }

  tell(notice: Notice | null): void {
    this.notice = notice;
  }

  /** Opens the search with something asked, or with `null` closes it. */
  search(query: string | null): void {
    this.searching = query;
  }

  /** Opens or closes the list of keys. */
  help(open: boolean): void {
    this.helping = open;
  }

  /** Begins or ends the tour of the header. */
  tour(on: boolean): void {
    this.touring = on;
  }

  openFilters(open: boolean): void {
    this.filtering = open;
  }

  export(open: boolean): void {
    this.exporting = open;
  }

  /** Begins or ends editing the plan itself; it begins in the view where that is done. */
  editPlan(on: boolean): void {
    this.editing = on;
    if (on && this.view.tab !== EDITED) this.change({ tab: EDITED });
  }

  /** Lays something out for paper, or with `null` puts the papers away. */
  print(printing: Printing | null): void {
    this.printing = printing;
  }

  /** Presents a story, from one of its steps. */
  present(story: Story, at = 0): void {
    const before = this.playing?.before ?? this.view;
    this.playing = { story, at, leads: true, before };
    this.again();
  }

  /**
   * Goes to a step; beyond the ends nothing happens.
   *
   * @param leads whether a step that builds up begins with its leads
   */
  goTo(at: number, leads = true): void {
    if (!this.playing?.story.steps[at]) return;
    this.playing = { ...this.playing, at, leads };
    this.again();
  }

  /** Goes on: to the rest of a step that builds up, else to the next step; from the last nowhere. */
  goOn(): void {
    if (!this.playing) return;
    const { at, story } = this.playing;
    if (this.opening) this.playing = { ...this.playing, leads: false };
    else if (at + 1 < story.steps.length) this.goTo(at + 1);
    else this.again();
  }

  /** Goes back to the step before, told in whole; from the first nowhere. */
  goBack(): void {
    if (this.playing && this.playing.at > 0) this.goTo(this.playing.at - 1, false);
    else this.again();
  }

  /** Shows the step as it was, whatever has been looked at since. */
  again(): void {
    if (!this.step) return;
    this.#rest();
    this.show(viewOf(this.step, this.view));
    this.onview(this.view, 'quiet');
  }

  /** Ends the presentation; the view is as it was before. */
  stop(): void {
    if (!this.playing) return;
    const { language, theme, embed, pins } = this.view;
    this.show({ ...this.playing.before, language, theme, embed, pins });
    this.playing = null;
    this.onview(this.view, 'quiet');
  }
}
